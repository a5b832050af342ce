import type { ImportReport } from "#formats/csv/plan.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { saveFile } from "#ui/saveFile.ts";
import styles from "./ImportDialog.module.css";
import { changesLead, repairLines, reportLead, reportRepairs, reportText } from "./reportText.ts";

/** So many things to know are read on the screen; all of them are in the text that can be saved. */
const SHOWN = 1_000;

/** What an import brought in, and what was left out or changed and why. */
export function ImportReportView({
  report,
  takesKnown,
  fileName,
}: {
  readonly report: ImportReport;
  /** Were rows taken that were on the map already? */
  readonly takesKnown: boolean;
  readonly fileName: string;
}) {
  const said = words.importing.outcome;
  const more = report.repairsTotal - Math.min(report.repairs.length, SHOWN);
  const sumsUp = report.repairs.some(({ each }) => each !== undefined);
  const save = (): void => {
    const text = reportText(report, takesKnown, fileName);
    saveFile(new Blob([text], { type: "text/plain;charset=utf-8" }), said.reportName(fileName));
  };
  return (
    <div className={styles.report} data-testid="report">
      {reportLead(report, takesKnown).map((line, index) => (
        <p key={line} dir="auto" className={index === 0 ? styles.lead : undefined}>
          {line}
        </p>
      ))}
      {report.repairsTotal > 0 && (
        <>
          <p>{said.repairs(report.repairsTotal)}</p>
          <ul className={styles.repairs} tabIndex={0}>
            {reportRepairs(report, SHOWN).map((line, index) => (
              <li key={`${index}:${line}`} dir="auto">
                {line}
              </li>
            ))}
            {more > 0 && <li>{said.more(more)}</li>}
          </ul>
        </>
      )}
      {report.changesTotal > 0 && (
        <>
          <p>{changesLead(report)}</p>
          <ul className={styles.repairs} tabIndex={0} data-testid="changed">
            {repairLines(report.changes.slice(0, SHOWN)).map((line, index) => (
              <li key={`${index}:${line}`} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
      {report.repairsTotal + report.changesTotal > 0 && (
        <div className={styles.saved}>
          <Button size="small" onClick={save}>
            {said.saveReport}
          </Button>
          {sumsUp && <span className={styles.quiet}>{said.inText}</span>}
        </div>
      )}
      <p>{said.undone}</p>
    </div>
  );
}
