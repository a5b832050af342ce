import type { Session } from "#session/session.ts";
import { areWordsHeld } from "#ui/heldWords.ts";
import { keepNow, keptNow } from "#ui/keptWords.ts";
import { typedIsSaved, watchTyping } from "./watchTyping.ts";

/**
 * Takes what is being typed and writes what is pending when the page goes away,
 * and asks before it is closed with unsaved words. Words that are not on the
 * disk by then are kept beside it, and given back by the next page.
 */
export function guardLeaving(session: Session): void {
  watchTyping();
  const isSafe = (): boolean => {
    const typed = keptNow();
    const isHeld = areWordsHeld();
    keepNow(session.isPending ? typed : new Map());
    // Where the browser keeps no data, what was done is on this page alone.
    const isKept = session.store.getState().save.kind !== "memory";
    return !isHeld && !session.isPending && isKept;
  };
  document.addEventListener("visibilitychange", () => void session.flush());
  addEventListener("pagehide", () => {
    isSafe();
    void session.flush();
  });
  addEventListener("beforeunload", (event) => {
    if (!isSafe()) event.preventDefault();
  });
  session.store.subscribe(({ save }, before) => {
    // Somebody stayed, and what was typed is on the disk meanwhile.
    if (save.kind === "saved" && save !== before.save && !isTyping()) typedIsSaved();
  });
}

function isTyping(): boolean {
  return document.activeElement?.matches("input, textarea") === true;
}
