import type { Context } from "#journey/commands/context.ts";
import type { MapId, ParticipantId } from "#journey/ids.ts";
import type { Participant } from "#journey/participant.ts";
import { scoreOfRating } from "#journey/score.ts";
import { placementOf, type Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";
import {
  keyOfRating,
  keyOfWords,
  slotOf,
  type StoriesHere,
  type StoryHere,
  wordsHash,
} from "./knownStories.ts";
import type { ImportContext } from "./plan.ts";

type HomeOf = Context["homeOf"];

/** The people by whom an import can know somebody again. */
export function peopleToKnow({ participant }: Pick<Workspace, "participant">): Participant[] {
  return [...participant].filter(({ key, name }) => (key ?? name) !== "");
}

/** A person as an import knows them again. */
export function personHere(person: Participant, homeOf: HomeOf): ImportContext["people"][number] {
  const { id, key, name, studyId } = person;
  return [key ?? name, id, studyId, homeOf(id), JSON.stringify(person)];
}

/** A story on a map as an import knows it again: its key, and what a file may correct of it as JSON. */
export function storyKnown(
  story: Story,
  { participant }: Pick<Workspace, "participant">,
  mapId: MapId,
  homeOf: HomeOf,
): readonly [key: string, story: string | null] {
  const { participantId, toldAt, rating, text } = story;
  const person = participantId === null ? undefined : participant.get(participantId);
  const told = { mapId, who: person?.key ?? "", words: wordsHash(text), homeOf };
  const key = keyOfWords(told.words, { who: told.who, toldAt, rating });
  if (participantId === null) return [key, null];
  return [key, JSON.stringify(storyHere(story, { ...told, participantId }))];
}

interface Told {
  readonly mapId: MapId;
  readonly who: string;
  readonly words: string;
  readonly participantId: ParticipantId;
  readonly homeOf: HomeOf;
}

function storyHere(
  story: Story,
  { mapId, who, words: said, participantId, homeOf }: Told,
): StoryHere {
  const { id, toldAt, rating, score, firstWords = null } = story;
  const told = rating === null ? null : scoreOfRating(rating.value, rating);
  return {
    id,
    document: homeOf(id),
    slot: slotOf(participantId, placementOf(story, mapId), toldAt),
    isDated: toldAt !== null,
    words: said,
    rating: keyOfRating(rating),
    firstKey: firstWords === null ? null : keyOfWords(firstWords, { who, toldAt, rating }),
    bareKey: keyOfWords(firstWords ?? said, { who: "", toldAt, rating }),
    byHand: firstWords !== null || score !== told,
  };
}

/** Were some of a map's stories imported from a file of this name, and who told them? */
export function cameFrom(
  stories: readonly Story[],
  { study }: Pick<Workspace, "study">,
  fileName: string,
): Required<Pick<StoriesHere, "isSameFile" | "cameWith">> {
  const from = stories.filter(({ studyId }) => study.get(studyId)?.source === fileName);
  const cameWith = new Set(from.flatMap(({ participantId }) => participantId ?? []));
  return { isSameFile: from.length > 0, cameWith: [...cameWith] };
}
