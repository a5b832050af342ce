import { decodeText } from "#formats/csv/decode.ts";
import { type ColumnRole, guessMapping, type Mapping } from "#formats/csv/mapping.ts";
import { parseTable, type TextTable } from "#formats/csv/parse.ts";
import { type ImportContext, type ImportPlan, planImport } from "#formats/csv/plan.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { bytesOf, Shelf } from "./makers.ts";

/** What an import knows of a workspace in which nothing is yet. */
export const NOTHING_HERE: ImportContext = {
  mapId: asId<MapId>("map-1"),
  fileName: "stories.csv",
  now: "2026-01-01T00:00:00.000Z",
  board: { stages: [], lanes: [], touchpoints: [] },
  attributes: STANDARD_ATTRIBUTES,
  people: [],
  channels: [],
};

/** A file as a table; throws the refusal. */
export function tableOf(file: string | Uint8Array): TextTable {
  const text = decodeText(typeof file === "string" ? bytesOf(file) : file);
  if (!text.ok) throw new Error(text.problem.message);
  const table = parseTable(text.value.text);
  if (!table.ok) throw new Error(table.problem.message);
  return table.value;
}

/** Why a file is refused; null when it is read. */
export function refusalOf(file: string | Uint8Array): string | null {
  try {
    tableOf(file);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What each column is taken for, by header. */
export function kindsOf(file: string | Uint8Array): Readonly<Record<string, string>> {
  const table = tableOf(file);
  const mapping = guessMapping(table);
  return Object.fromEntries(table.header.map((header, at) => [header, mapping[at]?.kind ?? ""]));
}

/** The role of the first column of a kind. */
export function roleIn<Kind extends ColumnRole["kind"]>(file: string | Uint8Array, kind: Kind) {
  const role = guessMapping(tableOf(file)).find((one) => one.kind === kind);
  if (role === undefined) throw new Error(`no column is the ${kind}`);
  return role as Extract<ColumnRole, { kind: Kind }>;
}

/** Imports a file as it is guessed, or as the mapping is changed. */
export function importOf(
  file: string | Uint8Array,
  options: {
    readonly map?: (mapping: Mapping) => Mapping;
    readonly context?: Partial<ImportContext>;
    readonly seed?: number;
  } = {},
): ImportPlan {
  const table = tableOf(file);
  const mapping = (options.map ?? ((guess) => guess))(guessMapping(table));
  const context = { ...NOTHING_HERE, ...options.context };
  const plan = planImport(table, mapping, context, mintFrom(seeded32(options.seed ?? 1)));
  if (!plan.ok) throw new Error(plan.problem.message);
  return plan.value;
}

/** The workspace after an import, with what is easiest to look at. */
export function imported(file: string | Uint8Array, options: Parameters<typeof importOf>[1] = {}) {
  const plan = importOf(file, options);
  const mapId = options.context?.mapId ?? NOTHING_HERE.mapId;
  const shelf = new Shelf().run(plan.command);
  const { workspace } = shelf;
  const board = shelf.board(mapId);
  const people = [...workspace.participant];
  const stories = [...workspace.story];
  return {
    ...plan,
    shelf,
    workspace,
    board,
    people,
    stories,
    /** The stories by the title of their touchpoint; "" for the tray. */
    at: (title: string) =>
      stories.filter((story) => {
        const place = story[`@${mapId}`] ?? null;
        return (place === null ? "" : board.touchpoint.get(place)?.title) === title;
      }),
    person: (name: string) => people.find((person) => person.name === name),
    story: (text: string) => stories.find((story) => story.text === text),
  };
}
