import type { Session } from "#session/session.ts";
import { areWordsHeld } from "#ui/heldWords.ts";

/** Takes what is being typed and writes what is pending when the page goes away, and asks before it is closed with unsaved words. */
export function guardLeaving(session: Session): void {
  const flush = (): void => void session.flush();
  document.addEventListener("visibilitychange", flush);
  addEventListener("pagehide", () => {
    areWordsHeld();
    flush();
  });
  addEventListener("beforeunload", (event) => {
    const isHeld = areWordsHeld();
    if (isHeld || session.isPending) event.preventDefault();
  });
}
