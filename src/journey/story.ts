import { isJsonObject, type JsonObject } from "#kit/json.ts";
import {
  asId,
  type ChannelId,
  type MapId,
  type ParticipantId,
  type StoryId,
  type StudyId,
  type TouchpointId,
} from "./ids.ts";
import { numberOrNull, oneOf, textIn, textOrNull, textsIn } from "./read.ts";
import { isScore, type Rating } from "./score.ts";

/** May the words be shown outside the team? `unknown` until somebody asks the participant. */
export const CONSENTS = ["unknown", "quote", "internal", "refused"] as const;
export type Consent = (typeof CONSENTS)[number];

/** A field of a story that says where on one map it stands: `@<map id>`. */
export type PlacementField = `@${string}`;

/**
 * A participant's own words about a touchpoint. Document `ev:<study>:<n>`, kind `story`.
 * Where it stands on a map is a field of its own (`@<map id>` = touchpoint), so
 * that one story can stand on several maps and deleting a map deletes no evidence.
 */
export interface Story {
  readonly id: StoryId;
  readonly studyId: StudyId;
  readonly text: string;
  readonly participantId: ParticipantId | null;
  /** -100..100 by a person; null is "not scored", which is not 0. */
  readonly score: number | null;
  readonly rating: Rating | null;
  /** Stories told in one breath (one row of a file, scored at several stops) share this; null otherwise. */
  readonly tellingId: string | null;
  /** ISO date or time of the interview, as exact as it is known. */
  readonly toldAt: string | null;
  readonly experiencedAt: string | null;
  readonly channelId: ChannelId | null;
  readonly tags: readonly string[];
  readonly consent: Consent;
  readonly question: string | null;
  /** How much the stop matters to the customer, 0..10; null when not said. */
  readonly importance: number | null;
  readonly lang: string | null;
  readonly sessionId: string | null;
  /** The stop's name as an import gave it, kept when the story could not be placed. */
  readonly importedStop: string | null;
  /** The hash of the words in which it was first told, where they were edited since: a file that tells them is known by it. */
  readonly firstWords?: string | null;
  readonly [placement: PlacementField]: TouchpointId | null;
}

/** The field in which a story keeps its place on a map. */
export function placementField(mapId: MapId): PlacementField {
  return `@${mapId}`;
}

/** Does a field say where something stands on a map? */
export function isPlacementField(field: string): field is PlacementField {
  return field.startsWith("@");
}

/** The touchpoint at which a story stands on a map; null when it is unplaced there. */
export function placementOf(story: Story, mapId: MapId): TouchpointId | null {
  return story[placementField(mapId)] ?? null;
}

/** Was the story ever brought to this map, placed or still in its tray? */
export function isOnMap(story: Story, mapId: MapId): boolean {
  return placementField(mapId) in story;
}

/** May the story be quoted at all: is it there, and did nobody refuse? */
export function mayBeQuoted(story: Story | undefined): boolean {
  return story !== undefined && story.consent !== "refused";
}

/** Reads a stored story, with defaults. A score outside -100..100 reads as not scored. */
export function readStory(raw: JsonObject): Story {
  const score = raw["score"];
  const participantId = textOrNull(raw, "participantId");
  const channelId = textOrNull(raw, "channelId");
  return {
    ...placementsIn(raw),
    id: asId<StoryId>(textIn(raw, "id")),
    studyId: asId<StudyId>(textIn(raw, "studyId")),
    text: textIn(raw, "text"),
    participantId: participantId === null ? null : asId<ParticipantId>(participantId),
    score: isScore(score) ? score : null,
    rating: readRating(raw["rating"]),
    tellingId: textOrNull(raw, "tellingId"),
    toldAt: textOrNull(raw, "toldAt"),
    experiencedAt: textOrNull(raw, "experiencedAt"),
    channelId: channelId === null ? null : asId<ChannelId>(channelId),
    tags: textsIn(raw, "tags"),
    consent: oneOf(raw, "consent", CONSENTS, "unknown"),
    question: textOrNull(raw, "question"),
    importance: numberOrNull(raw, "importance"),
    lang: textOrNull(raw, "lang"),
    sessionId: textOrNull(raw, "sessionId"),
    importedStop: textOrNull(raw, "importedStop"),
  };
}

function placementsIn(raw: JsonObject): Readonly<Record<PlacementField, TouchpointId | null>> {
  return raw as unknown as Readonly<Record<PlacementField, TouchpointId | null>>;
}

function readRating(raw: unknown): Rating | null {
  if (!isJsonObject(raw)) return null;
  const value = numberOrNull(raw, "value");
  const worst = numberOrNull(raw, "worst");
  const best = numberOrNull(raw, "best");
  if (value === null || worst === null || best === null) return null;
  return { ...raw, value, worst, best, wording: textOrNull(raw, "wording") };
}
