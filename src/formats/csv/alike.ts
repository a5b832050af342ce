import { valueAt } from "#kit/itemAt.ts";
import type { Repair } from "#formats/problem.ts";

/** So many rows of which the same is told are read one by one. */
const ONE_BY_ONE = 3;

/**
 * What is told of many rows in the same words is told once, with its first row,
 * how many more there are, and each of them for who wants to know.
 */
export function toldOnce(repairs: readonly Repair[]): readonly Repair[] {
  const alike = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const others = alike.get(repair.message);
    if (others === undefined) alike.set(repair.message, [repair]);
    else others.push(repair);
  }
  return repairs.flatMap((repair) => {
    const rows = valueAt(alike, repair.message);
    if (rows.length <= ONE_BY_ONE || repair.row === null) return [repair];
    return rows[0] === repair ? [{ ...repair, more: rows.length - 1, each: rows }] : [];
  });
}
