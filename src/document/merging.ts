import { mergeUpdates } from "yjs";

/** Some updates of one document, to be merged. */
export interface ToMerging {
  readonly id: number;
  readonly updates: readonly Uint8Array[];
}

/** The same as one update; null when one of them cannot be read. */
export interface FromMerging {
  readonly id: number;
  readonly merged: Uint8Array | null;
}

/** Makes several updates of a document into one; null when one of them cannot be read. */
export type Merge = (updates: readonly Uint8Array[]) => Promise<Uint8Array | null>;

/** Merges on the spot. */
export function mergeHere(updates: readonly Uint8Array[]): Uint8Array | null {
  try {
    return mergeUpdates([...updates]);
  } catch {
    return null;
  }
}

/** A worker that has had nothing to do for so long is let go. */
const PATIENCE_MS = 10_000;

/**
 * Merges in a worker, since a document of many stories takes longer than a page
 * may keep a hand waiting; on the spot where the worker does not start.
 */
export function mergingIn(startWorker: () => Worker): Merge {
  const waiting = new Map<number, (message: FromMerging) => void>();
  let worker: Worker | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let count = 0;

  function started(): Worker {
    clearTimeout(patience);
    if (worker !== null) return worker;
    worker = startWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<FromMerging>) => {
      waiting.get(data.id)?.(data);
    });
    return worker;
  }

  function rest(): void {
    if (waiting.size > 0) return;
    clearTimeout(patience);
    patience = setTimeout(() => {
      worker?.terminate();
      worker = null;
    }, PATIENCE_MS);
  }

  return async (updates) => {
    const id = (count += 1);
    const asked = started();
    try {
      return await new Promise<Uint8Array | null>((resolve, reject) => {
        waiting.set(id, ({ merged }) => resolve(merged));
        asked.addEventListener("error", ({ message }) => reject(new Error(message)), {
          once: true,
        });
        asked.postMessage({ id, updates } satisfies ToMerging);
      });
    } catch {
      if (worker === asked) worker = null;
      return mergeHere(updates);
    } finally {
      waiting.delete(id);
      rest();
    }
  };
}
