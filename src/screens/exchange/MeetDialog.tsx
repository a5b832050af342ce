import { useRef, useState } from "react";
import type { MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import { words } from "#journey/words/words.ts";
import { fileNameOf } from "#session/exportMap.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Conflicts } from "./Conflicts.tsx";
import type { MeetOffer } from "./meetOffer.ts";
import styles from "./MergeDialog.module.css";

const said = words.merging;

/** Shows which people and stories of a file are here from another map and known otherwise, and lets a person settle it. */
export function MeetDialog({
  offer: { name, title, conflicts, mine, theirs, settled },
  onAnswer,
}: {
  readonly offer: MeetOffer;
  readonly onAnswer: (choices: MergeChoices | null) => void;
}) {
  const [choices, setChoices] = useState<MergeChoices>(settled);
  const next = useRef<HTMLButtonElement>(null);
  const called = title.trim() === "" ? words.home.untitled : title;
  return (
    <Dialog
      open
      onClose={() => onAnswer(null)}
      title={said.meeting.title(called)}
      size="large"
      initialFocus={next}
      closeOnPressOutside={false}
      footer={
        <>
          <Button onClick={() => onAnswer(null)}>{words.actions.cancel}</Button>
          <Button ref={next} variant="primary" onClick={() => onAnswer(choices)}>
            {said.meeting.open}
          </Button>
        </>
      }
    >
      <div className={styles.merge} data-testid="meet">
        <p className={styles.note}>{said.meeting.from(name)}</p>
        <p>{said.meeting.text}</p>
        <Conflicts
          conflicts={conflicts}
          mine={mine}
          theirs={theirs}
          choices={choices}
          listName={said.listName(fileNameOf(called))}
          onChoose={setChoices}
          onAllShown={() => next.current?.focus()}
        />
      </div>
    </Dialog>
  );
}
