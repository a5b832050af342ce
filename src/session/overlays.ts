import type { SegmentPoint } from "#evidence/findings/segmentCurves.ts";
import type { Guess } from "#journey/guess.ts";
import { asId, type MapId, type ParticipantId, type TouchpointId } from "#journey/ids.ts";
import { placementOf } from "#journey/story.ts";
import { whoIs } from "./whoIs.ts";
import { segmentsOf, segmentsShownFirst } from "#journey/commands/segments.ts";
import type { Workspace } from "#journey/workspace.ts";
import { words } from "#journey/words/words.ts";
import type { SceneOverlay } from "#scene/input.ts";
import { DASHES } from "#scene/overlays.ts";
import type { SessionState } from "./state.ts";

/** A segment in the legend of the curve. */
export interface LegendEntry {
  readonly id: string;
  readonly name: string;
  /** Which of the lines it has on the map; null while it is not shown. */
  readonly pattern: number | null;
}

type Known = Pick<SessionState, "mapId" | "findings" | "overlays"> & {
  readonly workspace: Pick<Workspace, "segment">;
};

/** The segments of the open map with the line that each has over the curve; the first two have one until a person chooses. */
export function legendOf({
  workspace,
  mapId,
  overlays,
}: Omit<Known, "findings">): readonly LegendEntry[] {
  if (mapId === null) return [];
  const segments = segmentsOf(workspace, mapId);
  const shown = overlays ?? segmentsShownFirst(workspace, mapId).map(({ id }) => id);
  const drawn = segments.filter(({ id }) => shown.includes(id)).slice(0, DASHES.length);
  return segments.map((segment) => {
    const place = drawn.indexOf(segment);
    const name = segment.name.trim() === "" ? words.segments.untitled : segment.name;
    return { id: segment.id, name, pattern: place === -1 ? null : place };
  });
}

/**
 * The way of one person through the map: the mean of what they scored at each
 * stop. The curve of everyone is made of such ways.
 */
export function wayOf(
  participantId: ParticipantId,
  mapId: MapId,
  { story, participant }: Pick<Workspace, "story" | "participant">,
): SceneOverlay {
  const sums = new Map<TouchpointId, { sum: number; n: number }>();
  for (const told of story) {
    const stop = placementOf(told, mapId);
    if (told.participantId !== participantId || told.score === null || stop === null) continue;
    const sum = sums.get(stop) ?? { sum: 0, n: 0 };
    sums.set(stop, sum);
    sum.sum += told.score;
    sum.n += 1;
  }
  const points = [...sums].map(([stop, { sum, n }]) => ({ stop, mean: sum / n }));
  return { kind: "person", id: participantId, name: whoIs(participant.get(participantId)), points };
}

/** A guess as a curve to lay over that of everyone; null where there is none to show yet. */
export function guessOverlay(guess: Guess | undefined): SceneOverlay | null {
  if (guess === undefined || guess.revealedAt === null) return null;
  const points = Object.entries(guess.points).map(([stop, mean]) => ({
    stop: asId<TouchpointId>(stop),
    mean,
  }));
  return { kind: "guess", id: guess.id, name: words.guesses.curveOf(guess.name), points };
}

/** What the members of a segment scored at one stop. */
export interface SegmentReading extends LegendEntry {
  /** Which of the lines it has on the map. */
  readonly pattern: number;
  /** Null where none of them scored. */
  readonly point: SegmentPoint | null;
}

/** The segments whose curves are drawn, with what each says at a stop; none until that is worked out. */
export function segmentsAt(state: Known, stop: TouchpointId): readonly SegmentReading[] {
  const curves = new Map(state.findings?.curves.map((curve) => [curve.segmentId, curve.points]));
  return legendOf(state).flatMap(({ id, name, pattern }) => {
    const points = curves.get(id);
    if (pattern === null || points === undefined) return [];
    return [{ id, name, pattern, point: points.find((one) => one.stop === stop) ?? null }];
  });
}

/** The curves to lay over that of everyone, as far as they are worked out. */
export function overlaysOf(state: Known): readonly SceneOverlay[] {
  const curves = new Map(state.findings?.curves.map((curve) => [curve.segmentId, curve.points]));
  return legendOf(state).flatMap(({ id, name, pattern }) => {
    const points = curves.get(id);
    return pattern === null || points === undefined
      ? []
      : [{ kind: "segment" as const, id, name, points }];
  });
}
