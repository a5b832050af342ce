import { expect } from "vitest";
import { bundledFont } from "#cli/bundledFont.ts";
import { runRender } from "#cli/runRender.ts";
import { guessAll } from "#formats/csv/mapping.ts";
import { openTable, type OpenedTable } from "#formats/csv/openTable.ts";
import { type ImportContext, planImport } from "#formats/csv/plan.ts";
import type { Found } from "#formats/door/door.ts";
import { lookInto } from "#formats/door/lookInto.ts";
import type { FileProblem } from "#formats/problem.ts";
import type { ReadMap } from "#formats/wayfelt/readMapFile.ts";
import type { Command } from "#journey/change.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { accept, type Result } from "#kit/result.ts";
import { bytesOf } from "../formats/makers.ts";
import type { HostileFile, Outcome } from "./case.ts";

/** A file as the front door takes it: what it is, and every word that a person reads of it. */
export interface Read {
  readonly maps: readonly ReadMap[];
  /** The table that it is; null for maps. */
  readonly table: OpenedTable | null;
  readonly told: readonly string[];
}

/** Reads a file as the app would. */
export function readAsApp(file: HostileFile, bytes: Uint8Array): Result<Read, FileProblem> {
  const found: Result<Found, FileProblem> = lookInto(baseName(file), bytes);
  if (!found.ok) return found;
  if (found.value.kind === "table") {
    const table = openTable(bytes, {});
    return table.ok ? accept({ maps: [], table: table.value, told: table.value.notes }) : table;
  }
  if (found.value.kind === "backup") throw new Error("no hostile file is a backup");
  const { maps } = found.value;
  return accept({
    maps: maps.flatMap((map) => (map.kind === "map" ? [map.read] : [])),
    table: null,
    told: maps.flatMap((map) =>
      map.kind === "map"
        ? map.read.repairs.map(({ message }) => message)
        : [`${map.name} ${map.problem.message}`],
    ),
  });
}

/** The command that imports a table as it is guessed, and what its report lists. */
export function importAsGuessed(
  { table }: OpenedTable,
  context: ImportContext,
): { readonly command: Command; readonly told: readonly string[] } {
  const { mapping } = guessAll(table);
  const plan = planImport(table, mapping, context, mintFrom(seeded32(5)));
  if (!plan.ok) throw new Error(plan.problem.message);
  return {
    command: plan.value.command,
    told: plan.value.report.repairs.map(({ row, message }) => `row ${row}: ${message}`),
  };
}

/** The name of a file without its folder. */
export function baseName({ name }: HostileFile): string {
  return name.slice(name.indexOf("/") + 1);
}

/** What became of a file is what should, and a person is told what they must know. */
export function expectOutcome(file: HostileFile, outcome: Outcome, told: readonly string[]): void {
  if (file.outcome === "other") return;
  expect(`${outcome}: ${outcome === file.outcome ? "" : told.join("; ")}`).toBe(
    `${file.outcome}: `,
  );
  const all = told.join("\n");
  for (const word of file.says) expect(all).toContain(word);
  if (outcome === "refused") expect(all).toMatch(/[.!]$/u);
}

/** Nothing was added to what every object has, and no script left its trace. */
export function expectNothingRan(): void {
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get(globalThis, "__pwned")).toBeUndefined();
}

const font = bundledFont();

/** The picture of a map's file holds nothing that runs, and nothing from elsewhere. */
export function expectHarmlessPicture(fileText: string): void {
  let svg = "";
  const io = {
    readFile: () => bytesOf(fileText),
    writeFile: (_: string, text: string) => {
      svg = text;
    },
    isSameFile: () => false,
    out: () => undefined,
    error: () => undefined,
  };
  runRender(["map.json", "--out", "map.svg", "--text"], io, font);
  // What a picture says stands in its texts and labels; what it does, in its elements and the rest of them.
  const tags = (svg.match(/<[^>]*>/gu)?.join("\n") ?? "").replaceAll(
    /(inkscape:label|id)="[^"]*"/gu,
    "",
  );
  expect(tags).not.toMatch(/<(?:script|foreignObject|iframe|img|image|a|style|animate|set)\b/iu);
  expect(tags).not.toMatch(/\son\w+=|javascript:|url\(|(?:href|src)="(?!#)/iu);
  expect(tags).not.toMatch(/NaN|Infinity|undefined/u);
}

/** How much work a file may make, in milliseconds of a processor: more where it ends in a limit or a large import. */
export function boundOf({ isLarge }: HostileFile): number {
  return isLarge ? 8_000 : 3_000;
}

/** The work of this process so far, in milliseconds of a processor: on a busy machine the clock goes on, this does not. */
export function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
