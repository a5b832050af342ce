import type { Conflict } from "#formats/wayfelt/mergeMaps.ts";
import type { ToldConflict } from "#formats/wayfelt/tellConflict.ts";
import { words } from "#journey/words/words.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import styles from "./MergeDialog.module.css";

const said = words.merging;

type Stays = Conflict["stays"];

/** One thing that both sides want otherwise, in both sides' words, and which of them stays. */
export function MergeConflict({
  conflict: { about, settled, stays },
  told: { thing, mine, theirs },
  onChoose,
}: {
  readonly conflict: Conflict;
  readonly told: ToldConflict;
  readonly onChoose: (stays: Stays) => void;
}) {
  const sides: readonly Stays[] =
    settled === "both" ? ["both", "mine", "theirs"] : ["mine", "theirs"];
  return (
    <li className={styles.conflict}>
      <div className={styles.thing} dir="auto">
        {thing}
      </div>
      <dl className={styles.sides}>
        <dt>{said.mine}</dt>
        <dd dir="auto">{mine}</dd>
        <dt>{said.theirs}</dt>
        <dd dir="auto">{theirs}</dd>
      </dl>
      {about !== "fields" && <p className={styles.note}>{said[about]}</p>}
      {about !== "needed" && (
        <SegmentedControl
          label={said.choice(thing)}
          value={stays}
          options={sides.map((id) => ({ id, label: said[id] }))}
          onValueChange={onChoose}
        />
      )}
    </li>
  );
}
