import type { Derived, Readings } from "#evidence/engine.ts";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import { unpackDerived } from "#evidence/packed.ts";
import { unpackFindings } from "#evidence/packedFindings.ts";
import { EvidenceBook } from "#evidence/refs.ts";
import type { FromEvidence, ToEvidence } from "#evidence/protocol.ts";

/** What the evidence tells back. */
export interface EvidenceListeners {
  readonly onReadings: (readings: Readings) => void;
  readonly onDerived: (derived: Derived, request: number) => void;
  readonly onCompared: (derived: readonly Derived[], request: number) => void;
  readonly onFound: (found: JourneyFindings, request: number) => void;
}

/** The evidence of the open map, wherever it is worked out. */
export interface EvidenceClient {
  tell(message: ToEvidence): void;
  close(): void;
}

/**
 * Works the evidence out in a worker, so that the page goes on answering. The
 * worker is begun with the first thing to tell it, once the page is seen: its
 * script must not come before the map.
 */
export function workerEvidence(
  makeWorker: () => Worker,
  untilSeen: () => Promise<void>,
  listeners: EvidenceListeners,
): EvidenceClient {
  const book = new EvidenceBook();
  const waiting: ToEvidence[] = [];
  let worker: Worker | null = null;
  let isClosed = false;
  const begin = async (): Promise<void> => {
    await untilSeen();
    if (isClosed) return;
    worker = makeWorker();
    worker.addEventListener("message", (event: MessageEvent<FromEvidence>) =>
      hear(event.data, book, listeners),
    );
    for (const message of waiting.splice(0)) worker.postMessage(message);
  };
  return {
    tell: (message) => {
      if (message.kind === "facts") book.learn(message.change);
      if (worker !== null) worker.postMessage(message);
      else if (waiting.push(message) === 1) void begin();
    },
    close: () => {
      isClosed = true;
      worker?.terminate();
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
