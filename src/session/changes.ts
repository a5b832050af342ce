import type { Change } from "#journey/change.ts";
import { asId, type StoryId } from "#journey/ids.ts";

/** The ids of all stories that these changes put or removed. */
export function storyIdsIn(changes: readonly Change[]): readonly StoryId[] {
  return changes.flatMap(({ put, removed }) => [
    ...put.filter(({ kind }) => kind === "story").map(({ entity }) => asId<StoryId>(entity.id)),
    ...removed.filter(({ kind }) => kind === "story").map(({ id }) => asId<StoryId>(id)),
  ]);
}

/** A map with some of its values changed; the same map when none are. */
export function merged<K, V>(
  before: ReadonlyMap<K, V>,
  changed: readonly (readonly [K, V])[],
): ReadonlyMap<K, V> {
  return changed.length === 0 ? before : new Map([...before, ...changed]);
}
