import { useRef, useState } from "react";
import type { MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import { words } from "#journey/words/words.ts";
import { fileNameOf } from "#session/exportMap.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Conflicts } from "./Conflicts.tsx";
import { MergeChanges } from "./MergeChanges.tsx";
import styles from "./MergeDialog.module.css";
import type { MergeOffer } from "./mergeOffer.ts";

const said = words.merging;

/** Shows what merging a file would do, and lets a person settle what both sides want otherwise. */
export function MergeDialog({
  offer: { name, title, isInTrash, merging, settled },
  onAnswer,
}: {
  readonly offer: MergeOffer;
  readonly onAnswer: (choices: MergeChoices | null) => void;
}) {
  const { mine, theirs, past, conflicts, isMended } = merging;
  const [choices, setChoices] = useState<MergeChoices>(settled);
  const isOtherwise = conflicts.some(
    ({ key, settled: rule }) => (choices.get(key) ?? rule) !== rule,
  );
  const next = useRef<HTMLButtonElement>(null);
  const called = title.trim() === "" ? words.home.untitled : title;
  return (
    <Dialog
      open
      onClose={() => onAnswer(null)}
      title={said.title(called)}
      size="large"
      initialFocus={next}
      closeOnPressOutside={false}
      footer={
        <>
          <Button onClick={() => onAnswer(null)}>{words.actions.cancel}</Button>
          <Button ref={next} variant="primary" onClick={() => onAnswer(choices)}>
            {isInTrash ? said.mergeInTrash : said.merge}
          </Button>
        </>
      }
    >
      <div className={styles.merge} data-testid="merge">
        <p className={styles.note}>{said.from(name)}</p>
        {isInTrash && <p>{said.comesBack}</p>}
        <MergeChanges merging={merging} />
        {isOtherwise && <p className={styles.note}>{said.countedByRule}</p>}
        {isMended && <p className={styles.note}>{said.mended}</p>}
        {past === null && <p className={styles.note}>{said.noPast}</p>}
        {conflicts.length === 0 ? (
          <p>{said.noConflicts}</p>
        ) : (
          <Conflicts
            conflicts={conflicts}
            mine={mine}
            theirs={theirs}
            choices={choices}
            listName={said.listName(fileNameOf(called))}
            onChoose={setChoices}
            onAllShown={() => next.current?.focus()}
          />
        )}
      </div>
    </Dialog>
  );
}
