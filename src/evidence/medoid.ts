import { gower, scalesOf, type Trait } from "./gower.ts";

/** One person to compare. */
export interface MedoidRow {
  readonly id: string;
  readonly stories: number;
  readonly traits: readonly Trait[];
}

/** Above so many people the candidates are those of whom most is known. */
const MAX_CANDIDATES = 1_000;

/**
 * The real person nearest to everyone in a group: the least summed Gower
 * distance; ties: more stories, then the id. Above 1,000 people only the 1,000
 * best known (then by id) stand as candidates and are compared with each other.
 *
 * @returns null for an empty group
 */
export function medoidOf(rows: readonly MedoidRow[]): MedoidRow | null {
  const candidates = candidatesOf(rows);
  const scales = scalesOf(rows.map(({ traits }) => traits));
  let best: { row: MedoidRow; sum: number } | null = null;
  for (const row of candidates) {
    let sum = 0;
    for (const other of candidates) sum += gower(row.traits, other.traits, scales);
    if (best === null || isNearer({ row, sum }, best)) best = { row, sum };
  }
  return best?.row ?? null;
}

function candidatesOf(rows: readonly MedoidRow[]): readonly MedoidRow[] {
  if (rows.length <= MAX_CANDIDATES) return rows;
  return rows.toSorted((a, b) => known(b) - known(a) || byId(a, b)).slice(0, MAX_CANDIDATES);
}

function isNearer(
  a: { readonly row: MedoidRow; readonly sum: number },
  b: { readonly row: MedoidRow; readonly sum: number },
): boolean {
  if (Math.abs(a.sum - b.sum) > 1e-9) return a.sum < b.sum;
  return a.row.stories !== b.row.stories ? a.row.stories > b.row.stories : byId(a.row, b.row) < 0;
}

function known(row: MedoidRow): number {
  return row.traits.filter((trait) => trait !== null).length;
}

function byId(a: MedoidRow, b: MedoidRow): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
