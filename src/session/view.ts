import type { EvidenceView } from "#evidence/engine.ts";
import type { Change } from "#journey/change.ts";
import type { MapId, SegmentId, StageId, TouchpointId } from "#journey/ids.ts";
import { mapScope, segmentScope, stageScope } from "#journey/scope.ts";
import type { Workspace } from "#journey/workspace.ts";

/** Who is in view: everyone on the map, who spoke about one stage or the selected touchpoints, or a segment. */
export type View =
  | { readonly kind: "map" }
  | { readonly kind: "stage"; readonly stageId: StageId }
  | { readonly kind: "touchpoints"; readonly touchpointIds: readonly TouchpointId[] }
  | { readonly kind: "segment"; readonly segmentId: SegmentId };

/** Whom none of some segments holds: a column of the board, never in view. */
export type OthersView = Extract<EvidenceView, { readonly kind: "others" }>;

/** Everyone on the map. */
export const WHOLE_MAP: View = { kind: "map" };

/** The key under which decisions about the persona of a view are kept. */
export function scopeOf(view: View, mapId: MapId): string {
  switch (view.kind) {
    case "map":
      return mapScope(mapId);
    case "stage":
      return stageScope(view.stageId);
    case "touchpoints":
      return `touchpoints:${view.touchpointIds.toSorted().join("+")}`;
    case "segment":
      return segmentScope(view.segmentId);
    default:
      return view satisfies never;
  }
}

/** The view as the evidence is asked for it; a segment that is gone reads as the whole map. */
export function askedView(view: View, { segment }: Pick<Workspace, "segment">): EvidenceView {
  if (view.kind !== "segment") return view;
  const rule = segment.get(view.segmentId)?.rule;
  return rule === undefined ? { kind: "map" } : { ...view, rule };
}

/** Did one of these changes give the segment in view another rule, or take it away? */
export function touchesView(view: View, changes: readonly Change[]): boolean {
  if (view.kind !== "segment") return false;
  return changes.some(
    ({ put, removed }) =>
      put.some(({ kind, entity }) => kind === "segment" && entity.id === view.segmentId) ||
      removed.some(({ kind, id }) => kind === "segment" && id === view.segmentId),
  );
}
