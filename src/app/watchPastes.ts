import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";

/**
 * Says so where a field takes only a part of what is pasted: the browser would
 * leave the rest out without a word.
 *
 * @returns takes the listener away again
 */
export function watchPastes(session: Session): () => void {
  const onPaste = ({ target, clipboardData }: ClipboardEvent): void => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isField || target.maxLength < 0) return;
    const pasted = clipboardData?.getData("text/plain").length ?? 0;
    const replaced = (target.selectionEnd ?? 0) - (target.selectionStart ?? 0);
    const room = target.maxLength - target.value.length + replaced;
    if (pasted > room) session.notify(words.frame.pasteCut(pasted, Math.max(0, room)), "problem");
  };
  addEventListener("paste", onPaste, true);
  return () => removeEventListener("paste", onPaste, true);
}
