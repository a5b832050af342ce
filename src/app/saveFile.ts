import type { Session } from "#session/session.ts";

/** Saves the open map as a file: it is on this device anyway. */
export async function saveFile(session: Session): Promise<void> {
  const state = session.store.getState();
  const [{ saveMap }, { fileNameOf }] = await Promise.all([
    import("#screens/exchange/exportKinds.ts"),
    import("#session/exportMap.ts"),
  ]);
  const title = state.mapId === null ? "" : state.workspace.map.get(state.mapId)?.title;
  const outcome = saveMap(state, fileNameOf(title ?? ""));
  session.notify(outcome.ok ? outcome.value : outcome.problem.message);
}
