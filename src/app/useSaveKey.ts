import { useEffect } from "react";
import type { Session } from "#session/session.ts";

/** Mod+S saves the open map as a file: it is on this device anyway. */
export function useSaveKey(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isMod = event.ctrlKey || event.metaKey;
      if (!isMod || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      void save(session);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);
}

async function save(session: Session): Promise<void> {
  const state = session.store.getState();
  const [{ saveMap }, { fileNameOf }] = await Promise.all([
    import("#screens/exchange/exportKinds.ts"),
    import("#session/exportMap.ts"),
  ]);
  const title = state.mapId === null ? "" : state.workspace.map.get(state.mapId)?.title;
  const outcome = saveMap(state, fileNameOf(title ?? ""));
  session.notify(outcome.ok ? outcome.value : outcome.problem.message);
}
