import { cutTo } from "#formats/soundText.ts";
import type { FileEntity } from "#formats/wayfelt/mapFile.ts";
import type { Conflict } from "#formats/wayfelt/mergeConflict.ts";
import type { ToldConflict } from "#formats/wayfelt/tellConflict.ts";
import { isPortrait } from "#journey/persona.ts";
import { words } from "#journey/words/words.ts";
import { SegmentedControl, type SegmentOption } from "#ui/SegmentedControl.tsx";
import styles from "./MergeDialog.module.css";

/** So much of a text is read on the screen; all of it is in the text that can be saved. */
const SHOWN = 1_000;

const said = words.merging;

type Stays = Conflict["stays"];

/** One thing that both sides want otherwise, in both sides' words, and which of them stays. */
export function MergeConflict({
  conflict,
  told: { thing, mine, theirs },
  onChoose,
}: {
  readonly conflict: Conflict;
  readonly told: ToldConflict;
  readonly onChoose: (stays: Stays) => void;
}) {
  const { about, mine: here, stays } = conflict;
  return (
    <li className={styles.conflict}>
      <div className={styles.thing} dir="auto">
        {thing}
      </div>
      <dl className={styles.sides}>
        <dt>{said.mine}</dt>
        <dd dir="auto">
          {shown(mine)}
          <Picture conflict={conflict} row={conflict.mine} />
        </dd>
        <dt>{said.theirs}</dt>
        <dd dir="auto">
          {shown(theirs)}
          <Picture conflict={conflict} row={conflict.theirs} />
        </dd>
      </dl>
      {about === "needed" && <p className={styles.note}>{said.needed}</p>}
      {about === "gone" && (
        <p className={styles.note}>{here === null ? said.goneHere : said.goneThere}</p>
      )}
      {about !== "needed" && (
        <SegmentedControl
          label={said.choice(thing)}
          value={stays}
          options={optionsOf(conflict)}
          onValueChange={onChoose}
        />
      )}
    </li>
  );
}

/** The portrait that a side has, where it is a portrait that both want otherwise. */
function Picture({
  conflict: { kind, fields },
  row,
}: {
  readonly conflict: Conflict;
  readonly row: FileEntity | null;
}) {
  const picture = row?.["portrait"];
  const isAsked = kind === "persona" && fields.includes("portrait");
  if (!isAsked || !isPortrait(picture)) return null;
  return (
    <>
      {" "}
      <img className={styles.picture} src={picture} alt="" />
    </>
  );
}

function optionsOf({ about, settled }: Conflict): readonly SegmentOption<Stays>[] {
  if (about === "gone") {
    const other: Stays = settled === "mine" ? "theirs" : "mine";
    return [
      { id: settled, label: said.keep },
      { id: other, label: said.letGo },
    ];
  }
  const sides: readonly Stays[] =
    settled === "both" ? ["both", "mine", "theirs"] : ["mine", "theirs"];
  return sides.map((id) => ({ id, label: said[id] }));
}

function shown(text: string): string {
  return text.length <= SHOWN ? text : `${cutTo(text, SHOWN)}…`;
}
