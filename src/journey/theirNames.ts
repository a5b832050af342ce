import { attributeById } from "#journey/attributes.ts";
import type { EarlierWords } from "#journey/earlierWords.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import type { Participant } from "#journey/participant.ts";
import { textIn } from "#journey/read.ts";
import { REMOVED, tellsWhereToReach, type WordsRemover } from "#journey/theirWords.ts";
import { inPattern } from "#kit/inPattern.ts";
import type { JsonObject } from "#kit/json.ts";
import type { Context } from "./commands/context.ts";

/** What people are called, for a receipt: by name, else by the key of their table. */
export function calledInReceipt(people: readonly Participant[]): string {
  return people.map(({ name, key }) => (name.trim() === "" ? (key ?? "") : name)).join(", ");
}

/** What they are called, and were. */
export function namesOf(
  people: readonly Participant[],
  { records }: EarlierWords,
): readonly string[] {
  return [
    ...people.flatMap(({ name, key }) => [name, keyAsName(key)]),
    ...records.flatMap((row) => [textIn(row, "name"), keyAsName(textIn(row, "key"))]),
  ];
}

/**
 * Finds names of one word alone, as "Rosa" or "P07", written just so. They are looked
 * for to be told of, and never taken out: such a word is too often only a word.
 *
 * @returns null where nobody is called so
 */
export function oneWordNames(called: readonly string[]): WordsRemover | null {
  const names = called.map((name) => name.trim()).filter((name) => ONE_WORD.test(name));
  if (names.length === 0) return null;
  const either = [...new Set(names)].map(inPattern).join("|");
  const asWords = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${either})(?![\\p{L}\\p{M}\\p{N}])`,
    "gu",
  );
  return { cleaned: (text) => text.replaceAll(asWords, REMOVED) };
}

const ONE_WORD = /^(?=.*\p{L})[\p{L}\p{M}\p{N}]{2,}$/u;

/** How many other records have the name or the key of one of them. */
export function alikeTo(
  people: readonly Participant[],
  { participant }: Context["workspace"],
  who: ReadonlySet<string>,
): number {
  const names = plainNames(people.map(({ name }) => name));
  const keys = plainNames(people.map(({ key }) => key));
  return [...participant].filter(
    ({ id, name, key }) =>
      !who.has(id) && (names.has(plainName(name)) || keys.has(plainName(key ?? ""))),
  ).length;
}

function plainNames(rows: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(rows.map((text) => plainName(text ?? "")).filter((name) => name !== ""));
}

/** A name as it is compared: spaces and case are folded. */
export function plainName(text: string): string {
  return text.trim().replaceAll(/\s+/gu, " ").toLowerCase();
}

/** A key that tells who somebody is, such as an address of mail; a number alone may be any number. */
function keyAsName(key: string | null): string {
  return key !== null && /\p{L}/u.test(key) ? key : "";
}

/**
 * What people answered in words of their own, and where they can be reached.
 * What somebody else answered too is nobody's own; a label, as of a job or a
 * town, is the team's as much as theirs.
 *
 * @param records theirs, as they are and once were
 */
export function ownAnswers(
  records: readonly JsonObject[],
  others: Iterable<Participant>,
  workspace: Context["workspace"],
): { readonly free: readonly string[]; readonly addresses: readonly string[] } {
  const ofOthers = new Set(
    [...others].flatMap((other) => answersIn(other as unknown as JsonObject).map(String)),
  );
  const own = records.flatMap(answersIn).filter((answer) => !ofOthers.has(String(answer)));
  const isFree = (field: string): boolean =>
    (attributeById(workspace, asId<AttributeId>(field.slice(1)))?.type ?? "text") === "text";
  return {
    free: own.filter(([field]) => isFree(field)).map(([, value]) => value),
    addresses: own.map(([, value]) => value).filter(tellsWhereToReach),
  };
}

/** The answers of a record that are texts, with their fields. */
function answersIn(record: JsonObject): readonly (readonly [field: string, value: string])[] {
  return Object.entries(record).flatMap(([field, value]) =>
    field.startsWith("#") && typeof value === "string" ? [[field, value] as const] : [],
  );
}
