import { MiniMap, useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { Map as MapIcon, Minus, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import type { BoardLayout } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";
import { useBoardLayout } from "./layoutContext.ts";
import styles from "./ZoomControls.module.css";

const MARGIN = 24;

/** The viewport that shows the whole map beside the rail and below the header, at 100 % at the most. */
function viewportFitting(
  layout: BoardLayout,
  width: number,
  height: number,
): { x: number; y: number; zoom: number } {
  const contentWidth = layout.width - METRICS.rail;
  const contentHeight = layout.height - METRICS.header;
  const roomX = width - METRICS.rail - 2 * MARGIN;
  const roomY = height - METRICS.header - 2 * MARGIN;
  const zoom = Math.max(0.1, Math.min(1, roomX / contentWidth, roomY / contentHeight));
  const isWhole = zoom === 1;
  return {
    x: isWhole ? 0 : METRICS.rail + MARGIN - METRICS.rail * zoom,
    y: isWhole ? 0 : METRICS.header + MARGIN - METRICS.header * zoom,
    zoom,
  };
}

/** Zoom, fit and the little overview. */
export function ZoomControls() {
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const layout = useBoardLayout();
  const store = useStoreApi();
  const fit = (): void => {
    const { width, height } = store.getState();
    void flow.setViewport(viewportFitting(layout, width, height), { duration: 120 });
  };
  const [isOverview, setOverview] = useState(false);
  return (
    <div className={styles.controls}>
      {isOverview && (
        <MiniMap
          className={styles.overview ?? ""}
          pannable
          zoomable
          ariaLabel="Overview of the map"
          nodeColor="var(--ink-faint)"
          maskColor="var(--scrim)"
          bgColor="var(--paper)"
          style={{ width: 180, height: 110 }}
        />
      )}
      <div className={styles.bar} role="toolbar" aria-label="Zoom">
        <IconButton
          label="Zoom out"
          keys="Mod+-"
          icon={<Minus />}
          size="small"
          side="top"
          onClick={() => void flow.zoomOut()}
        />
        <Button
          variant="ghost"
          size="small"
          aria-label="Zoom to 100 %"
          onClick={() => void flow.zoomTo(1)}
        >
          {Math.round(zoom * 100)} %
        </Button>
        <IconButton
          label="Zoom in"
          keys="Mod+="
          icon={<Plus />}
          size="small"
          side="top"
          onClick={() => void flow.zoomIn()}
        />
        <Button variant="ghost" size="small" onClick={fit}>
          Fit
        </Button>
        <IconButton
          label="Overview"
          icon={<MapIcon />}
          size="small"
          side="top"
          aria-pressed={isOverview}
          onClick={() => setOverview(!isOverview)}
        />
      </div>
    </div>
  );
}
