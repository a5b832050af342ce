import type { AttributeType } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";

/** What a condition asks about: an attribute by its id, or what somebody told. */
export type Subject = `attribute:${string}` | "study" | "told-at" | "score-at" | "";

/** How a condition compares; of what was told there is only `any`. */
export type DraftOp = AttributeTest["op"] | "any";

/** How parts are joined; the last two are the opposite of the first two. */
export type Join = "all" | "any" | "not-all" | "none";

/** One condition as it is being written; what was typed stays as it was typed. */
export interface DraftClause {
  readonly kind: "clause";
  readonly key: number;
  readonly subject: Subject;
  readonly op: DraftOp;
  /** The opposite is meant. */
  readonly isNot: boolean;
  /** A label, number or date; of `between` the lower end; of `score-at` the touchpoint. */
  readonly value: string;
  /** The upper end of `between`. */
  readonly upper: string;
  /** Labels, ids, or bands, where several may be said. */
  readonly values: readonly string[];
  /** The rule that it was read from, until it is changed: so that nothing of it is lost. */
  readonly was: SegmentRule | null;
}

/** Conditions joined. */
export interface DraftGroup {
  readonly kind: "group";
  readonly key: number;
  readonly join: Join;
  readonly parts: readonly DraftPart[];
  readonly was: SegmentRule | null;
}

/** A part that cannot be shown in fields: it is kept as it is, and can be taken away. */
export interface DraftKept {
  readonly kind: "kept";
  readonly key: number;
  readonly rule: SegmentRule;
}

export type DraftPart = DraftClause | DraftGroup | DraftKept;

/** A way to compare, and whether its opposite is meant. */
export interface DraftComparison {
  readonly op: DraftOp;
  readonly isNot: boolean;
}

const IS = (op: DraftOp): DraftComparison => ({ op, isNot: false });
const IS_NOT = (op: DraftOp): DraftComparison => ({ op, isNot: true });

const KNOWN = [IS("known"), IS("unknown")];
const OF_LABELS = [IS("is"), IS_NOT("is"), IS("one-of"), IS_NOT("one-of"), ...KNOWN];

const OPS: Readonly<Record<AttributeType, readonly DraftComparison[]>> = {
  number: [
    IS("at-least"),
    IS("at-most"),
    IS("more"),
    IS("less"),
    IS("between"),
    IS("is"),
    IS_NOT("is"),
    ...KNOWN,
  ],
  date: [IS("before"), IS("after"), ...KNOWN],
  choices: [IS("contains-any"), IS("contains-all"), IS_NOT("contains-any"), ...KNOWN],
  category: OF_LABELS,
  place: OF_LABELS,
  text: OF_LABELS,
};

/** The comparisons that make sense for a subject, the likeliest first. */
export function opsFor(
  subject: Subject,
  type: AttributeType | undefined,
): readonly DraftComparison[] {
  if (subject === "" || subject.startsWith("attribute:")) return OPS[type ?? "category"];
  return [IS("any"), IS_NOT("any")];
}

let keys = 0;
/** A key for a part that is new, or newly read. */
export function nextKey(): number {
  keys += 1;
  return keys;
}

/** A condition of which nothing is said yet. */
export function emptyClause(): DraftClause {
  return {
    kind: "clause",
    key: nextKey(),
    subject: "",
    op: "is",
    isNot: false,
    value: "",
    upper: "",
    values: [],
    was: null,
  };
}

/** A group of which nothing is said yet. */
export function emptyGroup(): DraftGroup {
  return { kind: "group", key: nextKey(), join: "any", parts: [emptyClause()], was: null };
}

/** The condition about another subject, in the first way that makes sense for it. */
export function clauseAbout(
  { key }: DraftClause,
  subject: Subject,
  type: AttributeType | undefined,
): DraftClause {
  const [first = IS("is")] = opsFor(subject, type);
  return { ...emptyClause(), ...first, key, subject };
}

/** What a comparison needs beside it. */
export function needs({
  subject,
  op,
}: Pick<DraftClause, "subject" | "op">):
  | "nothing"
  | "value"
  | "values"
  | "range"
  | "stop-and-bands" {
  if (subject === "score-at") return "stop-and-bands";
  if (op === "known" || op === "unknown") return "nothing";
  if (op === "between") return "range";
  const isList = op === "any" || op === "one-of" || op === "contains-any" || op === "contains-all";
  return isList ? "values" : "value";
}

/** The draft with one part changed, or taken away where `next` is null; groups above it no longer say what they said. */
export function withPart(group: DraftGroup, key: number, next: DraftPart | null): DraftGroup {
  const parts = group.parts.flatMap((part): readonly DraftPart[] => {
    if (part.key === key) return next === null ? [] : [next];
    return part.kind === "group" ? [withPart(part, key, next)] : [part];
  });
  const isSame =
    parts.length === group.parts.length && parts.every((part, at) => part === group.parts[at]);
  return isSame ? group : { ...group, parts, was: null };
}

/** The same, where the part may be the draft itself: that one is changed, never taken away. */
export function withTop(draft: DraftGroup, key: number, next: DraftPart | null): DraftGroup {
  if (draft.key !== key) return withPart(draft, key, next);
  return next?.kind === "group" ? next : draft;
}

/** The attribute that a subject names. */
export function idOf(subject: Subject): string {
  return subject.slice("attribute:".length);
}
