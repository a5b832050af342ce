import { itemAt } from "#kit/itemAt.ts";
/** The rank of each value from 1; equal values share the mean of their ranks. */
export function midranks(values: readonly number[]): readonly number[] {
  const order = values
    .map((_, index) => index)
    .toSorted((a, b) => itemAt(values, a) - itemAt(values, b));
  const ranks = values.map(() => 0);
  let from = 0;
  while (from < order.length) {
    let to = from;
    const value = itemAt(values, itemAt(order, from));
    while (to + 1 < order.length && itemAt(values, itemAt(order, to + 1)) === value) to += 1;
    for (const index of order.slice(from, to + 1)) ranks[index] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** How many times each value that occurs more than once does. */
export function tieCounts(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}
