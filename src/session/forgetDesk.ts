import type { Documents } from "#document/documents.ts";
import type { History } from "#document/history.ts";
import type { DocumentId } from "#journey/change.ts";
import type { Context } from "#journey/commands/context.ts";
import type { Forgetting, Receipt } from "#journey/commands/forget.ts";
import type { MapId, ParticipantId } from "#journey/ids.ts";
import type { Board } from "#journey/workspace.ts";

/** What forgetting somebody needs of the session. */
export interface ForgetDeskOptions {
  readonly documents: Documents;
  readonly history: History;
  readonly context: () => Context;
  readonly boardOf: (mapId: MapId) => Promise<Board>;
  /** Somebody was forgotten in another tab: what the page keeps beside the work may hold their words. */
  readonly onPurge?: () => void;
}

/** Forgets people for good: not only on the screen, but in everything that this browser holds. */
export class ForgetDesk {
  readonly #options: ForgetDeskOptions;

  constructor(options: ForgetDeskOptions) {
    this.#options = options;
  }

  /** What forgetting somebody would change; null when they are not here. */
  async preview(id: ParticipantId): Promise<Receipt | null> {
    return (await this.#forgetting(id))?.receipt ?? null;
  }

  /**
   * Forgets somebody. Undo is emptied, in every tab, the log of every document
   * is folded, and the rolling copies go; there is no way back.
   *
   * @returns the documents that may still hold their words, since records of them cannot be read
   */
  async forget(id: ParticipantId): Promise<readonly DocumentId[]> {
    const { documents, history } = this.#options;
    const forgetting = await this.#forgetting(id);
    if (forgetting === null) return [];
    documents.apply({ name: "Forget a person", writes: forgetting.writes });
    history.clear();
    const all = await documents.stored();
    for (const one of all) await documents.open(one);
    return documents.purge(all);
  }

  /** Somebody was forgotten in another tab. */
  hear(): void {
    this.#options.history.clear();
    this.#options.onPurge?.();
  }

  async #forgetting(id: ParticipantId): Promise<Forgetting | null> {
    const { context, boardOf } = this.#options;
    // It is seldom asked for: no page waits for its script.
    const { forgetPerson } = await import("#journey/commands/forget.ts");
    const boards = new Map<MapId, Board>();
    for (const map of context().workspace.map) boards.set(map.id, await boardOf(map.id));
    return forgetPerson(context(), boards, id);
  }
}
