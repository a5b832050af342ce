import type { StopStatistics } from "#evidence/stop.ts";
import { channelNamesWith } from "#journey/channel.ts";
import type { RowWords } from "#journey/commands/rows.ts";
import { canHold } from "#journey/lane.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import type { Lane } from "#journey/lane.ts";
import { TOUCHPOINT_KINDS, type TouchpointKind } from "#journey/touchpoint.ts";
import { formatScore } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { type Board, lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import type { Session } from "#session/session.ts";
import type { GridColumn, GridTextEdit } from "#ui/gridColumn.ts";
import type { TableRow } from "./tableRows.ts";

const say = words.table;

/** The column of titles and notes' texts: what is asked for to be typed. */
export const TEXT_COLUMN = "text";

/** What the columns read, and where an edit goes. */
export interface ColumnsSource {
  readonly session: Session;
  readonly statistics: ReadonlyMap<TouchpointId, StopStatistics>;
  readonly write: (row: TableRow, columnId: string, text: string) => void;
}

type Column = GridColumn<TableRow>;

/** The columns of the table: what stands where, and what its stories say. */
export function tableColumns(source: ColumnsSource): readonly Column[] {
  return [...placeColumns(source), ...toldColumns(source), ...ownColumns(source)];
}

function editOf(
  { write }: ColumnsSource,
  id: string,
  more: Omit<GridTextEdit<TableRow>, "kind" | "commit"> = {},
): GridTextEdit<TableRow> {
  return { kind: "text", commit: (row, text) => write(row, id, text), ...more };
}

/** What it is, and in which stage and lane it stands. */
function placeColumns(source: ColumnsSource): readonly Column[] {
  const { session } = source;
  return [
    {
      id: TEXT_COLUMN,
      label: say.text,
      width: 260,
      sortable: true,
      text: ({ text }) => text,
      placeholder: words.map.untitledTouchpoint,
      edit: editOf(source, TEXT_COLUMN, { multiline: true }),
    },
    {
      id: "stage",
      label: words.map.stage,
      width: 160,
      sortable: true,
      text: ({ stage }) => stage,
      placeholder: words.map.untitledStage,
      edit: editOf(source, "stage", {
        check: (text) => (text.trim() === "" ? say.needsStage : null),
        suggest: () => suggested(session, stagesInOrder),
      }),
    },
    {
      id: "lane",
      label: words.map.lane,
      width: 150,
      sortable: true,
      text: ({ lane }) => lane,
      placeholder: words.map.untitledLane,
      edit: editOf(source, "lane", {
        check: (text) => (isLane(session, text) ? null : say.noSuchLane),
        suggest: () => suggested(session, lanesToFill),
      }),
    },
  ];
}

/** What the stories say: nobody types it. */
function toldColumns({ statistics }: ColumnsSource): readonly Column[] {
  const ofStop = ({ id }: TableRow): StopStatistics | undefined =>
    statistics.get(asId<TouchpointId>(id));
  return [
    {
      id: "score",
      label: words.map.score,
      width: 90,
      align: "end",
      sortable: true,
      text: (row) => {
        const mean = ofStop(row)?.mean ?? null;
        return mean === null ? "" : formatScore(mean);
      },
    },
    {
      id: "stories",
      label: words.people.stories,
      width: 90,
      align: "end",
      sortable: true,
      text: (row) => (row.of === "note" ? "" : String(ofStop(row)?.stories ?? 0)),
    },
  ];
}

/** What a touchpoint says of itself. */
function ownColumns(source: ColumnsSource): readonly Column[] {
  const { session } = source;
  return [
    {
      id: "channels",
      label: words.map.channels,
      width: 190,
      sortable: true,
      text: ({ channels }) => channels.join(", "),
      edit: editOf(source, "channels", {
        suggest: () => [...channelNamesWith(session.store.getState().workspace.channel).values()],
      }),
    },
    {
      id: "kind",
      label: say.kind,
      width: 140,
      sortable: true,
      text: ({ kind }) => (kind === null ? "" : say.kinds[kind]),
      edit: editOf(source, "kind", {
        check: (text) => (kindNamed(text) === null ? say.noSuchKind : null),
        suggest: () => TOUCHPOINT_KINDS.map((kind) => say.kinds[kind]),
      }),
    },
    {
      id: "importance",
      label: say.importance,
      width: 120,
      align: "end",
      sortable: true,
      text: ({ importance }) => (importance === null ? "" : String(importance)),
      edit: editOf(source, "importance", {
        check: (text) => (importanceOf(text) === undefined ? say.noImportance : null),
      }),
    },
    {
      id: "note",
      label: say.note,
      width: 240,
      sortable: true,
      text: ({ note }) => note,
      edit: editOf(source, "note", { multiline: true }),
    },
  ];
}

/** What a text says of a thing, by the column it stands in; null where it says nothing. */
const READ: Readonly<Record<string, (text: string) => RowWords | null>> = {
  [TEXT_COLUMN]: (text) => ({ text }),
  stage: (stage) => ({ stage }),
  lane: (lane) => ({ lane }),
  channels: (text) => ({ channels: listed(text) }),
  kind: (text) => {
    const kind = kindNamed(text);
    return kind === null ? null : { kind };
  },
  importance: (text) => {
    const importance = importanceOf(text);
    return importance === undefined ? null : { importance };
  },
  note: (note) => ({ note }),
};

/** The columns that a note has too. */
const OF_NOTES: ReadonlySet<string> = new Set([TEXT_COLUMN, "stage", "lane"]);

/**
 * What a text in a column says of a row; null where the column does not apply to such a thing.
 *
 * @param of null: nobody knows yet what the row will be
 */
export function wordsOf(
  of: TableRow["of"] | null,
  columnId: string,
  text: string,
): RowWords | null {
  if (of === "note" && !OF_NOTES.has(columnId)) return null;
  return Object.hasOwn(READ, columnId) ? (READ[columnId]?.(text) ?? null) : null;
}

function suggested(
  session: Session,
  rowsOf: (board: Board) => readonly { readonly name: string }[],
): readonly string[] {
  const { board } = session.store.getState();
  if (board === null) return [];
  const names = rowsOf(board).map(({ name }) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

function lanesToFill(board: Board): readonly Lane[] {
  return lanesInOrder(board).filter((lane) => canHold(lane, null));
}

/** Does a lane of this name exist that holds what people put there? */
function isLane(session: Session, text: string): boolean {
  const { board } = session.store.getState();
  const name = text.trim().toLocaleLowerCase();
  if (board === null) return false;
  return [...board.lane].some(
    (lane) => canHold(lane, null) && lane.name.trim().toLocaleLowerCase() === name,
  );
}

/** "Web, App; Store": each once. */
function listed(text: string): readonly string[] {
  const names = text
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return [...new Map(names.map((name) => [name.toLocaleLowerCase(), name])).values()];
}

/** Nothing reads as the plain kind. */
function kindNamed(text: string): TouchpointKind | null {
  const name = text.trim().toLocaleLowerCase();
  if (name === "") return "action";
  return TOUCHPOINT_KINDS.find((kind) => say.kinds[kind].toLocaleLowerCase() === name) ?? null;
}

/** 0..10; null: not said; undefined: neither. */
function importanceOf(text: string): number | null | undefined {
  const plain = text.trim().replace(",", ".");
  if (plain === "") return null;
  const value = Number(plain);
  return value >= 0 && value <= 10 ? value : undefined;
}
