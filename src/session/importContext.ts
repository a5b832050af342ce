import { boardFactsOf } from "#formats/csv/boardPlan.ts";
import { keyOfStory, type StoriesHere } from "#formats/csv/knownStories.ts";
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
    people: [...workspace.participant].flatMap(({ id, key, name, studyId }) => {
      const known = key ?? name;
      return known === "" ? [] : [[known, id, studyId, homeOf(id)] as const];
    }),
    channels: channelNames(workspace),
    here: HERE.of([workspace.story, workspace.participant, workspace.study, mapId, fileName], () =>
      storiesHere(workspace, mapId, fileName),
    ),
  };
}

const HERE = new Remembered<StoriesHere>(1);

/** The stories on a map, as an import knows them again. */
function storiesHere(workspace: Workspace, mapId: MapId, fileName: string): StoriesHere {
  const stories = [...workspace.story].filter((story) => isOnMap(story, mapId));
  return {
    keys: stories.map(({ text, participantId, toldAt, rating }) => {
      const person = participantId === null ? undefined : workspace.participant.get(participantId);
      return keyOfStory({ text, who: person?.key ?? "", toldAt, rating });
    }),
    // All tables that are pasted have one name, which says nothing of where they come from.
    isSameFile:
      fileName !== words.importing.pasteLabel &&
      stories.some(({ studyId }) => workspace.study.get(studyId)?.source === fileName),
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
