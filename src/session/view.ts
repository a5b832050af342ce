import type { MapId, StageId, TouchpointId } from "#journey/ids.ts";

/** Who is in view: everyone on the map, who spoke about one stage, or about the selected touchpoints. */
export type View =
  | { readonly kind: "map" }
  | { readonly kind: "stage"; readonly stageId: StageId }
  | { readonly kind: "touchpoints"; readonly touchpointIds: readonly TouchpointId[] };

/** Everyone on the map. */
export const WHOLE_MAP: View = { kind: "map" };

/** The key under which decisions about the persona of a view are kept. */
export function scopeOf(view: View, mapId: MapId): string {
  switch (view.kind) {
    case "map":
      return `map:${mapId}`;
    case "stage":
      return `stage:${view.stageId}`;
    case "touchpoints":
      return `touchpoints:${view.touchpointIds.toSorted().join("+")}`;
    default:
      return view satisfies never;
  }
}
