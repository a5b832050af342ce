import type { JsonObject } from "#kit/json.ts";
import { asId, type MapId } from "./ids.ts";
import { oneOf, textIn, textOrNull } from "./read.ts";

/** Does the map show the journey as it is, or as it shall become? */
export const MAP_STATES = ["current", "future"] as const;
export type MapState = (typeof MAP_STATES)[number];

/** What the workspace knows of a journey map without opening it. Document `ws`, kind `map`. */
export interface MapInfo {
  readonly id: MapId;
  readonly title: string;
  /** What the customer wants to reach. */
  readonly goal: string;
  readonly scenario: string;
  readonly state: MapState;
  /** Invented content (the sample): marked wherever it is shown. */
  readonly invented: boolean;
  /** ISO times. */
  readonly createdAt: string | null;
  readonly trashedAt: string | null;
}

/** Reads a stored map entry, with defaults for what an older version did not write. */
export function readMapInfo(raw: JsonObject): MapInfo {
  return {
    ...raw,
    id: asId<MapId>(textIn(raw, "id")),
    title: textIn(raw, "title"),
    goal: textIn(raw, "goal"),
    scenario: textIn(raw, "scenario"),
    state: oneOf(raw, "state", MAP_STATES, "current"),
    invented: raw["invented"] === true,
    createdAt: textOrNull(raw, "createdAt"),
    trashedAt: textOrNull(raw, "trashedAt"),
  };
}

/** The longest title, in UTF-16 units, as files and fields hold it. */
export const MAX_TITLE = 500;

const COPY = / \(copy(?: \d+)?\)$/;

const SHARED = " (shared)";

/**
 * The title of a copy: it says so, also of a copy's copy once, is told apart from
 * those that are taken, and is no longer than a title may be. No title stays none.
 */
export function titleOfCopy(title: string, maps: Iterable<Pick<MapInfo, "title">>): string {
  if (title.trim() === "") return title;
  const taken = new Set(Array.from(maps, (map) => map.title));
  const own = title.replace(COPY, "");
  let name = ending(own, " (copy)");
  for (let count = 2; taken.has(name); count += 1) name = ending(own, ` (copy ${count})`);
  return name;
}

/** The title of a map as it is shared with strangers: beside the whole one it is told apart. No title stays none. */
export function titleOfShared(title: string): string {
  return title.trim() === "" || title.endsWith(SHARED) ? title : ending(title, SHARED);
}

function ending(title: string, end: string): string {
  const kept = title.slice(0, MAX_TITLE - end.length).replace(/[\ud800-\udbff]$/, "");
  return `${kept}${end}`;
}
