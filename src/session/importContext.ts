import { boardFactsOf } from "#formats/csv/boardPlan.ts";
import { cameFrom, peopleToKnow, personHere, storyKnown } from "#formats/csv/hereAlready.ts";
import type { StoriesHere } from "#formats/csv/knownStories.ts";
import type { ImportContext } from "#formats/csv/plan.ts";
import { attributesOf } from "#journey/attributes.ts";
import { boardDocument, type Command } from "#journey/change.ts";
import type { Context } from "#journey/commands/context.ts";
import type { MapId } from "#journey/ids.ts";
import { isOnMap } from "#journey/story.ts";
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
  return mapped(peopleToKnow(workspace), (person) => personHere(person, homeOf));
}

/** The stories on a map, as an import knows them again. */
async function storiesHere(
  workspace: Workspace,
  mapId: MapId,
  fileName: string,
  homeOf: Context["homeOf"],
): Promise<StoriesHere> {
  const stories = [...workspace.story].filter((story) => isOnMap(story, mapId));
  const known = await mapped(stories, (story) => storyKnown(story, workspace, mapId, homeOf));
  return {
    keys: known.map(([key]) => key),
    stories: known.map(([, story]) => story),
    // All tables that are pasted have one name, which says nothing of where they come from.
    ...(fileName === words.importing.pasteLabel
      ? { isSameFile: false }
      : cameFrom(stories, workspace, fileName)),
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
