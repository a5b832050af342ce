import { type ReactFlowInstance, type Viewport, useReactFlow } from "@xyflow/react";
import { useEffect, useEffectEvent } from "react";
import type { BoardLayout, Box } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { wayOf } from "#session/overlays.ts";
import {
  boxOfFocus,
  firstFocus,
  lastFocus,
  mendedFocus,
  placeOf,
  steppedFocus,
} from "./gridModel.ts";
import { useBoardLayout } from "./layoutContext.ts";
import { setMapDoor } from "./mapDoor.ts";
import { type MapView, useMapView } from "./useMapView.ts";
import { ADD_STAGE, boxAround } from "./viewing.ts";

/** Px from a place's corner within which its menu opens. */
const MENU_AT = 80;

/** Px behind the edge of what is in sight. */
const HEAD_AT = 32;

/** Lets the frame's commands act on the map while it is drawn. */
export function useMapDoor(): void {
  const session = useSession();
  const layout = useBoardLayout();
  const flow = useReactFlow();
  const view = useMapView();
  useNamedInSight(view, layout, flow);
  useVisitedInSight(view, layout);
  useWayInSight(view, layout);
  useEffect(
    () =>
      setMapDoor({
        ...view,
        layout,
        stepped: (from, step) => steppedFocus(layout, from, step),
        corner: (which) => (which === "first" ? firstFocus(layout) : lastFocus(layout)),
        isColumn: false,
        get focus() {
          const { cell } = session.store.getState();
          return cell === null ? firstFocus(layout) : mendedFocus(layout, cell);
        },
        goTo: (next) => {
          session.show({ cell: next });
          const box = boxOfFocus(layout, next);
          if (box !== null) view.bringIntoView(box);
        },
        fit: (what) => {
          const { selection } = session.store.getState();
          const box = what === "all" ? null : boxAround(layout, new Set(selection.ids));
          if (box === null) view.fitAll();
          else view.fit(box);
        },
        showHead: (id) => {
          const box = boxOfHead(layout, id, flow.getViewport());
          if (box !== null) view.bringIntoView(box);
        },
        openMenu: (place) => openMenuAt(boxOfFocus(layout, place), flow),
      }),
    [view, layout, session, flow],
  );
}

/** A stage at the top of what is in sight, a lane at its left. */
function boxOfHead(layout: BoardLayout, id: string, { x, y, zoom }: Viewport): Box | null {
  const stage = layout.stages.find((one) => one.id === id);
  if (stage !== undefined) {
    const top = (METRICS.header + HEAD_AT - y) / zoom;
    return { x: stage.x, width: stage.width + ADD_STAGE / zoom, y: top, height: 0 };
  }
  const lane = layout.lanes.find((one) => one.id === id);
  if (lane === undefined) return null;
  return { x: (METRICS.rail + HEAD_AT - x) / zoom, width: 0, y: lane.y, height: lane.height };
}

/** What is being named is brought into sight, so near that it can be read: out of sight it is not drawn, and nobody could type. */
function useNamedInSight(view: MapView, layout: BoardLayout, flow: ReactFlowInstance): void {
  const renaming = useSessionState((state) => state.renaming);
  const boxNow = (): Box | null => {
    if (renaming === null) return null;
    const place = placeOf(layout, renaming);
    return place === null
      ? boxOfHead(layout, renaming, flow.getViewport())
      : boxOfFocus(layout, place);
  };
  const named = boxNow() === null ? null : renaming;
  const show = useEffectEvent((id: string) => {
    const box = boxNow();
    if (box === null || id !== renaming) return;
    // The name of a stage or a lane is as large at any size of the map.
    if (placeOf(layout, id) === null) view.bringIntoView(box);
    else view.bringNear(box);
  });
  // When another thing is named or has found its place, not whenever the map changes around it.
  useEffect(() => {
    if (named !== null) show(named);
  }, [named]);
}

/**
 * A stop that was chosen beside the map, in a finding, a ranking or a story behind
 * a number, is brought into sight: else the panel tells of a card that nobody sees.
 * What is pressed on the map itself stays under the hand.
 */
function useVisitedInSight(view: MapView, layout: BoardLayout): void {
  const { store } = useSession();
  useEffect(
    () =>
      store.subscribe(({ selection }, before) => {
        const isOne = selection.kind === "touchpoint" && selection.ids.length === 1;
        if (!isOne || selection === before.selection || !isBesideMap(document.activeElement))
          return;
        const box = boxAround(layout, new Set(selection.ids));
        if (box !== null) view.bringIntoView(box);
      }),
    [store, view, layout],
  );
}

/** Where nothing of the way of who is followed is in sight, it is seen from its first stop on. */
function useWayInSight(view: MapView, layout: BoardLayout): void {
  const { store } = useSession();
  useEffect(
    () =>
      store.subscribe(({ followed, mapId, workspace }, before) => {
        if (followed === null || followed === before.followed || mapId === null) return;
        const stops = new Set(wayOf(followed, mapId, workspace).points.map(({ stop }) => stop));
        const cards = layout.cards.filter(({ touchpointId }) => stops.has(touchpointId));
        const [first] = cards;
        if (first !== undefined && !cards.some(view.isInSight)) view.bringIntoView(first);
      }),
    [store, view, layout],
  );
}

function isBesideMap(focused: Element | null): boolean {
  const beside = '[data-region="sidebar"], [data-region="evidence"]';
  return focused !== null && focused.closest(beside) !== null;
}

/** Presses the canvas under a place as the right button would. */
function openMenuAt(box: Box | null, flow: ReactFlowInstance): void {
  if (box === null) return;
  const { x, y } = flow.flowToScreenPosition({
    x: box.x + Math.min(box.width, MENU_AT) / 2,
    y: box.y + Math.min(box.height, MENU_AT) / 2,
  });
  const under = document
    .elementsFromPoint(x, y)
    .find((element) => element.closest(".react-flow") !== null);
  under?.dispatchEvent(
    new MouseEvent("contextmenu", { clientX: x, clientY: y, bubbles: true, cancelable: true }),
  );
}
