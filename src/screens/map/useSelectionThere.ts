import { useEffect } from "react";
import type { Board } from "#journey/workspace.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Selection } from "#session/state.ts";

/** What is no longer on the map, deleted or undone, is no longer selected. */
export function useSelectionThere(): void {
  const session = useSession();
  const board = useSessionState((state) => state.board);
  const selection = useSessionState((state) => state.selection);
  useEffect(() => {
    if (board === null) return;
    const rest = selection.ids.filter((id) => isThere(board, selection.kind, id));
    if (rest.length === selection.ids.length) return;
    session.select({ kind: rest.length === 0 ? "none" : selection.kind, ids: rest });
  }, [board, selection, session]);
}

function isThere(board: Board, kind: Selection["kind"], id: string): boolean {
  return kind !== "none" && board[kind].has(id);
}
