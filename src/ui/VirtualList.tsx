import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { indexAfterKey, rangeWith } from "./virtualRange.ts";
import styles from "./VirtualList.module.css";
import { VirtualRow } from "./VirtualRow.tsx";

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
  /** As tall as its rows, so far as a column around it has room; else it fills what is around it. */
  readonly fitsItems?: boolean;
  /** Keys pressed on a row itself, not in a field inside it. */
  readonly onItemKeyDown?: (event: KeyboardEvent, item: Item, index: number) => void;
  /** The row the focus is on, or inside. */
  readonly onActiveChange?: (item: Item, index: number) => void;
  readonly handle?: RefObject<VirtualListHandle | null>;
}

/** A list of any length: only the rows in sight exist. The rows share one stop for Tab; arrows, Home, End and Page keys move. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, itemKey, estimateHeight, gap = 0 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const requestFocus = useRowFocus(scroller);
  const found = items.findIndex((item) => itemKey(item) === activeKey);
  const active = Math.max(0, found);
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer is kept by this component alone
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimateHeight,
    getItemKey: (index) => keyAt(items, itemKey, index),
    gap,
    overscan: 6,
    useFlushSync: false,
    rangeExtractor: (range) => rangeWith(range, active),
  });
  const focusIndex = (index: number): void => {
    setActiveKey(keyAt(items, itemKey, index));
    requestFocus(index);
    virtualizer.scrollToIndex(index, { align: "auto" });
  };
  useImperativeHandle(props.handle, () => ({
    focusIndex,
    scrollToIndex: (index) => virtualizer.scrollToIndex(index, { align: "center" }),
  }));
  const onKeyDown = (event: KeyboardEvent, item: Item, index: number): void => {
    const to = indexAfterKey(event, index, items.length, 8);
    if (to === null) return props.onItemKeyDown?.(event, item, index);
    event.preventDefault();
    focusIndex(to);
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={props.fitsItems === true ? heightOf(virtualizer) : undefined}
    >
      <ul aria-label={props.label} className={styles.list} style={heightOf(virtualizer)}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <VirtualRow
              key={key}
              measure={virtualizer.measureElement}
              index={index}
              count={items.length}
              start={start}
              isActive={index === active}
              onFocus={() => {
                setActiveKey(itemKey(item));
                props.onActiveChange?.(item, index);
              }}
              onKeyDown={(event) => onKeyDown(event, item, index)}
            >
              {props.renderItem(item, index)}
            </VirtualRow>
          );
        })}
      </ul>
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

function heightOf(virtualizer: Virtualizer<HTMLDivElement, Element>): CSSProperties {
  return { blockSize: virtualizer.getTotalSize() };
}

/** The list itself scrolls to the row. */
const QUIETLY = { preventScroll: true };

/** Focuses a row once it is drawn, however far it was: the active one always is drawn. */
function useRowFocus(scroller: RefObject<HTMLElement | null>): (index: number) => void {
  const [request, setRequest] = useState<{ readonly index: number } | null>(null);
  useLayoutEffect(() => {
    if (request === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${request.index}"]`);
    row?.focus(QUIETLY);
  }, [request, scroller]);
  return (index) => setRequest({ index });
}
