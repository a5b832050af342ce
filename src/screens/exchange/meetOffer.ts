import type { OpenPlan } from "#formats/wayfelt/openMap.ts";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import type { MergeChoices } from "#formats/wayfelt/mergeConflict.ts";

/** A file of which people or stories are here from another map, and known otherwise. */
export interface MeetOffer extends Pick<OpenPlan, "conflicts" | "mine"> {
  /** The file's name. */
  readonly name: string;
  /** The map's title. */
  readonly title: string;
  /** The file, with the ids that its things have here. */
  readonly theirs: MapFile;
  /** What a person settled already, of conflicts that are still the same. */
  readonly settled: MergeChoices;
}
