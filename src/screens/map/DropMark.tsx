import { ViewportPortal } from "@xyflow/react";
import type { CellPlace, DropTarget } from "#scene/target.ts";
import styles from "./DropMark.module.css";

/** Shows the cell that something dragged would land in, and the place between its neighbours; of several, the cells of the others too. */
export function DropMark({
  target,
  along,
}: {
  readonly target: DropTarget | null;
  readonly along: readonly CellPlace[];
}) {
  if (target === null) return null;
  const { box, mark } = target;
  return (
    <ViewportPortal>
      <div
        className={styles.cell}
        data-testid="drop-cell"
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      />
      {along.map(({ stageId, laneId, box: { x, y, width, height } }) => (
        <div
          key={`${stageId} ${laneId}`}
          className={styles.cell}
          data-along=""
          data-testid="drop-cell-along"
          style={{ left: x, top: y, width, height }}
        />
      ))}
      <div
        className={styles.mark}
        data-testid="drop-mark"
        style={{ left: mark.x, top: mark.y, width: mark.width, height: mark.height }}
      />
    </ViewportPortal>
  );
}
