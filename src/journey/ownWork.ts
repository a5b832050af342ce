import { INTERVIEWS } from "./commands/stories.ts";
import type { StudyId } from "./ids.ts";
import type { Workspace } from "./workspace.ts";

/** Was this round of research typed in or imported here? One that came with an invented sample has no source. */
export function isGathered(id: StudyId, { study }: Pick<Workspace, "study">): boolean {
  return id === INTERVIEWS || (study.get(id)?.source ?? null) !== null;
}

/** Is there anything that is somebody's own: a map that is no sample, or what was gathered, also on a sample? */
export function holdsOwnWork({ map, study }: Pick<Workspace, "map" | "study">): boolean {
  const isOwn = [...map].some(({ invented }) => !invented);
  return isOwn || [...study].some(({ id }) => isGathered(id, { study }));
}

/** How many people are here who did not come with an invented sample. */
export function gatheredPeople(workspace: Pick<Workspace, "participant" | "study">): number {
  return [...workspace.participant].filter(({ studyId }) => isGathered(studyId, workspace)).length;
}
