import type { Json, JsonObject } from "#kit/json.ts";

/** The string in a field, or the fallback when there is none. */
export function textIn(raw: JsonObject, field: string, fallback = ""): string {
  const value = raw[field];
  return typeof value === "string" ? value : fallback;
}

/** The string in a field; null when it is empty, absent or of another type. */
export function textOrNull(raw: JsonObject, field: string): string | null {
  const value = raw[field];
  return typeof value === "string" && value !== "" ? value : null;
}

/** The finite number in a field, or null. */
export function numberOrNull(raw: JsonObject, field: string): number | null {
  const value = raw[field];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** The strings of a list in a field; anything else in it is passed over. */
export function textsIn(raw: JsonObject, field: string): readonly string[] {
  const value = raw[field];
  return isList(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The member of a closed set in a field, or the fallback. */
export function oneOf<T extends string>(
  raw: JsonObject,
  field: string,
  members: readonly T[],
  fallback: T,
): T {
  const value = raw[field];
  return members.find((member) => member === value) ?? fallback;
}

/** The items of a list in a field; none where there is no list. */
export function listIn(raw: JsonObject, field: string): readonly Json[] {
  const value = raw[field];
  return isList(value) ? value : [];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
