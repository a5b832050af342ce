import { MiniMap, type Viewport, useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { Map as MapIcon, Minus, Plus } from "lucide-react";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import type { BoardLayout } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";
import { useBoardLayout } from "./layoutContext.ts";
import styles from "./ZoomControls.module.css";
import { MAX_ZOOM, MIN_ZOOM } from "./zoomRange.ts";

const MARGIN = 24;

/** One press on + makes everything so much larger. */
const STEP = 1.2;

/** The viewport that shows the whole map beside the rail and below the header, at 100 % at the most. */
function viewportFitting(layout: BoardLayout, width: number, height: number): Viewport {
  const contentWidth = layout.width - METRICS.rail;
  const contentHeight = layout.height - METRICS.header;
  const roomX = width - METRICS.rail - 2 * MARGIN;
  const roomY = height - METRICS.header - 2 * MARGIN;
  const zoom = Math.max(MIN_ZOOM, Math.min(1, roomX / contentWidth, roomY / contentHeight));
  const isWhole = zoom === 1;
  return {
    x: isWhole ? 0 : METRICS.rail + MARGIN - METRICS.rail * zoom,
    y: isWhole ? 0 : METRICS.header + MARGIN - METRICS.header * zoom,
    zoom,
  };
}

/** The middle of what is in sight of the map, in px of the canvas: zooming about it keeps the map in sight. */
function middleInSight(
  layout: BoardLayout,
  { x, y, zoom }: Viewport,
  width: number,
  height: number,
): { readonly x: number; readonly y: number } {
  return {
    x: middleOf(
      Math.max(METRICS.rail, x + METRICS.rail * zoom),
      Math.min(width, x + layout.width * zoom),
    ),
    y: middleOf(
      Math.max(METRICS.header, y + METRICS.header * zoom),
      Math.min(height, y + layout.height * zoom),
    ),
  };
}

function middleOf(from: number, to: number): number {
  return (from + to) / 2;
}

/** Zoom, fit and the little overview. */
export function ZoomControls({
  isOverview,
  onOverviewChange,
}: {
  readonly isOverview: boolean;
  readonly onOverviewChange: (isOverview: boolean) => void;
}) {
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const layout = useBoardLayout();
  const store = useStoreApi();
  const fit = (): void => {
    const { width, height } = store.getState();
    void flow.setViewport(viewportFitting(layout, width, height), { duration: 120 });
  };
  const zoomBy = (factor: number): void => {
    const { width, height, transform } = store.getState();
    const [x, y, now] = transform;
    const to = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, now * factor));
    const seen = { x, y, zoom: now };
    const about = middleInSight(layout, seen, width, height);
    const viewport = {
      x: about.x - ((about.x - x) * to) / now,
      y: about.y - ((about.y - y) * to) / now,
      zoom: to,
    };
    void flow.setViewport(viewport, { duration: 120 });
  };
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
          onClick={() => zoomBy(1 / STEP)}
        />
        <Button
          variant="ghost"
          size="small"
          aria-label="Zoom to 100 %"
          onClick={() => zoomBy(1 / zoom)}
        >
          {Math.round(zoom * 100)} %
        </Button>
        <IconButton
          label="Zoom in"
          keys="Mod+="
          icon={<Plus />}
          size="small"
          side="top"
          onClick={() => zoomBy(STEP)}
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
          onClick={() => onOverviewChange(!isOverview)}
        />
      </div>
    </div>
  );
}
