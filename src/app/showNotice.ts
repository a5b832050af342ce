import type { Notice } from "#session/state.ts";
import { closeToast, showToast } from "#ui/toasts.ts";

let shown: string | null = null;
/** Does the notice that is shown offer to take back the last step? */
let offersUndo = false;

/** Shows a word to the person; it takes the place of the one before. */
export function showNotice(
  { message, tone, undo }: Notice,
  takeBack: (step: number) => void,
): void {
  if (shown !== null) closeToast(shown);
  offersUndo = undo !== null;
  shown = showToast({
    text: message,
    tone: tone === "problem" ? "failure" : "plain",
    action: undo === null ? undefined : { label: "Undo", run: () => takeBack(undo) },
  });
}

/** Another step was made or taken back: a notice that offers to undo the one before would undo the wrong one. */
export function closeUndoNotice(): void {
  if (shown !== null && offersUndo) closeToast(shown);
}
