/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object: the shape in which every entity is stored. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Is this value an object of JSON, and not null or an array? */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
