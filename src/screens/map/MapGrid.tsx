import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { CellFocus } from "#session/state.ts";
import { GridCell } from "./GridCell.tsx";
import { boxOfFocus, firstFocus, itemsOf, mendedFocus, placeOf } from "./gridModel.ts";
import { gridKey } from "./gridKeys.ts";
import { useBoardLayout } from "./layoutContext.ts";
import styles from "./MapGrid.module.css";

/**
 * The map as the table that it is, for keyboard and screen reader: one stop for
 * Tab, arrows within. It lies unseen over the canvas; the canvas draws the ring.
 */
export function MapGrid() {
  const session = useSession();
  const layout = useBoardLayout();
  const flow = useReactFlow();
  const store = useStoreApi();
  const grid = useRef<HTMLDivElement>(null);
  const cell = useSessionState((state) => state.cell);
  const focus = cell === null ? firstFocus(layout) : mendedFocus(layout, cell);
  useEffect(() => {
    if (cell === null || focus === null || isSamePlace(cell, focus)) return;
    session.show({ cell: focus });
  }, [cell, focus, session]);
  const selection = useSessionState((state) => state.selection);
  useEffect(() => {
    const [id] = selection.ids;
    const item = id === undefined ? null : placeOf(layout, id);
    if (item !== null && session.store.getState().cell?.itemId !== id) session.show({ cell: item });
  }, [selection, layout, session]);
  const focusKey =
    cell === null || focus === null ? "" : `${focus.stageId} ${focus.laneId} ${focus.itemId ?? ""}`;
  // The place with the focus may be gone (deleted, or moved to another cell): then nobody has it.
  useEffect(() => {
    const { activeElement, body } = document;
    const isFree = activeElement === body || grid.current?.contains(activeElement) === true;
    if (focusKey === "" || !isFree) return;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [focusKey]);
  const bringIntoView = (next: CellFocus): void => {
    const box = boxOfFocus(layout, next);
    if (box === null) return;
    const { width, height } = store.getState();
    const to = viewportShowing(box, flow.getViewport(), width, height);
    // In sight already: a move that is still under way stops here, else it would carry the place away.
    if (to === null) void flow.setViewport(flow.getViewport());
    else void flow.setViewport(to, { duration: 100 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (focus === null || event.nativeEvent.isComposing) return;
    const next = gridKey(event, session, layout, focus);
    if (next === null) return;
    event.preventDefault();
    session.show({ cell: next });
    bringIntoView(next);
  };
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label="Journey map"
      aria-rowcount={layout.lanes.length + 1}
      aria-colcount={layout.stages.length + 1}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (cell === null && focus !== null) session.show({ cell: focus });
      }}
    >
      <div role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1}>
          Lane
        </span>
        {layout.stages.map((stage, index) => (
          <span key={stage.id} role="columnheader" aria-colindex={index + 2}>
            {stage.name}
          </span>
        ))}
      </div>
      {layout.lanes.map((lane, row) => (
        <div key={lane.id} role="row" aria-rowindex={row + 2}>
          <span role="rowheader" aria-colindex={1}>
            {lane.name}
          </span>
          {layout.stages.map((stage, column) => (
            <GridCell
              key={stage.id}
              stage={stage}
              lane={lane}
              column={column}
              row={row}
              stageCount={layout.stages.length}
              laneCount={layout.lanes.length}
              items={itemsOf(layout, stage.id, lane.id)}
              focus={focus?.stageId === stage.id && focus.laneId === lane.id ? focus : null}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function isSamePlace(a: CellFocus, b: CellFocus): boolean {
  return a.stageId === b.stageId && a.laneId === b.laneId && a.itemId === b.itemId;
}

const MARGIN = 24;
const RAIL = 132;
const HEADER = 44;

/** The viewport moved just as far as it must be to show a box; null when it is in sight. */
function viewportShowing(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  viewport: { readonly x: number; readonly y: number; readonly zoom: number },
  width: number,
  height: number,
): { x: number; y: number; zoom: number } | null {
  const { zoom } = viewport;
  const x = shifted(box.x * zoom + viewport.x, box.width * zoom, RAIL + MARGIN, width - MARGIN);
  const y = shifted(box.y * zoom + viewport.y, box.height * zoom, HEADER + MARGIN, height - MARGIN);
  return x === 0 && y === 0 ? null : { x: viewport.x + x, y: viewport.y + y, zoom };
}

function shifted(start: number, size: number, low: number, high: number): number {
  if (start < low) return low - start;
  if (start + size > high) return Math.max(high - start - size, low - start);
  return 0;
}
