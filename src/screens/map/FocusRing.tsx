import { ViewportPortal } from "@xyflow/react";
import { useSessionState } from "#session/hooks.ts";
import { boxOfFocus } from "./gridModel.ts";
import { useBoardLayout } from "./layoutContext.ts";
import styles from "./FocusRing.module.css";

/** Shows which cell or item of the map has the keyboard's focus. */
export function FocusRing() {
  const layout = useBoardLayout();
  const cell = useSessionState((state) => state.cell);
  const box = cell === null ? null : boxOfFocus(layout, cell);
  if (box === null) return null;
  return (
    <ViewportPortal>
      <div
        className={styles.ring}
        data-testid="focus-ring"
        data-around={cell?.itemId !== null}
        data-not-in-picture=""
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      />
    </ViewportPortal>
  );
}
