import { scriptUrl } from "#session/trustedTypes.ts";

/**
 * Why a page should be loaded anew: another version waits, another tab has taken
 * one into use, or a part of this version is no longer to be had.
 */
export type Staleness = "waiting" | "taken" | "missing";

/** Looks for another version so often while a page stays open. */
const EVERY_MS = 60 * 60_000;

/** A version that is asked to take over and does not is asked again after so long, so often. */
const ASK_AGAIN_MS = 2_000;
const ASKED_AT_MOST = 3;

let staleness: Staleness | null = null;
let kept: ServiceWorkerRegistration | null = null;
let isAsked = false;
const listeners = new Set<() => void>();

/** Why this page should be loaded anew; null while it need not be. */
export function stalenessNow(): Staleness | null {
  return staleness;
}

/** Calls a listener whenever that changes; the returned function ends it. */
export function watchStaleness(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lets somebody go on with this version; what comes later is told again. */
export function putOff(): void {
  say(null);
}

/**
 * Keeps the app on this device, so that it opens without a network, and tells
 * when there is another version. Nothing of it is taken into use before a
 * person asks for it. To be called when the page has nothing better to do.
 */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    else if (isControlled) say("taken");
    isControlled = true;
  });
  try {
    const registration = await serviceWorker.register(scriptUrl("./sw.js"));
    watchFor(registration);
    setInterval(() => void registration.update().catch(() => undefined), EVERY_MS);
  } catch {
    // Without it the app works as before, but not without a network.
  }
}

/** Notes when a part of this version does not come, as after another one was put in its place. */
export function watchParts(): void {
  addEventListener("vite:preloadError", () => say("missing"));
}

/** Loads the page anew, in the version that waits where one does. What is pending must be written before. */
export function loadAnew(): void {
  isAsked = true;
  if (staleness === "waiting") takeOver(ASKED_AT_MOST);
  else location.reload();
}

/** Asks the version that waits to take over, which loads the page anew; where none does the page is loaded as it is. */
function takeOver(tries: number): void {
  const waiting = kept?.waiting ?? null;
  if (waiting === null || tries === 0) {
    location.reload();
    return;
  }
  waiting.postMessage("skip-waiting");
  setTimeout(() => takeOver(tries - 1), ASK_AGAIN_MS);
}

function watchFor(registration: ServiceWorkerRegistration): void {
  kept = registration;
  const look = (): void => {
    // The very first version waits for nobody.
    if (registration.waiting === null || navigator.serviceWorker.controller === null) return;
    say("waiting");
  };
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
}

function say(next: Staleness | null): void {
  staleness = next;
  for (const listener of listeners) listener();
}
