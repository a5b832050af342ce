import { useRef, useState } from "react";
import type { StoryId } from "#journey/ids.ts";
import type { Story } from "#journey/story.ts";

/** Which stories of a list are chosen, to be moved or deleted together. */
export interface Chosen {
  /** Those that are chosen and in sight of the filter, in the order of the list. */
  readonly stories: readonly Story[];
  readonly has: (id: StoryId) => boolean;
  /** Chooses a story or lets it go; with `isRange`, all from the one that was touched last. */
  readonly toggle: (id: StoryId, isRange: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/** Keeps which stories of a list are chosen; one that leaves the list is chosen no more. */
export function useChosen(shown: readonly Story[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<StoryId>>(new Set());
  const last = useRef<StoryId | null>(null);
  return {
    stories: shown.filter(({ id }) => ids.has(id)),
    has: (id) => ids.has(id),
    toggle: (id, isRange) => {
      const next = new Set(ids);
      const range = isRange ? between(shown, last.current, id) : [id];
      const isOn = isRange || !ids.has(id);
      for (const one of range) {
        if (isOn) next.add(one);
        else next.delete(one);
      }
      last.current = id;
      setIds(next);
    },
    all: () => setIds(new Set(shown.map(({ id }) => id))),
    none: () => setIds(new Set()),
  };
}

function between(shown: readonly Story[], from: StoryId | null, to: StoryId): readonly StoryId[] {
  const a = shown.findIndex(({ id }) => id === from);
  const b = shown.findIndex(({ id }) => id === to);
  if (a === -1 || b === -1) return [to];
  return shown.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
}
