import { itemAt, valueAt } from "#kit/itemAt.ts";
import { hash32 } from "#kit/hash.ts";
import type { Trait } from "./gower.ts";
import { gowerSums } from "./gowerTable.ts";

/** One person to compare. */
export interface MedoidRow {
  readonly id: string;
  /** Who the person is, in words that are the same in every import of a file; the id where it is left out. */
  readonly who?: () => string;
  readonly stories: number;
  readonly traits: readonly Trait[];
}

/** A person who may be the medoid, with the summed distance to everybody. */
export interface MedoidCandidate {
  readonly id: string;
  readonly sum: number;
}

/** Up to so many comparisons of two traits everybody is compared with everybody: about a tenth of a second. */
const MAX_COMPARISONS = 20_000_000;

/** Beyond that, with so many people at the most. */
const MAX_OTHERS = 4_000;

/** So much of what is known of the best known must be known of who stands for a group. */
const WELL_KNOWN = 0.75;

/** Sums nearer to each other than this are a tie. */
const SAME = 1e-9;

/**
 * The real person nearest to everyone in a group: the least summed Gower
 * distance; ties: more stories, then the id.
 *
 * @returns null for an empty group
 */
export function medoidOf(rows: readonly MedoidRow[]): MedoidRow | null {
  const stories = new Map(rows.map((row) => [row.id, row.stories]));
  const id = nearestOf(distanceSums(rows), (candidate) => valueAt(stories, candidate));
  return rows.find((row) => row.id === id) ?? null;
}

/**
 * The candidate with the least sum; ties: more stories, then who comes first in
 * the order of the group, then the id. Null without candidates.
 */
export function nearestOf(
  candidates: readonly MedoidCandidate[],
  storiesOf: (id: string) => number,
  placeOf: (id: string) => number = () => 0,
): string | null {
  const least = candidates.reduce((sum, candidate) => Math.min(sum, candidate.sum), Infinity);
  const [nearest] = candidates
    .filter(({ sum }) => sum - least <= SAME)
    .toSorted(
      (a, b) => storiesOf(b.id) - storiesOf(a.id) || placeOf(a.id) - placeOf(b.id) || byId(a, b),
    );
  return nearest?.id ?? null;
}

/**
 * How far each who may stand for a group is from everybody in it. Only who is
 * known on at least three quarters as many attributes as the best known may: Gower's
 * rule passes over what is unknown, so that it would favour people with gaps just
 * where others differ, and give a persona of blanks.
 * Where all that would be too many comparisons, people are drawn by a hash of
 * who they are: up to 4,000 to compare with, and as many to stand as there is time for.
 */
export function distanceSums(
  rows: readonly Omit<MedoidRow, "stories">[],
  maxComparisons = MAX_COMPARISONS,
): readonly MedoidCandidate[] {
  const sumFrom = gowerSums(rows.map(({ traits }) => traits));
  const known = rows.map(({ traits }) => traits.filter((trait) => trait !== null).length);
  const most = known.reduce((a, b) => Math.max(a, b), 0);
  const all = rows.map((_, index) => index);
  const may = all.filter((index) => itemAt(known, index) >= WELL_KNOWN * most);
  const width = Math.max(1, rows[0]?.traits.length ?? 0);
  const isExact = may.length * rows.length * width <= maxComparisons;
  const others = isExact ? all : drawn(all, rows, MAX_OTHERS);
  const room = Math.ceil(maxComparisons / (others.length * width));
  const candidates = isExact ? may : drawn(may, rows, room);
  const compared = Int32Array.from(others);
  return candidates.map((candidate) => ({
    id: itemAt(rows, candidate).id,
    sum: sumFrom(candidate, compared),
  }));
}

/** So many of the rows, by a hash of who they are. */
function drawn(
  indexes: readonly number[],
  rows: readonly Pick<MedoidRow, "id" | "who">[],
  count: number,
): readonly number[] {
  const hashes = new Map(
    indexes.map((index) => {
      const { id, who } = itemAt(rows, index);
      return [index, hash32(who?.() ?? id)] as const;
    }),
  );
  return indexes
    .toSorted((a, b) => valueAt(hashes, a) - valueAt(hashes, b) || a - b)
    .slice(0, count);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
