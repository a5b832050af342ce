import {
  opportunityScore,
  type OpportunityScore,
  type Weighed,
} from "#evidence/opportunityScore.ts";
import type { MapId, TouchpointId } from "#journey/ids.ts";
import type { Insight } from "#journey/insight.ts";
import { byOrder } from "#kit/orderKey.ts";
import type { MapInfo } from "#journey/mapInfo.ts";
import type { Note } from "#journey/note.ts";
import { placementOf, type Story } from "#journey/story.ts";
import { scopeParts } from "#journey/scope.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import { type Board, isOpportunity, notesInOrder, type Workspace } from "#journey/workspace.ts";

/** An opportunity with what is known of where it would change something. */
export interface Opportunity {
  readonly map: MapInfo;
  readonly note: Note;
  /** Null: nobody said, or the touchpoint is gone. */
  readonly stop: Touchpoint | null;
  readonly stage: string;
  /** Null without a touchpoint. */
  readonly score: OpportunityScore | null;
  readonly insights: readonly Insight[];
}

/** The opportunities of boards, map by map in the order of the journey. */
export function opportunitiesOf(
  boards: ReadonlyMap<MapId, Board>,
  workspace: Workspace,
): readonly Opportunity[] {
  const notes = [...boards].flatMap(([mapId, board]) => {
    const map = workspace.map.get(mapId);
    const own = notesInOrder(board).filter(({ id }) => isOpportunity(board, id));
    return map === undefined ? [] : own.map((note) => ({ map, board, note }));
  });
  const wanted = new Map<MapId, Set<TouchpointId>>();
  for (const { map, note } of notes) {
    if (note.touchpointId === null) continue;
    wanted.set(map.id, (wanted.get(map.id) ?? new Set()).add(note.touchpointId));
  }
  const told = toldAt(workspace.story, wanted);
  return notes.map(({ map, board, note }) => {
    const stop = board.touchpoint.get(note.touchpointId ?? "") ?? null;
    return {
      map,
      note,
      stop,
      stage: board.stage.get(note.stageId)?.name ?? "",
      score:
        stop === null
          ? null
          : opportunityScore(told.get(stop.id) ?? [], stop.organisationImportance),
      insights: insightsOf(note, workspace),
    };
  });
}

/** What an opportunity rests on, of what is still there. */
export function insightsOf(
  { insightIds }: Pick<Note, "insightIds">,
  { insight }: Pick<Workspace, "insight">,
): readonly Insight[] {
  return insightIds.flatMap((id) => insight.get(id) ?? []);
}

/** What a story says of how much its stop matters and how it went. */
export function weighed({ id, participantId, importance, score }: Story): Weighed {
  return { person: participantId ?? `story:${id}`, importance, score };
}

/** One look at all stories, however many stops are asked for. */
function toldAt(
  stories: Iterable<Story>,
  wanted: ReadonlyMap<MapId, ReadonlySet<TouchpointId>>,
): ReadonlyMap<TouchpointId, readonly Weighed[]> {
  const told = new Map<TouchpointId, Weighed[]>();
  if (wanted.size === 0) return told;
  for (const story of stories) {
    for (const [mapId, stops] of wanted) {
      const at = placementOf(story, mapId);
      if (at === null || !stops.has(at)) continue;
      const here = told.get(at);
      if (here === undefined) told.set(at, [weighed(story)]);
      else here.push(weighed(story));
    }
  }
  return told;
}

/** The accepted insights about a map's people or one of its segments. */
export function insightsToLink(
  { insight, segment }: Pick<Workspace, "insight" | "segment">,
  mapId: MapId | null,
): readonly Insight[] {
  if (mapId === null) return [];
  const isOfMap = (scope: string): boolean => {
    const parts = scopeParts(scope);
    if (parts?.kind === "map") return parts.id === mapId;
    return parts?.kind === "segment" && segment.get(parts.id)?.mapId === mapId;
  };
  return [...insight]
    .filter(({ scope, verdict }) => verdict === "accepted" && isOfMap(scope))
    .toSorted(byOrder);
}
