import type { KeyboardEvent, ReactNode } from "react";
import styles from "./VirtualList.module.css";

export interface VirtualRowProps {
  readonly measure: (element: Element | null) => void;
  readonly index: number;
  readonly count: number;
  /** Px from the top of the list. */
  readonly start: number;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  /** Keys pressed on the row itself. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** One row of a virtual list: says its place among all, also those that are not drawn. */
export function VirtualRow({
  measure,
  index,
  count,
  start,
  isActive,
  onFocus,
  onKeyDown,
  children,
}: VirtualRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows share one tab stop, arrow keys move among them
    <li
      ref={measure}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={isActive ? 0 : -1}
      className={styles.item}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && !event.nativeEvent.isComposing) {
          onKeyDown(event);
        }
      }}
    >
      {children}
    </li>
  );
}
