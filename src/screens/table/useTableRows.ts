import { useDeferredValue, useMemo, useState } from "react";
import { channelNamesWith } from "#journey/channel.ts";
import { useSessionState } from "#session/hooks.ts";
import type { GridSort } from "#ui/gridColumn.ts";
import { statisticsOf } from "#session/sceneInput.ts";
import { foundRows, sortedIds, type TableRow, tableRows } from "./tableRows.ts";

interface Asked {
  readonly sort: GridSort | null;
  readonly query: string;
  /** The name of the lane whose rows are shown; null: all. */
  readonly laneId: string | null;
}

/** The rows that are shown, how many there are, and what the stories say of them. */
export interface ShownRows {
  readonly rows: readonly TableRow[];
  readonly all: number;
  readonly statistics: ReturnType<typeof statisticsOf>;
}

/**
 * The rows asked for. They are put in order when the order is asked for, not at each
 * edit: a row stays under the hand that fills it in, and what is added stands last.
 */
export function useTableRows({ sort, query, laneId }: Asked): ShownRows {
  const mapId = useSessionState((state) => state.mapId);
  const board = useSessionState((state) => state.board);
  const channel = useSessionState((state) => state.workspace.channel);
  const stops = useSessionState((state) => state.readings.stops);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const statistics = useMemo(() => statisticsOf(stops), [stops]);
  const all = useMemo(
    () => (board === null ? [] : tableRows(board, channelNamesWith(channel))),
    [board, channel],
  );
  const asked = [mapId, isLoaded, sort?.columnId, sort?.direction].join(" ");
  const [kept, setKept] = useState<Kept>({ asked: null, rows: null, ranks: new Map() });
  if (kept.asked !== asked || kept.rows !== all) {
    const known = kept.asked === asked ? kept.ranks : new Map<string, number>();
    const fresh = all.filter(({ id }) => !known.has(id));
    const next = sortedIds(fresh, kept.asked === asked ? null : sort, statistics);
    const ranks = new Map([...known, ...next.map((id, at) => [id, known.size + at] as const)]);
    setKept({ asked, rows: all, ranks });
  }
  const late = useDeferredValue(query);
  const asking = query === "" ? "" : late;
  const rows = useMemo(() => {
    const rank = ({ id }: TableRow): number => kept.ranks.get(id) ?? kept.ranks.size;
    const ofLane = laneId === null ? all : all.filter((row) => row.laneId === laneId);
    return foundRows(ofLane, asking).toSorted((a, b) => rank(a) - rank(b));
  }, [all, laneId, asking, kept]);
  return { rows, all: all.length, statistics };
}

/** The place of each row, as they stood when the order was asked for. */
interface Kept {
  readonly asked: string | null;
  readonly rows: readonly TableRow[] | null;
  readonly ranks: ReadonlyMap<string, number>;
}
