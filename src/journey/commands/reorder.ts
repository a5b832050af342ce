import { byOrder, MAX_ORDER_KEY, type Ordered, orderKeysBetween } from "#kit/orderKey.ts";

/**
 * New order keys that bring `moving` (in this order) to stand at `index` among
 * the others of their row or column.
 *
 * Only the moved ones get a key, so that a move is one override each; when keys
 * have grown too long or two neighbours share one, all get fresh keys.
 *
 * @param others  those that stay, in any order
 * @returns id -> new key, only for those that change
 */
export function orderKeysAt(
  others: readonly Ordered[],
  moving: readonly string[],
  index: number,
): ReadonlyMap<string, string> {
  const row = others.toSorted(byOrder);
  const at = Math.max(0, Math.min(index, row.length));
  const before = row[at - 1]?.order ?? null;
  const after = row[at]?.order ?? null;
  const keys = orderKeysBetween(before, after, moving.length);
  const fits =
    (before === null || after === null || before < after) &&
    keys.every((key) => key.length <= MAX_ORDER_KEY && (after === null || key < after));
  if (fits) return pairs(moving, keys);
  const ids = row.map(({ id }) => id);
  const all = [...ids.slice(0, at), ...moving, ...ids.slice(at)];
  return pairs(all, orderKeysBetween(null, null, all.length));
}

function pairs(ids: readonly string[], keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id, index) => [id, keys[index] ?? "a0"]));
}
