import { useReactFlow } from "@xyflow/react";
import { type MouseEvent as ReactMouseEvent, useRef, useState } from "react";
import { clippingOf, inOneColumn } from "#journey/clipping.ts";
import { pasteClipping } from "#journey/commands/copies.ts";
import { moveNotesWith } from "#journey/commands/notes.ts";
import { moveTouchpointsWith } from "#journey/commands/touchpoints.ts";
import { asId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import type { BoardGround } from "#scene/layout.ts";
import { cellsAlong, type CellPlace, type DropTarget, dropTarget } from "#scene/target.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { chooseMade } from "./mapActions.ts";
import type { MapNode } from "./nodes.ts";
import { useEscape } from "./useEscape.ts";
import { useEdgeScroll } from "./useEdgeScroll.ts";

type DragEventLike = ReactMouseEvent | MouseEvent | TouchEvent;

interface NodeDrag {
  /** Where what is dragged would land now. */
  readonly target: DropTarget | null;
  /** The cells into which the others go that are dragged with it. */
  readonly along: readonly CellPlace[];
  /** What the cursor says of the drag. */
  readonly state: "none" | "moving" | "copying" | "forbidden";
  /** Was the drag taken back, though the hand still holds on? Nothing moves any more. */
  readonly isTakenBack: () => boolean;
  readonly onStart: (event: DragEventLike, node: MapNode) => void;
  readonly onDrag: (event: DragEventLike, node: MapNode, nodes: MapNode[]) => void;
  readonly onStop: (event: DragEventLike, node: MapNode, nodes: MapNode[]) => void;
}

/** What the hand holds, and where. */
interface Held {
  readonly kind: "touchpoint" | "note";
  /** The one under the hand; the others go along. */
  readonly held: string;
  readonly ids: readonly string[];
  readonly isCopy: boolean;
  readonly at: { readonly x: number; readonly y: number };
}

/**
 * Lets cards and notes be dragged to another cell or place; one command at the
 * drop, a copy with Alt. Esc takes the drag back. At the edge the map moves on.
 */
export function useNodeDrag(
  layout: BoardGround,
  snapBack: () => void,
  shiftHeld: (by: { readonly x: number; readonly y: number }) => void,
): NodeDrag {
  const session = useSession();
  const flow = useReactFlow();
  const [held, setHeld] = useState<Held | null>(null);
  const isTakenBack = useRef(false);
  const edge = useEdgeScroll(layout, (by) => {
    shiftHeld(by);
    // Another place of the map lies under the hand now.
    setHeld((now) => (now === null ? null : { ...now }));
  });
  const release = (): void => {
    edge.follow(null);
    setHeld(null);
  };
  useEscape(held !== null, () => {
    isTakenBack.current = true;
    release();
    snapBack();
  });
  const targetOf = ({ at, kind, ids, isCopy }: Held): DropTarget | null => {
    const { x, y } = flow.screenToFlowPosition(at);
    return dropTarget(layout, kind, new Set(isCopy ? [] : ids), x, y);
  };
  const target = held === null ? null : targetOf(held);
  const isAlone = held === null || held.isCopy || held.ids.length === 1 || target === null;
  return {
    target,
    along: isAlone ? [] : cellsAlong(layout, held.held, new Set(held.ids), target),
    state: held === null ? "none" : stateOf(held, target),
    isTakenBack: () => isTakenBack.current,
    onStart: (_, node) => {
      isTakenBack.current = false;
      const { selection } = session.store.getState();
      if (!selection.ids.includes(node.id)) {
        session.select({ kind: node.type === "note" ? "note" : "touchpoint", ids: [node.id] });
      }
    },
    onDrag: (event, node, nodes) => {
      const now = heldBy(event, node, nodes);
      if (isTakenBack.current || now === null) return;
      setHeld(now);
      edge.follow(now.at);
    },
    onStop: (event, node, nodes) => {
      const now = heldBy(event, node, nodes);
      const place = now === null || isTakenBack.current ? null : targetOf(now);
      release();
      if (now !== null && place !== null) drop(session, now, place);
      snapBack();
      // What the map still reports of this drag is of no interest until the next.
      queueMicrotask(() => {
        isTakenBack.current = false;
      });
    },
  };
}

function stateOf({ isCopy }: Held, target: DropTarget | null): NodeDrag["state"] {
  if (target === null) return "forbidden";
  return isCopy ? "copying" : "moving";
}

function drop(session: Session, { kind, held, ids, isCopy }: Held, place: DropTarget): void {
  const { board } = session.store.getState();
  if (isCopy) {
    const clipping = board === null ? null : inOneColumn(clippingOf(board, ids));
    if (clipping === null) return;
    const outcome = session.runOnMap((context) =>
      pasteClipping(context, clipping, place, "Duplicate"),
    );
    if (outcome.ok) chooseMade(session, outcome.value.made);
    return;
  }
  session.runOnMap((context) =>
    kind === "note"
      ? moveNotesWith(
          context,
          asId<NoteId>(held),
          ids.map((id) => asId<NoteId>(id)),
          place,
        )
      : moveTouchpointsWith(
          context,
          asId<TouchpointId>(held),
          ids.map((id) => asId<TouchpointId>(id)),
          place,
        ),
  );
}

function heldBy(event: DragEventLike, node: MapNode, nodes: readonly MapNode[]): Held | null {
  const at = pointOf(event);
  const kind = node.type;
  if (at === null || (kind !== "touchpoint" && kind !== "note")) return null;
  const ids = nodes.filter(({ type }) => type === kind).map(({ id }) => id);
  return { kind, held: node.id, ids, isCopy: event.altKey, at };
}

function pointOf(event: DragEventLike): { readonly x: number; readonly y: number } | null {
  if ("clientX" in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0];
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY };
}
