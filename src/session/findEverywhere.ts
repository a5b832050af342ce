import type { MapId, StoryId } from "#journey/ids.ts";
import type { MapInfo } from "#journey/mapInfo.ts";
import type { Participant } from "#journey/participant.ts";
import type { Persona } from "#journey/persona.ts";
import { scopeParts } from "#journey/scope.ts";
import { isOnMap, placementOf, type Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";
import { wordPatterns } from "#kit/wordPattern.ts";
import { nameOfPerson } from "./whoIs.ts";

/** A story that holds what was looked for, and a map on which it is. */
export interface FoundStory {
  readonly story: Story;
  readonly map: MapInfo;
}

/** A person, and a map on which they told something; null: on none. */
export interface FoundPerson {
  readonly person: Participant;
  readonly map: MapInfo | null;
}

/** A persona, and the map whose it is. */
export interface FoundPersona {
  readonly persona: Persona;
  readonly map: MapInfo;
}

/** What was found in all maps: the first of each, and how many there are. */
export interface Everywhere {
  readonly stories: readonly FoundStory[];
  readonly storyCount: number;
  readonly people: readonly FoundPerson[];
  readonly personCount: number;
  readonly personas: readonly FoundPersona[];
}

/** So many of each are listed. */
export const LISTED = 20;

/** So many texts are looked through before the page may answer. */
const STEP = 500;

/**
 * Looks for words in all stories, people and personas of the maps that are not in the
 * trash: every word has to be there, whatever its case and the marks on its letters.
 * In steps, so that the page can answer meanwhile.
 */
export function* findEverywhere(
  workspace: Workspace,
  query: string,
): Generator<undefined, Everywhere> {
  const patterns = wordPatterns(query);
  const maps = [...workspace.map].filter(({ trashedAt }) => trashedAt === null);
  const holds = (text: string): boolean => patterns.every((pattern) => pattern.test(text));
  if (patterns.length === 0) return NOTHING;
  const stories: FoundStory[] = [];
  let storyCount = 0;
  let seen = 0;
  for (const story of workspace.story) {
    seen += 1;
    if (seen % STEP === 0) yield;
    if (!holds([story.text, ...story.tags].join("\n"))) continue;
    const map = mapOf(story, maps);
    if (map === null) continue;
    storyCount += 1;
    if (stories.length < LISTED) stories.push({ story, map });
  }
  const found = [...workspace.participant].filter(({ name, key }) =>
    holds([name, key ?? ""].join("\n")),
  );
  const listed = found
    .toSorted((a, b) => nameOfPerson(a).localeCompare(nameOfPerson(b)))
    .slice(0, LISTED);
  const mapsOfPeople = mapsByPerson(workspace, maps, new Set(listed.map(({ id }) => id)));
  yield;
  return {
    stories,
    storyCount,
    people: listed.map((person) => ({ person, map: mapsOfPeople.get(person.id) ?? null })),
    personCount: found.length,
    personas: [...workspace.persona].flatMap((persona) => {
      const map = holds(`${persona.name}\n${persona.story}`)
        ? mapOfPersona(persona, workspace)
        : null;
      return map === null || map.trashedAt !== null ? [] : [{ persona, map }];
    }),
  };
}

const NOTHING: Everywhere = {
  stories: [],
  storyCount: 0,
  people: [],
  personCount: 0,
  personas: [],
};

/** A map on which the story stands at a touchpoint, else one in whose tray it is. */
function mapOf(story: Story, maps: readonly MapInfo[]): MapInfo | null {
  const placed = maps.find(({ id }) => placementOf(story, id) !== null);
  return placed ?? maps.find(({ id }) => isOnMap(story, id)) ?? null;
}

function mapsByPerson(
  { story }: Workspace,
  maps: readonly MapInfo[],
  people: ReadonlySet<string>,
): ReadonlyMap<string, MapInfo> {
  const found = new Map<string, MapInfo>();
  if (people.size === 0) return found;
  for (const told of story) {
    const { participantId } = told;
    if (participantId === null || !people.has(participantId) || found.has(participantId)) continue;
    const map = mapOf(told, maps);
    if (map !== null) found.set(participantId, map);
  }
  return found;
}

function mapOfPersona({ scope }: Persona, { map, segment }: Workspace): MapInfo | null {
  const parts = scopeParts(scope);
  if (parts?.kind === "map") return map.get(parts.id) ?? null;
  if (parts?.kind !== "segment") return null;
  return map.get(segment.get(parts.id)?.mapId ?? "") ?? null;
}

/** Where a found thing is to be shown once its map is open. */
export type Wanted =
  | { readonly kind: "story"; readonly mapId: MapId; readonly storyId: StoryId }
  | { readonly kind: "person"; readonly mapId: MapId; readonly person: Participant }
  | { readonly kind: "persona"; readonly mapId: MapId; readonly persona: Persona };
