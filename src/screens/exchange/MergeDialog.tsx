import { useMemo, useRef, useState } from "react";
import type { Conflict, MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import type { Side } from "#formats/wayfelt/mergeFields.ts";
import { conflictList, conflictTeller } from "#formats/wayfelt/tellConflict.ts";
import { words } from "#journey/words/words.ts";
import { fileNameOf } from "#session/exportMap.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { saveFile } from "#ui/saveFile.ts";
import { MergeChanges } from "./MergeChanges.tsx";
import { MergeConflict } from "./MergeConflict.tsx";
import styles from "./MergeDialog.module.css";
import type { MergeOffer } from "./mergeOffer.ts";

/** So many conflicts are shown at once, and as many more when asked for. */
const SHOWN = 100;

const said = words.merging;

/** Shows what merging a file would do, and lets a person settle what both sides want otherwise. */
export function MergeDialog({
  offer: { name, title, isInTrash, merging, settled },
  onAnswer,
}: {
  readonly offer: MergeOffer;
  readonly onAnswer: (choices: MergeChoices | null) => void;
}) {
  const { mine, theirs, past, conflicts } = merging;
  const both = conflicts.filter(({ about }) => about === "fields");
  const [choices, setChoices] = useState<MergeChoices>(settled);
  const [shown, setShown] = useState(SHOWN);
  const rest = conflicts.length - shown;
  const tell = useMemo(() => conflictTeller(mine, theirs), [mine, theirs]);
  const next = useRef<HTMLButtonElement>(null);
  const called = title.trim() === "" ? words.home.untitled : title;
  const asChosen = (conflict: Conflict): Conflict => ({
    ...conflict,
    stays: choices.get(conflict.key) ?? conflict.stays,
  });
  const showMore = (): void => {
    setShown(shown + SHOWN);
    // The button goes with the last of them: the keyboard is not to be left in the air.
    if (rest <= SHOWN) next.current?.focus();
  };
  const save = (): void => {
    const text = conflictList(conflicts.map(asChosen), tell).join("\n\n");
    const blob = new Blob([text.replaceAll("\n", "\r\n")], { type: "text/plain;charset=utf-8" });
    saveFile(blob, said.listName(fileNameOf(called)));
  };
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
        {past === null && <p className={styles.note}>{said.noPast}</p>}
        {conflicts.length === 0 ? (
          <p>{said.noConflicts}</p>
        ) : (
          <>
            <h3 className={styles.heading}>{said.conflicts(conflicts.length)}</h3>
            <p className={styles.note}>{said.rule}</p>
            {both.length > 1 && (
              <SettleAll onSettle={(side) => setChoices(allOf(choices, both, side))} />
            )}
            <ul className={styles.conflicts}>
              {conflicts.slice(0, shown).map((conflict) => (
                <MergeConflict
                  key={conflict.key}
                  conflict={asChosen(conflict)}
                  told={tell(conflict)}
                  onChoose={(side) => setChoices((now) => new Map(now).set(conflict.key, side))}
                />
              ))}
            </ul>
            {rest > 0 && <p>{said.more(rest)}</p>}
            <div className={styles.actions}>
              {rest > 0 && (
                <Button size="small" onClick={showMore}>
                  {said.showMore(Math.min(rest, SHOWN))}
                </Button>
              )}
              <Button size="small" onClick={save}>
                {said.saveList}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Settles at once all that both sides changed. */
function SettleAll({ onSettle }: { readonly onSettle: (side: Side | null) => void }) {
  return (
    <div className={styles.actions} role="group" aria-label={said.ofAll}>
      <span>{said.ofAll}</span>
      <Button size="small" onClick={() => onSettle("mine")}>
        {said.allMine}
      </Button>
      <Button size="small" onClick={() => onSettle("theirs")}>
        {said.allTheirs}
      </Button>
      <Button size="small" onClick={() => onSettle(null)}>
        {said.allByRule}
      </Button>
    </div>
  );
}

/** The choices with all that both sides changed settled alike; what one side took away is no wording, and stays as it was settled. */
function allOf(choices: MergeChoices, both: readonly Conflict[], side: Side | null): MergeChoices {
  const keys = new Set(both.map(({ key }) => key));
  const kept = [...choices].filter(([key]) => !keys.has(key));
  return new Map([...kept, ...(side === null ? [] : both.map(({ key }) => [key, side] as const))]);
}
