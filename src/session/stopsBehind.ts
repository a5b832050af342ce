import type { Statement } from "#evidence/statement.ts";
import type { MapId, TouchpointId } from "#journey/ids.ts";
import { placementOf, type Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";

/**
 * The touchpoints at which the evidence of a statement or finding was told: those of its
 * stories; where it rests on people alone, those of all that they told.
 */
export function stopsBehind(
  statement: Pick<Statement, "evidence"> | null,
  workspace: Workspace,
  mapId: MapId,
): readonly TouchpointId[] {
  if (statement === null) return [];
  const { storyIds, participantIds } = statement.evidence;
  const people = new Set<string>(participantIds);
  const stories: readonly Story[] =
    storyIds.length > 0
      ? storyIds.flatMap((id) => workspace.story.get(id) ?? [])
      : [...workspace.story].filter(
          ({ participantId }) => participantId !== null && people.has(participantId),
        );
  return stories.flatMap((story) => placementOf(story, mapId) ?? []);
}
