import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import styles from "./ResizeHandle.module.css";

export interface ResizeHandleProps {
  readonly label: string;
  /** The width in px of the pane that is resized. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly defaultSize: number;
  readonly onSizeChange: (size: number) => void;
  /** Where the pane lies, seen from the handle. */
  readonly pane: "before" | "after";
  /** The id of the pane. */
  readonly controls?: string;
}

const STEP = 16;

/** The edge of a pane: drag it, or move it with the arrow keys; a double-click restores it. */
export function ResizeHandle(props: ResizeHandleProps) {
  const start = useRef<{ readonly x: number; readonly size: number } | null>(null);
  const set = (size: number): void => {
    const next = Math.round(Math.min(props.max, Math.max(props.min, size)));
    if (next !== props.size) props.onSizeChange(next);
  };
  const outward = (element: Element): number => {
    const isRtl = getComputedStyle(element).direction === "rtl";
    return (props.pane === "before" ? 1 : -1) * (isRtl ? -1 : 1);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, size: props.size };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (start.current === null) return;
    set(start.current.size + outward(event.currentTarget) * (event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const size = sizeAfterKey(event.key, props, outward(event.currentTarget));
    if (size === null) return;
    event.preventDefault();
    set(size);
  };
  const stop = (): void => {
    start.current = null;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is a control
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an hr cannot be moved
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={props.label}
      aria-controls={props.controls}
      aria-valuenow={props.size}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      className={styles.handle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      onLostPointerCapture={stop}
      onDoubleClick={() => set(props.defaultSize)}
      onKeyDown={onKeyDown}
    />
  );
}

function sizeAfterKey(key: string, props: ResizeHandleProps, outward: number): number | null {
  switch (key) {
    case "ArrowRight":
      return props.size + outward * STEP;
    case "ArrowLeft":
      return props.size - outward * STEP;
    case "Home":
      return props.min;
    case "End":
      return props.max;
    case "Enter":
      return props.defaultSize;
    default:
      return null;
  }
}
