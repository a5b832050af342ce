import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import type { StatementValue } from "./statement.ts";

/** Fields that name people or quote them: none of them is kept in what is stored. */
const NAMES_PEOPLE = new Set([
  "participantIds",
  "storyIds",
  "storyId",
  "evidence",
  "texts",
  "fuller",
]);

/**
 * What a statement says, as data that can be kept: without the people it rests
 * on and without their words, so that nobody who is forgotten lives on in it.
 */
export function bareValue(value: StatementValue): JsonObject {
  const isSpoken = value.kind === "shares" && value.spoken === true;
  const kept: StatementValue = isSpoken ? { kind: "texts", texts: [] } : value;
  // Values are plain data by construction; their types have no index to read fields by.
  return bareObject(kept as unknown as JsonObject);
}

/** The value again, resting on nobody; null where it was none. For showing what was said then. */
export function valueOfBare(bare: JsonObject | null): StatementValue | null {
  if (bare === null || typeof bare["kind"] !== "string") return null;
  const lists = { participantIds: [], storyIds: [] };
  const fields = Object.entries(bare).map(([field, item]): [string, unknown] => [
    field,
    Array.isArray(item)
      ? item.map((one: Json) => (isJsonObject(one) ? { ...one, ...lists } : one))
      : item,
  ]);
  const texts = bare["kind"] === "texts" ? { texts: [] } : {};
  // `bareValue` wrote it from such a value; what it left out is empty again here.
  return { ...Object.fromEntries(fields), ...texts } as unknown as StatementValue;
}

/** Do two kept values say the same? */
export function sameBare(a: JsonObject | null, b: JsonObject | null): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function bareObject(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !NAMES_PEOPLE.has(field))
      .map(([field, item]) => [field, bare(item)]),
  );
}

function bare(item: Json): Json {
  if (Array.isArray(item)) return item.map(bare);
  return isJsonObject(item) ? bareObject(item) : item;
}

function sorted(item: Json): Json {
  if (Array.isArray(item)) return item.map(sorted);
  if (!isJsonObject(item)) return item;
  return Object.fromEntries(
    Object.keys(item)
      .toSorted()
      .map((key) => [key, sorted(item[key] ?? null)]),
  );
}
