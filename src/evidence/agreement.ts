import { itemAt } from "#kit/itemAt.ts";
import { dayOf } from "./attributeValue.ts";
import type { Trait } from "./gower.ts";
import type { RangeValue, Statement } from "./statement.ts";

/** One field of a sheet, compared with everybody in the group. */
export interface Compared {
  /** What each person of the group is on it; null: unknown. */
  readonly traits: readonly Trait[];
  readonly isLike: (trait: Trait) => boolean;
}

/** How many agree with a sheet, of those who can be compared with it. */
export interface Agreement {
  readonly agreeing: number;
  readonly comparable: number;
}

/** So much of what is known of a person must agree, and so much of the sheet must be known of one. */
const AGREEMENT = 0.7;
const COMPARABLE = 0.5;

/** The coherence of a sheet (evidence.md, section 4): who agrees with at least 70 % of the shown fields known of them. */
export function agreement(shown: readonly Compared[], people: number): Agreement {
  let agreeing = 0;
  let comparable = 0;
  for (let person = 0; person < people; person += 1) {
    const known = shown.filter(({ traits }) => (traits[person] ?? null) !== null);
    if (known.length === 0 || known.length < COMPARABLE * shown.length) continue;
    comparable += 1;
    const alike = known.filter(({ traits, isLike }) => isLike(itemAt(traits, person)));
    if (alike.length >= AGREEMENT * known.length) agreeing += 1;
  }
  return { agreeing, comparable };
}

/**
 * Who is like one person on an attribute? Numbers and dates are alike when
 * equal or both inside the group's range; the rest when they share a label.
 */
export function likeTo(medoid: Trait, { value }: Statement): (trait: Trait) => boolean {
  if (medoid === null) return () => false;
  if (typeof medoid === "number") {
    const range = rangeIn(value);
    const holds = (x: number): boolean => range !== null && x >= range.low && x <= range.high;
    return (trait) =>
      typeof trait === "number" && (trait === medoid || (holds(trait) && holds(medoid)));
  }
  const labels = new Set(labelsIn(medoid));
  return (trait) => labelsIn(trait).some((label) => labels.has(label));
}

function rangeIn(value: Statement["value"]): Pick<RangeValue, "low" | "high"> | null {
  if (value.kind === "range") return value.most ?? value.half;
  if (value.kind !== "dates") return null;
  return { low: dayOf(value.low) ?? 0, high: dayOf(value.high) ?? 0 };
}

function labelsIn(trait: Trait): readonly string[] {
  if (typeof trait === "string") return [trait];
  return typeof trait === "object" && trait !== null ? trait : [];
}
