import { boardFactsOf } from "#formats/csv/boardPlan.ts";
import {
  keyOfRating,
  keyOfStory,
  keyOfWords,
  slotOf,
  type StoriesHere,
  type StoryHere,
  wordsHash,
} from "#formats/csv/knownStories.ts";
import type { ImportContext } from "#formats/csv/plan.ts";
import { attributesOf } from "#journey/attributes.ts";
import { boardDocument, type Command } from "#journey/change.ts";
import type { Context } from "#journey/commands/context.ts";
import type { MapId, ParticipantId } from "#journey/ids.ts";
import { scoreOfRating } from "#journey/score.ts";
import { isOnMap, placementOf, type Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { type Board, stagesInOrder, type Workspace } from "#journey/workspace.ts";
import { Remembered } from "#kit/remembered.ts";
import { channelNames } from "./feed.ts";

/** What an import must know of the workspace and of the open map. */
export function importContextOf(
  workspace: Workspace,
  board: Board,
  mapId: MapId,
  fileName: string,
  now: string,
  homeOf: Context["homeOf"],
): ImportContext {
  return {
    mapId,
    fileName,
    now,
    board: boardFactsOf(board),
    attributes: attributesOf(workspace),
    people: [...workspace.participant].flatMap((person) => {
      const { id, key, name, studyId } = person;
      const known = key ?? name;
      return known === "" ? [] : [[known, id, studyId, homeOf(id), person] as const];
    }),
    channels: channelNames(workspace),
    here: HERE.of([workspace.story, workspace.participant, workspace.study, mapId, fileName], () =>
      storiesHere(workspace, mapId, fileName, homeOf),
    ),
  };
}

const HERE = new Remembered<StoriesHere>(1);

/** The stories on a map, as an import knows them again. */
function storiesHere(
  workspace: Workspace,
  mapId: MapId,
  fileName: string,
  homeOf: Context["homeOf"],
): StoriesHere {
  const stories = [...workspace.story].filter((story) => isOnMap(story, mapId));
  const keyOf = (id: ParticipantId | null): string =>
    (id === null ? null : workspace.participant.get(id)?.key) ?? "";
  return {
    keys: stories.map((story) => keyOfStory({ ...story, who: keyOf(story.participantId) })),
    stories: stories.map((story) => storyHere(story, mapId, keyOf(story.participantId), homeOf)),
    // All tables that are pasted have one name, which says nothing of where they come from.
    isSameFile:
      fileName !== words.importing.pasteLabel &&
      stories.some(({ studyId }) => workspace.study.get(studyId)?.source === fileName),
  };
}

function storyHere(
  story: Story,
  mapId: MapId,
  who: string,
  homeOf: Context["homeOf"],
): StoryHere | null {
  const { id, participantId, toldAt, rating, score, firstWords = null } = story;
  if (participantId === null) return null;
  const told = rating === null ? null : scoreOfRating(rating.value, rating);
  return {
    id,
    document: homeOf(id),
    slot: slotOf(participantId, placementOf(story, mapId), toldAt),
    isDated: toldAt !== null,
    words: wordsHash(story.text),
    rating: keyOfRating(rating),
    firstKey: firstWords === null ? null : keyOfWords(firstWords, { who, toldAt, rating }),
    byHand: firstWords !== null || score !== told,
  };
}

/** The stages that nothing stands in, while the whole map is still empty: an import may do without them. */
export function emptyStages(board: Board): readonly string[] {
  if (board.touchpoint.size > 0 || board.note.size > 0) return [];
  return stagesInOrder(board).map(({ id }) => id);
}

/** The same command, which also takes these stages away. */
export function withoutStages(command: Command, mapId: MapId, ids: readonly string[]): Command {
  const used = new Set<unknown>(
    command.writes.flatMap((write) =>
      write.op === "create" && write.kind === "touchpoint" ? [write.entity["stageId"]] : [],
    ),
  );
  const removals = ids
    .filter((id) => !used.has(id))
    .map((id) => ({ op: "remove", document: boardDocument(mapId), kind: "stage", id }) as const);
  return { ...command, writes: [...removals, ...command.writes] };
}
