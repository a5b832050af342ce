import { floatAt } from "#kit/itemAt.ts";
/**
 * Greedy facility location: picks items, one by one, so that everything is as
 * similar as can be to something picked (sum over all items of the best
 * similarity to a pick). Ties: the earlier item.
 *
 * @param count  items there are
 * @param similarity  0..1 between two of them by index
 * @param picks  how many to pick at the most
 * @param mayJoin  may this item join the picks so far?
 * @returns indexes in the order they were picked
 */
export function facilityLocation(
  count: number,
  similarity: (a: number, b: number) => number,
  picks: number,
  mayJoin: (index: number, picked: readonly number[]) => boolean = () => true,
): readonly number[] {
  const best = new Float64Array(count);
  const picked: number[] = [];
  while (picked.length < picks) {
    let top = -1;
    let topGain = 0;
    for (let candidate = 0; candidate < count; candidate += 1) {
      if (picked.includes(candidate) || !mayJoin(candidate, picked)) continue;
      const gain = gainOf(candidate, best, similarity);
      if (top === -1 || gain > topGain + 1e-12) {
        top = candidate;
        topGain = gain;
      }
    }
    if (top === -1) break;
    picked.push(top);
    for (let item = 0; item < count; item += 1) {
      best[item] = Math.max(floatAt(best, item), similarity(item, top));
    }
  }
  return picked;
}

/** How well a choice covers everything: the sum of best similarities. */
export function coverageOf(
  count: number,
  similarity: (a: number, b: number) => number,
  picked: readonly number[],
): number {
  let sum = 0;
  for (let item = 0; item < count; item += 1) {
    sum += Math.max(0, ...picked.map((pick) => similarity(item, pick)));
  }
  return sum;
}

function gainOf(
  candidate: number,
  best: Float64Array,
  similarity: (a: number, b: number) => number,
): number {
  let gain = 0;
  for (let item = 0; item < best.length; item += 1) {
    gain += Math.max(0, similarity(item, candidate) - floatAt(best, item));
  }
  return gain;
}
