import type { Pasted } from "#formats/pasted/pastedTable.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import { isOnMap } from "./regions.ts";

/** Characters that a field or a table takes at once: laying out more would hold the page up. The map imports more. */
const MOST_AT_ONCE = 1_000_000;

/**
 * Says so where only a part of what is pasted is taken, or nothing: the browser
 * would leave the rest out without a word, or stand still over it. A table that
 * is pasted where no field is opens its import; see `useMapClipboard` for the
 * map itself.
 *
 * @returns takes the listeners away again
 */
export function watchPastes(session: Session): () => void {
  const onFirst = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    const pasted = clipboardData?.getData("text/plain").length ?? 0;
    if (pasted > MOST_AT_ONCE && (isField(target) || isInTable(target))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      session.notify(words.frame.pasteTooLong(pasted, MOST_AT_ONCE), "problem");
    } else if (isField(target) && target.maxLength >= 0) {
      const replaced = (target.selectionEnd ?? 0) - (target.selectionStart ?? 0);
      const room = target.maxLength - target.value.length + replaced;
      if (pasted > room) session.notify(words.frame.pasteCut(pasted, Math.max(0, room)), "problem");
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    if (event.defaultPrevented || clipboardData === null || isElsewhere(target)) return;
    const pasted = pastedIn(clipboardData);
    const isInField = isField(target);
    if (isInField ? !/\t[^\n]*\n/u.test(pasted.text) : pasted.text.trim() === "") return;
    if (!isInField) event.preventDefault();
    void import("./takePaste.ts").then(({ offerImport, takePasteOnPage }) =>
      isInField ? offerImport(session, pasted) : takePasteOnPage(session, pasted),
    );
  };
  addEventListener("paste", onFirst, true);
  addEventListener("paste", onPaste);
  return () => {
    removeEventListener("paste", onFirst, true);
    removeEventListener("paste", onPaste);
  };
}

/** What a clipboard holds of one copy. */
export function pastedIn(data: DataTransfer): Pasted {
  return { html: data.getData("text/html"), text: data.getData("text/plain") };
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Where others take what is pasted, or nobody may: the map, a dialog, a map in the trash. */
function isElsewhere(target: EventTarget | null): boolean {
  const isOnHead = target instanceof HTMLElement && target.dataset["head"] !== undefined;
  const covering = document.querySelector('[role="dialog"], [role="alertdialog"], main[inert]');
  return isOnHead || covering !== null || (!isField(target) && isOnMap());
}

/** A table of people: the map's own table is a way into the map, which imports what is long. */
function isInTable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="grid"]') !== null &&
    target.closest('[data-region="map"]') === null
  );
}
