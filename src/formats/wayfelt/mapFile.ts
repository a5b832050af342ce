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
  "participants",
  "stories",
] as const;
export type MapList = (typeof MAP_LISTS)[number];

/** An entity in a file: its fields as they are stored, also those this version does not know. */
export type FileEntity = JsonObject & { readonly id: string };

/** A map with everything that belongs to it, as a `.wayfelt.json` holds it. Schema: docs/format.md. */
export type MapFile = Readonly<Record<MapList, readonly FileEntity[]>> & {
  readonly map: FileEntity;
};
