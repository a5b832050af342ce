import { useReactFlow } from "@xyflow/react";
import { type MouseEvent as ReactMouseEvent, useState } from "react";
import { moveNote } from "#journey/commands/notes.ts";
import { moveTouchpoints } from "#journey/commands/touchpoints.ts";
import { asId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import type { BoardLayout } from "#scene/layout.ts";
import { type DropTarget, dropTarget } from "#scene/target.ts";
import { useSession } from "#session/hooks.ts";
import type { MapNode } from "./nodes.ts";

type DragEventLike = ReactMouseEvent | MouseEvent | TouchEvent;

interface NodeDrag {
  /** Where what is dragged would land now. */
  readonly target: DropTarget | null;
  /** Is something held over a place where it may not stand? */
  readonly isForbidden: boolean;
  readonly onStart: (event: DragEventLike, node: MapNode) => void;
  readonly onDrag: (event: DragEventLike, node: MapNode, nodes: MapNode[]) => void;
  readonly onStop: (event: DragEventLike, node: MapNode, nodes: MapNode[]) => void;
}

/** Lets cards and notes be dragged to another cell or place; one command at the drop. */
export function useNodeDrag(layout: BoardLayout, snapBack: () => void): NodeDrag {
  const session = useSession();
  const flow = useReactFlow();
  const [target, setTarget] = useState<DropTarget | null>(null);
  const [isHeld, setHeld] = useState(false);
  const find = (event: DragEventLike, node: MapNode, nodes: readonly MapNode[]) => {
    const at = pointOf(event);
    if (at === null || (node.type !== "touchpoint" && node.type !== "note")) return null;
    const { x, y } = flow.screenToFlowPosition(at);
    return dropTarget(layout, node.type, new Set(nodes.map(({ id }) => id)), x, y);
  };
  return {
    target,
    isForbidden: isHeld && target === null,
    onStart: (_, node) => {
      const { selection } = session.store.getState();
      if (!selection.ids.includes(node.id)) {
        session.select({ kind: node.type === "note" ? "note" : "touchpoint", ids: [node.id] });
      }
    },
    onDrag: (event, node, nodes) => {
      setHeld(true);
      setTarget(find(event, node, nodes));
    },
    onStop: (event, node, nodes) => {
      const place = find(event, node, nodes);
      setTarget(null);
      setHeld(false);
      if (place !== null && node.type === "note") {
        session.runOnMap((context) => moveNote(context, asId<NoteId>(node.id), place));
      }
      if (place !== null && node.type === "touchpoint") {
        const ids = nodes.filter(({ type }) => type === "touchpoint").map(({ id }) => id);
        session.runOnMap((context) =>
          moveTouchpoints(
            context,
            ids.map((id) => asId<TouchpointId>(id)),
            place,
          ),
        );
      }
      snapBack();
    },
  };
}

function pointOf(event: DragEventLike): { readonly x: number; readonly y: number } | null {
  if ("clientX" in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0];
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY };
}
