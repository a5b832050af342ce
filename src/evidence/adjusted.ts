/** Holm's adjustment of p values: the chance of any false finding among them stays below the level. */
export function holm(p: readonly number[]): readonly number[] {
  const order = ascending(p);
  let highest = 0;
  return inPlace(
    order,
    order.map((index, rank) => {
      highest = Math.max(highest, Math.min(1, (p.length - rank) * (p[index] ?? 1)));
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
      lowest = Math.min(lowest, (p[index] ?? 1) * (p.length / (p.length - rank)));
      return lowest;
    }),
  );
}

function ascending(p: readonly number[]): readonly number[] {
  return p.map((_, index) => index).toSorted((a, b) => (p[a] ?? 1) - (p[b] ?? 1));
}

function inPlace(order: readonly number[], values: readonly number[]): readonly number[] {
  const placed = values.map(() => 1);
  for (const [rank, index] of order.entries()) placed[index] = values[rank] ?? 1;
  return placed;
}
