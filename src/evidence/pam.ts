import { itemAt } from "#kit/itemAt.ts";
/** A distance between two things by index. */
export type Distance = (a: number, b: number) => number;

/** Things in groups, each around one of them. */
export interface Clustering {
  /** The index of each group's medoid, ascending. */
  readonly medoids: readonly number[];
  /** For each thing the index into `medoids`. */
  readonly clusters: readonly number[];
}

const BETTER = 1e-12;

/**
 * Partitioning around medoids (Kaufman & Rousseeuw 1990): builds greedily, then
 * swaps a medoid for another thing while that lessens the summed distance.
 *
 * @param n  things, at least k
 */
export function pam(n: number, distance: Distance, k: number): Clustering {
  let medoids = built(n, distance, k);
  for (let next = swapped(n, distance, medoids); next !== null;) {
    medoids = next;
    next = swapped(n, distance, medoids);
  }
  const sorted = medoids.toSorted((a, b) => a - b);
  return { medoids: sorted, clusters: range(n).map((i) => nearestAmong(i, sorted, distance)) };
}

/**
 * How well each thing sits in its group: -1..1, 0 for one alone (Rousseeuw 1987).
 *
 * @returns one width for each thing; their mean tells how clear the groups are
 */
export function silhouette(clusters: readonly number[], distance: Distance): readonly number[] {
  const kinds = [...new Set(clusters)];
  const groups = kinds.map((group) =>
    clusters.flatMap((own, index) => (own === group ? [index] : [])),
  );
  return clusters.map((kind, thing) => {
    const own = itemAt(groups, kinds.indexOf(kind));
    const others = groups.filter((group) => group !== own);
    if (own.length < 2 || others.length === 0) return 0;
    const within = meanDistance(thing, own, distance) * (own.length / (own.length - 1));
    const between = Math.min(...others.map((group) => meanDistance(thing, group, distance)));
    const scale = Math.max(within, between);
    return scale === 0 ? 0 : (between - within) / scale;
  });
}

function built(n: number, distance: Distance, k: number): readonly number[] {
  const medoids: number[] = [];
  while (medoids.length < Math.min(k, n)) {
    const free = range(n).filter((index) => !medoids.includes(index));
    medoids.push(least(free, (index) => costOf(n, distance, [...medoids, index])));
  }
  return medoids;
}

/** The medoids after the best single swap; null when none lessens the cost. */
function swapped(
  n: number,
  distance: Distance,
  medoids: readonly number[],
): readonly number[] | null {
  const free = range(n).filter((index) => !medoids.includes(index));
  const swaps = medoids.flatMap((_, at) => free.map((index) => medoids.with(at, index)));
  if (swaps.length === 0) return null;
  const best = swaps[least(range(swaps.length), (i) => costOf(n, distance, itemAt(swaps, i)))];
  const now = costOf(n, distance, medoids);
  return best !== undefined && costOf(n, distance, best) < now - BETTER ? best : null;
}

function costOf(n: number, distance: Distance, medoids: readonly number[]): number {
  let cost = 0;
  for (let index = 0; index < n; index += 1) {
    let nearest = Infinity;
    for (const medoid of medoids) nearest = Math.min(nearest, distance(index, medoid));
    cost += nearest;
  }
  return cost;
}

function nearestAmong(index: number, medoids: readonly number[], distance: Distance): number {
  return least(range(medoids.length), (at) => distance(index, itemAt(medoids, at)));
}

function meanDistance(thing: number, group: readonly number[], distance: Distance): number {
  return group.reduce((sum, other) => sum + distance(thing, other), 0) / group.length;
}

/** The item of the least measure; of several the first. */
function least(items: readonly number[], measure: (item: number) => number): number {
  let best = itemAt(items, 0);
  let bestMeasure = Infinity;
  for (const item of items) {
    const value = measure(item);
    if (value < bestMeasure - BETTER) {
      best = item;
      bestMeasure = value;
    }
  }
  return best;
}

function range(n: number): readonly number[] {
  return Array.from({ length: n }, (_, index) => index);
}
