import { boardFactsOf } from "#formats/csv/boardPlan.ts";
import {
  keyOfRating,
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
export async function importContextOf(
  workspace: Workspace,
  board: Board,
  mapId: MapId,
  fileName: string,
  now: string,
  homeOf: Context["homeOf"],
): Promise<ImportContext> {
  const people = await PEOPLE.of([workspace.participant], () => peopleHere(workspace, homeOf));
  const here = await HERE.of(
    [workspace.story, workspace.participant, workspace.study, mapId, fileName],
    () => storiesHere(workspace, mapId, fileName, homeOf),
  );
  return {
    mapId,
    fileName,
    now,
    board: boardFactsOf(board),
    attributes: attributesOf(workspace),
    people,
    channels: channelNames(workspace),
    here,
  };
}

const PEOPLE = new Remembered<Promise<ImportContext["people"]>>(1);
const HERE = new Remembered<Promise<StoriesHere>>(1);

/** So many are looked at in one go; a hand that presses meanwhile is answered. */
const IN_ONE_GO = 1_000;

/** Looks at each of many, letting the page breathe between. */
async function mapped<T, U>(all: readonly T[], look: (one: T) => U): Promise<readonly U[]> {
  const seen: U[] = [];
  for (const [index, one] of all.entries()) {
    if (index > 0 && index % IN_ONE_GO === 0) await new Promise((resolve) => setTimeout(resolve));
    seen.push(look(one));
  }
  return seen;
}

async function peopleHere(
  workspace: Workspace,
  homeOf: Context["homeOf"],
): Promise<ImportContext["people"]> {
  const named = [...workspace.participant].filter(({ key, name }) => (key ?? name) !== "");
  return mapped(named, (person) => {
    const { id, key, name, studyId } = person;
    return [key ?? name, id, studyId, homeOf(id), JSON.stringify(person)] as const;
  });
}

/** The stories on a map, as an import knows them again. */
async function storiesHere(
  workspace: Workspace,
  mapId: MapId,
  fileName: string,
  homeOf: Context["homeOf"],
): Promise<StoriesHere> {
  const stories = [...workspace.story].filter((story) => isOnMap(story, mapId));
  const known = await mapped(stories, (story) => {
    const { participantId, toldAt, rating, text } = story;
    const person = participantId === null ? undefined : workspace.participant.get(participantId);
    const who = person?.key ?? "";
    const said = wordsHash(text);
    return [
      keyOfWords(said, { who, toldAt, rating }),
      participantId === null
        ? null
        : JSON.stringify(storyHere(story, { mapId, who, words: said, participantId, homeOf })),
    ] as const;
  });
  return {
    keys: known.map(([key]) => key),
    stories: known.map(([, story]) => story),
    // All tables that are pasted have one name, which says nothing of where they come from.
    isSameFile:
      fileName !== words.importing.pasteLabel &&
      stories.some(({ studyId }) => workspace.study.get(studyId)?.source === fileName),
  };
}

interface Told {
  readonly mapId: MapId;
  readonly who: string;
  readonly words: string;
  readonly participantId: ParticipantId;
  readonly homeOf: Context["homeOf"];
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
