import type { StoryFact } from "#evidence/facts.ts";
import { placedStories } from "#evidence/placedStories.ts";
import type { TouchpointId } from "#journey/ids.ts";
import type { ComparedSegment } from "./findings.ts";
import { type SegmentCurve, segmentCurves } from "./segmentCurves.ts";
import { type Edge, edgesOf, type Step, stepsOf } from "./steps.ts";
import { voicesOf } from "./voices.ts";

/** What of a map's findings stands on its curve. */
export interface DrawnFindings {
  /** Those that their tests bear out. */
  readonly steps: readonly Step[];
  /** In the order of the segments. */
  readonly curves: readonly SegmentCurve[];
}

/**
 * The findings that are drawn, for whoever only draws a map, without all else
 * that could be found.
 *
 * @param stops  in journey order
 */
export function drawnFindings(
  stories: readonly StoryFact[],
  stops: readonly TouchpointId[],
  connections: readonly Edge[],
  segments: readonly ComparedSegment[],
): DrawnFindings {
  const onMap = new Set(stops);
  const placed = placedStories(
    stories.filter(({ touchpointId }) => touchpointId !== null && onMap.has(touchpointId)),
    stops,
  );
  const voices = voicesOf(placed, stops);
  return {
    steps: stepsOf(voices, edgesOf(stops, connections)).filter(({ kind }) => kind !== "apparent"),
    curves: segmentCurves(voices, segments),
  };
}
