import { MiniMap, useReactFlow, useStore } from "@xyflow/react";
import { Map as MapIcon, Minus, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./ZoomControls.module.css";

const FIT = { maxZoom: 1, padding: 0.1, duration: 120 };

/** Zoom, fit and the little overview. */
export function ZoomControls() {
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
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
        <Button variant="ghost" size="small" onClick={() => void flow.fitView(FIT)}>
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
