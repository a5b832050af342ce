import type { MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import type { Merging } from "#session/merging.ts";

/** A file that can be put together with the map that is here. */
export interface MergeOffer {
  /** The file's name. */
  readonly name: string;
  /** The map's title. */
  readonly title: string;
  readonly isInTrash: boolean;
  readonly merging: Merging;
  /** What a person settled already, of conflicts that are still the same. */
  readonly settled: MergeChoices;
}
