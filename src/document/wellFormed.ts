import { isSoundText, soundText } from "#formats/soundText.ts";
import type { Write } from "#journey/change.ts";
import type { Json } from "#kit/json.ts";

/**
 * The same JSON as a document can hold it. Lone surrogates are replaced: half a
 * character cannot be encoded, and would read differently after a reload than
 * before it. Controls, as they come with what is pasted from slides and documents,
 * are taken out: no file and no picture holds them. A key `__proto__` is left out: it would be lost on reading. Objects
 * become plain ones. What is sound already comes back as it is.
 */
export function wellFormed<T extends Json>(value: T): T {
  return isSound(value) ? value : (mended(value) as T);
}

/** The same write, with ids, fields and values that a document can hold. */
export function wellFormedWrite(write: Write): Write {
  switch (write.op) {
    case "create":
      return { ...write, entity: wellFormed(write.entity) };
    case "set": {
      const value = write.value === undefined ? undefined : wellFormed(write.value);
      return {
        ...write,
        id: write.id.toWellFormed(),
        field: write.field.toWellFormed(),
        value,
      };
    }
    case "remove":
      return { ...write, id: write.id.toWellFormed() };
    default:
      return write satisfies never;
  }
}

function isSound(value: Json): boolean {
  if (typeof value === "string") return isSoundText(value);
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(isSound);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, item]) => isSoundKey(key) && isSound(item));
}

function mended(value: Json): Json {
  if (typeof value === "string") return soundText(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(mended);
  const kept = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(kept.map(([key, item]) => [key.toWellFormed(), mended(item)]));
}

function isSoundKey(key: string): boolean {
  return key !== "__proto__" && key.isWellFormed();
}
