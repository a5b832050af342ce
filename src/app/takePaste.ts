import type { Pasted, PastedTable } from "#formats/pasted/pastedTable.ts";
import { words } from "#journey/words/words.ts";
import { pastedFile } from "#screens/exchange/pastedFile.ts";
import { pasteRows } from "#screens/map/clipboard.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import { showToast } from "#ui/toasts.ts";
import { type FrameDialog, showDialog } from "./openDialog.ts";

/** More than this is not taken, as of files. */
const MAX_SIGNS = 50_000_000;

/** Reads what was pasted, with what judges it: loaded when somebody pastes. */
async function looked(session: Session, pasted: Pasted) {
  if (pasted.text.length > MAX_SIGNS) {
    session.notify(words.importing.pasteTooLarge(pasted.text.length / 1e6), "problem");
    return null;
  }
  const { pastedTable, hasColumns, tellsStories } = await import("#formats/pasted/pastedTable.ts");
  const table = pastedTable(pasted);
  if (table.rows.length === 0) return null;
  return {
    table,
    hasColumns: hasColumns(table.rows),
    tellsStories: tellsStories(table.rows),
  };
}

/**
 * Text from elsewhere that is pasted on the map, by what is in it: a table of
 * stories opens its import, names become touchpoints and notes, a column a stage.
 * Either way the other reading is a press away.
 */
export async function takePasteOnMap(
  session: Session,
  pasted: Pasted,
  focus: CellFocus,
): Promise<void> {
  const found = await looked(session, pasted);
  if (found === null) return;
  const { table } = found;
  const isAtStop = isStop(session, focus);
  if (!table.isWhole || (isAtStop && found.hasColumns)) {
    importTable(table, { ...stopOf(session, focus), endsOnMap: true });
  } else if (!isAtStop && found.tellsStories && (found.hasColumns || holdsStops(session, focus))) {
    const instead = {
      text: words.importing.pastedStories,
      label: words.importing.pasteAsThings,
      run: () => pasteRows(session, table.rows, focus),
    };
    importTable(table, { instead, endsOnMap: true });
  } else pasteThings(session, table, focus, found.hasColumns);
}

/** Sets up a thing for each cell; where they stand in columns, their import is offered. */
function pasteThings(
  session: Session,
  table: PastedTable,
  focus: CellFocus,
  hasColumns: boolean,
): void {
  const before = session.lastStep();
  pasteRows(session, table.rows, focus);
  const step = session.lastStep();
  if (!hasColumns || step === null || step === before) return;
  const run = (): void =>
    void session.undo(step).then(() => importTable(table, { endsOnMap: true }));
  const action = { label: words.importing.pasteAsStories, run };
  showToast({ text: words.importing.pastedThings, action });
}

function isStop(session: Session, { itemId }: CellFocus): boolean {
  return itemId !== null && session.store.getState().board?.touchpoint.has(itemId) === true;
}

/** The touchpoint in the focus, by its name: what is pasted on it was told there, where no column says otherwise. */
function stopOf(session: Session, { itemId }: CellFocus): { readonly at?: string } {
  const stop = itemId === null ? undefined : session.store.getState().board?.touchpoint.get(itemId);
  return stop === undefined || stop.title.trim() === "" ? {} : { at: stop.title };
}

/** A table that is pasted beside the map, on the page of people or on the page of all maps. */
export async function takePasteOnPage(session: Session, pasted: Pasted): Promise<void> {
  const found = await looked(session, pasted);
  if (found === null) return;
  const take = async (): Promise<void> => {
    if (session.store.getState().mapId !== null) {
      importTable(found.table);
      return;
    }
    const { beginFrom } = await import("./takeFiles.ts");
    beginFrom(session, pastedFile(found.table.file));
  };
  if (found.hasColumns || found.tellsStories) await take();
  else if (found.table.rows.length > 1) {
    const action = { label: words.importing.pasteAsStories, run: () => void take() };
    showToast({ text: words.importing.pastedLines, action });
  }
}

/** A table of stories that was pasted into a field: there it stays, and its import is offered. */
export async function offerImport(session: Session, pasted: Pasted): Promise<void> {
  const found = await looked(session, pasted);
  if (found === null || !found.hasColumns || !found.tellsStories) return;
  showToast({
    text: words.importing.pastedInField,
    action: { label: words.importing.pasteAsStories, run: () => importTable(found.table) },
  });
}

function holdsStops(session: Session, { laneId }: CellFocus): boolean {
  return session.store.getState().board?.lane.get(laneId)?.role === "touchpoints";
}

function importTable(
  { file }: PastedTable,
  more: Pick<Extract<FrameDialog, { kind: "import" }>, "instead" | "endsOnMap" | "at"> = {},
): void {
  showDialog({ kind: "import", file: pastedFile(file), ...more });
}
