import {
  applyNodeChanges,
  type NodeChange,
  ReactFlow,
  type ReactFlowProps,
  ReactFlowProvider,
  SelectionMode,
  useStoreApi,
} from "@xyflow/react";
import "./flow.css";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { BoardGround } from "#scene/layout.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import type { Selection } from "#session/state.ts";
import { beginRename } from "./beginRename.ts";
import { CardNode } from "./CardNode.tsx";
import { ChipNode } from "./ChipNode.tsx";
import { ConnectionEdge } from "./ConnectionEdge.tsx";
import { DropMark } from "./DropMark.tsx";
import { EmptyCells } from "./EmptyCells.tsx";
import { EmptyMap, NoLanes } from "./EmptyMap.tsx";
import { FocusRing } from "./FocusRing.tsx";
import { Ground } from "./Ground.tsx";
import { guarded } from "./guarded.tsx";
import { Headers } from "./Headers.tsx";
import { useBoardGround } from "./layoutContext.ts";
import styles from "./MapCanvas.module.css";
import { placeOf } from "./gridModel.ts";
import { openStories, openStory } from "./mapActions.ts";
import { mapDoor } from "./mapDoor.ts";
import { MapGrid } from "./MapGrid.tsx";
import { MapMenu } from "./MapMenu.tsx";
import { edgesOf, layoutNear, type MapNode, nodesOf } from "./nodes.ts";
import { NoteNode } from "./NoteNode.tsx";
import { QuoteNode } from "./QuoteNode.tsx";
import { selectionAfter } from "./selection.ts";
import { useSpanInSight } from "./useSpanInSight.ts";
import { useConnecting } from "./useConnecting.ts";
import { useFarMark } from "./useFarMark.ts";
import { useKeptViewport } from "./useKeptViewport.ts";
import { useStoriesHeld } from "./useStoriesHeld.ts";
import { useTouchHold } from "./useTouchHold.ts";
import { useNodeDrag } from "./useNodeDrag.ts";
import { ZoomControls } from "./ZoomControls.tsx";
import { MAX_ZOOM, MIN_ZOOM } from "./zoomRange.ts";

const NODE_TYPES = {
  touchpoint: guarded(CardNode),
  note: guarded(NoteNode),
  quote: guarded(QuoteNode),
  chip: guarded(ChipNode),
};
const EDGE_TYPES = { connection: ConnectionEdge };
const PAN_BUTTONS = [1, 2];

/** How the canvas is handled, whatever stands on it: keys are the table's, numbers are the scene's. */
const HANDLING = {
  onlyRenderVisibleElements: true,
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  elevateNodesOnSelect: false,
  zIndexMode: "manual",
  selectionMode: SelectionMode.Partial,
  panOnScroll: true,
  panOnScrollSpeed: 1,
  zoomOnDoubleClick: false,
  multiSelectionKeyCode: ["Meta", "Control", "Shift"],
  minZoom: MIN_ZOOM,
  maxZoom: MAX_ZOOM,
  nodeDragThreshold: 4,
  autoPanOnNodeDrag: false,
  connectionRadius: 30,
  proOptions: { hideAttribution: true },
} satisfies ReactFlowProps<MapNode>;

interface CanvasProps {
  readonly onImport: () => void;
}

/**
 * The map as people draw on it. Its geometry comes from the scene; React Flow
 * moves and culls it. A number that changes draws nothing here anew but the curves.
 */
export const MapCanvas = memo(function MapCanvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
});

function Canvas({ onImport }: CanvasProps) {
  const session = useSession();
  const layout = useBoardGround();
  const selection = useSessionState((state) => state.selection);
  const [isOverview, setOverview] = useState(false);
  const span = useSpanInSight();
  const near = useMemo(
    () => layoutNear(layout, isOverview ? null : span),
    [layout, span, isOverview],
  );
  const { nodes, onNodesChange, snapBack, shiftHeld } = useMapNodes(near);
  const edges = useMemo(() => [...edgesOf(near, selection)], [near, selection]);
  const drag = useNodeDrag(layout, snapBack, shiftHeld);
  const flow = useStoreApi();
  const first = useKeptViewport(layout);
  const frame = useRef<HTMLDivElement>(null);
  const isCoarse = useMemo(() => matchMedia("(pointer: coarse)").matches, []);
  const isHeld = useTouchHold(frame, isCoarse);
  const connecting = useConnecting(frame);
  useStoriesHeld(layout, frame);
  useFarMark(frame);
  return (
    <div
      ref={frame}
      className={styles.canvas}
      data-testid="map"
      data-region="map"
      data-drag={drag.state}
      onPointerUp={() => takeFocus(frame.current)}
    >
      <ReactFlow<MapNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={(changes) => onNodesChange(changes, drag.isTakenBack())}
        onEdgesChange={(changes) => {
          // A marquee is for what lies in it, not for the lines between.
          if (flow.getState().userSelectionActive) return;
          const chosen = selectionAfter(selection, "connection", changes);
          if (chosen !== null) session.select(chosen);
        }}
        {...connecting}
        onNodeDragStart={drag.onStart}
        onNodeDrag={drag.onDrag}
        onNodeDragStop={drag.onStop}
        onNodeClick={(_, { id, data: { told } }) => {
          if (told === undefined) showChosenAgain(session, id);
          else openStory(session, told.at, told.storyId);
        }}
        onNodeDoubleClick={({ target }, node) => openOrRename(session, node, target)}
        onEdgeDoubleClick={(_, edge) => session.show({ renaming: edge.id })}
        onPaneClick={() => {
          session.select({ kind: "none", ids: [] });
          session.setView({ kind: "map" });
        }}
        {...HANDLING}
        nodesDraggable={!isCoarse || isHeld}
        selectionOnDrag={!isCoarse}
        panOnDrag={isCoarse ? true : PAN_BUTTONS}
        defaultViewport={first}
      >
        <Ground />
        <EmptyCells />
        <DropMark target={drag.target} along={drag.along} />
        <FocusRing />
      </ReactFlow>
      <Headers />
      {layout.stages.length === 0 && <EmptyMap onImport={onImport} />}
      {layout.stages.length > 0 && layout.lanes.length === 0 && <NoLanes />}
      <MapGrid />
      <ZoomControls isOverview={isOverview} onOverviewChange={setOverview} />
      <MapMenu />
    </div>
  );
}

