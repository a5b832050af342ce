import type { View } from "./view.ts";

/** Do two views hold the same people? */
export function sameView(a: View, b: View): boolean {
  if (a.kind === "stage" && b.kind === "stage") return a.stageId === b.stageId;
  if (a.kind === "touchpoints" && b.kind === "touchpoints") {
    return (
      a.touchpointIds.length === b.touchpointIds.length &&
      a.touchpointIds.every((id, index) => id === b.touchpointIds[index])
    );
  }
  if (a.kind === "segment" && b.kind === "segment") return a.segmentId === b.segmentId;
  return a.kind === b.kind;
}
