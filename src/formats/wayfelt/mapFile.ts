import type { Kind } from "#journey/change.ts";
import type { JsonObject } from "#kit/json.ts";

/** The word by which a map file is known, and the version of its schema. */
export const MAP_FORMAT = "wayfelt";
export const MAP_VERSION = 1;

/** The lists of a map file, in the order in which they are written. */
export const MAP_LISTS = [
  "stages",
  "lanes",
  "touchpoints",
  "connections",
  "notes",
  "studies",
  "attributes",
  "channels",
  "personas",
  "segments",
  "scorecards",
  "scoreMarks",
  "profileEntries",
  "insights",
  "profileVersions",
  "guesses",
  "participants",
  "stories",
] as const;
export type MapList = (typeof MAP_LISTS)[number];

/**
 * Lists that came after the first files were written: where one is not there,
 * nothing is amiss, and an empty one is not written.
 */
export const LATER_LISTS = [
  "segments",
  "scorecards",
  "scoreMarks",
  "profileEntries",
  "insights",
  "profileVersions",
  "guesses",
] as const satisfies readonly MapList[];

/** Is this one of the lists that may be missing? */
export function isLaterList(list: MapList): boolean {
  return LATER_LISTS.some((one) => one === list);
}

/** The kind of entity that each list holds. */
export const KIND_OF_LIST = {
  stages: "stage",
  lanes: "lane",
  touchpoints: "touchpoint",
  connections: "connection",
  notes: "note",
  studies: "study",
  attributes: "attribute",
  channels: "channel",
  personas: "persona",
  segments: "segment",
  scorecards: "scorecard",
  scoreMarks: "scoreMark",
  profileEntries: "profileEntry",
  insights: "insight",
  profileVersions: "profileVersion",
  guesses: "guess",
  participants: "participant",
  stories: "story",
} as const satisfies Record<MapList, Kind>;

/** An entity in a file: its fields as they are stored, also those this version does not know. */
export type FileEntity = JsonObject & { readonly id: string };

/**
 * A map with everything that belongs to it, as the documents hold it: the place
 * of a story is its field `@<map id>`, an attribute of a person its field
 * `#<attribute id>`. On paper they have names of their own: see `paper.ts` and
 * docs/format.md.
 */
export type MapFile = Readonly<Record<MapList, readonly FileEntity[]>> & {
  readonly map: FileEntity;
};

/** The field of the map in which parts of a file are kept that this version does not know. */
export const OTHER_PARTS = "otherParts";
