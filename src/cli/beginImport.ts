import { cameFrom, peopleToKnow, personHere, storyKnown } from "#formats/csv/hereAlready.ts";
import type { StoriesHere } from "#formats/csv/knownStories.ts";
import type { ImportContext } from "#formats/csv/plan.ts";
import { statesOf, withState } from "#formats/wayfelt/mapStates.ts";
import { tablesOf } from "#formats/wayfelt/tables.ts";
import { stateOf } from "#formats/wayfelt/writeMapFile.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { isOnMap } from "#journey/story.ts";
import { emptyBoard, emptyWorkspace } from "#journey/workspace.ts";
import { hash32 } from "#kit/hash.ts";
import { type Mint, mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { type Io, UsageError } from "./io.ts";
import { afterCommand, type LoadedMap, readMap } from "./loadMap.ts";

/** The map that a table comes into, and what an import must know of it. */
export interface Begun extends LoadedMap {
  /** Draws the same ids for the same table and map. */
  readonly mint: Mint;
  /** The states that the map grew from. */
  readonly states: readonly string[];
  readonly people: ImportContext["people"];
  readonly here: StoriesHere;
}

/** Files have no documents: all of a map is in one. */
const HOME = "ws" as const;
const homeOf = () => HOME;

/** A map of its own for a table. @param content what the ids are drawn from */
export function newMap(title: string, content: string): Begun {
  const mint = mintFrom(seeded32(hash32(content)));
  const made = createMap({ workspace: emptyWorkspace(), mint, now: "", homeOf }, title, []);
  if (!made.ok) throw new UsageError(made.problem.message);
  const mapId = asId<MapId>(made.value.made[0] ?? "");
  const tables = afterCommand(made.value, emptyWorkspace(), emptyBoard());
  return { ...tables, mapId, mint, states: [], people: [], here: { keys: [], isSameFile: false } };
}

/** A map that is there already: what of the table it holds is known again, and people by their key. */
export function mapHere(path: string, fileName: string, content: string, io: Io): Begun {
  const file = readMap(path, io);
  const map = tablesOf(file);
  const { workspace, mapId } = map;
  const state = stateOf(file);
  const stories = [...workspace.story].filter((story) => isOnMap(story, mapId));
  const known = stories.map((story) => storyKnown(story, workspace, mapId, homeOf));
  return {
    ...map,
    mint: mintFrom(seeded32(hash32(JSON.stringify([state, content])))),
    states: withState(statesOf(file.map), state),
    people: peopleToKnow(workspace).map((person) => personHere(person, homeOf)),
    here: {
      keys: known.map(([key]) => key),
      stories: known.map(([, story]) => story),
      ...cameFrom(stories, workspace, fileName),
    },
  };
}
