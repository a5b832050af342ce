import type { Notice } from "#session/state.ts";
import { closeToast, showToast } from "#ui/toasts.ts";

let shown: string | null = null;

/** Shows a word to the person; it takes the place of the one before. */
export function showNotice(
  { message, tone, undo }: Notice,
  takeBack: (step: number) => void,
): void {
  if (shown !== null) closeToast(shown);
  shown = showToast({
    text: message,
    tone: tone === "problem" ? "failure" : "plain",
    action: undo === null ? undefined : { label: "Undo", run: () => takeBack(undo) },
  });
}