/** A press on the card that is chosen already leads back from the profile to its stories. */
function showChosenAgain(session: Session, id: string): void {
  const { kind, ids } = session.store.getState().selection;
  if (kind === "touchpoint" && ids.length === 1 && ids[0] === id) {
    session.show({ sidebar: "touchpoint" });
  }
}

/** A double click on a card's title renames it, elsewhere on the card, and where no title can be read, it opens the stories. */
function openOrRename(session: Session, node: MapNode, target: EventTarget): void {
  const isBody =
    target instanceof Element &&
    (target.closest("[data-title]") === null || target.closest("[data-far]") !== null);
  const place = mapDoor()?.layout;
  const at = place === undefined ? null : placeOf(place, node.id);
  if (node.type === "touchpoint" && isBody && at !== null) openStories(session, at);
  else beginRename(session, node.id);
}

/** After a press on the canvas its keys act: the table behind it takes the focus, unless a field has it. */
function takeFocus(frame: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== null) return;
    frame
      ?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
      ?.focus({ preventScroll: true });
  });
}

/** What is dragged lies over everything else. */
function raised(node: MapNode): MapNode {
  return node.dragging === true && node.zIndex !== 1_000 ? { ...node, zIndex: 1_000 } : node;
}

/** What the hand holds stays where the hand has it, whatever else comes into sight. */
function withDragged(fresh: readonly MapNode[], now: readonly MapNode[]): MapNode[] {
  const held = new Map(
    now.filter(({ dragging }) => dragging === true).map((node) => [node.id, node]),
  );
  if (held.size === 0) return [...fresh];
  const others = fresh.filter(({ id }) => !held.has(id));
  return [...others, ...held.values()];
}

interface MapNodes {
  readonly nodes: MapNode[];
  /** Takes what the canvas reports; of a drag that was taken back no moves. */
  readonly onNodesChange: (changes: NodeChange<MapNode>[], isTakenBack: boolean) => void;
  readonly snapBack: () => void;
  /** Keeps what is held under the hand while the map moves beneath it. */
  readonly shiftHeld: (by: { readonly x: number; readonly y: number }) => void;
}

/** The canvas' nodes: the layout's, with what is being dragged where the hand has it. */
function useMapNodes(layout: BoardGround): MapNodes {
  const session = useSession();
  const selection = useSessionState((state) => state.selection);
  const known = useRef<ReadonlyMap<string, MapNode>>(new Map());
  const [nodes, setNodes] = useState<MapNode[]>([]);
  useEffect(() => {
    const fresh = nodesOf(layout, selection, known.current);
    known.current = new Map(fresh.map((node) => [node.id, node]));
    setNodes((now) => withDragged(fresh, now));
  }, [layout, selection]);
  return {
    nodes,
    onNodesChange: (changes, isTakenBack) => {
      const moves = changes.filter((change) => change.type === "position");
      if (moves.length > 0 && !isTakenBack) {
        setNodes((now) => applyNodeChanges(moves, now).map(raised));
      }
      const chosen = selectionAfterNodes(layout, session.store.getState().selection, changes);
      if (chosen !== null) session.select(chosen);
    },
    snapBack: () => setNodes([...known.current.values()]),
    shiftHeld: (by) => setNodes((now) => now.map((node) => shifted(node, by))),
  };
}

function shifted(node: MapNode, by: { readonly x: number; readonly y: number }): MapNode {
  if (node.dragging !== true) return node;
  return { ...node, position: { x: node.position.x + by.x, y: node.position.y + by.y } };
}

/** Touchpoints and notes are never chosen together: where both are touched, touchpoints come first. */
function selectionAfterNodes(
  layout: BoardGround,
  before: Selection,
  changes: readonly NodeChange<MapNode>[],
): Selection | null {
  const noteIds = new Set<string>(layout.notes.map(({ noteId }) => noteId));
  const selects = changes.filter((change) => change.type === "select");
  const notes = selects.filter(({ id }) => noteIds.has(id));
  const cards = selects.filter(({ id }) => !noteIds.has(id));
  const takesCards = cards.some(({ selected }) => selected);
  const takesNotes = notes.some(({ selected }) => selected) && !takesCards;
  const isOfNotes = takesNotes || (!takesCards && before.kind === "note");
  return isOfNotes
    ? selectionAfter(before, "note", notes)
    : selectionAfter(before, "touchpoint", cards);
}
