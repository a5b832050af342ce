import type { DocumentId } from "#journey/change.ts";
import type { Environment } from "./environment.ts";
import type { LiveDocument } from "./liveDocument.ts";

/**
 * Folds long logs into snapshots when the page is idle. What another tab wrote
 * since is read in the same transaction and brought into the live document
 * first, so that no tab ever drops another's rows.
 */
export class Compactor {
  readonly #environment: Environment;
  readonly #liveOf: (id: DocumentId) => LiveDocument | undefined;
  readonly #planned = new Set<DocumentId>();

  constructor(environment: Environment, liveOf: (id: DocumentId) => LiveDocument | undefined) {
    this.#environment = environment;
    this.#liveOf = liveOf;
  }

  /** Folds a document's log at the next idle moment, if it is long by now. */
  consider(id: DocumentId): void {
    if (this.#planned.has(id) || this.#liveOf(id)?.shelf.isLong !== true) return;
    this.#planned.add(id);
    this.#environment.whenIdle(() => {
      void this.compact(id)
        .catch(() => false)
        .then(() => this.#planned.delete(id));
    });
  }

  /**
   * Folds a document's log now. Resolves to whether it did: a damaged document
   * keeps its records as they are. When the disk refuses, the log stays long and
   * is considered again with the next write.
   */
  async compact(id: DocumentId): Promise<boolean> {
    const live = this.#liveOf(id);
    if (live === undefined || !live.isLoaded || live.isDamaged) return false;
    let folded = { rev: 0, bytes: 0 };
    await this.#environment.exclusively(`compact:${id}`, () =>
      this.#environment.disk.compact(id, (stored) => {
        live.absorb(stored);
        if (live.isDamaged) throw new Error(`damaged records in ${id}`);
        const snapshot = live.encode();
        folded = { rev: stored.rev + 1, bytes: snapshot.byteLength };
        return snapshot;
      }),
    );
    live.shelf.noteFolded(folded.rev, folded.bytes);
    return true;
  }
}
