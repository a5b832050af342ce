import { isJsonObject, type JsonObject } from "#kit/json.ts";
import { channelNamesWith } from "./channel.ts";
import type { Channel } from "./channel.ts";
import { asId, type ChannelId } from "./ids.ts";
import { LANE_ROLES, type LaneRole } from "./lane.ts";
import { opportunityIn, type OpportunityFields, readOpportunity } from "./opportunity.ts";
import { numberOrNull, oneOf, textIn, textsIn } from "./read.ts";
import { TOUCHPOINT_KINDS, type Touchpoint } from "./touchpoint.ts";
import { type Board, notesInOrder, stagesInOrder, touchpointsInOrder } from "./workspace.ts";

/** A touchpoint as it is carried to another place: what it says of itself, without stories. */
export interface CutTouchpoint extends Pick<
  Touchpoint,
  "title" | "channelIds" | "kind" | "note" | "organisationImportance"
> {
  /** How many stages behind the first one of the clipping it stood. */
  readonly column: number;
}

/** A note as it is carried to another place. */
export interface CutNote extends OpportunityFields {
  readonly text: string;
  readonly role: LaneRole;
  readonly column: number;
}

/** What was copied from a map, by place in the lists instead of by id: it can be set up any number of times. */
export interface Clipping {
  readonly touchpoints: readonly CutTouchpoint[];
  readonly notes: readonly CutNote[];
  /** Connections between its touchpoints, by their place among them. */
  readonly connections: readonly {
    readonly from: number;
    readonly to: number;
    readonly label: string;
  }[];
}

/** The clipping of nothing. */
export const NO_CLIPPING: Clipping = { touchpoints: [], notes: [], connections: [] };

/** What of a board is copied when these touchpoints and notes are chosen, in the order of the journey. */
export function clippingOf(board: Board, ids: Iterable<string>): Clipping {
  const chosen = new Set(ids);
  const stops = touchpointsInOrder(board).filter(({ id }) => chosen.has(id));
  const notes = notesInOrder(board).filter(({ id }) => chosen.has(id));
  const columns = new Map(stagesInOrder(board).map(({ id }, index) => [id, index]));
  const first = Math.min(...[...stops, ...notes].map(({ stageId }) => columns.get(stageId) ?? 0));
  const columnOf = ({ stageId }: Pick<Touchpoint, "stageId">): number =>
    (columns.get(stageId) ?? first) - first;
  const at = new Map(stops.map(({ id }, index) => [id, index]));
  return {
    touchpoints: stops.map((stop) => ({
      title: stop.title,
      channelIds: stop.channelIds,
      kind: stop.kind,
      note: stop.note,
      organisationImportance: stop.organisationImportance,
      column: columnOf(stop),
    })),
    notes: notes.map((note) => ({
      ...opportunityIn(note),
      text: note.text,
      role: board.lane.get(note.laneId)?.role ?? "notes",
      column: columnOf(note),
    })),
    connections: [...board.connection].flatMap(({ from, to, label }) => {
      const [start, end] = [at.get(from), at.get(to)];
      return start === undefined || end === undefined ? [] : [{ from: start, to: end, label }];
    }),
  };
}

/** The same things, all in one column. */
export function inOneColumn(clipping: Clipping): Clipping {
  return {
    ...clipping,
    touchpoints: clipping.touchpoints.map(inFirst),
    notes: clipping.notes.map(inFirst),
  };
}

function inFirst<T extends { readonly column: number }>(row: T): T {
  return { ...row, column: 0 };
}

/**
 * A clipping of what was copied elsewhere as text: a line is a thing of its
 * own, a tab leads to the next stage.
 */
export function clippingOfRows(
  rows: readonly (readonly string[])[],
  role: LaneRole | "touchpoint",
): Clipping {
  const texts = rows.flatMap((cells) =>
    cells.flatMap((cell, column) => (cell.trim() === "" ? [] : [{ text: cell.trim(), column }])),
  );
  if (role !== "touchpoint") {
    return {
      ...NO_CLIPPING,
      notes: texts.map((one) => ({ ...readOpportunity({}), ...one, role })),
    };
  }
  return {
    ...NO_CLIPPING,
    touchpoints: texts.map(({ text, column }) => ({
      title: text.replaceAll(/\s+/gu, " "),
      channelIds: [],
      kind: "action",
      note: "",
      organisationImportance: null,
      column,
    })),
  };
}

/** The things of a clipping as rows of a table: a column for each stage they stood in. */
export function rowsOfClipping({ touchpoints, notes }: Clipping): readonly (readonly string[])[] {
  const texts = [
    ...touchpoints.map(({ title, column }) => ({ text: title, column })),
    ...notes.map(({ text, column }) => ({ text, column })),
  ];
  const width = Math.max(0, ...texts.map(({ column }) => column)) + 1;
  const columns = Array.from({ length: width }, (_, column) =>
    texts.filter((one) => one.column === column).map(({ text }) => text),
  );
  const height = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? ""));
}

/** Reads a clipping that was written as JSON; null when it is none. Channels that are not known here are left out. */
export function readClipping(raw: unknown, channels: Iterable<Channel>): Clipping | null {
  if (!isJsonObject(raw)) return null;
  const known = channelNamesWith(channels);
  const touchpoints = rowsIn(raw, "touchpoints").map((row) => readTouchpoint(row, known));
  const notes = rowsIn(raw, "notes").map((row) => ({
    ...readOpportunity(row),
    text: textIn(row, "text"),
    role: oneOf(row, "role", LANE_ROLES, "notes"),
    column: columnIn(row),
  }));
  const isOne = (at: number): boolean => touchpoints[at] !== undefined;
  const connections = rowsIn(raw, "connections")
    .map((row) => ({
      from: numberOrNull(row, "from") ?? -1,
      to: numberOrNull(row, "to") ?? -1,
      label: textIn(row, "label"),
    }))
    .filter(({ from, to }) => from !== to && isOne(from) && isOne(to));
  return touchpoints.length + notes.length === 0 ? null : { touchpoints, notes, connections };
}

function readTouchpoint(row: JsonObject, known: ReadonlyMap<ChannelId, string>): CutTouchpoint {
  return {
    title: textIn(row, "title"),
    channelIds: textsIn(row, "channelIds")
      .map((id) => asId<ChannelId>(id))
      .filter((id) => known.has(id)),
    kind: oneOf(row, "kind", TOUCHPOINT_KINDS, "action"),
    note: textIn(row, "note"),
    organisationImportance: numberOrNull(row, "organisationImportance"),
    column: columnIn(row),
  };
}

function columnIn(row: JsonObject): number {
  return Math.max(0, Math.trunc(numberOrNull(row, "column") ?? 0));
}

function rowsIn(raw: JsonObject, field: string): readonly JsonObject[] {
  const rows = raw[field];
  return Array.isArray(rows) ? rows.filter(isJsonObject) : [];
}
