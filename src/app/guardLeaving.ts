import type { Session } from "#session/session.ts";

/** Writes what is pending when the page goes away, and asks before it is closed with unsaved edits. */
export function guardLeaving(session: Session): void {
  const flush = (): void => void session.flush();
  document.addEventListener("visibilitychange", flush);
  addEventListener("pagehide", flush);
  addEventListener("beforeunload", (event) => {
    if (session.isPending) event.preventDefault();
  });
}
