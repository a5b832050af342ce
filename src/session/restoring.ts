import type { Kind, Write } from "#journey/change.ts";

/** What a restoring would do to the things of one kind. */
export interface Restored {
  readonly kind: Kind;
  /** So many that are gone come back. */
  readonly back: number;
  /** So many read again as they did. */
  readonly changed: number;
  /** So many that were made since are taken away. */
  readonly gone: number;
}

/** What writes would do, kind by kind, the most telling kinds first; nothing for kinds that stay as they are. */
export function restoredBy(writes: readonly Write[]): readonly Restored[] {
  return restoredOf(
    writes.map((write) => {
      const { kind } = write;
      if (write.op === "create") return { kind, id: write.entity.id, how: "back" };
      return { kind, id: write.id, how: write.op === "remove" ? "gone" : "changed" };
    }),
  );
}

/** The same of things of which it is known what becomes of them. */
export function restoredOf(
  things: readonly {
    readonly kind: Kind;
    readonly id: string;
    readonly how: "back" | "changed" | "gone";
  }[],
): readonly Restored[] {
  const kinds = new Map<Kind, { back: Set<string>; changed: Set<string>; gone: Set<string> }>();
  for (const { kind, id, how } of things) {
    const of = kinds.get(kind) ?? { back: new Set(), changed: new Set(), gone: new Set() };
    kinds.set(kind, of);
    of[how].add(id);
  }
  return [...kinds]
    .map(([kind, { back, changed, gone }]) => ({
      kind,
      back: back.size,
      changed: changed.size,
      gone: gone.size,
    }))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** As people think of them. */
const ORDER: readonly Kind[] = [
  "map",
  "stage",
  "lane",
  "touchpoint",
  "story",
  "participant",
  "note",
  "connection",
  "persona",
  "segment",
  "profileEntry",
  "insight",
  "scorecard",
  "scoreMark",
  "guess",
  "profileVersion",
  "attribute",
  "channel",
  "study",
];
