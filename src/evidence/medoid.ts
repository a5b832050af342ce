import { hash32 } from "#kit/hash.ts";
import type { Trait } from "./gower.ts";
import { gowerSums } from "./gowerTable.ts";

/** One person to compare. */
export interface MedoidRow {
  readonly id: string;
  readonly stories: number;
  readonly traits: readonly Trait[];
}

/** A person who may be the medoid, with the summed distance to everybody. */
export interface MedoidCandidate {
  readonly id: string;
  readonly sum: number;
}

/** Up to so many people everybody is compared with everybody. */
const EXACT = 1_200;

/** Above that so many stand as candidates, and are compared with so many at the most. */
const MAX_CANDIDATES = 400;
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
  const id = nearestOf(distanceSums(rows), (candidate) => stories.get(candidate) ?? 0);
  return rows.find((row) => row.id === id) ?? null;
}

/** The candidate with the least sum; ties: more stories, then the id. Null without candidates. */
export function nearestOf(
  candidates: readonly MedoidCandidate[],
  storiesOf: (id: string) => number,
): string | null {
  const least = candidates.reduce((sum, candidate) => Math.min(sum, candidate.sum), Infinity);
  const [nearest] = candidates
    .filter(({ sum }) => sum - least <= SAME)
    .toSorted((a, b) => storiesOf(b.id) - storiesOf(a.id) || byId(a, b));
  return nearest?.id ?? null;
}

/**
 * How far each who may stand for a group is from everybody in it. Only who is
 * known on at least three quarters as many attributes as the best known may: Gower's
 * rule passes over what is unknown, so that it would favour people with gaps just
 * where others differ, and give a persona of blanks.
 * Above 1,200 people the 400 best known (then by a hash of the id) stand, and
 * are compared with at most 4,000 (by that hash).
 */
export function distanceSums(
  rows: readonly Omit<MedoidRow, "stories">[],
): readonly MedoidCandidate[] {
  const sumFrom = gowerSums(rows.map(({ traits }) => traits));
  const known = rows.map(({ traits }) => traits.filter((trait) => trait !== null).length);
  const most = known.reduce((a, b) => Math.max(a, b), 0);
  const all = rows.map((_, index) => index);
  const may = all.filter((index) => (known[index] ?? 0) >= WELL_KNOWN * most);
  const isExact = rows.length <= EXACT;
  const hashes = isExact ? [] : rows.map(({ id }) => hash32(id));
  const byHash = (a: number, b: number): number => (hashes[a] ?? 0) - (hashes[b] ?? 0);
  const byKnown = (a: number, b: number): number =>
    (known[b] ?? 0) - (known[a] ?? 0) || byHash(a, b);
  const candidates = isExact ? may : may.toSorted(byKnown).slice(0, MAX_CANDIDATES);
  const others = Int32Array.from(isExact ? all : all.toSorted(byHash).slice(0, MAX_OTHERS));
  return candidates.map((candidate) => ({
    id: rows[candidate]?.id ?? "",
    sum: sumFrom(candidate, others),
  }));
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
