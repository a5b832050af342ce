import type { ImportReport } from "#formats/csv/plan.ts";
import type { Repair } from "#formats/problem.ts";
import { countOf, peopleCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";

const said = words.importing.outcome;

/** What an import brought in and what it left out, in a few lines. */
export function reportLead(report: ImportReport, takesKnown: boolean): readonly string[] {
  const { ignoredColumns, leftOut, here, cut, differing } = report;
  const isWhole = leftOut === 0 && cut === 0 && differing === 0;
  const isAll = isWhole && ignoredColumns.length === 0 && (here === 0 || takesKnown);
  return [
    said.stories(report.stories, report.rows, report.scored),
    linesOf(report).join(" · "),
    ignoredColumns.length > 0 ? said.columnsLeftOut(ignoredColumns) : "",
    differing > 0 ? said.differing(differing) : "",
    ...rowLines(report, takesKnown),
    isAll ? said.nothingLeftOut : "",
  ].filter((line) => line !== "");
}

/** What became of rows of which no story came. */
function rowLines(report: ImportReport, takesKnown: boolean): readonly string[] {
  const { leftOut, described, here, people, dropped } = report;
  return [
    leftOut > 0 ? said.rowsLeftOut(leftOut) : "",
    described > 0 && report.stories > 0 ? said.described(described) : "",
    described > 0 && people > 0 ? said.underPeople : "",
    here > 0 ? said.rowsHere(here, takesKnown) : "",
    dropped > 0 ? said.dropped(dropped) : "",
  ];
}

/** What there is to know, each with its row; at most so many. */
export function reportRepairs({ repairs }: ImportReport, most: number): readonly string[] {
  return repairLines(repairs.slice(0, most));
}

/** Things to know, each with its row. */
export function repairLines(repairs: readonly Repair[]): readonly string[] {
  return repairs.map(({ row, message, more }) => said.repair(row, message, more));
}

/** The whole report as a text, to be kept or sent on. */
export function reportText(report: ImportReport, takesKnown: boolean, fileName: string): string {
  const more = report.repairsTotal - report.repairs.length;
  return [
    fileName,
    "",
    ...reportLead(report, takesKnown),
    "",
    said.repairs(report.repairsTotal),
    ...report.repairs.flatMap(everyCase),
    ...(more > 0 ? [said.more(more)] : []),
    ...(report.changesTotal > 0 ? ["", changesLead(report), ...repairLines(report.changes)] : []),
    "",
  ].join("\r\n");
}

/** What the file said otherwise than the map, counted. */
export function changesLead({ updated, corrected, conflicts }: ImportReport): string {
  return words.importing.again.outcome(updated, corrected, conflicts);
}

/** One thing to know, and where it sums several up, each of them under it. */
function everyCase({ row, message, more, each = [] }: Repair): readonly string[] {
  return [
    said.repair(row, message, more),
    ...each.map((one) => `    ${said.repair(one.row, one.message)}`),
  ];
}

/** What was made, and what is still lacking. */
function linesOf(report: ImportReport): readonly string[] {
  const unscored = report.stories - report.scored;
  return [
    report.newStages > 0 ? countOf(report.newStages, "new stage", "new stages") : "",
    report.newTouchpoints > 0
      ? countOf(report.newTouchpoints, "new touchpoint", "new touchpoints")
      : "",
    report.people > 0 ? `${peopleCount(report.people)} new` : "",
    report.updated > 0 ? `${peopleCount(report.updated)} updated` : "",
    report.unplaced > 0 ? said.unplaced(report.unplaced) : "",
    report.wordless > 0 ? said.wordless(report.wordless) : "",
    unscored > 0 ? said.unscored(unscored) : "",
    report.undated > 0 ? said.undated(report.undated) : "",
    report.cut > 0 ? said.cut(report.cut) : "",
  ].filter((part) => part !== "");
}
