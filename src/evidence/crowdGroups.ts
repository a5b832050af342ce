import { floatAt, intAt, itemAt } from "#kit/itemAt.ts";
import { fastPam } from "./fastPam.ts";
import type { PersonFact } from "./facts.ts";
import { type DistanceMatrix, matrixOf } from "./gowerPairs.ts";
import { type Distance, silhouette } from "./pam.ts";

const RESAMPLES = 20;
const RESAMPLE_SHARE = 2 / 3;
const MIN_SIZE = 5;
const MIN_SHARE = 0.08;

/**
 * So many people at most are compared with each other. Of more, samples are
 * drawn and the rest joins the nearest medoid (CLARA, Kaufman & Rousseeuw 1990):
 * of three samples the one that leaves everybody nearest.
 */
const SAMPLE = 300;
const SAMPLES = 3;

/** A clustering of everybody who was compared. */
export interface Candidate {
  readonly medoids: readonly number[];
  readonly groups: Int32Array;
  readonly silhouette: number;
}

/** The people who are compared, and how far each is from each. */
export interface Crowd {
  readonly people: readonly PersonFact[];
  readonly distance: Distance;
  readonly random: () => number;
}

/** The clearest groups of so many, around as many of the people. */
export function candidateOf(crowd: Crowd, k: number): Candidate {
  const { people, distance } = crowd;
  const draws = people.length <= SAMPLE ? 1 : SAMPLES;
  const tries = Array.from({ length: draws }, () => {
    const medoids = medoidsOf(drawn(crowd, SAMPLE), distance, k);
    return { medoids, cost: costOf(people.length, medoids, distance) };
  });
  const { medoids } = tries.reduce((best, one) => (one.cost < best.cost ? one : best));
  const groups = joined(people.length, medoids, distance);
  return { medoids, groups, silhouette: meanSilhouette(crowd, groups) };
}

function medoidsOf(sample: Int32Array, distance: Distance, k: number): readonly number[] {
  return fastPam(matrixOf(sample, distance), k).map((at) => intAt(sample, at));
}

/** Everybody with the nearest medoid. */
function joined(n: number, medoids: readonly number[], distance: Distance): Int32Array {
  return Int32Array.from({ length: n }, (_, person) => nearest(person, medoids, distance).at);
}

function costOf(n: number, medoids: readonly number[], distance: Distance): number {
  let cost = 0;
  for (let person = 0; person < n; person += 1) cost += nearest(person, medoids, distance).away;
  return cost;
}

function nearest(
  person: number,
  medoids: readonly number[],
  distance: Distance,
): { readonly at: number; readonly away: number } {
  let at = 0;
  let away = Infinity;
  for (const [index, medoid] of medoids.entries()) {
    const d = distance(person, medoid);
    if (d >= away) continue;
    at = index;
    away = d;
  }
  return { at, away };
}

/** The mean silhouette, of at most a sample of the people. */
function meanSilhouette(crowd: Crowd, groups: Int32Array): number {
  const sample = drawn(crowd, SAMPLE);
  const { n, cells }: DistanceMatrix = matrixOf(sample, crowd.distance);
  const own = Array.from(sample, (person) => intAt(groups, person));
  const widths = silhouette(own, (a, b) => floatAt(cells, a * n + b));
  return widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
}

/** Does each group hold at least max(5, 8 %) of the people? */
export function isLarge({ groups, medoids }: Candidate, n: number): boolean {
  const sizes = medoids.map((_, at) => groups.reduce((sum, own) => sum + Number(own === at), 0));
  return sizes.every((size) => size >= Math.max(MIN_SIZE, MIN_SHARE * n));
}

/** How alike each group comes out when a third of the people is left out: its mean best Jaccard. */
export function* stabilityOf(
  crowd: Crowd,
  { medoids, groups }: Candidate,
  from: number,
  parts: number,
): Generator<number, readonly number[]> {
  const sums = medoids.map(() => 0);
  const size = Math.min(SAMPLE, Math.ceil(RESAMPLE_SHARE * crowd.people.length));
  for (let round = 0; round < RESAMPLES; round += 1) {
    const sample = drawn(crowd, size);
    const fresh = medoidsOf(sample, crowd.distance, medoids.length);
    const again = Int32Array.from(sample, (one) => nearest(one, fresh, crowd.distance).at);
    const before = sample.map((person) => intAt(groups, person));
    for (const at of medoids.keys()) {
      sums[at] = itemAt(sums, at) + bestJaccard(at, before, again, fresh.length);
    }
    yield 0.5 + 0.5 * (from + (round + 1) / RESAMPLES / parts);
  }
  return sums.map((sum) => sum / RESAMPLES);
}

/** How much of one group and the most alike of the new ones is shared by both. */
function bestJaccard(group: number, before: Int32Array, again: Int32Array, k: number): number {
  const shared = new Float64Array(k);
  const sizes = new Float64Array(k);
  let size = 0;
  for (let at = 0; at < before.length; at += 1) {
    const fresh = intAt(again, at);
    sizes[fresh] = floatAt(sizes, fresh) + 1;
    if (before[at] !== group) continue;
    size += 1;
    shared[fresh] = floatAt(shared, fresh) + 1;
  }
  if (size === 0) return 0;
  return shared.reduce(
    (best, both, at) => Math.max(best, both / (size + floatAt(sizes, at) - both)),
    0,
  );
}

/** So many of the people by index, none twice; all of them where there are no more. */
function drawn({ people, random }: Crowd, count: number): Int32Array {
  const indexes = Int32Array.from(people, (_, at) => at);
  if (count >= indexes.length) return indexes;
  for (let at = 0; at < count; at += 1) {
    const other = at + (random() % (indexes.length - at));
    const kept = intAt(indexes, at);
    indexes[at] = intAt(indexes, other);
    indexes[other] = kept;
  }
  return indexes.slice(0, count);
}
