import type { Json } from "#kit/json.ts";

/**
 * The same JSON with lone surrogates replaced: half a character cannot be
 * encoded, and would read differently after a reload than before it.
 */
export function wellFormed<T extends Json>(value: T): T {
  return mended(value) as T;
}

function mended(value: Json): Json {
  if (typeof value === "string") return value.isWellFormed() ? value : value.toWellFormed();
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(mended);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mended(item)]));
}
