import { type Viewport, useReactFlow, useStoreApi } from "@xyflow/react";
import { useMemo } from "react";
import type { Box } from "#scene/layout.ts";
import { useBoardGround } from "./layoutContext.ts";
import {
  viewportAtFull,
  viewportAtZoom,
  viewportFilledBy,
  viewportOfFit,
  viewportReading,
  viewportShowing,
} from "./viewing.ts";
import { FAR } from "./zoomRange.ts";

const SWIFT_MS = 100;
const CALM_MS = 120;

/** How long a map on a busy page may take beyond its time; a hand that moves it meanwhile stops it for good. */
const LATE_MS = 400;

/** Where each map is going: fast presses add up, though the map has not arrived. */
const onItsWay = new WeakMap<object, { readonly to: Viewport; readonly untilMs: number }>();

/** What can be done with the part of the map that is in sight. */
export interface MapView {
  readonly zoomBy: (factor: number) => void;
  readonly zoomToFull: () => void;
  readonly fitAll: () => void;
  readonly fit: (box: Box) => void;
  readonly isInSight: (box: Box) => boolean;
  readonly bringIntoView: (box: Box) => void;
  /** In sight, and where the map is seen from afar so near that what is written there can be read. */
  readonly bringNear: (box: Box) => void;
}

/** Zooms and moves the map that is drawn; a view of a map of another size is another. */
export function useMapView(): MapView {
  const flow = useReactFlow();
  const store = useStoreApi();
  const layout = useBoardGround();
  return useMemo(() => {
    const go = (to: Viewport, duration: number): void => {
      const way = { to, untilMs: performance.now() + duration + LATE_MS };
      onItsWay.set(store, way);
      void flow.setViewport(to, { duration }).then(() => {
        if (onItsWay.get(store) === way) onItsWay.delete(store);
      });
    };
    const zoomTo = (from: Viewport, zoom: number): void =>
      go(viewportAtZoom(layout, from, store.getState(), zoom), CALM_MS);
    const bringIntoView = (box: Box): void => {
      const to = viewportShowing(box, flow.getViewport(), store.getState());
      // In sight already: a move that is still under way stops here, else it would carry the place away.
      if (to === null) void flow.setViewport(flow.getViewport());
      else go(to, SWIFT_MS);
    };
    return {
      zoomBy: (factor) => {
        const way = onItsWay.get(store);
        const isUnderWay = way !== undefined && performance.now() < way.untilMs;
        const from = isUnderWay ? way.to : flow.getViewport();
        zoomTo(from, from.zoom * factor);
      },
      zoomToFull: () => go(viewportAtFull(layout, flow.getViewport(), store.getState()), CALM_MS),
      fitAll: () => go(viewportOfFit(layout, flow.getViewport(), store.getState()), CALM_MS),
      fit: (box) => go(viewportFilledBy(box, store.getState()), CALM_MS),
      isInSight: (box) => viewportShowing(box, flow.getViewport(), store.getState()) === null,
      bringIntoView,
      bringNear: (box) => {
        if (flow.getZoom() >= FAR) bringIntoView(box);
        else go(viewportReading(box, store.getState()), CALM_MS);
      },
    };
  }, [flow, store, layout]);
}
