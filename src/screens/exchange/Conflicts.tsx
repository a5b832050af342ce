import { useMemo, useState } from "react";
import type { Conflict, MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import type { Side } from "#formats/wayfelt/mergeFields.ts";
import { conflictList, conflictTeller } from "#formats/wayfelt/tellConflict.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { saveFile } from "#ui/saveFile.ts";
import { MergeConflict } from "./MergeConflict.tsx";
import styles from "./MergeDialog.module.css";

/** So many conflicts are shown at once, and as many more when asked for. */
const SHOWN = 100;

const said = words.merging;

/** What two sides want otherwise, each in both sides' words, to be settled one by one or all at once. */
export function Conflicts({
  conflicts,
  mine,
  theirs,
  choices,
  listName,
  onChoose,
  onAllShown,
}: {
  readonly conflicts: readonly Conflict[];
  readonly mine: MapFile;
  readonly theirs: MapFile;
  readonly choices: MergeChoices;
  /** What the list is called as a file. */
  readonly listName: string;
  readonly onChoose: (choices: MergeChoices) => void;
  /** The button that shows more goes with the last of them: the keyboard is not to be left in the air. */
  readonly onAllShown: () => void;
}) {
  const both = conflicts.filter(({ about }) => about === "fields");
  const [shown, setShown] = useState(SHOWN);
  const rest = conflicts.length - shown;
  const tell = useMemo(() => conflictTeller(mine, theirs), [mine, theirs]);
  const asChosen = (conflict: Conflict): Conflict => ({
    ...conflict,
    stays: choices.get(conflict.key) ?? conflict.stays,
  });
  const showMore = (): void => {
    setShown(shown + SHOWN);
    if (rest <= SHOWN) onAllShown();
  };
  const save = (): void => {
    const text = conflictList(conflicts.map(asChosen), tell).join("\n\n");
    const blob = new Blob([text.replaceAll("\n", "\r\n")], { type: "text/plain;charset=utf-8" });
    saveFile(blob, listName);
  };
  const otherwise = conflicts.filter((one) => asChosen(one).stays !== one.settled).length;
  return (
    <>
      <h3 className={styles.heading}>{said.conflicts(conflicts.length)}</h3>
      <p className={styles.note}>{said.rule}</p>
      {both.length > 1 && <SettleAll onSettle={(side) => onChoose(allOf(choices, both, side))} />}
      <p className={styles.note} role="status">
        {otherwise > 0 && said.otherwise(otherwise)}
      </p>
      <ul className={styles.conflicts}>
        {conflicts.slice(0, shown).map((conflict) => (
          <MergeConflict
            key={conflict.key}
            conflict={asChosen(conflict)}
            told={tell(conflict)}
            onChoose={(side) => onChoose(new Map(choices).set(conflict.key, side))}
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
