import type { BackupAge } from "./backupDesk.ts";
import type { FolderState } from "./folderDesk.ts";
import { createContext, useContext, useEffect, useMemo } from "react";
import type { Table } from "#kit/table.ts";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Decided } from "./decided.ts";
import type { Session } from "./session.ts";
import type { SessionState } from "./state.ts";

/** Holds the session for the screens below. */
export const SessionContext = createContext<Session | null>(null);

/** The open session. Throws outside a `SessionContext`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("There is no session above this component.");
  return session;
}

/** A part of what the session shows; renders again only when that part changes. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

/**
 * A row of one of its tables; looked up anew only where that table is another.
 * For what stands in hundreds on a screen: everything that is set asks all of them.
 *
 * @param tableOf a function of a module
 */
export function useSessionRow<T extends { readonly id: string }>(
  tableOf: (state: SessionState) => Table<T>,
  id: string,
): T | undefined {
  const select = useMemo(() => rowSelector(tableOf, id), [tableOf, id]);
  return useSessionState(select);
}

/** Finds a row in the table of each state; as long as the table is the same, the row is. */
function rowSelector<T extends { readonly id: string }>(
  tableOf: (state: SessionState) => Table<T>,
  id: string,
): (state: SessionState) => T | undefined {
  let table: Table<T> | null = null;
  let row: T | undefined;
  return (state) => {
    const now = tableOf(state);
    if (now !== table) row = now.get(id);
    table = now;
    return row;
  };
}

/** Some things of what the session shows; renders again only when one of them changes. */
export function useSessionItems<T>(select: (state: SessionState) => readonly T[]): readonly T[] {
  return useStore(useSession().store, useShallow(select));
}

/**
 * Reads what was derived and decided of who is in view (see `decided.ts`); worked
 * out anew only when something of it changed.
 *
 * @param read a function of a module, or one kept by `useCallback`
 */
export function useDecided<T>(read: (state: Decided) => T): T {
  const seen = useStore(
    useSession().store,
    useShallow(({ workspace, board, mapId, view, derived, readings }: Decided): Decided => ({
      workspace,
      board,
      mapId,
      view,
      derived,
      readings,
    })),
  );
  return useMemo(() => read(seen), [read, seen]);
}

/** Ages are told to the minute: a page may stand open for days. */
const MINUTE_MS = 60_000;

/** How old the last backup is, minute by minute; null until that is read. */
export function useBackupAge(): BackupAge | null {
  const { backups } = useSession().copies;
  useEffect(() => {
    const read = (): void => void backups.refresh();
    read();
    const timer = setInterval(read, MINUTE_MS);
    return () => clearInterval(timer);
  }, [backups]);
  return useStore(backups.age);
}

/** How it stands with backups into a folder; looked at again for whoever begins to show it. */
export function useBackupFolder(): FolderState {
  const { folder } = useSession().copies;
  useEffect(() => void folder.refresh(), [folder]);
  return useStore(folder.state);
}
