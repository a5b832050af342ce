import { generateNKeysBetween } from "fractional-indexing";

/** Order keys longer than this are rewritten with fresh ones. */
export const MAX_ORDER_KEY = 64;

/** Rows that stand in an order: by key, and by id where two keys are the same. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Compares two rows by order key, then by id, so that every replica sees one order. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Is this a key that the fractional index can go on from? */
export function isOrderKey(key: string): boolean {
  try {
    generateNKeysBetween(key, null, 1);
    return key.length > 0;
  } catch {
    return false;
  }
}

/**
 * `count` new keys between two neighbours (null: the open end). Neighbours that
 * are out of order or malformed are treated as the open end, so that a damaged
 * key never stops a person from adding a row.
 */
export function orderKeysBetween(
  before: string | null,
  after: string | null,
  count: number,
): readonly string[] {
  const low = before !== null && isOrderKey(before) ? before : null;
  const usable = after !== null && isOrderKey(after) && (low === null || low < after);
  return generateNKeysBetween(low, usable ? after : null, count);
}

/** One new key between two neighbours. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  return orderKeysBetween(before, after, 1)[0] ?? "a0";
}
