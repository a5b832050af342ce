import type { Selection } from "#session/state.ts";

interface SelectChange {
  readonly type: string;
  readonly id?: string;
  readonly selected?: boolean;
}

/**
 * The selection after the canvas reported changes to things of one kind; null
 * when they change nothing. Things of another kind are let go.
 */
export function selectionAfter(
  before: Selection,
  kind: Selection["kind"],
  changes: readonly SelectChange[],
): Selection | null {
  const selects = changes.filter(({ type }) => type === "select");
  if (selects.length === 0) return null;
  const isOther = before.kind !== kind;
  if (isOther && selects.every(({ selected }) => selected !== true)) return null;
  const ids = new Set(isOther ? [] : before.ids);
  for (const { id, selected } of selects) {
    if (id === undefined) continue;
    if (selected === true) ids.add(id);
    else ids.delete(id);
  }
  return ids.size === 0 ? { kind: "none", ids: [] } : { kind, ids: [...ids] };
}
