import { words } from "#journey/words/words.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import type { AskedFirst, FirstQuestion } from "./askFirst.ts";

/** Says what is not as a person would expect before something large, and asks whether to go on all the same. */
export function AskFirst({ question }: { readonly question: FirstQuestion }) {
  return (
    <ConfirmDialog
      open
      danger
      {...wordsOf(question.asked)}
      onConfirm={() => question.answer(true)}
      onCancel={() => question.answer(false)}
    />
  );
}

function wordsOf(asked: AskedFirst): {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
} {
  if (asked.kind === "returning") {
    const { people, stories } = asked.returning;
    const say = words.forgetting;
    return {
      title: say.returningTitle,
      text: say.returningText(people, stories),
      confirmLabel: say.bringBack,
    };
  }
  const { reason, isFull } = asked.missing;
  const say = words.copies;
  return {
    title: say.noCopyTitle,
    text: say.noCopyText(say.reasons[reason.kind](reason.of), isFull),
    confirmLabel: say.withoutCopy,
  };
}
