import { useState } from "react";
import { words } from "#journey/words/words.ts";
import { bySortKey, type SortKey } from "#kit/sortKey.ts";
import { useSession } from "#session/hooks.ts";
import type { Opportunity } from "#session/opportunities.ts";
import { DataGrid } from "#ui/DataGrid.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import type { GridSort } from "#ui/gridColumn.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { nameOf } from "./MatrixChip.tsx";
import { opportunityColumns, write } from "./opportunityColumns.ts";
import { gainOf } from "./useOpportunities.ts";

const say = words.opportunities;

/** The opportunities as a table that works as a spreadsheet does. */
export function OpportunityList({
  shown,
  isOfAll,
  onOpen,
  onActive,
  entriesOf,
}: {
  readonly shown: readonly Opportunity[];
  readonly isOfAll: boolean;
  readonly onOpen: (one: Opportunity) => void;
  readonly onActive: (one: Opportunity) => void;
  readonly entriesOf: (rows: readonly Opportunity[]) => readonly MenuEntry[];
}) {
  const session = useSession();
  const [sort, setSort] = useState<GridSort | null>(null);
  const columns = opportunityColumns(session, isOfAll);
  const ranks = useKeptRanks(shown, sort, columns);
  const rows = shown.toSorted((a, b) => (ranks.get(a.note.id) ?? 0) - (ranks.get(b.note.id) ?? 0));
  return (
    <DataGrid
      label={say.title}
      columns={columns}
      rows={rows}
      rowId={({ note }) => note.id}
      sort={sort}
      onSortChange={setSort}
      onOpen={onOpen}
      onActiveRowChange={onActive}
      onWrite={({ cells, refused }) => write(session, cells, refused)}
      rowMenu={{ nameOf: ({ note }) => say.menuOf(nameOf(note)), entries: entriesOf }}
      empty={<EmptyState title={say.noMatch}>{say.noMatchText}</EmptyState>}
    />
  );
}

/**
 * The place of each row. Rows are put in order when the order is asked for, not at each
 * edit: a row stays under the hand that fills it in, and what is new stands last.
 */
function useKeptRanks(
  shown: readonly Opportunity[],
  sort: GridSort | null,
  columns: ReturnType<typeof opportunityColumns>,
): ReadonlyMap<string, number> {
  const asked = `${sort?.columnId ?? ""} ${sort?.direction ?? ""}`;
  const [kept, setKept] = useState<{
    readonly asked: string;
    readonly ranks: ReadonlyMap<string, number>;
  }>({
    asked: "",
    ranks: new Map(),
  });
  const known = kept.asked === asked ? kept.ranks : new Map<string, number>();
  const fresh = shown.filter(({ note }) => !known.has(note.id));
  if (fresh.length === 0 && kept.asked === asked) return kept.ranks;
  const next = known.size === 0 ? sorted(fresh, sort, columns) : fresh;
  const ranks = new Map([
    ...known,
    ...next.map(({ note }, at) => [note.id, known.size + at] as const),
  ]);
  setKept({ asked, ranks });
  return ranks;
}

/** By one column. */
function sorted(
  rows: readonly Opportunity[],
  sort: GridSort | null,
  columns: ReturnType<typeof opportunityColumns>,
): readonly Opportunity[] {
  if (sort === null) return rows;
  const column = columns.find(({ id }) => id === sort.columnId);
  const keyOf = (row: Opportunity): SortKey => {
    if (sort.columnId === "gain") return gainOf(row)?.value ?? null;
    if (sort.columnId === "likely") return gainOf(row)?.interval.low ?? null;
    const text = column?.text(row).trim() ?? "";
    return text === "" ? null : text;
  };
  const sign = sort.direction === "ascending" ? 1 : -1;
  return rows.toSorted((a, b) => bySortKey(keyOf(a), keyOf(b), sign));
}
