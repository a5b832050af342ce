import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";

/** Characters that a field or a table takes at once: laying out more would hold the page up. The map imports more. */
const MOST_AT_ONCE = 1_000_000;

/**
 * Says so where only a part of what is pasted is taken, or nothing: the browser
 * would leave the rest out without a word, or stand still over it.
 *
 * @returns takes the listener away again
 */
export function watchPastes(session: Session): () => void {
  const onPaste = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    const pasted = clipboardData?.getData("text/plain").length ?? 0;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (pasted > MOST_AT_ONCE && (isField || isInTable(target))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      session.notify(words.frame.pasteTooLong(pasted, MOST_AT_ONCE), "problem");
    } else if (isField && target.maxLength >= 0) {
      const replaced = (target.selectionEnd ?? 0) - (target.selectionStart ?? 0);
      const room = target.maxLength - target.value.length + replaced;
      if (pasted > room) session.notify(words.frame.pasteCut(pasted, Math.max(0, room)), "problem");
    }
  };
  addEventListener("paste", onPaste, true);
  return () => removeEventListener("paste", onPaste, true);
}

/** A table of people: the map's own table is a way into the map, which imports what is long. */
function isInTable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="grid"]') !== null &&
    target.closest('[data-region="map"]') === null
  );
}
