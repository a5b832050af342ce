import { decodeText } from "#formats/csv/decode.ts";
import { type ColumnRole, guessMapping, guessScale, type Mapping } from "#formats/csv/mapping.ts";
import { parseTable, type TextTable } from "#formats/csv/parse.ts";
import { planImport } from "#formats/csv/plan.ts";
import { possibleOrders } from "#formats/csv/values.ts";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { attributesOf } from "#journey/attributes.ts";
import type { Scale } from "#journey/score.ts";
import { emptyBoard, emptyWorkspace, lanesInOrder } from "#journey/workspace.ts";
import { hashOf } from "#kit/hash.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { type Flags, readFlags, requiredOf, valueOf } from "./flags.ts";
import { type Io, UsageError } from "./io.ts";
import { afterCommand, bytesOf } from "./loadMap.ts";

const FLAGS = {
  stage: "one",
  touchpoint: "one",
  story: "one",
  score: "one",
  scale: "one",
  date: "one",
  person: "one",
  channel: "one",
  tags: "one",
  attribute: "many",
  rating: "many",
  out: "one",
  title: "one",
} as const;

/** `import FILE.csv …`: makes a map file from a table of stories. The same file and flags give the same bytes. */
export function runImport(args: readonly string[], io: Io): void {
  const flags = readFlags(args, FLAGS);
  const [path, ...more] = flags.words;
  if (path === undefined || more.length > 0) throw new UsageError("Name one file to import.");
  const out = requiredOf(flags, "out");
  requiredOf(flags, "story");
  const decoded = decodeText(bytesOf(path, io));
  if (!decoded.ok) throw new UsageError(`${path}: ${decoded.problem.message}`);
  const table = parseTable(decoded.value.text);
  if (!table.ok) throw new UsageError(`${path}: ${table.problem.message}`);
  const fileName = path.split(/[\\/]/).at(-1) ?? path;
  const title = valueOf(flags, "title") ?? fileName.replace(/\.[^.]+$/, "");
  const seed = Number.parseInt(hashOf([decoded.value.text, args.join(" ")]).slice(0, 6), 36);
  const { text, report } = importTable(
    table.value,
    mappingOf(flags, table.value),
    fileName,
    title,
    seed,
  );
  write(io, out, text);
  for (const note of decoded.value.notes) io.out(note);
  io.out(
    `${report.stories} stories from ${report.rows} rows, ${report.scored} scored, ${report.people} people, ${report.newStages} stages, ${report.newTouchpoints} touchpoints, ${report.unplaced} unplaced.`,
  );
  for (const { row, message } of report.repairs)
    io.out(row === null ? message : `Row ${row} ${message}`);
  if (report.repairsTotal > report.repairs.length) {
    io.out(`and ${report.repairsTotal - report.repairs.length} more of these.`);
  }
}

function importTable(
  table: TextTable,
  mapping: Mapping,
  fileName: string,
  title: string,
  seed: number,
) {
  const mint = mintFrom(seeded32(seed));
  const context = { workspace: emptyWorkspace(), mint, now: "", homeOf: () => "ws" as const };
  const made = createMap(context, title, []);
  if (!made.ok) throw new UsageError(made.problem.message);
  const mapId = asId<MapId>(made.value.made[0] ?? "");
  const begun = afterCommand(made.value, emptyWorkspace(), emptyBoard());
  const plan = planImport(
    table,
    mapping,
    {
      mapId,
      fileName,
      now: "",
      board: {
        stages: [],
        lanes: lanesInOrder(begun.board).map(({ id, role, order }) => ({ id, role, order })),
        touchpoints: [],
      },
      attributes: attributesOf(begun.workspace),
      people: [],
      channels: [],
    },
    mint,
  );
  if (!plan.ok) throw new UsageError(plan.problem.message);
  const { workspace, board } = afterCommand(plan.value.command, begun.workspace, begun.board);
  const file = gatherMap(workspace, board, mapId);
  if (file === null) throw new UsageError("The map could not be gathered.");
  return { text: writeMapFile(file), report: plan.value.report };
}

/** What each column becomes, from the flags alone: nothing is guessed but types and orders. */
function mappingOf(flags: Flags, table: TextTable): Mapping {
  const named = new Map<number, ColumnRole>();
  for (const kind of ["story", "stage", "touchpoint", "person", "channel", "tags"] as const) {
    const name = valueOf(flags, kind);
    if (name !== undefined) named.set(columnOf(table, name, kind), { kind });
  }
  for (const kind of ["score", "rating"] as const) {
    for (const name of flags.values.get(kind) ?? []) {
      const column = columnOf(table, name, kind);
      named.set(column, { kind, scale: scaleFor(flags, table, column), notRated: [] });
    }
  }
  const date = valueOf(flags, "date");
  if (date !== undefined) named.set(...dateRole(table, columnOf(table, date, "date")));
  const guessed = guessMapping(table);
  for (const name of flags.values.get("attribute") ?? []) {
    const column = columnOf(table, name, "attribute");
    const guess = guessed[column];
    named.set(column, guess?.kind === "attribute" ? guess : PLAIN_ATTRIBUTE);
  }
  return table.header.map((_, column) => named.get(column) ?? { kind: "ignore" });
}

const PLAIN_ATTRIBUTE: ColumnRole = { kind: "attribute", type: "category", section: "behaviour" };

function cellsOf(table: TextTable, column: number): readonly string[] {
  return table.rows.map((row) => row[column] ?? "");
}

function scaleFor(flags: Flags, table: TextTable, column: number): Scale {
  const scale = scaleOf(valueOf(flags, "scale")) ?? guessScale(cellsOf(table, column));
  if (scale !== null) return scale;
  const name = table.header[column] ?? "";
  throw new UsageError(`The scale of "${name}" cannot be guessed. Say it: --scale WORST..BEST`);
}

function dateRole(table: TextTable, column: number): [number, ColumnRole] {
  const order = possibleOrders(cellsOf(table, column))[0] ?? "dmy";
  return [column, { kind: "date", order, isAmbiguous: false }];
}

function columnOf(table: TextTable, name: string, flag: string): number {
  const exact = table.header.indexOf(name);
  if (exact !== -1) return exact;
  const near = table.header.findIndex((header) => folded(header) === folded(name));
  if (near !== -1) return near;
  const known = table.header.map((header) => `"${header}"`).join(", ");
  throw new UsageError(`--${flag}: there is no column "${name}". The columns are: ${known}`);
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** `0..10`, or `5..1` where 1 is best. */
function scaleOf(text: string | undefined): Scale | null {
  if (text === undefined) return null;
  const parts = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text.trim());
  const worst = Number(parts?.[1]);
  const best = Number(parts?.[2]);
  if (parts === null || worst === best) {
    throw new UsageError(`--scale ${text}: write it as WORST..BEST, such as 0..10 or 5..1`);
  }
  return { worst, best };
}

function write(io: Io, path: string, text: string): void {
  try {
    io.writeFile(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path} cannot be written: ${reason}`);
  }
}
