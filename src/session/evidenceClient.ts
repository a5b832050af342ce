import type { Derived, Readings } from "#evidence/engine.ts";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import { unpackDerived } from "#evidence/packed.ts";
import { unpackFindings } from "#evidence/packedFindings.ts";
import { EvidenceBook } from "#evidence/refs.ts";
import type { FromEvidence, ToEvidence } from "#evidence/protocol.ts";

/**
 * How it goes on where working the evidence out broke: `again`, in a new worker;
 * `here`, on the page itself; `stopped`, not at all.
 */
export type AfterBreak = "again" | "here" | "stopped";

/** What the evidence tells back. */
export interface EvidenceListeners {
  readonly onReadings: (readings: Readings) => void;
  readonly onDerived: (derived: Derived, request: number) => void;
  readonly onCompared: (derived: readonly Derived[], request: number) => void;
  readonly onFound: (found: JourneyFindings, request: number) => void;
  /** It broke, and knows nothing any more: unless it stopped, all has to be told and asked again. */
  readonly onBroken: (next: AfterBreak) => void;
}

/** The evidence of the open map, wherever it is worked out. */
export interface EvidenceClient {
  tell(message: ToEvidence): void;
  close(): void;
}

/** What working the evidence out in a worker needs. */
export interface WorkerEvidenceOptions {
  readonly makeWorker: () => Worker;
  /** Works it out on the page, where no worker will. Rejects where that part of the app cannot be had. */
  readonly loadInline: () => Promise<(listeners: EvidenceListeners) => EvidenceClient>;
  readonly untilSeen: () => Promise<void>;
}

/**
 * A worker that was told something and says nothing for twice so long is taken
 * for dead; in two waits, since the first may end in the moment in which a
 * sleeping computer awakes.
 */
const SILENCE_MS = 8_000;

/**
 * Works the evidence out in a worker, so that the page goes on answering. The
 * worker is begun with the first thing to tell it, once the page is seen: its
 * script must not come before the map. One that cannot start, breaks or falls
 * silent is made anew once; after that the page itself works it out.
 */
export class WorkerEvidence implements EvidenceClient {
  readonly #options: WorkerEvidenceOptions;
  readonly #listeners: EvidenceListeners;
  readonly #waiting: ToEvidence[] = [];
  #worker: EvidenceClient | null = null;
  #breaks = 0;
  #isClosed = false;

  constructor(options: WorkerEvidenceOptions, listeners: EvidenceListeners) {
    this.#options = options;
    this.#listeners = listeners;
  }

  tell(message: ToEvidence): void {
    if (this.#isClosed) return;
    if (this.#worker !== null) this.#worker.tell(message);
    else if (this.#waiting.push(message) === 1) void this.#begin();
  }

  close(): void {
    this.#isClosed = true;
    this.#worker?.close();
  }

  async #begin(): Promise<void> {
    await this.#options.untilSeen();
    if (this.#isClosed) return;
    try {
      this.#worker = this.#breaks < 2 ? this.#inWorker() : await this.#here();
    } catch {
      this.#break();
      return;
    }
    for (const message of this.#waiting.splice(0)) this.tell(message);
  }

  #inWorker(): EvidenceClient {
    const broken = (): void => {
      if (this.#worker === client) this.#break();
    };
    const client = tellingTo(this.#options.makeWorker(), this.#listeners, broken);
    return client;
  }

  async #here(): Promise<EvidenceClient> {
    const inline = (await this.#options.loadInline())(this.#listeners);
    return {
      tell: (message) => {
        try {
          inline.tell(message);
        } catch {
          this.#break();
        }
      },
      close: () => inline.close(),
    };
  }

  #break(): void {
    this.#worker?.close();
    this.#worker = null;
    this.#waiting.length = 0;
    this.#breaks += 1;
    const next = (["again", "here"] as const)[this.#breaks - 1] ?? "stopped";
    if (next === "stopped") this.#isClosed = true;
    this.#listeners.onBroken(next);
  }
}

/** Tells one worker, and hears whether it lives. */
function tellingTo(
  worker: Worker,
  listeners: EvidenceListeners,
  onBroken: () => void,
): EvidenceClient {
  const book = new EvidenceBook();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const hush = (): void => {
    clearTimeout(silence);
    silence = undefined;
  };
  worker.addEventListener("message", (event: MessageEvent<FromEvidence>) => {
    hush();
    hear(event.data, book, listeners);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    onBroken();
  });
  worker.addEventListener("messageerror", onBroken);
  return {
    tell: (message) => {
      if (message.kind === "facts") book.learn(message.change);
      worker.postMessage(message);
      if (message.kind === "reset") return;
      silence ??= setTimeout(() => {
        silence = setTimeout(onBroken, SILENCE_MS);
      }, SILENCE_MS);
    },
    close: () => {
      hush();
      worker.terminate();
    },
  };
}

function hear(message: FromEvidence, book: EvidenceBook, listeners: EvidenceListeners): void {
  switch (message.kind) {
    case "readings":
      listeners.onReadings(message.readings);
      return;
    case "derived":
      listeners.onDerived(unpackDerived(message.packed, book), message.request);
      return;
    case "compared": {
      const derived = message.packed.map((packed) => unpackDerived(packed, book));
      listeners.onCompared(derived, message.request);
      return;
    }
    case "found":
      listeners.onFound(unpackFindings(message.packed, book), message.request);
      return;
    default:
      message satisfies never;
  }
}
