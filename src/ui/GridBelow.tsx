import { type ReactNode, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import styles from "./DataGrid.module.css";

/** What belongs to an editor and stands below it, over all rows; above it where there is no room below. */
export function GridBelow({
  anchor,
  children,
}: {
  readonly anchor: HTMLElement;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = (): void => {
      if (box.current !== null) place(box.current, anchor);
    };
    follow();
    addEventListener("scroll", follow, true);
    addEventListener("resize", follow);
    return () => {
      removeEventListener("scroll", follow, true);
      removeEventListener("resize", follow);
    };
  });
  const host = anchor.closest("[role=grid]")?.parentElement ?? document.body;
  return createPortal(
    <div ref={box} className={styles.below}>
      {children}
    </div>,
    host,
  );
}

const GAP = 6;

function place(box: HTMLElement, anchor: HTMLElement): void {
  const { left, top, bottom, width } = anchor.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth } = box;
  const isBelow = bottom + GAP + height <= innerHeight || top < height;
  box.style.top = `${isBelow ? bottom + GAP : top - GAP - height}px`;
  box.style.left = `${Math.max(0, Math.min(left, innerWidth - offsetWidth - GAP))}px`;
  box.style.minWidth = `${width}px`;
}
