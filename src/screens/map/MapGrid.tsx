import { useEffect, useRef } from "react";
import { words } from "#journey/words/words.ts";
import type { BoardLayout } from "#scene/layout.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { CellFocus } from "#session/state.ts";
import { GridCell } from "./GridCell.tsx";
import { firstFocus, foldedIn, itemsOf, mendedFocus, placeOf } from "./gridModel.ts";
import { useBoardLayout } from "./layoutContext.ts";
import { isTold } from "./mapActions.ts";
import styles from "./MapGrid.module.css";
import { useKeysMark } from "./useKeysMark.ts";
import { useMapDoor } from "./useMapDoor.ts";
import { useSelectionThere } from "./useSelectionThere.ts";
import { ToldStopsContext, useToldStops } from "./useToldStops.ts";

/**
 * The map as the table that it is, for keyboard and screen reader: one stop for
 * Tab, arrows within. It lies unseen over the canvas; the canvas draws the ring.
 */
export function MapGrid() {
  const session = useSession();
  const layout = useBoardLayout();
  const grid = useRef<HTMLDivElement>(null);
  const cell = useSessionState((state) => state.cell);
  const focus = cell === null ? firstFocus(layout) : mendedFocus(layout, cell);
  useEffect(() => {
    if (cell === null || focus === null || isSamePlace(cell, focus)) return;
    session.show({ cell: focus });
  }, [cell, focus, session]);
  useFocusOnChosen(layout);
  const focusKey =
    cell === null || focus === null ? "" : `${focus.stageId} ${focus.laneId} ${focus.itemId ?? ""}`;
  // The place with the focus may be gone (deleted, or moved to another cell): then nobody has it.
  useEffect(() => {
    const { activeElement, body } = document;
    const isFree = activeElement === body || grid.current?.contains(activeElement) === true;
    if (focusKey === "" || !isFree) return;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [focusKey]);
  // A map that is opened has the keyboard, unless something else took it first.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  const told = useToldStops();
  useKeysMark(grid);
  useMapDoor();
  useSelectionThere();
  return (
    <div
      ref={grid}
      role="grid"
      data-map-keys=""
      tabIndex={-1}
      aria-label="Journey map"
      aria-rowcount={layout.lanes.length + 1}
      aria-colcount={layout.stages.length + 1}
      className={styles.grid}
      onContextMenu={(event) => event.preventDefault()}
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
            {words.axis.headed(stage)}
          </span>
        ))}
      </div>
      <ToldStopsContext value={told}>
        {layout.lanes.map((lane, row) => (
          <div key={lane.id} role="row" aria-rowindex={row + 2}>
            <span role="rowheader" aria-colindex={1}>
              {words.axis.headed(lane)}
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
                folded={lane.collapsed ? foldedIn(layout, stage.id, lane.id) : null}
                items={itemsOf(layout, stage.id, lane.id)}
                focus={focus?.stageId === stage.id && focus.laneId === lane.id ? focus : null}
              />
            ))}
          </div>
        ))}
      </ToldStopsContext>
    </div>
  );
}

/**
 * The focus goes to what is chosen, and with it where it is moved to. On a point or
 * a quote it stays while the card above remains chosen, whatever number comes in.
 */
function useFocusOnChosen(layout: BoardLayout): void {
  const session = useSession();
  const selection = useSessionState((state) => state.selection);
  const followed = useRef(selection);
  useEffect(() => {
    const [id] = selection.ids;
    const item = id === undefined ? null : placeOf(layout, id);
    if (item === null) return;
    const itemId = session.store.getState().cell?.itemId ?? null;
    const stays = isTold({ itemId }) && followed.current === selection;
    followed.current = selection;
    if (!stays && !selection.ids.includes(itemId ?? "")) session.show({ cell: item });
  }, [selection, layout, session]);
}

function isSamePlace(a: CellFocus, b: CellFocus): boolean {
  return a.stageId === b.stageId && a.laneId === b.laneId && a.itemId === b.itemId;
}
