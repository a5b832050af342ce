import { itemAt } from "#kit/itemAt.ts";
/** Holm's adjustment of p values: the chance of any false finding among them stays below the level. */
export function holm(p: readonly number[]): readonly number[] {
  const order = ascending(p);
  let highest = 0;
  return inPlace(
    order,
    order.map((index, rank) => {
      highest = Math.max(highest, Math.min(1, (p.length - rank) * itemAt(p, index)));
      return highest;
    }),
  );
}

/** Benjamini and Hochberg's adjustment: the share of false findings among those made stays below the level. */
export function benjaminiHochberg(p: readonly number[]): readonly number[] {
  const order = ascending(p).toReversed();
  let lowest = 1;
  return inPlace(
    order,
    order.map((index, rank) => {
      lowest = Math.min(lowest, itemAt(p, index) * (p.length / (p.length - rank)));
      return lowest;
    }),
  );
}

function ascending(p: readonly number[]): readonly number[] {
  return p.map((_, index) => index).toSorted((a, b) => itemAt(p, a) - itemAt(p, b));
}

function inPlace(order: readonly number[], values: readonly number[]): readonly number[] {
  const placed = values.map(() => 1);
  for (const [rank, index] of order.entries()) placed[index] = itemAt(values, rank);
  return placed;
}
