import { openDisk } from "#storage/openDisk.ts";
import type { Environment, TabChannel, TabMessage, ToldUpdate } from "./environment.ts";
import { mergeHere, mergingIn } from "./merging.ts";
import { presence } from "./presence.ts";
import { upgraded } from "./upgrading.ts";

/**
 * Whether a disk keeps what is written. `memory`: there is none in this browser.
 * `unopened`: there is, and it did not open; `no-room`: for want of room. `read-only`: a newer version of the app
 * writes there. `not-upgraded`: an older one did, and what it wrote could not be
 * brought to the format of this one; it is as it was.
 */
export type DiskState = "ready" | "memory" | "unopened" | "no-room" | "read-only" | "not-upgraded";

/** The environment of a page, and whether its disk keeps what is written. */
export interface OpenedEnvironment {
  readonly environment: Environment;
  readonly diskState: DiskState;
}

/** Longest wait for a moment in which the page has nothing to do. */
const IDLE_TIMEOUT_MS = 30_000;

/**
 * Opens a workspace's disk and its channel between tabs; both carry the workspace's name.
 *
 * @param mergingWorker starts `merging.worker.ts`; null where there are no workers
 * @param onBlocked called when another tab has to be closed before this one can open
 */
export async function openBrowserEnvironment(
  name: string,
  mergingWorker: (() => Worker) | null,
  onBlocked?: () => void,
): Promise<OpenedEnvironment> {
  const whileAlone = await presence(name);
  const opened = await openDisk(name, onBlocked);
  const { disk } = opened;
  const environment: Environment = {
    disk,
    tabs: tabsOf(name),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    whenIdle,
    nowMs: () => Date.now(),
    merge:
      mergingWorker === null
        ? (updates) => Promise.resolve(mergeHere(updates))
        : mergingIn(mergingWorker),
    digest,
    exclusively: (lock, work) => underLock(`${name}:${lock}`, work),
    whileAlone,
  };
  if (opened.state !== "older") return { environment, diskState: opened.state };
  const isDone = await upgraded(environment, opened.disk);
  return { environment, diskState: isDone ? "ready" : "not-upgraded" };
}

/** Runs work when the page has nothing better to do. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "undefined") setTimeout(work, 2_000);
  else requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
}

/** SHA-256 in hex. Pages that are not served safely have to work it out themselves. */
async function digest(bytes: Uint8Array): Promise<string> {
  if (typeof crypto === "undefined" || (crypto as Partial<Crypto>).subtle === undefined) {
    const { sha256 } = await import("#kit/sha256.ts");
    return sha256(bytes);
  }
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Work under a lock of the browser's; at once where there are none, or it gives out none. */
async function underLock(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = (typeof navigator === "undefined" ? {} : navigator) as Partial<Navigator>;
  let isBegun = false;
  try {
    if (locks === undefined) return await work();
    await locks.request(name, () => {
      isBegun = true;
      return work();
    });
  } catch (error) {
    if (isBegun || locks === undefined) throw error;
    await work();
  }
}

/** The channel to the other tabs; null where the browser has none, or lets this page have none. */
function tabsOf(name: string): TabChannel | null {
  try {
    return typeof BroadcastChannel === "undefined" ? null : tabChannel(name);
  } catch {
    return null;
  }
}

function tabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      channel.addEventListener("message", (event: MessageEvent) => {
        const message = tabMessage(event.data);
        if (message !== null) listener(message);
      });
    },
    close: () => channel.close(),
  };
}

function tabMessage(data: unknown): TabMessage | null {
  if (typeof data !== "object" || data === null) return null;
  const { kind, documentId, update, sender, count } = data as Partial<ToldUpdate>;
  const told = (data as Partial<TabMessage>).kind;
  if (told === "purge" || told === "cleared") return { kind: told };
  if (kind !== "update" || typeof documentId !== "string") return null;
  if (!(update instanceof Uint8Array)) return null;
  if (typeof sender !== "number" || typeof count !== "number") return null;
  return { kind, documentId, update, sender, count };
}
