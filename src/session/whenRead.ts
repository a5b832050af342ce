import type { StoreApi } from "zustand/vanilla";
import type { SessionState } from "./state.ts";

/**
 * Resolves when all stories and people are read. Until then a map that is copied,
 * deleted or met by a file would seem to have fewer than it has.
 */
export function whenRead(store: StoreApi<Pick<SessionState, "evidenceLoaded">>): Promise<void> {
  if (store.getState().evidenceLoaded) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(({ evidenceLoaded }) => {
      if (!evidenceLoaded) return;
      stop();
      resolve();
    });
  });
}
