import type { StoreApi } from "zustand/vanilla";
import type { SessionState } from "./state.ts";

/** A picture does not wait for ever: what is there then is in it. */
const PATIENCE_MS = 10_000;

/** Resolves when all that the open map's stories say is worked out. */
export function whenFound(store: StoreApi<SessionState>): Promise<void> {
  if (isFound(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const patience = setTimeout(done, PATIENCE_MS);
    const stop = store.subscribe((state) => {
      if (isFound(state)) done();
    });
    function done(): void {
      clearTimeout(patience);
      stop();
      resolve();
    }
  });
}

function isFound({ mapId, evidenceLoaded, findings }: SessionState): boolean {
  return mapId === null || (evidenceLoaded && findings !== null);
}
