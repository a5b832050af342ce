import { isJsonObject, type Json } from "#kit/json.ts";

/** JSON with sorted keys and no blanks: the same value is the same text. `__proto__` is never written. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const fields = Object.keys(value)
    .filter((key) => key !== "__proto__")
    .toSorted()
    .flatMap((key) => {
      const field = value[key];
      return field === undefined ? [] : `${JSON.stringify(key)}:${canonical(field)}`;
    });
  return `{${fields.join(",")}}`;
}
