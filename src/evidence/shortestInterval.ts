import { itemAt } from "#kit/itemAt.ts";
import type { RangeValue } from "./statement.ts";

/** What arithmetic with decimals leaves behind: 0.3 - 0.2 is as wide as 0.2 - 0.1. */
const SAME = 1e-12;

/**
 * The shortest interval that holds at least a share of the values. Of several
 * as short, the one whose middle is nearest the median, then the lower.
 *
 * @param values any order; at least one
 * @param share 0..1
 * @returns null without values
 */
export function shortestInterval(values: readonly number[], share: number): RangeValue | null {
  const sorted = values.toSorted((a, b) => a - b);
  const asked = Math.ceil(share * sorted.length - 1e-9);
  if (sorted.length === 0 || asked === 0) return null;
  const middle = medianOfSorted(sorted);
  const least =
    SAME * Math.max(...[0, sorted.length - 1].map((at) => Math.abs(itemAt(sorted, at))));
  let best = { low: itemAt(sorted, 0), high: itemAt(sorted, asked - 1) };
  for (let from = 1; from + asked <= sorted.length; from += 1) {
    const low = itemAt(sorted, from);
    const high = itemAt(sorted, from + asked - 1);
    if (isBetter({ low, high }, best, middle, least)) best = { low, high };
  }
  return { ...best, asked, held: countIn(sorted, best.low, best.high) };
}

function isBetter(
  a: { readonly low: number; readonly high: number },
  b: { readonly low: number; readonly high: number },
  middle: number,
  least: number,
): boolean {
  const widths = a.high - a.low - (b.high - b.low);
  if (Math.abs(widths) > least) return widths < 0;
  const offsets = Math.abs((a.low + a.high) / 2 - middle) - Math.abs((b.low + b.high) / 2 - middle);
  return Math.abs(offsets) <= least ? a.low < b.low : offsets < 0;
}

function medianOfSorted(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = itemAt(sorted, half);
  return sorted.length % 2 === 1 ? upper : (itemAt(sorted, half - 1) + upper) / 2;
}

function countIn(sorted: readonly number[], low: number, high: number): number {
  return sorted.filter((value) => value >= low && value <= high).length;
}
