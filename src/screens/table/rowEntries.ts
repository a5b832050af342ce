import { duplicateItems } from "#journey/commands/copies.ts";
import { deleteNotes } from "#journey/commands/notes.ts";
import { deleteTouchpoints } from "#journey/commands/touchpoints.ts";
import type { MapContext, Outcome } from "#journey/commands/context.ts";
import { asId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { GridSort } from "#ui/gridColumn.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import type { TableRow } from "./tableRows.ts";

/** What can be done with rows. */
export function rowEntries(
  session: Session,
  rows: readonly TableRow[],
  {
    open,
    rename,
  }: { readonly open: (row: TableRow) => void; readonly rename: (row: TableRow) => void },
): readonly MenuEntry[] {
  const [first] = rows;
  if (first === undefined) return [];
  const single: readonly MenuEntry[] = [
    ...(first.of === "touchpoint"
      ? [action("stories", words.map.openStories, () => open(first), "Mod+Enter")]
      : []),
    action("rename", words.actions.rename, () => rename(first), "F2"),
  ];
  return [
    ...(rows.length === 1 ? single : []),
    action("duplicate", words.actions.duplicate, () => {
      session.runOnMap((context) =>
        duplicateItems(
          context,
          rows.map(({ id }) => id),
        ),
      );
    }),
    { kind: "separator", id: "line" },
    {
      kind: "action",
      id: "delete",
      label: words.actions.delete,
      danger: true,
      run: () => deleteRows(session, rows),
    },
  ];
}

/** What can be done with a column: put the rows in its order, or back in that of the map. */
export function columnEntries(
  columnId: string,
  sort: GridSort | null,
  onSort: (sort: GridSort | null) => void,
): readonly MenuEntry[] {
  return [
    ...(["ascending", "descending"] as const).map((direction) =>
      action(direction, words.table.sortBy[direction], () => onSort({ columnId, direction })),
    ),
    {
      kind: "action",
      id: "in-order",
      label: words.table.inOrder,
      disabled: sort === null,
      run: () => onSort(null),
    },
  ];
}

function action(id: string, label: string, run: () => void, keys?: string): MenuEntry {
  return { kind: "action", id, label, keys, run };
}

function deleteRows(session: Session, rows: readonly TableRow[]): void {
  const idsOf = (of: TableRow["of"]): readonly string[] =>
    rows.filter((row) => row.of === of).map(({ id }) => id);
  const outcome = session.runOnMap((context) =>
    deletionOf(context, idsOf("touchpoint"), idsOf("note")),
  );
  if (outcome.ok) session.notify(words.table.deleted(rows.length), "plain", true);
}

/** Touchpoints and notes in one step. */
function deletionOf(
  context: MapContext,
  stops: readonly string[],
  notes: readonly string[],
): Outcome {
  const parts = [
    ...(stops.length === 0
      ? []
      : [
          deleteTouchpoints(
            context,
            stops.map((id) => asId<TouchpointId>(id)),
          ),
        ]),
    ...(notes.length === 0
      ? []
      : [
          deleteNotes(
            context,
            notes.map((id) => asId<NoteId>(id)),
          ),
        ]),
  ];
  const refused = parts.find((part) => !part.ok);
  if (refused !== undefined) return refused;
  const writes = parts.flatMap((part) => (part.ok ? part.value.writes : []));
  return {
    ok: true,
    value: { name: words.table.deleteRows(stops.length + notes.length), writes, made: [] },
  };
}
