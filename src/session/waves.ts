import type { Waves } from "#evidence/findings/question.ts";
import type { StudyId } from "#journey/ids.ts";
import type { Session } from "./session.ts";
import type { SessionState } from "./state.ts";
import type { StudyOnMap } from "./storyIndex.ts";

/** One round of interviews of which stories came to the open map. */
export interface WaveOnMap extends StudyOnMap {
  readonly name: string;
}

/** The rounds of interviews on the open map, by their first interview; those without dates first. */
export function wavesOnMap(session: Pick<Session, "store" | "studiesOnMap">): readonly WaveOnMap[] {
  const { study } = session.store.getState().workspace;
  return session
    .studiesOnMap()
    .map((found) => ({ ...found, name: study.get(found.id)?.name ?? "" }))
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
