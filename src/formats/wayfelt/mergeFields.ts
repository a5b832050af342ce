import type { Kind } from "#journey/change.ts";
import { textsIn } from "#journey/read.ts";
import type { Json, JsonObject } from "#kit/json.ts";
import { canonical } from "./canonical.ts";
import type { FileEntity } from "./mapFile.ts";
import type { PastMap } from "./pastMap.ts";

/** Whose version of something stays. */
export type Side = "mine" | "theirs";

/** Fields that only make sense together: where one was changed on each side, one side's stay as a whole. */
const TOGETHER: Readonly<Partial<Record<Kind, readonly (readonly string[])[]>>> = {
  touchpoint: [["stageId", "laneId", "order"]],
  note: [["stageId", "laneId", "order"]],
  story: [["score", "rating"]],
  profileEntry: [["text", "value", "basis", "was", "editedAt"]],
  insight: [["storyIds", "storyPrints", "basis"]],
  guess: [["points", "sealedAt", "revealedAt", "scoredThen"]],
};

/** Lists of which both sides' items stay. */
const UNITED: ReadonlySet<string> = new Set([
  "tags",
  "channelIds",
  "pinnedQuotes",
  "hiddenFields",
  "insightIds",
]);

/** From the most careful on. */
const CAREFUL: readonly Json[] = ["refused", "internal", "unknown", "quote"];

/** Fields that read differently on both sides, though both were changed or nobody knows how they were. */
export interface Clash {
  readonly fields: readonly string[];
  readonly mine: JsonObject;
  readonly theirs: JsonObject;
  /** Which stays unless a person says otherwise: the same, whoever merges. */
  readonly stays: Side | "both";
}

/** One row made of two, and what clashed in it. */
export interface MergedRow {
  readonly row: FileEntity;
  readonly clashes: readonly Clash[];
}

/** Two rows of one entity. */
export interface Pair {
  readonly kind: Kind;
  /** What tells the entity from others of its kind. */
  readonly name: string;
  readonly mine: FileEntity;
  readonly theirs: FileEntity;
}

/**
 * Puts two versions of an entity together, field by field: what one side
 * changed is taken, what both changed clashes.
 *
 * @param past how it was before both; null: nobody knows
 * @param sideOf whose fields a person wants of a clash; null: as it is settled
 */
export function mergedRow(
  pair: Pair,
  past: PastMap | null,
  sideOf: (fields: readonly string[]) => Side | "both" | null,
): MergedRow {
  const { kind, mine, theirs } = pair;
  const clashes: Clash[] = [];
  const taken: Record<string, Json> = {};
  for (const fields of groupsOf(kind, mine, theirs)) {
    const [a, b] = [valuesOf(mine, fields), valuesOf(theirs, fields)];
    if (canonical(a) === canonical(b)) {
      Object.assign(taken, a);
      continue;
    }
    const from = changedBy(pair, fields, past);
    if (from !== null) {
      Object.assign(taken, from === "mine" ? a : b);
      continue;
    }
    const alike = onlyMarkDiffers(fields, a, b);
    if (alike !== null) {
      Object.assign(taken, alike);
      continue;
    }
    const clash: Clash = { fields, mine: a, theirs: b, stays: settled(fields, a, b) };
    clashes.push(clash);
    Object.assign(taken, settledValues(clash, sideOf(fields) ?? clash.stays));
  }
  const id = mine.id < theirs.id ? mine.id : theirs.id;
  return { row: { ...taken, id }, clashes };
}

/** Which of two values is kept where nothing else tells: the fuller one, then the later in order. */
export function stronger(a: JsonObject, b: JsonObject): Side {
  const [first, second] = [canonical(a), canonical(b)];
  const fuller = Object.keys(a).length - Object.keys(b).length || first.length - second.length;
  return fuller > 0 || (fuller === 0 && first > second) ? "mine" : "theirs";
}

/** The side that alone changed these fields; null: both did, or nobody knows. */
function changedBy(
  { kind, name, mine, theirs }: Pair,
  fields: readonly string[],
  past: PastMap | null,
): Side | null {
  if (past === null || !past.has(kind, name)) return null;
  const isOld = (row: FileEntity): boolean =>
    fields.every((field) => past.held(kind, name, field, row[field]));
  if (isOld(mine)) return "theirs";
  return isOld(theirs) ? "mine" : null;
}

function groupsOf(
  kind: Kind,
  mine: FileEntity,
  theirs: FileEntity,
): readonly (readonly string[])[] {
  const groups = [
    ...(TOGETHER[kind] ?? []),
    ...(kind === "participant" ? valuesIn(mine, theirs) : []),
  ];
  const grouped = new Set(["id", ...groups.flat()]);
  const single = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((field) => !grouped.has(field))
    .toSorted()
    .map((field) => [field]);
  return [...groups, ...single];
}

/** What is known of a person on each attribute, and whether somebody wrote it by hand. */
function valuesIn(mine: FileEntity, theirs: FileEntity): readonly (readonly string[])[] {
  const marked = [...Object.keys(mine), ...Object.keys(theirs)].filter((field) =>
    /^[#!]/u.test(field),
  );
  const attributes = new Set(marked.map((field) => field.slice(1)));
  return [...attributes].toSorted().map((id) => [`#${id}`, `!${id}`]);
}

/** A value that reads the same on both sides, written by hand where either side says so; null: it is something else. */
function onlyMarkDiffers(
  [field = "", mark = ""]: readonly string[],
  a: JsonObject,
  b: JsonObject,
): JsonObject | null {
  if (!mark.startsWith("!") || canonical(a[field] ?? null) !== canonical(b[field] ?? null)) {
    return null;
  }
  return { ...a, ...b, [mark]: a[mark] === true || b[mark] === true };
}

function valuesOf(row: FileEntity, fields: readonly string[]): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = Object.hasOwn(row, field) ? row[field] : undefined;
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function settled(fields: readonly string[], a: JsonObject, b: JsonObject): Side | "both" {
  const [field = ""] = fields;
  if (UNITED.has(field)) return "both";
  if (field !== "consent") return stronger(a, b);
  const rank = (values: JsonObject): number => CAREFUL.indexOf(values[field] ?? "unknown");
  return rank(a) < rank(b) ? "mine" : "theirs";
}

/** The values that stay; of lists both sides' items, of all else one side's. */
function settledValues({ fields, mine, theirs, stays }: Clash, side: Side | "both"): JsonObject {
  if (side !== "both") return side === "mine" ? mine : theirs;
  const [field = ""] = fields;
  const [first, second] = stronger(mine, theirs) === "mine" ? [mine, theirs] : [theirs, mine];
  if (stays !== "both") return first;
  return { [field]: [...new Set([...textsIn(first, field), ...textsIn(second, field)])] };
}
