import type { ImportReport } from "#formats/csv/plan.ts";
import { countOf, formatCount, peopleCount, storiesCount } from "#journey/words/plain.ts";
import styles from "./ImportDialog.module.css";

/** What an import brought in, and what was left out or changed and why. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const made = [
    report.newStages > 0 ? countOf(report.newStages, "new stage", "new stages") : "",
    report.newTouchpoints > 0
      ? countOf(report.newTouchpoints, "new touchpoint", "new touchpoints")
      : "",
    report.people > 0 ? `${peopleCount(report.people)} new` : "",
    report.unplaced > 0 ? `${formatCount(report.unplaced)} unplaced, in the tray` : "",
    report.wordless > 0 ? `${formatCount(report.wordless)} a score without words` : "",
    report.undated > 0 ? `${formatCount(report.undated)} without a date` : "",
  ].filter((part) => part !== "");
  const more = report.repairsTotal - report.repairs.length;
  return (
    <div className={styles.report} data-testid="report">
      <p className={styles.lead}>
        {storiesCount(report.stories)} from {countOf(report.rows, "row", "rows")},{" "}
        {formatCount(report.scored)} scored.
      </p>
      {made.length > 0 && <p>{made.join(" · ")}</p>}
      {report.repairsTotal === 0 ? (
        <p>Nothing was left out.</p>
      ) : (
        <>
          <p>{countOf(report.repairsTotal, "thing", "things")} to know:</p>
          <ul className={styles.repairs} tabIndex={0}>
            {report.repairs.map((repair, index) => (
              <li key={`${index}:${repair.row ?? 0}`} dir="auto">
                {repair.row === null ? "" : `Row ${formatCount(repair.row)} `}
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
