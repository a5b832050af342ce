import { type FactsChange, personFact, type StopFact, storyFact } from "#evidence/facts.ts";
import { attributesOf } from "#journey/attributes.ts";
import type { Change } from "#journey/change.ts";
import { channelNamesWith } from "#journey/channel.ts";
import {
  asId,
  type ChannelId,
  type MapId,
  type ParticipantId,
  type StoryId,
} from "#journey/ids.ts";
import { isOnMap } from "#journey/story.ts";
import { type Board, touchpointsInOrder, type Workspace } from "#journey/workspace.ts";

const NOTHING: FactsChange = { stories: [], storiesGone: [], people: [], peopleGone: [] };

/** What the evidence of a map must hear of these changes; null: nothing. */
export function factsOf(
  changes: readonly Change[],
  workspace: Workspace,
  board: Board,
  mapId: MapId,
): FactsChange | null {
  const kinds = new Set(
    changes.flatMap(({ put, removed }) => [...put, ...removed].map(({ kind }) => kind)),
  );
  const change: FactsChange = {
    ...NOTHING,
    ...storiesIn(changes, workspace, mapId),
    ...peopleIn(changes, workspace),
    ...(kinds.has("touchpoint") || kinds.has("stage") || kinds.has("lane")
      ? { stops: stopsOf(board) }
      : {}),
    ...(kinds.has("attribute") ? { attributes: attributesOf(workspace) } : {}),
    ...(kinds.has("channel") ? { channelNames: channelNames(workspace) } : {}),
  };
  const isEmpty =
    change.stories.length + change.storiesGone.length === 0 &&
    change.people.length + change.peopleGone.length === 0 &&
    change.stops === undefined &&
    change.attributes === undefined &&
    change.channelNames === undefined;
  return isEmpty ? null : change;
}

/** What the evidence of a map starts from beside the stories: people, stops, attributes, channels. */
export function frameFacts(workspace: Workspace, board: Board): FactsChange {
  return {
    ...NOTHING,
    people: [...workspace.participant].map(personFact),
    stops: stopsOf(board),
    attributes: attributesOf(workspace),
    channelNames: channelNames(workspace),
  };
}

/** Some of a map's stories as they are now. */
export function storyFacts(
  ids: readonly StoryId[],
  workspace: Workspace,
  mapId: MapId,
): FactsChange {
  const stories = ids.flatMap((id) => workspace.story.get(id) ?? []);
  return { ...NOTHING, stories: stories.map((story) => storyFact(story, mapId)) };
}

/** What every channel is called. */
export function channelNames(
  workspace: Pick<Workspace, "channel">,
): readonly (readonly [ChannelId, string])[] {
  return [...channelNamesWith(workspace.channel)];
}

function stopsOf(board: Board): readonly StopFact[] {
  return touchpointsInOrder(board).map(({ id, stageId, channelIds }) => ({
    id,
    stageId,
    channelIds,
  }));
}

function storiesIn(
  changes: readonly Change[],
  workspace: Workspace,
  mapId: MapId,
): Pick<FactsChange, "stories" | "storiesGone"> {
  const ids = idsOf(changes, "story");
  const stories = ids.flatMap((id) => workspace.story.get(id) ?? []);
  const here = stories.filter((story) => isOnMap(story, mapId));
  const kept = new Set<string>(here.map(({ id }) => id));
  return {
    stories: here.map((story) => storyFact(story, mapId)),
    storiesGone: ids.filter((id) => !kept.has(id)).map((id) => asId<StoryId>(id)),
  };
}

function peopleIn(
  changes: readonly Change[],
  workspace: Workspace,
): Pick<FactsChange, "people" | "peopleGone"> {
  const ids = idsOf(changes, "participant");
  return {
    people: ids.flatMap((id) => workspace.participant.get(id) ?? []).map(personFact),
    peopleGone: ids
      .filter((id) => !workspace.participant.has(id))
      .map((id) => asId<ParticipantId>(id)),
  };
}

function idsOf(changes: readonly Change[], wanted: "story" | "participant"): readonly string[] {
  const ids = new Set<string>();
  for (const { put, removed } of changes) {
    for (const { kind, entity } of put) if (kind === wanted) ids.add(entity.id);
    for (const { kind, id } of removed) if (kind === wanted) ids.add(id);
  }
  return [...ids];
}
