import { itemAt } from "#kit/itemAt.ts";
/** What is known of one person on one attribute, ready for comparison; null: unknown. */
export type Trait = number | string | readonly string[] | null;

/** One attribute's way of comparing two traits: distance 0..1. */
export interface TraitScale {
  /** The spread of a number over everyone; 0 for what is not a number. */
  readonly range: number;
}

/** The scales of each attribute over all people: the range of what is a number. */
export function scalesOf(rows: readonly (readonly Trait[])[]): readonly TraitScale[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    let low = Infinity;
    let high = -Infinity;
    for (const row of rows) {
      const trait = row[column];
      if (typeof trait !== "number") continue;
      low = Math.min(low, trait);
      high = Math.max(high, trait);
    }
    return { range: high > low ? high - low : 0 };
  });
}

/**
 * Gower's distance between two people: the mean of the attributes' distances,
 * over those known of both. Numbers by the range over everyone, categories
 * equal or not, choices by what they share (Jaccard).
 *
 * @returns 0..1; 1 when nothing is known of both
 */
export function gower(
  a: readonly Trait[],
  b: readonly Trait[],
  scales: readonly TraitScale[],
): number {
  let sum = 0;
  let compared = 0;
  for (let column = 0; column < scales.length; column += 1) {
    const x = a[column] ?? null;
    const y = b[column] ?? null;
    if (x === null || y === null) continue;
    sum += traitDistance(x, y, itemAt(scales, column).range);
    compared += 1;
  }
  return compared === 0 ? 1 : sum / compared;
}

/** The distance of two known traits of one attribute, 0..1. */
export function traitDistance(a: NonNullable<Trait>, b: NonNullable<Trait>, range: number): number {
  if (typeof a === "number" && typeof b === "number") {
    return range === 0 ? 0 : Math.abs(a - b) / range;
  }
  if (typeof a === "object" && typeof b === "object") {
    const union = new Set([...a, ...b]).size;
    const shared = [...new Set(a)].filter((item) => b.includes(item)).length;
    return union === 0 ? 0 : 1 - shared / union;
  }
  return a === b ? 0 : 1;
}
