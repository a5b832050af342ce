import type { AttributeDefinition } from "#journey/attribute.ts";
import {
  asId,
  type AttributeId,
  type ChannelId,
  type MapId,
  type ParticipantId,
  type StageId,
  type StoryId,
  type StudyId,
  type TouchpointId,
} from "#journey/ids.ts";
import { attributeOf, type AttributeValue, type Participant } from "#journey/participant.ts";
import type { Rating } from "#journey/score.ts";
import { placementOf, type Consent, type Story } from "#journey/story.ts";

/** What the evidence needs of a story on one map. */
export interface StoryFact {
  readonly id: StoryId;
  readonly participantId: ParticipantId | null;
  /** Where it is placed; the touchpoint may be gone meanwhile. */
  readonly touchpointId: TouchpointId | null;
  readonly score: number | null;
  /** The rating as it was given; null when there was none. */
  readonly rating: Rating | null;
  readonly toldAt: string | null;
  readonly channelId: ChannelId | null;
  readonly consent: Consent;
  /** Stories told in one breath share this. */
  readonly tellingId: string | null;
  /** The round of interviews that it comes from. */
  readonly studyId: StudyId;
  readonly text: string;
}

/** What the evidence needs of a participant. */
export interface PersonFact {
  readonly id: ParticipantId;
  readonly name: string;
  /** The study in which the person was interviewed, where it is known. */
  readonly studyId?: StudyId;
  readonly values: readonly (readonly [AttributeId, AttributeValue])[];
}

/** What the evidence needs of a touchpoint. */
export interface StopFact {
  readonly id: TouchpointId;
  readonly stageId: StageId;
  readonly channelIds: readonly ChannelId[];
}

/** What changed since the last time; the lists of stops, in journey order, and of attributes are whole where given. */
export interface FactsChange {
  readonly stories: readonly StoryFact[];
  readonly storiesGone: readonly StoryId[];
  readonly people: readonly PersonFact[];
  readonly peopleGone: readonly ParticipantId[];
  readonly stops?: readonly StopFact[];
  readonly attributes?: readonly AttributeDefinition[];
  readonly channelNames?: readonly (readonly [ChannelId, string])[];
}

/** The fact of a story on a map. */
export function storyFact(story: Story, mapId: MapId): StoryFact {
  return {
    id: story.id,
    participantId: story.participantId,
    touchpointId: placementOf(story, mapId),
    score: story.score,
    rating: story.rating,
    toldAt: story.toldAt,
    channelId: story.channelId,
    consent: story.consent,
    tellingId: story.tellingId,
    studyId: story.studyId,
    text: story.text,
  };
}

/** The fact of a participant: every attribute that something is known on. */
export function personFact(participant: Participant): PersonFact {
  const values: (readonly [AttributeId, AttributeValue])[] = [];
  for (const field of Object.keys(participant)) {
    if (!field.startsWith("#")) continue;
    const id = asId<AttributeId>(field.slice(1));
    const value = attributeOf(participant, id);
    if (value !== null) values.push([id, value]);
  }
  const { id, name, studyId } = participant;
  return { id, name, studyId, values };
}

/** A story that somebody scored. */
export interface ScoredStory extends StoryFact {
  readonly score: number;
}

/** Did somebody score it? Not scored is not 0. */
export function isScored(story: StoryFact): story is ScoredStory {
  return story.score !== null;
}

/** The person a story counts for: its participant, or the story itself. */
export function personOf(story: StoryFact): string {
  return story.participantId ?? `story:${story.id}`;
}
