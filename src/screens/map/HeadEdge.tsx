import { type PointerEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Axis } from "#journey/commands/axis.ts";
import { resizeOnAxis } from "#journey/commands/axisLooks.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import styles from "./HeadEdge.module.css";
import { useEscape } from "./useEscape.ts";

/** A hand that trembles so many pixels resizes nothing. */
const THRESHOLD = 3;

/** A drag of the edge: how far it went, and the map over which the mark lies. */
interface EdgeDrag {
  readonly by: number;
  readonly at: number;
  readonly map: DOMRect;
}

/**
 * The far edge of a head: a drag makes the stage wider or the lane higher, a double
 * click leaves it as it needs. A line shows where the edge would stand; one command
 * at the drop, Esc takes it back. The keyboard has the menu.
 */
export function HeadEdge({
  axis,
  id,
  sizePx,
  zoom,
}: {
  readonly axis: Axis;
  readonly id: StageId | LaneId;
  readonly sizePx: number;
  readonly zoom: number;
}) {
  const session = useSession();
  const from = useRef<number | null>(null);
  const [drag, setDrag] = useState<EdgeDrag | null>(null);
  const along = (event: PointerEvent): number => (axis === "stage" ? event.clientX : event.clientY);
  const resize = (size: number | null): void => {
    session.runOnMap((context) => resizeOnAxis(context, axis, id, size));
  };
  const end = (): void => {
    from.current = null;
    setDrag(null);
  };
  useEscape(drag !== null, end);
  return (
    <div
      className={styles.edge}
      data-axis={axis}
      data-testid={`resize-${axis}`}
      data-not-in-picture=""
      aria-hidden="true"
      title={words.axis.resize[axis]}
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = along(event);
      }}
      onPointerMove={(event) => {
        const map = event.currentTarget.closest('[data-region="map"]');
        if (from.current === null || map === null) return;
        const at = along(event);
        setDrag({ by: at - from.current, at, map: map.getBoundingClientRect() });
      }}
      onPointerUp={() => {
        if (drag !== null && Math.abs(drag.by) >= THRESHOLD) resize(sizePx + drag.by / zoom);
        end();
      }}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation();
        resize(null);
      }}
    >
      {drag !== null && createPortal(<EdgeMark axis={axis} {...drag} />, document.body)}
    </div>
  );
}

/** The line where the edge would stand. */
function EdgeMark({ axis, at, map }: Pick<EdgeDrag, "at" | "map"> & { readonly axis: Axis }) {
  const place =
    axis === "stage"
      ? { left: at - 1, top: map.top, width: 2, height: map.height }
      : { left: map.left, top: at - 1, width: map.width, height: 2 };
  return <div className={styles.mark} style={place} />;
}
