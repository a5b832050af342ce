import { type ReactNode, useId } from "react";
import { ResizeHandle } from "./ResizeHandle.tsx";
import styles from "./SplitPane.module.css";

export interface SplitPaneProps {
  readonly main: ReactNode;
  /** Null: closed, the main part takes the whole width. */
  readonly side: ReactNode | null;
  readonly sideLabel: string;
  readonly resizeLabel: string;
  readonly sideWidth: number;
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly defaultWidth: number;
  readonly onSideWidthChange: (width: number) => void;
}

/** A main part and a sidebar behind it; where there is no room for both, the sidebar lies over the main part. */
export function SplitPane(props: SplitPaneProps) {
  const sideId = useId();
  return (
    <div className={styles.split}>
      <div className={styles.main}>{props.main}</div>
      {props.side !== null && (
        <>
          <ResizeHandle
            label={props.resizeLabel}
            size={props.sideWidth}
            min={props.minWidth}
            max={props.maxWidth}
            defaultSize={props.defaultWidth}
            onSizeChange={props.onSideWidthChange}
            pane="after"
            controls={sideId}
          />
          <aside
            id={sideId}
            aria-label={props.sideLabel}
            className={styles.side}
            style={{ inlineSize: props.sideWidth }}
          >
            {props.side}
          </aside>
        </>
      )}
    </div>
  );
}
