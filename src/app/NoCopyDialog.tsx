import { words } from "#journey/words/words.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import type { NoCopyQuestion } from "./noCopy.ts";

const say = words.copies;

/** Says that no copy could be taken before something large, and asks whether to go on all the same. */
export function NoCopyDialog({ question }: { readonly question: NoCopyQuestion }) {
  const { reason, isFull } = question.missing;
  return (
    <ConfirmDialog
      open
      danger
      title={say.noCopyTitle}
      text={say.noCopyText(say.reasons[reason.kind](reason.of), isFull)}
      confirmLabel={say.withoutCopy}
      onConfirm={() => question.answer(true)}
      onCancel={() => question.answer(false)}
    />
  );
}
