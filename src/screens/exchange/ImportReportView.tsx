import type { ImportReport } from "#formats/csv/plan.ts";
import { countOf, formatCount, peopleCount, storiesCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import styles from "./ImportDialog.module.css";

/** What an import brought in, and what was left out or changed and why. */
export function ImportReportView({
  report,
  takesKnown,
}: {
  readonly report: ImportReport;
  /** Were rows taken that were on the map already? */
  readonly takesKnown: boolean;
}) {
  const said = words.importing.outcome;
  const { ignoredColumns, leftOut, here } = report;
  const made = linesOf(report);
  const more = report.repairsTotal - report.repairs.length;
  return (
    <div className={styles.report} data-testid="report">
      <p className={styles.lead}>
        {storiesCount(report.stories)} from {countOf(report.rows, "row", "rows")},{" "}
        {formatCount(report.scored)} scored.
      </p>
      {made.length > 0 && <p>{made.join(" · ")}</p>}
      {ignoredColumns.length > 0 && <p dir="auto">{said.columnsLeftOut(ignoredColumns)}</p>}
      {leftOut > 0 && <p>{said.rowsLeftOut(leftOut)}</p>}
      {here > 0 && <p>{said.rowsHere(here, takesKnown)}</p>}
      {ignoredColumns.length === 0 && leftOut === 0 && (here === 0 || takesKnown) && (
        <p>{said.nothingLeftOut}</p>
      )}
      {report.repairsTotal > 0 && (
        <>
          <p>{countOf(report.repairsTotal, "thing", "things")} to know:</p>
          <ul className={styles.repairs} tabIndex={0}>
            {report.repairs.map((repair, index) => (
              <li key={`${index}:${repair.row ?? 0}`} dir="auto">
                {repair.row === null ? "" : `Row ${formatCount(repair.row)}: `}
                {repair.message}
              </li>
            ))}
            {more > 0 && <li>and {formatCount(more)} more of these</li>}
          </ul>
        </>
      )}
      <p>The whole import can be taken back with one undo.</p>
    </div>
  );
}

/** What was made, and what is still lacking. */
function linesOf(report: ImportReport): readonly string[] {
  const said = words.importing.outcome;
  const unscored = report.stories - report.scored;
  return [
    report.newStages > 0 ? countOf(report.newStages, "new stage", "new stages") : "",
    report.newTouchpoints > 0
      ? countOf(report.newTouchpoints, "new touchpoint", "new touchpoints")
      : "",
    report.people > 0 ? `${peopleCount(report.people)} new` : "",
    report.unplaced > 0 ? said.unplaced(report.unplaced) : "",
    report.wordless > 0 ? said.wordless(report.wordless) : "",
    unscored > 0 ? said.unscored(unscored) : "",
    report.undated > 0 ? said.undated(report.undated) : "",
  ].filter((part) => part !== "");
}
