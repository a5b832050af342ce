import { useMemo, useState } from "react";
import { thingTeller } from "#formats/wayfelt/tellConflict.ts";
import type { Touched } from "#formats/wayfelt/touched.ts";
import { words } from "#journey/words/words.ts";
import type { Merging } from "#session/merging.ts";
import type { Restored } from "#session/restoring.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./MergeDialog.module.css";

/** So many things are named of each line; nobody reads more. */
const NAMED = 200;

const said = words.merging;

const LINES = [
  ["back", said.comes],
  ["changed", said.changes],
  ["gone", said.goes],
] as const satisfies readonly (readonly [Touched["how"], (things: string) => string])[];

/** What a merge brings, changes and takes away here: how many of each kind, and which when asked for. */
export function MergeChanges({ merging }: { readonly merging: Merging }) {
  const { changes, conflicts } = merging;
  const [isNamed, setNamed] = useState(false);
  if (changes.length === 0) return conflicts.length === 0 ? null : <p>{said.nothing}</p>;
  return (
    <>
      <ul className={styles.changes}>
        {LINES.flatMap(([how, text]) => {
          const what = things(changes, how);
          return what === ""
            ? []
            : [
                <li key={how}>
                  {text(what)}
                  {isNamed && <Named merging={merging} how={how} />}
                </li>,
              ];
        })}
      </ul>
      <div className={styles.actions}>
        <Button size="small" aria-expanded={isNamed} onClick={() => setNamed(!isNamed)}>
          {isNamed ? said.hideNames : said.showNames}
        </Button>
      </div>
    </>
  );
}

function Named({
  merging: { mine, theirs, touched },
  how,
}: {
  readonly merging: Merging;
  readonly how: Touched["how"];
}) {
  const tell = useMemo(() => thingTeller(mine, theirs), [mine, theirs]);
  const those = touched.filter((one) => one.how === how);
  return (
    <ul className={styles.changes}>
      {those.slice(0, NAMED).map((one) => (
        <li key={`${one.kind}/${one.row.id}`} className={styles.named} dir="auto">
          {tell(one)}
        </li>
      ))}
      {those.length > NAMED && <li>{said.moreNames(those.length - NAMED)}</li>}
    </ul>
  );
}

function things(changes: readonly Restored[], how: Touched["how"]): string {
  return words.formats.list(
    changes
      .filter((of) => of[how] > 0)
      .map((of) => (of.kind === "map" ? said.theMap : words.copies.kinds[of.kind](of[how]))),
  );
}
