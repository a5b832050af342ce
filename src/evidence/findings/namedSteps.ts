import type { TouchpointId } from "#journey/ids.ts";
import type { StoryFact } from "#evidence/facts.ts";
import { placedStories } from "#evidence/placedStories.ts";
import { type Edge, edgesOf, type Step, stepsOf } from "./steps.ts";
import { voicesOf } from "./voices.ts";

/**
 * The steps of a map alone, for whoever only draws it: those that their tests
 * bear out, without all else that could be found.
 *
 * @param stops  in journey order
 */
export function namedSteps(
  stories: readonly StoryFact[],
  stops: readonly TouchpointId[],
  connections: readonly Edge[],
): readonly Step[] {
  const onMap = new Set(stops);
  const placed = placedStories(
    stories.filter(({ touchpointId }) => touchpointId !== null && onMap.has(touchpointId)),
    stops,
  );
  const steps = stepsOf(voicesOf(placed, stops), edgesOf(stops, connections));
  return steps.filter(({ kind }) => kind !== "apparent");
}
