import { useReactFlow, ViewportPortal } from "@xyflow/react";
import { type PointerEvent, useState } from "react";
import { redirectConnection } from "#journey/commands/connections.ts";
import type { ConnectionId } from "#journey/ids.ts";
import type { ConnectionLayout } from "#scene/layout.ts";
import { useSession } from "#session/hooks.ts";
import { classes } from "#ui/classes.ts";
import styles from "./ConnectionEnds.module.css";
import { touchpointUnder } from "./touchpointUnder.ts";
import { useEscape } from "./useEscape.ts";

type End = "from" | "to";

interface HeldEnd {
  readonly end: End;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
}

/** The two ends of a connection that is chosen: dragged onto another card it begins or leads there. Esc takes the drag back; the menu has the same. */
export function ConnectionEnds({
  id,
  grips,
}: {
  readonly id: ConnectionId;
  readonly grips: ConnectionLayout["grips"];
}) {
  const session = useSession();
  const flow = useReactFlow();
  const [held, setHeld] = useState<HeldEnd | null>(null);
  const letGo = (): void => {
    setHeld(null);
    session.show({ storyTarget: null });
  };
  useEscape(held !== null, letGo);
  const take = (event: PointerEvent, end: End): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ end, pointerId: event.pointerId, ...grips[end] });
  };
  const move = (event: PointerEvent): void => {
    if (held?.pointerId !== event.pointerId) return;
    const hand = { x: event.clientX, y: event.clientY };
    setHeld({ ...held, ...flow.screenToFlowPosition(hand) });
    session.show({ storyTarget: touchpointUnder(hand) });
  };
  const drop = (event: PointerEvent): void => {
    if (held?.pointerId !== event.pointerId) return;
    const at = touchpointUnder({ x: event.clientX, y: event.clientY });
    letGo();
    if (at !== null) {
      session.runOnMap((context) => redirectConnection(context, id, { [held.end]: at }));
    }
  };
  const other = held === null ? null : grips[held.end === "from" ? "to" : "from"];
  // Over the cards: beside them are the dots from which new connections are drawn.
  return (
    <ViewportPortal>
      {held !== null && other !== null && (
        <svg className={styles.way} aria-hidden="true">
          <path d={`M${other.x},${other.y}L${held.x},${held.y}`} />
        </svg>
      )}
      {(["from", "to"] as const).map((end) => {
        const { x, y } = held?.end === end ? held : grips[end];
        return (
          <div
            key={end}
            aria-hidden="true"
            className={classes(styles.grip, "nopan nodrag")}
            data-testid={`connection-${end}`}
            data-not-in-picture=""
            style={{ left: x, top: y }}
            onPointerDown={(event) => take(event, end)}
            onPointerMove={move}
            onPointerUp={drop}
            onPointerCancel={letGo}
          />
        );
      })}
    </ViewportPortal>
  );
}
