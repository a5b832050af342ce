import { inPattern } from "#kit/inPattern.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import type { Participant } from "./participant.ts";
import { REMOVED } from "./theirWords.ts";

/** What some people answered and nobody else did, attribute by attribute; spaces and case are folded. */
export type OnlyTheirs = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The labels that only these people have: a job, a town, one of several choices.
 *
 * @param records theirs, as they are and once were
 * @param others the records of everybody else
 */
export function onlyTheirs(
  records: readonly JsonObject[],
  others: Iterable<Participant>,
): OnlyTheirs {
  const theirs = new Map<string, Set<string>>();
  for (const record of records) {
    for (const [field, label] of labelsIn(record)) {
      theirs.set(field, (theirs.get(field) ?? new Set()).add(label));
    }
  }
  for (const record of others) {
    for (const [field, label] of labelsIn(record)) theirs.get(field)?.delete(label);
  }
  return theirs;
}

/** Is this answer on an attribute only theirs? */
export function isOnlyTheirs(own: OnlyTheirs, attributeId: string, answer: string): boolean {
  return own.get(attributeId)?.has(folded(answer)) === true;
}

/**
 * What is kept of answers, as in a saved version or a rule, without those that are
 * only theirs: "[removed]" stands there. The same value where none stood in it.
 *
 * @param attributeId which attribute it is about, until it says so itself
 */
export function withoutAnswers(value: Json, own: OnlyTheirs, attributeId: string): Json {
  if (Array.isArray(value)) {
    return sameOr(
      value,
      value.map((item: Json) => withoutAnswers(item, own, attributeId)),
    );
  }
  if (!isJsonObject(value)) return value;
  const about = attributeOf(value) ?? attributeId;
  // A line's own label is the name of its attribute.
  const holdsAnswer = (field: string): boolean =>
    about !== "" && HOLDS_ANSWERS.has(field) && !(field === "label" && "claim" in value);
  const clean = Object.entries(value).map(([field, item]): [string, Json] => [
    field,
    (holdsAnswer(field) ? answersOut : withoutAnswers)(item, own, about),
  ]);
  return clean.every(([field, item]) => item === value[field]) ? value : Object.fromEntries(clean);
}

/** An answer, or several, as they stand by themselves. */
export function answersOut(item: Json, own: OnlyTheirs, attributeId: string): Json {
  if (typeof item === "string") return isOnlyTheirs(own, attributeId, item) ? REMOVED : item;
  if (Array.isArray(item) && item.every((one) => typeof one === "string")) {
    return sameOr(
      item,
      item.map((one: Json) => answersOut(one, own, attributeId)),
    );
  }
  return withoutAnswers(item, own, attributeId);
}

/** A name without such answers, wherever one stands in it as a word or several. */
export function textWithout(name: string, own: OnlyTheirs): string {
  const labels = [...own.values()]
    .flatMap((all) => [...all])
    .filter((label) => /[\p{L}\p{N}]{2}/u.test(label))
    .toSorted((a, b) => b.length - a.length);
  if (labels.length === 0) return name;
  const either = labels.map(inPattern).join("|");
  const asWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, "giu");
  return name.normalize("NFC").replaceAll(/\s+/gu, " ").replaceAll(asWords, REMOVED);
}

/** The attribute of a line: `attribute:<id>`, of a persona `persona:attribute:<id>`; none: another line. */
export function attributeOfClaim(claim: string): string | null {
  return /^(?:persona:)?attribute:(.+)$/su.exec(claim)?.[1] ?? null;
}

/** The label of a share, and what a test asks for. */
const HOLDS_ANSWERS: ReadonlySet<string> = new Set(["label", "value", "values"]);

function attributeOf({ attributeId, claim }: JsonObject): string | null {
  if (typeof attributeId === "string") return attributeId;
  return typeof claim === "string" ? (attributeOfClaim(claim) ?? "") : null;
}

/** A text of several choices counts as a whole and in its parts. */
function labelsIn(record: object): readonly (readonly [field: string, label: string])[] {
  return Object.entries(record as Readonly<Record<string, Json | undefined>>).flatMap(
    ([field, value]) => {
      if (!field.startsWith("#")) return [];
      const texts = typeof value === "string" ? [value, ...value.split(/[;|\n]/u)] : value;
      if (!Array.isArray(texts)) return [];
      return texts.flatMap((text: Json) => {
        const label = typeof text === "string" ? folded(text) : "";
        return label === "" ? [] : [[field.slice(1), label] as const];
      });
    },
  );
}

function folded(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}

function sameOr(before: readonly Json[], after: readonly Json[]): Json {
  return after.every((item, at) => item === before[at]) ? before : after;
}
