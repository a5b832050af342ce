import type { ImportReport } from "#formats/csv/plan.ts";
import { words } from "#journey/words/words.ts";
import { Banner } from "#ui/Banner.tsx";
import styles from "./ImportDialog.module.css";
import { reportRepairs } from "./reportText.ts";
import type { Effect } from "./useEffectOf.ts";

/** What the import would do as it is mapped now, in one line that follows every change, and what one should know before. */
export function ImportEffect({
  effect,
  takesKnown,
}: {
  readonly effect: Effect | null;
  readonly takesKnown: boolean;
}) {
  const said = words.importing;
  if (effect === null) return <p className={styles.effect}>{said.counting}</p>;
  if (typeof effect === "string") return <Banner tone="warning">{effect}</Banner>;
  return (
    <>
      <p className={styles.effect} role="status" data-testid="effect">
        {said.willCreate(effect, takesKnown)}
      </p>
      {effect.cut > 0 && <Banner tone="warning">{said.willCut(effect.cut)}</Banner>}
      {effect.differing > 0 && <Banner tone="warning">{said.willDiffer(effect.differing)}</Banner>}
      {effect.repairsTotal > 0 && <Beforehand report={effect} />}
    </>
  );
}

/** What will be left out or changed, row by row, for who wants to read it before. */
function Beforehand({ report }: { readonly report: ImportReport }) {
  const said = words.importing;
  const more = report.repairsTotal - report.repairs.length;
  return (
    <details className={styles.beforehand}>
      <summary>{said.beforehand(report.repairsTotal)}</summary>
      <ul className={styles.repairs} tabIndex={0} aria-label={said.beforehand(report.repairsTotal)}>
        {reportRepairs(report, report.repairs.length).map((line, index) => (
          <li key={`${index}:${line}`} dir="auto">
            {line}
          </li>
        ))}
        {more > 0 && <li>{said.outcome.more(more)}</li>}
      </ul>
    </details>
  );
}
