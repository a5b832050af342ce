import type { TouchpointId } from "#journey/ids.ts";
import { meanInterval } from "#evidence/meanInterval.ts";
import type { Interval } from "#evidence/stop.ts";
import type { ComparedSegment } from "./findings.ts";
import { type StopVoices, sumsOf } from "./voices.ts";

/** What the members of a segment scored at one stop. */
export interface SegmentPoint {
  readonly stop: TouchpointId;
  readonly people: number;
  /** The mean of their scores, and its add-one interval. */
  readonly mean: number;
  readonly interval: Interval | null;
}

/** The curve of a segment, to be laid over that of everyone. */
export interface SegmentCurve {
  readonly segmentId: string;
  /** In journey order; stops that no member scored are not among them. */
  readonly points: readonly SegmentPoint[];
}

/** The curve of each segment, in the order of the segments. */
export function segmentCurves(
  stops: readonly StopVoices[],
  segments: readonly ComparedSegment[],
): readonly SegmentCurve[] {
  return segments.map(({ id, members }) => ({
    segmentId: id,
    points: stops.flatMap(({ stop, voices }): readonly SegmentPoint[] => {
      const own = [...voices.values()].filter(
        ({ participantId }) => participantId !== null && members.has(participantId),
      );
      if (own.length === 0) return [];
      const sums = sumsOf(own);
      const mean = sums.sum / sums.n;
      return [{ stop, people: sums.people, mean, interval: meanInterval(sums) }];
    }),
  }));
}
