import type { FactsChange } from "#evidence/facts.ts";
import type { StoryId } from "#journey/ids.ts";
import { frameFacts, storyFacts } from "./feed.ts";
import type { SessionState } from "./state.ts";

/** Stories told to the evidence at once: a few milliseconds of copying. */
const PIECE = 5_000;

/**
 * Tells the evidence everything of the open map, in pieces between which the
 * page answers; stops when another map is opened meanwhile.
 */
export async function feedAll(
  now: () => SessionState,
  ids: readonly StoryId[],
  tell: (change: FactsChange) => void,
  pause: () => Promise<void>,
): Promise<void> {
  const { workspace, board, mapId } = now();
  if (board === null || mapId === null) return;
  tell(frameFacts(workspace, board));
  for (let at = 0; at < ids.length; at += PIECE) {
    if (at > 0) await pause();
    const state = now();
    if (state.mapId !== mapId) return;
    tell(storyFacts(ids.slice(at, at + PIECE), state.workspace, mapId));
  }
}
