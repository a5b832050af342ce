import { MiniMap, useReactFlow, useStore } from "@xyflow/react";
import { Map as MapIcon, Minus, Plus } from "lucide-react";
import { words } from "#journey/words/words.ts";
import type { Box } from "#scene/layout.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./ZoomControls.module.css";
import { useBoardGround } from "./layoutContext.ts";
import { useMapView } from "./useMapView.ts";
import { isMapInSight } from "./viewing.ts";
import { ZOOM_STEP } from "./zoomRange.ts";

/** Zoom, fit and the little overview. */
export function ZoomControls({
  isOverview,
  onOverviewChange,
}: {
  readonly isOverview: boolean;
  readonly onOverviewChange: (isOverview: boolean) => void;
}) {
  const zoom = useStore((state) => state.transform[2]);
  const view = useMapView();
  return (
    <div className={styles.controls} data-not-in-picture="">
      {isOverview && (
        <MiniMap
          className={styles.overview ?? ""}
          pannable
          zoomable
          ariaLabel="Overview of the map"
          nodeColor="var(--line-strong)"
          nodeBorderRadius={8}
          maskColor="var(--overview-mask)"
          maskStrokeColor="var(--violet)"
          maskStrokeWidth={1.5}
          bgColor="var(--paper)"
          style={{ width: 180, height: 110 }}
        />
      )}
      <BackToMap />
      <div className={styles.bar} role="toolbar" aria-label={words.map.zoom}>
        <IconButton
          label={words.map.zoomOut}
          keys="Mod+-"
          icon={<Minus />}
          size="small"
          side="top"
          onClick={() => view.zoomBy(1 / ZOOM_STEP)}
        />
        <Button variant="ghost" size="small" aria-label="Zoom to 100 %" onClick={view.zoomToFull}>
          {Math.round(zoom * 100)} %
        </Button>
        <IconButton
          label={words.map.zoomIn}
          keys="Mod+="
          icon={<Plus />}
          size="small"
          side="top"
          onClick={() => view.zoomBy(ZOOM_STEP)}
        />
        <Button variant="ghost" size="small" title={words.map.fitHint} onClick={view.fitAll}>
          {words.map.fit}
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

/** Where nothing of the map is in sight any more: a way back to what was left last. */
function BackToMap() {
  const layout = useBoardGround();
  const view = useMapView();
  const flow = useReactFlow();
  const isLost = useStore(({ transform: [x, y, zoom], width, height }) => {
    const isDrawn = layout.stages.length > 0 && width > 0;
    return isDrawn && !isMapInSight({ x, y, zoom }, layout, { width, height });
  });
  const nearest = () => {
    const { x, y } = flow.screenToFlowPosition({ x: innerWidth / 2, y: innerHeight / 2 });
    const away = (box: Box): number =>
      Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
    return layout.cards.toSorted((a, b) => away(a) - away(b))[0];
  };
  if (!isLost) return null;
  return (
    <Button
      variant="primary"
      size="small"
      onClick={() => {
        const card = nearest();
        if (card === undefined) view.fitAll();
        else view.bringIntoView(card);
      }}
    >
      {words.map.backToMap}
    </Button>
  );
}
