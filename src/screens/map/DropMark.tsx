import { ViewportPortal } from "@xyflow/react";
import type { DropTarget } from "#scene/target.ts";
import styles from "./DropMark.module.css";

/** Shows the cell that something dragged would land in, and the place between its neighbours. */
export function DropMark({ target }: { readonly target: DropTarget | null }) {
  if (target === null) return null;
  const { box, mark } = target;
  return (
    <ViewportPortal>
      <div
        className={styles.cell}
        data-testid="drop-cell"
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      />
      <div
        className={styles.mark}
        data-testid="drop-mark"
        style={{ left: mark.x, top: mark.y, width: mark.width, height: mark.height }}
      />
    </ViewportPortal>
  );
}
