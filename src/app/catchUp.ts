import type { Session } from "#session/session.ts";

/** A tab that cannot hear others looks no more often for what they wrote. */
const EVERY_MS = 2_000;

/**
 * Takes in what other tabs wrote when this one comes back: from a sleep that the
 * browser put it into, from its cache of pages, or, where it cannot hear
 * others, from behind them. Where the browser cleared what is stored meanwhile,
 * that is noticed whenever the page is left or looked at.
 */
export function catchUpWhenBack(session: Session): void {
  let lastMs = -EVERY_MS;
  const catchUp = (): void => void session.catchUp();
  document.addEventListener("resume", catchUp);
  const lookAfter = (): void => void session.lookAfterDisk();
  document.addEventListener("visibilitychange", lookAfter);
  addEventListener("focus", lookAfter);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) catchUp();
  });
  if (!session.isDeaf) return;
  const look = (): void => {
    if (document.visibilityState !== "visible" || performance.now() - lastMs < EVERY_MS) return;
    lastMs = performance.now();
    catchUp();
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", look);
}
