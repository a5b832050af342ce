import type { Repair } from "#formats/problem.ts";
import { words } from "#journey/words/words.ts";
import { Banner } from "#ui/Banner.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import styles from "./ImportDialog.module.css";
import { repairLines } from "./reportText.ts";
import type { ImportFlow } from "./useImport.ts";

/** Where a file that was here before says something else now: what of it is taken, and what that is. */
export function ImportAgain({ flow }: { readonly flow: ImportFlow }) {
  const said = words.importing.again;
  const { effect, again, setAgain } = flow;
  if (effect === null || typeof effect === "string" || effect.changesTotal === 0) return null;
  return (
    <>
      {effect.conflicts > 0 && (
        <Banner
          tone="warning"
          actions={
            <SegmentedControl
              label={said.whose}
              value={again.takesFile ? "theirs" : "mine"}
              options={[
                { id: "mine", label: said.mine },
                { id: "theirs", label: said.theirs },
              ]}
              onValueChange={(whose) => setAgain({ ...again, takesFile: whose === "theirs" })}
            />
          }
        >
          {said.byHand(effect.conflicts)}
        </Banner>
      )}
      {effect.corrected > 0 && (
        <Banner
          actions={
            <SegmentedControl
              label={said.how}
              value={again.keepsBoth ? "both" : "correct"}
              options={[
                { id: "correct", label: said.correct },
                { id: "both", label: said.both },
              ]}
              onValueChange={(how) => setAgain({ ...again, keepsBoth: how === "both" })}
            />
          }
        >
          {said.corrected(effect.corrected)}
        </Banner>
      )}
      <Changes changes={effect.changes} total={effect.changesTotal} />
    </>
  );
}

function Changes({
  changes,
  total,
}: {
  readonly changes: readonly Repair[];
  readonly total: number;
}) {
  const label = words.importing.again.changes(total);
  const more = total - changes.length;
  return (
    <details className={styles.beforehand} data-testid="changes">
      <summary>{label}</summary>
      <ul className={styles.repairs} tabIndex={0} aria-label={label}>
        {repairLines(changes).map((line, index) => (
          <li key={`${index}:${line}`} dir="auto">
            {line}
          </li>
        ))}
        {more > 0 && <li>{words.importing.outcome.more(more)}</li>}
      </ul>
    </details>
  );
}
