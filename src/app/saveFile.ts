import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import { takeTyped } from "#ui/heldWords.ts";

/** What takes longer than this says that it is under way. */
const QUICK_MS = 300;

/** Saves the open map as a file, with what is just being typed: it is on this device anyway. */
export async function saveFile(session: Session): Promise<void> {
  takeTyped();
  const state = session.store.getState();
  const [{ saveMap, noteSaved }, { fileNameOf }] = await Promise.all([
    import("#screens/exchange/exportKinds.ts"),
    import("#session/exportMap.ts"),
  ]);
  const title = state.mapId === null ? "" : state.workspace.map.get(state.mapId)?.title;
  const slow = setTimeout(() => session.notify(words.frame.writingFile), QUICK_MS);
  const outcome = await saveMap(state, fileNameOf(title ?? ""));
  clearTimeout(slow);
  if (outcome.ok) void noteSaved(session, state);
  session.notify(outcome.ok ? outcome.value : outcome.problem.message);
}
