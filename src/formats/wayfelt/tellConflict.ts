import type { Kind } from "#journey/change.ts";
import { textIn } from "#journey/read.ts";
import { words } from "#journey/words/words.ts";
import type { Json } from "#kit/json.ts";
import { byOrder } from "#kit/orderKey.ts";
import { FIELDS } from "./fields.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapFile } from "./mapFile.ts";
import type { Conflict } from "./mergeConflict.ts";
import { brief, calledIn, fieldName, nameIn, type Names, namesOf, ownName } from "./tellNames.ts";
import { toldValue } from "./tellValue.ts";
import type { Touched } from "./touched.ts";

/** A conflict in words. */
export interface ToldConflict {
  readonly thing: string;
  readonly mine: string;
  readonly theirs: string;
}

const said = words.merging;

/** Tells conflicts of these two copies of a map in words. */
export function conflictTeller(
  mine: MapFile,
  theirs: MapFile,
): (conflict: Conflict) => ToldConflict {
  const names = namesOf([theirs, mine]);
  return ({ kind, about, fields, mine: a, theirs: b }) => {
    const thing = said.thing(kind, brief(calledIn(kind, a ?? b, names)));
    const [field = ""] = fields;
    const of = about === "fields" ? fields : null;
    return {
      thing: of === null ? thing : said.about(thing, fieldName(field, names)),
      mine: sideText({ kind, row: a, names, file: mine }, of),
      theirs: sideText({ kind, row: b, names, file: theirs }, of),
    };
  };
}

/** Tells things of these two copies of a map by their kind and name. */
export function thingTeller(
  mine: MapFile,
  theirs: MapFile,
): (thing: Pick<Touched, "kind" | "row">) => string {
  const names = namesOf([mine, theirs]);
  return ({ kind, row }) => said.thing(kind, brief(calledIn(kind, row, names)));
}

/**
 * All conflicts as texts, each with both sides' words and what stays.
 *
 * @param sides what the two sides are called
 */
export function conflictList(
  conflicts: readonly Conflict[],
  tell: (conflict: Conflict) => ToldConflict,
  [here, there]: readonly [string, string] = [said.mine, said.theirs],
): readonly string[] {
  const called = { mine: here, theirs: there, both: said.both };
  return conflicts.map((conflict) => {
    const { thing, mine, theirs } = tell(conflict);
    const sides = [
      [here, mine],
      [there, theirs],
    ] as const;
    return said.line(thing, sides, called[conflict.stays]);
  });
}

/** One side of a conflict. */
interface Side {
  readonly kind: Kind;
  readonly row: FileEntity;
  readonly names: Names;
  /** The copy that it stands in. */
  readonly file: MapFile;
}

/** What one side says: of some fields, or as a whole. */
function sideText(
  side: Omit<Side, "row"> & { readonly row: FileEntity | null },
  fields: readonly string[] | null,
): string {
  const { row } = side;
  if (row === null) return said.absent;
  if (fields !== null) return valueText({ ...side, row }, fields);
  const name = ownName(row);
  const all = Object.keys(row).filter((field) => field !== "id" && field !== "order");
  return name === "" ? valueText({ ...side, row }, all) : name;
}

function valueText(side: Side, fields: readonly string[]): string {
  const { kind, row, names } = side;
  const parts = fields.flatMap((field) => {
    const value = valueIn(kind, row, field);
    // Whether a value was written by hand is no part of what it says.
    if (field.startsWith("!") && fields.length > 1) return [];
    if (field.startsWith("@")) return value === null ? [said.unplaced] : [nameIn(value, names)];
    if (field === "order" && Object.hasOwn(BESIDE, kind)) return [standing(side)];
    if (kind === "story" && field === "score") return [toldValue(kind, field, value, names, row)];
    const isShown = value !== null && (fields.length === 1 || !HIDDEN.has(field));
    return isShown ? [toldValue(kind, field, value, names, row)] : [];
  });
  return parts.every((part) => part === "") ? said.empty : parts.join(" · ");
}

/** What a field holds, or reads as where it is left out. */
function valueIn(kind: Kind, row: FileEntity, field: string): Json {
  if (Object.hasOwn(row, field)) return row[field] ?? null;
  return Object.hasOwn(FIELDS[kind], field) ? (FIELDS[kind][field]?.fallback ?? null) : null;
}

/** Fields that say nothing to a person where they stand beside others. */
const HIDDEN: ReadonlySet<string> = new Set([
  "order",
  "basis",
  "was",
  "storyPrints",
  "mapId",
  "scope",
]);

/** Kinds that stand in an order, each beside those that read the same in these fields. */
const BESIDE: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  stage: [],
  lane: [],
  touchpoint: ["stageId", "laneId"],
  note: ["stageId", "laneId"],
  segment: [],
  scorecard: [],
  attribute: ["section"],
  insight: ["scope", "kind"],
};

/** Behind what a thing stands in its copy. */
function standing({ kind, row, names, file }: Side): string {
  const list = MAP_LISTS.find((one) => KIND_OF_LIST[one] === kind);
  const same = BESIDE[kind] ?? [];
  const beside = (list === undefined ? [] : file[list])
    .filter((one) => same.every((field) => textIn(one, field) === textIn(row, field)))
    .map((one) => ({ id: one.id, order: textIn(one, "order"), row: one }))
    .toSorted(byOrder);
  const before = beside[beside.findIndex(({ id }) => id === row.id) - 1];
  if (before === undefined) return said.first;
  const name = brief(calledIn(kind, before.row, names));
  return said.after(name === "" ? said.thing(kind, "") : name);
}
