import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { indexAfterKey, rangeWith } from "./virtualRange.ts";
import styles from "./VirtualList.module.css";

/** What the owner of a list may ask of it. */
export interface VirtualListHandle {
  readonly focusIndex: (index: number) => void;
  readonly scrollToIndex: (index: number) => void;
}

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly renderItem: (item: Item, index: number) => ReactNode;
  /** A guess in px; each row takes the height it has. */
  readonly estimateHeight: number;
  readonly gap?: number;
  /** Keys pressed on a row itself, not in a field inside it. */
  readonly onItemKeyDown?: (event: KeyboardEvent, item: Item, index: number) => void;
  /** The row the focus is on. */
  readonly onActiveChange?: (item: Item, index: number) => void;
  readonly handle?: RefObject<VirtualListHandle | null>;
}

/** A list of any length: only the rows in sight exist. One stop for Tab; arrows, Home, End and Page keys move. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, itemKey, handle } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const found = items.findIndex((item) => itemKey(item) === activeKey);
  const active = found < 0 ? 0 : found;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.estimateHeight,
    getItemKey: (index) => keyAt(items, itemKey, index),
    gap: props.gap ?? 0,
    overscan: 6,
    rangeExtractor: (range) => rangeWith(range, active),
  });
  const moveTo = (index: number): void => {
    const item = items[index];
    if (item === undefined) return;
    setActiveKey(itemKey(item));
    focusRow(virtualizer, scroller.current, index);
  };
  useImperativeHandle(handle, () => ({
    focusIndex: moveTo,
    scrollToIndex: (index) => virtualizer.scrollToIndex(index, { align: "center" }),
  }));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, index: number): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const to = hasModifier(event) ? null : indexAfterKey(event.key, index, items.length, 8);
    const item = items[index];
    if (to === null && item !== undefined) props.onItemKeyDown?.(event, item, index);
    if (to === null) return;
    event.preventDefault();
    moveTo(to);
  };
  const onFocus = (index: number): void => {
    const item = items[index];
    if (item === undefined) return;
    setActiveKey(itemKey(item));
    props.onActiveChange?.(item, index);
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="list"
        aria-label={props.label}
        className={styles.list}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              tabIndex={index === active ? 0 : -1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => onFocus(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              {props.renderItem(item, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyAt<Item>(
  items: readonly Item[],
  itemKey: (item: Item) => string,
  index: number,
): string {
  const item = items[index];
  return item === undefined ? String(index) : itemKey(item);
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

/** A row far away is drawn only after the list has scrolled to it. */
function focusRow(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  scroller: HTMLDivElement | null,
  index: number,
): void {
  virtualizer.scrollToIndex(index, { align: "auto" });
  requestAnimationFrame(() => {
    const row = scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    row?.focus({ preventScroll: true });
  });
}
