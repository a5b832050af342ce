import type { Repair } from "#formats/problem.ts";
import { soundText } from "#formats/soundText.ts";
import { isJsonObject, type Json } from "#kit/json.ts";

/** Only a text with one of these can hold something unsound: an escape, a raw oddity, or the name. */
const SUSPECT =
  // oxlint-disable-next-line no-control-regex -- controls are what it looks for
  /\\u|\\b|\\f|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u2028\u2029\ufffe\uffff]|__proto__/;

/**
 * The same JSON with text that can be stored and drawn, each change listed by
 * its path. A key `__proto__` is left out: nothing of ours is called so.
 *
 * @param text what the value was parsed from
 */
export function soundJson(value: Json, text: string, repairs: Repair[]): Json {
  return SUSPECT.test(text) ? sound(value, "", repairs) : value;
}

function sound(value: Json, path: string, repairs: Repair[]): Json {
  if (typeof value === "string") {
    const clean = soundText(value);
    if (clean !== value) {
      repairs.push({
        row: null,
        message: `${path}: characters that cannot be shown were taken out`,
      });
    }
    return clean;
  }
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => sound(item, `${path}[${index}]`, repairs));
  }
  if (!isJsonObject(value)) return value;
  const fields = Object.entries(value).filter(([key]) => key !== "__proto__");
  if (fields.length < Object.keys(value).length) {
    repairs.push({
      row: null,
      message: `${path === "" ? "file" : path}: “__proto__” was left out`,
    });
  }
  return Object.fromEntries(
    fields.map(([key, item]) => [
      soundText(key),
      sound(item, path === "" ? key : `${path}.${key}`, repairs),
    ]),
  );
}
