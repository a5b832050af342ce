import { itemAt, valueAt } from "#kit/itemAt.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeId } from "#journey/ids.ts";
import { benjaminiHochberg } from "./adjusted.ts";
import { type Column, columnsOf } from "./column.ts";
import type { PersonFact } from "./facts.ts";
import { kruskal } from "./kruskal.ts";
import { chiSquareTail } from "./tails.ts";

/** Why a profile may be too broad to act on ("boiling the ocean"). */
export type BreadthWarning =
  /** The segment holds nearly everyone of whom it is known. */
  | { readonly kind: "fits-everyone"; readonly k: number; readonly n: number }
  /** On no attribute do the segments differ more than chance. */
  | { readonly kind: "segments-alike"; readonly segments: number; readonly compared: number };

/** From so large a share on a segment fits nearly everyone; below so many people nothing is said. */
const NEARLY_ALL = 0.9;
const MIN_PEOPLE = 10;

/** Segments are compared with at least so many people in each. */
const MIN_MEMBERS = 5;

/** The share of false findings that is borne among the attributes compared. */
const FALSE_SHARE = 0.1;

/** Does a segment hold (nearly) everyone? A choice: from 90 % on, of at least 10 people. */
export function fitsEveryone(members: number, others: number): BreadthWarning | null {
  const n = members + others;
  if (n < MIN_PEOPLE || members < NEARLY_ALL * n) return null;
  return { kind: "fits-everyone", k: members, n };
}

/**
 * Do the segments differ in anything but what made them? Attribute by attribute:
 * Kruskal-Wallis for numbers and dates, chi-square for labels, adjusted after
 * Benjamini and Hochberg at 10 % over all that were compared.
 *
 * @param ruled attributes that the segments' rules name: those differ by construction
 * @returns null when they differ, or when too few people are in them to say
 */
export function segmentsAlike(
  segments: readonly (readonly PersonFact[])[],
  attributes: readonly AttributeDefinition[],
  ruled: ReadonlySet<AttributeId>,
): BreadthWarning | null {
  const large = segments.filter(({ length }) => length >= MIN_MEMBERS);
  if (large.length < 2) return null;
  const compared = attributes.filter(({ id, type }) => type !== "text" && !ruled.has(id));
  const columns = large.map((people) => columnsOf(people, compared));
  const p = compared.flatMap(
    (_, at) => differenceIn(columns.flatMap((own) => itemAt(own, at))) ?? [],
  );
  if (p.length === 0) return null;
  const differ = benjaminiHochberg(p).some((adjusted) => adjusted <= FALSE_SHARE);
  return differ ? null : { kind: "segments-alike", segments: large.length, compared: p.length };
}

/**
 * Is a warning still worth saying beside the scores? Segments that a stop pleases
 * differently are worth telling apart, whatever else is known of their people.
 *
 * @param scoresDiffer was a difference between segments found at any stop?
 */
export function standsBeside({ kind }: BreadthWarning, scoresDiffer: boolean): boolean {
  return kind !== "segments-alike" || !scoresDiffer;
}

/** The chance of differences as large as these between the groups' columns; null: nothing to compare. */
function differenceIn(groups: readonly Column[]): number | null {
  const known = groups.filter((column) => column.known.length >= MIN_MEMBERS);
  const type = known[0]?.attribute.type;
  if (known.length < 2 || type === undefined) return null;
  if (type === "number" || type === "date") {
    const values = known.map((column) =>
      column.known.flatMap(({ trait }) => (typeof trait === "number" ? trait : [])),
    );
    return kruskal(values)?.p ?? null;
  }
  return type === "choices"
    ? anyChoice(known)
    : labelTest(known.map((one) => one.known.map(labelOf)));
}

/** Of several choices each is a table of its own: the least chance, times how many there were (Bonferroni). */
function anyChoice(groups: readonly Column[]): number | null {
  const lists = groups.map(({ known }) => known.map(({ trait }) => [trait].flat()));
  const labels = new Set(lists.flat(2));
  const p = [...labels].flatMap(
    (label) =>
      labelTest(lists.map((group) => group.map((own) => String(own.includes(label))))) ?? [],
  );
  return p.length === 0 ? null : Math.min(1, p.length * Math.min(...p));
}

/** Pearson's chi-square over groups and labels; labels of fewer than 5 people in all join into one. */
function labelTest(groups: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  for (const label of groups.flat()) totals.set(label, (totals.get(label) ?? 0) + 1);
  const columnOf = (label: string): string =>
    valueAt(totals, label) < MIN_MEMBERS ? "" : `=${label}`;
  const columns = [...new Set([...totals.keys()].map(columnOf))];
  if (columns.length < 2) return null;
  const counts = groups.map((group) =>
    columns.map((column) => group.filter((label) => columnOf(label) === column).length),
  );
  return chiSquareTail(chiSquareOf(counts), (groups.length - 1) * (columns.length - 1));
}

/** No group is empty, and every column has somebody in it: nothing is divided by 0. */
function chiSquareOf(counts: readonly (readonly number[])[]): number {
  const rows = counts.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = itemAt(counts, 0).map((_, at) =>
    counts.reduce((sum, row) => sum + itemAt(row, at), 0),
  );
  const n = rows.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (const [r, row] of counts.entries()) {
    for (const [c, count] of row.entries()) {
      const expected = (itemAt(rows, r) * itemAt(columns, c)) / n;
      sum += (count - expected) ** 2 / expected;
    }
  }
  return sum;
}

function labelOf({ trait }: Column["known"][number]): string {
  return JSON.stringify(trait);
}
