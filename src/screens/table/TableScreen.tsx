import { Plus } from "lucide-react";
import { useState } from "react";
import { isOpportunity } from "#journey/workspace.ts";
import { canHold } from "#journey/lane.ts";
import { writeRows } from "#journey/commands/rows.ts";
import { asId, type StageId, type LaneId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { lanesInOrder } from "#journey/workspace.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Button } from "#ui/Button.tsx";
import { DataGrid } from "#ui/DataGrid.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import type { GridEditRequest, GridSort } from "#ui/gridColumn.ts";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { rowEntries, columnEntries } from "./rowEntries.ts";
import { TEXT_COLUMN, tableColumns } from "./tableColumns.ts";
import type { TableRow } from "./tableRows.ts";
import styles from "./TableScreen.module.css";
import { useTableRows } from "./useTableRows.ts";
import { writeCell, writeTable } from "./writeTable.ts";

const say = words.table;
const ALL = "all";

/** The map as a table that works as a spreadsheet does: type, paste, fill, sort. A row a touchpoint or note. */
export function TableScreen() {
  const session = useSession();
  const [sort, setSort] = useState<GridSort | null>(null);
  const [query, setQuery] = useState("");
  const [laneId, setLaneId] = useState<string | null>(null);
  const [editRequest, setEditRequest] = useState<GridEditRequest | null>(null);
  const { rows, all, statistics } = useTableRows({ sort, query, laneId });
  const lane = useSessionState(({ board }) => board?.lane.get(laneId ?? "")?.name ?? null);
  const add = (): void => {
    const outcome = session.runOnMap((context) => {
      const stage = stageOfFocus(session);
      return writeRows(
        context,
        [],
        [{ ...(stage !== null && { stage }), ...(lane !== null && { lane }) }],
      );
    });
    const rowId = outcome.ok ? outcome.value.made[0] : undefined;
    if (rowId === undefined) return;
    setQuery("");
    setEditRequest({ rowId, columnId: TEXT_COLUMN });
  };
  const columns = tableColumns({
    session,
    statistics,
    write: (row, columnId, text) => writeCell(session, row, columnId, text),
  });
  return (
    <section className={styles.screen} aria-label={say.title} data-testid="table">
      <header className={styles.bar}>
        <h2 className={styles.title}>
          {say.title} <span role="status">{countWords(rows.length, all)}</span>
        </h2>
        <div className={styles.search}>
          <TextField
            type="search"
            label={say.search}
            labelHidden
            placeholder={say.search}
            value={query}
            onValueChange={setQuery}
          />
        </div>
        <LaneSelect laneId={laneId} onLane={setLaneId} />
        <Button variant="primary" icon={<Plus />} onClick={add}>
          {say.add}
        </Button>
      </header>
      <div className={styles.grid}>
        <DataGrid
          label={say.title}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          sort={sort}
          onSortChange={setSort}
          onOpen={(row) => openRow(session, row)}
          onWrite={(writes) => {
            const made = writeTable(session, writes, lane);
            if (made.length > 0) setQuery("");
          }}
          canGrow
          rowMenu={{
            nameOf: ({ text }) => say.menuOf(text === "" ? words.map.untitledTouchpoint : text),
            entries: (chosen) =>
              rowEntries(session, chosen, {
                open: (row) => openRow(session, row),
                rename: (row) => setEditRequest({ rowId: row.id, columnId: TEXT_COLUMN }),
              }),
          }}
          columnMenu={(columnId) => columnEntries(columnId, sort, setSort)}
          editRequest={editRequest}
          onActiveRowChange={(row) => chooseRow(session, row)}
          empty={
            all === 0 ? (
              <EmptyState title={say.emptyTitle}>{say.emptyText}</EmptyState>
            ) : (
              <EmptyState title={say.noMatch}>{say.noMatchText}</EmptyState>
            )
          }
        />
      </div>
    </section>
  );
}

/** Which lanes' rows are shown. */
function LaneSelect({
  laneId,
  onLane,
}: {
  readonly laneId: string | null;
  readonly onLane: (laneId: string | null) => void;
}) {
  const board = useSessionState((state) => state.board);
  const lanes = board === null ? [] : lanesInOrder(board).filter((lane) => canHold(lane, null));
  return (
    <Select
      label={say.lanes}
      labelHidden
      value={laneId ?? ALL}
      options={[
        { value: ALL, label: say.allLanes },
        ...lanes.map(({ id, name }) => ({
          value: id as string,
          label: name.trim() === "" ? words.map.untitledLane : name,
        })),
      ]}
      onValueChange={(value) => onLane(value === ALL ? null : value)}
    />
  );
}

function countWords(shown: number, all: number): string {
  return shown === all ? words.counts.rows(all) : say.shownOf(shown, all);
}

/** The stage of the row that has the focus, into which the next row goes; null: none has. */
function stageOfFocus(session: Session): string | null {
  const { cell, board } = session.store.getState();
  return board?.stage.get(cell?.stageId ?? "")?.name ?? null;
}

/** What has the focus here has it on the map too, and is in view beside. */
function chooseRow(session: Session, row: TableRow): void {
  session.show({
    cell: {
      stageId: asId<StageId>(row.stageId),
      laneId: asId<LaneId>(row.laneId),
      itemId: row.id,
    },
  });
  session.select({ kind: row.of, ids: [row.id] });
}

/** Opens the stories of a row beside the table. */
function openRow(session: Session, row: TableRow): void {
  chooseRow(session, row);
  const { board } = session.store.getState();
  if (row.of === "note" && (board === null || !isOpportunity(board, row.id))) return;
  session.show({ sidebar: "touchpoint", sidebarOpen: true });
  session.focusPanel();
}
