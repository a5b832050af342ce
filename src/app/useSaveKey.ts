import { useEffect } from "react";
import { saveMap } from "#screens/exchange/exportKinds.ts";
import { fileNameOf } from "#session/exportMap.ts";
import type { Session } from "#session/session.ts";

/** Mod+S saves the open map as a file: it is on this device anyway. */
export function useSaveKey(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isMod = event.ctrlKey || event.metaKey;
      if (!isMod || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      const state = session.store.getState();
      const title = state.mapId === null ? "" : state.workspace.map.get(state.mapId)?.title;
      const outcome = saveMap(state, fileNameOf(title ?? ""));
      session.notify(outcome.ok ? outcome.value : outcome.problem.message);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);
}
