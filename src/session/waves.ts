import type { Waves } from "#evidence/findings/question.ts";
import type { StudyId } from "#journey/ids.ts";
import type { Session } from "./session.ts";
import type { SessionState } from "./state.ts";

/** One round of interviews of which stories came to the open map. */
export interface WaveOnMap {
  readonly id: StudyId;
  readonly name: string;
  readonly stories: number;
  /** The day of its first interview; null when no story has a date. */
  readonly from: string | null;
}

/** The rounds of interviews on the open map, by their first interview; those without dates first. */
export function wavesOnMap(session: Pick<Session, "store" | "storiesOnMap">): readonly WaveOnMap[] {
  const { workspace } = session.store.getState();
  const found = new Map<StudyId, { stories: number; from: string | null }>();
  for (const id of session.storiesOnMap()) {
    const story = workspace.story.get(id);
    if (story === undefined) continue;
    const wave = found.get(story.studyId) ?? { stories: 0, from: null };
    found.set(story.studyId, wave);
    wave.stories += 1;
    if (story.toldAt !== null && (wave.from === null || story.toldAt < wave.from)) {
      wave.from = story.toldAt;
    }
  }
  return [...found]
    .map(([id, wave]) => ({ id, name: workspace.study.get(id)?.name ?? "", ...wave }))
    .toSorted((a, b) => inOrder(a.from ?? "", b.from ?? "") || inOrder(a.id, b.id));
}

/** The waves to compare: as a person chose, else the last two. */
export function comparedWaves(
  chosen: SessionState["waves"],
  waves: readonly WaveOnMap[],
): Waves | null {
  const isThere = (id: StudyId): boolean => waves.some((wave) => wave.id === id);
  if (chosen !== null && isThere(chosen.earlier) && isThere(chosen.later)) return chosen;
  const [earlier, later] = waves.slice(-2);
  return earlier === undefined || later === undefined
    ? null
    : { earlier: earlier.id, later: later.id };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
