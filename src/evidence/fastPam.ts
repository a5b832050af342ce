import { floatAt, intAt } from "#kit/itemAt.ts";
import type { DistanceMatrix } from "./gowerPairs.ts";

/** Where each thing belongs, in a clustering around some of them. */
interface Nearest {
  /** The index into the medoids of the nearest one, and how far it and the second nearest are. */
  readonly first: Int32Array;
  readonly firstAway: Float64Array;
  readonly secondAway: Float64Array;
}

const BETTER = 1e-12;

/** More swaps than this are never needed in practice; each lessens the cost. */
const MAX_SWAPS = 200;

/**
 * Partitioning around medoids as in `pam`, in far fewer steps: each best swap is
 * found in one pass over all pairs (FastPAM1: Schubert & Rousseeuw 2019).
 *
 * @param k groups, at most as many as there are things
 * @returns the medoids, ascending
 */
export function fastPam({ n, cells }: DistanceMatrix, k: number): readonly number[] {
  const medoids = built(n, cells, Math.min(k, n));
  for (let swaps = 0; swaps < MAX_SWAPS; swaps += 1) {
    const swap = bestSwap(n, cells, medoids);
    if (swap === null) break;
    medoids[swap.out] = swap.into;
  }
  return medoids.toSorted((a, b) => a - b);
}

/** The first medoids, one by one each that lessens the cost most. */
function built(n: number, cells: Float64Array, k: number): number[] {
  const medoids: number[] = [];
  const away = new Float64Array(n).fill(Infinity);
  while (medoids.length < k) {
    let best = -1;
    let least = Infinity;
    for (let candidate = 0; candidate < n; candidate += 1) {
      if (medoids.includes(candidate)) continue;
      const cost = costWith(candidate, away, cells);
      if (best !== -1 && cost >= least - BETTER) continue;
      best = candidate;
      least = cost;
    }
    medoids.push(best);
    for (let o = 0; o < n; o += 1) {
      away[o] = Math.min(floatAt(away, o), floatAt(cells, best * n + o));
    }
  }
  return medoids;
}

function costWith(candidate: number, away: Float64Array, cells: Float64Array): number {
  const n = away.length;
  let cost = 0;
  for (let o = 0; o < n; o += 1) {
    cost += Math.min(floatAt(away, o), floatAt(cells, candidate * n + o));
  }
  return cost;
}

function bestSwap(
  n: number,
  cells: Float64Array,
  medoids: readonly number[],
): { readonly out: number; readonly into: number } | null {
  const nearest = nearestOf(n, cells, medoids);
  const removal = removalLosses(nearest, medoids.length);
  let least = -BETTER;
  let best: { out: number; into: number } | null = null;
  const change = new Float64Array(medoids.length);
  for (let into = 0; into < n; into += 1) {
    if (medoids.includes(into)) continue;
    change.set(removal);
    const gained = gainsOf(into, n, cells, nearest, change);
    for (let out = 0; out < change.length; out += 1) {
      const total = floatAt(change, out) + gained;
      if (total >= least) continue;
      least = total;
      best = { out, into };
    }
  }
  return best;
}

/** What each medoid's leaving would cost. */
function removalLosses({ first, firstAway, secondAway }: Nearest, k: number): Float64Array {
  const losses = new Float64Array(k);
  for (let o = 0; o < first.length; o += 1) {
    const at = intAt(first, o);
    losses[at] = floatAt(losses, at) + floatAt(secondAway, o) - floatAt(firstAway, o);
  }
  return losses;
}

/** What the coming of a thing as medoid gains whoever leaves, and corrects what each leaving would cost. */
function gainsOf(
  into: number,
  n: number,
  cells: Float64Array,
  { first, firstAway, secondAway }: Nearest,
  change: Float64Array,
): number {
  let gained = 0;
  for (let o = 0; o < n; o += 1) {
    const d = floatAt(cells, into * n + o);
    const near = floatAt(firstAway, o);
    const second = floatAt(secondAway, o);
    if (d >= second) continue;
    const at = intAt(first, o);
    if (d < near) {
      gained += d - near;
      change[at] = floatAt(change, at) + near - second;
    } else {
      change[at] = floatAt(change, at) + d - second;
    }
  }
  return gained;
}

function nearestOf(n: number, cells: Float64Array, medoids: readonly number[]): Nearest {
  const first = new Int32Array(n);
  const firstAway = new Float64Array(n).fill(Infinity);
  const secondAway = new Float64Array(n).fill(Infinity);
  for (const [at, medoid] of medoids.entries()) {
    for (let o = 0; o < n; o += 1) {
      const d = floatAt(cells, medoid * n + o);
      if (d < floatAt(firstAway, o)) {
        secondAway[o] = floatAt(firstAway, o);
        firstAway[o] = d;
        first[o] = at;
      } else if (d < floatAt(secondAway, o)) {
        secondAway[o] = d;
      }
    }
  }
  // With one group nobody has a second choice; its leaving is never weighed then.
  for (let o = 0; o < n; o += 1) if (secondAway[o] === Infinity) secondAway[o] = 1;
  return { first, firstAway, secondAway };
}
