import type { Json } from "#kit/json.ts";

/**
 * A value as it is laid into a Y.Map, which looks at `value.constructor` and
 * refuses an object that has a field of that name. Such objects go in wrapped in
 * an array of one, and so do arrays, so that one can be told from the other.
 */
export function boxed(value: Json): Json {
  return isToBox(value) ? [value] : value;
}

/** The value that was laid in. */
export function unboxed(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? (value[0] as Json | undefined) : value;
}

function isToBox(value: Json): boolean {
  if (value === null || typeof value !== "object") return false;
  return Array.isArray(value) || Object.hasOwn(value, "constructor");
}
