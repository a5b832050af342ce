import type { StopStatistics } from "#evidence/stop.ts";
import {
  asId,
  type ChannelId,
  type LaneId,
  type StageId,
  type TouchpointId,
} from "#journey/ids.ts";
import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import type { Note } from "#journey/note.ts";
import type { Touchpoint, TouchpointKind } from "#journey/touchpoint.ts";
import { type Board, lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import { byOrder } from "#kit/orderKey.ts";
import { bySortKey, type SortKey } from "#kit/sortKey.ts";
import { wordPatterns } from "#kit/wordPattern.ts";
import type { GridSort } from "#ui/gridColumn.ts";

/** A touchpoint or note as a row of the table. */
export interface TableRow {
  readonly id: string;
  readonly of: "touchpoint" | "note";
  readonly text: string;
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly stage: string;
  readonly lane: string;
  /** Of a touchpoint. */
  readonly channels: readonly string[];
  readonly kind: TouchpointKind | null;
  readonly importance: number | null;
  readonly note: string;
}

/** What only a touchpoint has. */
const NOT_OF_NOTES = { channels: [], kind: null, importance: null, note: "" } as const;

/** What stands on a map, row by row as the customer meets it: stage by stage, lane by lane. */
export function tableRows(
  board: Board,
  channelNames: ReadonlyMap<ChannelId, string>,
): readonly TableRow[] {
  const lanes = lanesInOrder(board).filter(
    ({ role }) => holdsTouchpoints(role) || holdsNotes(role),
  );
  const cells = new Map<string, TableRow[]>();
  const put = (row: TableRow): void => {
    const key = `${row.stageId} ${row.laneId}`;
    const here = cells.get(key);
    if (here === undefined) cells.set(key, [row]);
    else here.push(row);
  };
  const stages = namesOf(board.stage);
  const laneNames = namesOf(board.lane);
  const placeOf = ({ id, stageId, laneId }: Touchpoint | Note) => ({
    id,
    stageId,
    laneId,
    stage: stages.get(stageId) ?? "",
    lane: laneNames.get(laneId) ?? "",
  });
  for (const row of [...board.touchpoint].toSorted(byOrder)) {
    put({
      ...placeOf(row),
      of: "touchpoint",
      text: row.title,
      channels: row.channelIds.map((id) => channelNames.get(id) ?? id),
      kind: row.kind,
      importance: row.organisationImportance,
      note: row.note,
    });
  }
  for (const row of [...board.note].toSorted(byOrder)) {
    put({ ...placeOf(row), of: "note", text: row.text, ...NOT_OF_NOTES });
  }
  return stagesInOrder(board).flatMap((stage) =>
    lanes.flatMap((lane) => cells.get(`${stage.id} ${lane.id}`) ?? []),
  );
}

function namesOf(
  rows: Iterable<{ readonly id: string; readonly name: string }>,
): ReadonlyMap<string, string> {
  return new Map([...rows].map(({ id, name }) => [id, name]));
}

/** The rows in which all words of a search stand, whatever their case and accents. */
export function foundRows(rows: readonly TableRow[], query: string): readonly TableRow[] {
  const patterns = wordPatterns(query);
  if (patterns.length === 0) return rows;
  return rows.filter((row) => {
    const text = [row.text, row.stage, row.lane, row.note, ...row.channels].join("\n");
    return patterns.every((pattern) => pattern.test(text));
  });
}

type Statistics = ReadonlyMap<TouchpointId, Pick<StopStatistics, "mean" | "stories">>;

/** The ids of rows by one column; what says nothing stands last, whichever way. Null: as the customer meets them. */
export function sortedIds(
  rows: readonly TableRow[],
  sort: GridSort | null,
  statistics: Statistics,
): readonly string[] {
  if (sort === null) return rows.map(({ id }) => id);
  const keys = new Map(rows.map((row) => [row.id, keyOf(row, sort.columnId, statistics)]));
  const sign = sort.direction === "ascending" ? 1 : -1;
  return rows
    .toSorted((a, b) => bySortKey(keys.get(a.id) ?? null, keys.get(b.id) ?? null, sign))
    .map(({ id }) => id);
}

type ReadKey = (row: TableRow, statistics: Statistics) => SortKey;

/** What rows are ordered by in each column. */
const KEYS: Readonly<Record<string, ReadKey>> = {
  score: ({ id }, statistics) => statistics.get(asId<TouchpointId>(id))?.mean ?? null,
  stories: ({ id, of }, statistics) =>
    of === "note" ? null : (statistics.get(asId<TouchpointId>(id))?.stories ?? 0),
  importance: ({ importance }) => importance,
  stage: ({ stage }) => said(stage),
  lane: ({ lane }) => said(lane),
  channels: ({ channels }) => said(channels.join(", ")),
  kind: ({ kind }) => kind,
  note: ({ note }) => said(note),
};

function keyOf(row: TableRow, columnId: string, statistics: Statistics): SortKey {
  const read = Object.hasOwn(KEYS, columnId) ? KEYS[columnId] : undefined;
  return read === undefined ? said(row.text) : read(row, statistics);
}

function said(text: string): string | null {
  return text.trim() === "" ? null : text;
}
