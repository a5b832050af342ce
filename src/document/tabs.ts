import type { DocumentId } from "#journey/change.ts";
import type { TabChannel } from "./environment.ts";

/** What is heard from other tabs. */
export interface TabListener {
  /** Another tab wrote this; it is on the disk. */
  readonly onUpdate: (id: DocumentId, update: Uint8Array) => void;
  /** Something another tab wrote to this document was not heard; it is on the disk. */
  readonly onGap: (id: DocumentId) => void;
  /** Somebody was forgotten in another tab. */
  readonly onPurge: () => void;
  /** Another tab found the disk cleared and wrote back what it had open. */
  readonly onCleared: () => void;
}

/**
 * The other tabs of this browser. Each update is counted, so that a tab notices
 * when it missed one, and can read it from the disk instead.
 */
export class Tabs {
  readonly #channel: TabChannel;
  readonly #told = new Map<DocumentId, number>();
  readonly #heard = new Map<string, number>();

  constructor(channel: TabChannel, listener: TabListener) {
    this.#channel = channel;
    channel.listen((message) => {
      if (message.kind !== "update") {
        if (message.kind === "purge") listener.onPurge();
        else listener.onCleared();
        return;
      }
      const { documentId, update, sender, count } = message;
      const key = `${sender} ${documentId}`;
      const isGap = count > (this.#heard.get(key) ?? 0) + 1;
      this.#heard.set(key, count);
      listener.onUpdate(documentId, update);
      if (isGap) listener.onGap(documentId);
    });
  }

  /** Tells the other tabs of an update that is on the disk. */
  tell(documentId: DocumentId, sender: number, update: Uint8Array): void {
    const count = (this.#told.get(documentId) ?? 0) + 1;
    this.#told.set(documentId, count);
    this.#channel.post({ kind: "update", documentId, update, sender, count });
  }

  /** Tells the other tabs that somebody was forgotten. */
  purge(): void {
    this.#channel.post({ kind: "purge" });
  }

  /** Tells the other tabs that the disk was cleared, and is written anew. */
  cleared(): void {
    this.#channel.post({ kind: "cleared" });
  }

  /** Stops listening. */
  close(): void {
    this.#channel.close();
  }
}
