import { boardFactsOf } from "#formats/csv/boardPlan.ts";
import { type Encoding, ENCODINGS } from "#formats/csv/decode.ts";
import type { Mapping } from "#formats/csv/mapping.ts";
import { openTable } from "#formats/csv/openTable.ts";
import type { TextTable } from "#formats/csv/parse.ts";
import { type ImportReport, planImport } from "#formats/csv/plan.ts";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { attributesOf } from "#journey/attributes.ts";
import { channelNamesWith } from "#journey/channel.ts";
import { countOf, formatCount, peopleCount, storiesCount } from "#journey/words/plain.ts";
import { type Begun, mapHere, newMap } from "./beginImport.ts";
import { namedColumns } from "./columnFlags.ts";
import { type Flags, type FlagKind, readFlags, requiredOf, valueOf } from "./flags.ts";
import { type Io, refuseSame, UsageError } from "./io.ts";
import { afterCommand, bytesOf } from "./loadMap.ts";
import { writeText } from "./writeText.ts";

const FLAGS: Readonly<Record<string, FlagKind>> = {
  story: "one",
  stage: "one",
  touchpoint: "one",
  score: "one",
  scale: "one",
  "not-rated": "many",
  rating: "many",
  touchpoints: "many",
  words: "many",
  date: "one",
  "date-order": "one",
  person: "one",
  name: "many",
  channel: "one",
  tags: "one",
  consent: "one",
  attribute: "many",
  into: "one",
  title: "one",
  encoding: "one",
  sheet: "one",
  delimiter: "one",
  out: "one",
};

/**
 * `import FILE.csv …`: makes a map file from a table of stories. The same file
 * and flags give the same bytes: ids are drawn from the content, no time is kept.
 */
export function runImport(args: readonly string[], io: Io): void {
  const flags = readFlags(args, FLAGS);
  const [path, ...more] = flags.words;
  if (path === undefined) throw new UsageError("Name the file to import.");
  if (more.length > 0) throw new UsageError(`One file at a time: what is "${more.join(" ")}"?`);
  if (!flags.values.has("words")) requiredOf(flags, "story");
  const out = valueOf(flags, "out");
  refuseSame(io, path, out);
  const into = valueOf(flags, "into");
  refuseInto(into, out, flags, io);
  const { table, notes } = tableIn(path, flags, io);
  const named = namedColumns(flags, table);
  const fileName = path.split(/[\\/]/).at(-1) ?? path;
  const title = valueOf(flags, "title") ?? fileName.replace(/(?<=.)\.[^.]+$/, "");
  const { header, rows } = named.table;
  const content = JSON.stringify([fileName, title, named.mapping, header, rows]);
  const begun = into === undefined ? newMap(title, content) : mapHere(into, fileName, content, io);
  const { text, report } = importTable(named.table, named.mapping, fileName, begun);
  const tell = out === undefined ? io.error : io.out;
  if (out === undefined) io.out(text.trimEnd());
  else writeText(io, out, text);
  for (const line of [...notes, ...named.notes, ...linesOf(report)]) tell(line);
}

function tableIn(
  path: string,
  flags: Flags,
  io: Io,
): { readonly table: TextTable; readonly notes: readonly string[] } {
  const opened = openTable(bytesOf(path, io), {
    encoding: encodingOf(valueOf(flags, "encoding")),
    delimiter: delimiterOf(valueOf(flags, "delimiter")),
    sheet: valueOf(flags, "sheet"),
    // A command line names columns by their header, so the first row is one.
    hasHeader: true,
  });
  if (!opened.ok) throw new UsageError(`${path}: ${opened.problem.message}`);
  return opened.value;
}

function refuseInto(into: string | undefined, out: string | undefined, flags: Flags, io: Io): void {
  if (into === undefined) return;
  refuseSame(io, into, out);
  if (!flags.values.has("title")) return;
  throw new UsageError("--title names a new map; the one of --into has its own. Leave it out.");
}

function importTable(
  table: TextTable,
  mapping: Mapping,
  fileName: string,
  { mapId, board, workspace, mint, states, people, here }: Begun,
): { readonly text: string; readonly report: ImportReport } {
  const plan = planImport(
    table,
    mapping,
    {
      mapId,
      fileName,
      now: "",
      board: boardFactsOf(board),
      attributes: attributesOf(workspace),
      people,
      channels: [...channelNamesWith(workspace.channel)],
      here,
    },
    mint,
  );
  if (!plan.ok) throw new UsageError(plan.problem.message);
  const after = afterCommand(plan.value.command, workspace, board);
  const file = gatherMap(after.workspace, after.board, mapId);
  if (file === null) throw new UsageError("The map could not be gathered.");
  const map = states.length === 0 ? file.map : { ...file.map, grewFrom: [...states] };
  return { text: writeMapFile({ ...file, map }), report: plan.value.report };
}

/** What an import did, line by line: first the counts, then each row that was changed or left out. */
/** So many notes are printed; the rest is counted. */
const TOLD = 1_000;

function linesOf(report: ImportReport): readonly string[] {
  const counts = [
    `${storiesCount(report.stories)} from ${countOf(report.rows, "row", "rows")}`,
    `${formatCount(report.scored)} scored`,
    peopleCount(report.people),
    countOf(report.newStages, "stage", "stages"),
    countOf(report.newTouchpoints, "touchpoint", "touchpoints"),
    ...(report.wordless > 0 ? [`${formatCount(report.wordless)} without words`] : []),
    ...(report.unplaced > 0 ? [`${formatCount(report.unplaced)} unplaced`] : []),
    ...(report.here > 0 ? [`${countOf(report.here, "row", "rows")} on the map already`] : []),
    ...(report.updated > 0 ? [`${peopleCount(report.updated)} updated`] : []),
    ...(report.corrected > 0 ? [`${storiesCount(report.corrected)} corrected`] : []),
    ...(report.conflicts > 0 ? [`${formatCount(report.conflicts)} kept as written by hand`] : []),
    ...(report.leftOut > 0 ? [`${countOf(report.leftOut, "row", "rows")} left out`] : []),
  ];
  const told = [...report.repairs, ...report.changes].slice(0, TOLD);
  const more = report.repairsTotal + report.changesTotal - told.length;
  return [
    `${counts.join(", ")}.`,
    ...told.map(({ row, message, more: alike = 0 }) => {
      const also = alike > 0 ? ` and ${formatCount(alike)} more` : "";
      return row === null ? message : `Row ${row}${also}: ${message}`;
    }),
    ...(more > 0 ? [`and ${formatCount(more)} more of these.`] : []),
  ];
}

function encodingOf(text: string | undefined): Encoding | undefined {
  const found = ENCODINGS.find((one) => one === text?.toLowerCase());
  if (text === undefined || found !== undefined) return found;
  throw new UsageError(`--encoding ${text}: choose one of ${ENCODINGS.join(", ")}.`);
}

function delimiterOf(text: string | undefined): string | undefined {
  const named: Readonly<Record<string, string>> = {
    tab: "\t",
    comma: ",",
    semicolon: ";",
    bar: "|",
  };
  const sign = text === undefined ? undefined : (named[text] ?? (text === "\\t" ? "\t" : text));
  if (sign === undefined || /^[^\w"\s]$|^\t$/.test(sign)) return sign;
  throw new UsageError(`--delimiter ${text}: one sign, or comma, semicolon, tab or bar.`);
}
