import type { Write } from "#journey/change.ts";
import type { MapId, StudyId } from "#journey/ids.ts";
import { isGathered } from "#journey/ownWork.ts";
import { isOnMap, type Story } from "#journey/story.ts";
import { type Context, remove } from "./context.ts";

/**
 * The writes that take invented people and their stories away with the invented
 * maps that they were made up for. What stands on another map stays, and so does
 * what somebody typed in or imported: only studies that came with such a map are invented.
 *
 * @param doomed the maps that are deleted for good
 */
export function inventedPeopleGone(
  { workspace, homeOf }: Context,
  doomed: ReadonlySet<MapId>,
): readonly Write[] {
  const maps = [...workspace.map];
  const invented = maps.filter((map) => map.invented && doomed.has(map.id));
  if (invented.length === 0) return [];
  const isOnAny = (story: Story, some: typeof maps): boolean =>
    some.some(({ id }) => isOnMap(story, id));
  const stories = [...workspace.story];
  const studies = new Set<StudyId>(
    stories.filter((story) => isOnAny(story, invented)).map(({ studyId }) => studyId),
  );
  for (const id of studies) if (isGathered(id, workspace)) studies.delete(id);
  const others = maps.filter(({ id }) => !doomed.has(id));
  const gone = stories.filter((story) => studies.has(story.studyId) && !isOnAny(story, others));
  const goneIds = new Set<string>(gone.map(({ id }) => id));
  const kept = stories.filter(({ id }) => !goneIds.has(id));
  const tellers = new Set(kept.map(({ participantId }) => participantId));
  const people = [...workspace.participant].filter(
    ({ id, studyId }) => studies.has(studyId) && !tellers.has(id),
  );
  const leaving = new Set<string>(people.map(({ id }) => id));
  const inUse = new Set<StudyId>(
    [...kept, ...[...workspace.participant].filter(({ id }) => !leaving.has(id))].map(
      ({ studyId }) => studyId,
    ),
  );
  return [
    ...gone.map(({ id }) => remove(homeOf(id), "story", id)),
    ...people.map(({ id }) => remove(homeOf(id), "participant", id)),
    ...[...studies].filter((id) => !inUse.has(id)).map((id) => remove("ws", "study", id)),
  ];
}
