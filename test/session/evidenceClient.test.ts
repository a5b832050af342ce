import { afterEach, describe, expect, it, vi } from "vitest";
import type { ToEvidence } from "#evidence/protocol.ts";
import {
  type AfterBreak,
  type EvidenceListeners,
  WorkerEvidence,
} from "#session/evidenceClient.ts";

/** A worker that is told things, and does what a test makes it do. */
class FakeWorker extends EventTarget {
  readonly told: ToEvidence[] = [];
  isEnded = false;

  postMessage(message: ToEvidence): void {
    this.told.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  break(): void {
    this.dispatchEvent(new Event("error", { cancelable: true }));
  }

  answer(): void {
    const readings = { stops: [], stages: [], map: null, unplaced: 0 };
    this.dispatchEvent(new MessageEvent("message", { data: { kind: "readings", readings } }));
  }
}

const FACTS: ToEvidence = {
  kind: "facts",
  change: { stories: [], storiesGone: [], people: [], peopleGone: [] },
};

function aClient(loadInline?: () => Promise<(listeners: EvidenceListeners) => WorkerEvidence>) {
  const workers: FakeWorker[] = [];
  const breaks: AfterBreak[] = [];
  const inline: ToEvidence[] = [];
  const listeners: EvidenceListeners = {
    onReadings: () => undefined,
    onDerived: () => undefined,
    onCompared: () => undefined,
    onFound: () => undefined,
    onBroken: (next) => {
      breaks.push(next);
      if (next !== "stopped") client.tell(FACTS);
    },
  };
  const client: WorkerEvidence = new WorkerEvidence(
    {
      makeWorker: () => {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker as unknown as Worker;
      },
      loadInline:
        loadInline ??
        (() =>
          Promise.resolve(() => ({
            tell: (message) => {
              inline.push(message);
              if (message.kind === "find") throw new Error("a mistake in it");
            },
            close: () => undefined,
          }))),
      untilSeen: () => Promise.resolve(),
    },
    listeners,
  );
  return { client, workers, breaks, inline };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

afterEach(() => vi.useRealTimers());

describe("evidence in a worker", () => {
  it("starts the worker with the first thing to tell it, and tells all in order", async () => {
    const { client, workers } = aClient();
    expect(workers).toHaveLength(0);
    client.tell({ kind: "reset" });
    client.tell(FACTS);
    await settled();
    expect(workers.map(({ told }) => told)).toEqual([[{ kind: "reset" }, FACTS]]);
  });

  it("begins anew once in another worker, then on the page; what broke is ended and not heard again", async () => {
    const { client, workers, breaks, inline } = aClient();
    client.tell(FACTS);
    await settled();
    workers[0]?.break();
    workers[0]?.break();
    await settled();
    expect([breaks, workers.map(({ told }) => told), workers[0]?.isEnded]).toEqual([
      ["again"],
      [[FACTS], [FACTS]],
      true,
    ]);
    workers[1]?.break();
    await settled();
    expect([breaks, workers.length, inline]).toEqual([["again", "here"], 2, [FACTS]]);
  });

  it("stops where the page cannot work it out either, and takes nothing more", async () => {
    const { client, workers, breaks, inline } = aClient();
    client.tell(FACTS);
    await settled();
    workers[0]?.break();
    await settled();
    workers[1]?.break();
    await settled();
    const question = { stops: [], backstage: [], waves: null, connections: [], segments: [] };
    client.tell({ kind: "find", request: 1, question });
    client.tell(FACTS);
    expect(breaks).toEqual(["again", "here", "stopped"]);
    expect(inline).toHaveLength(2);
  });

  it("stops where what works it out on the page cannot be loaded", async () => {
    const { client, workers, breaks } = aClient(() => Promise.reject(new Error("offline")));
    client.tell(FACTS);
    for (const at of [0, 1]) {
      await settled();
      workers[at]?.break();
    }
    await settled();
    expect(breaks).toEqual(["again", "here", "stopped"]);
  });

  it("takes a worker for dead that was told something and is silent for twice eight seconds", async () => {
    vi.useFakeTimers();
    const { client, workers, breaks } = aClient();
    client.tell(FACTS);
    await vi.advanceTimersByTimeAsync(15_999);
    expect(breaks).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(breaks).toEqual(["again"]);
    expect(workers).toHaveLength(2);
  });

  it("waits for ever for a worker that has answered, or was told nothing to answer", async () => {
    vi.useFakeTimers();
    const { client, workers, breaks } = aClient();
    client.tell(FACTS);
    await vi.advanceTimersByTimeAsync(8_500);
    workers[0]?.answer();
    client.tell({ kind: "reset" });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(breaks).toEqual([]);
  });

  it("is not begun once it is closed", async () => {
    const { client, workers } = aClient();
    client.tell(FACTS);
    client.close();
    await settled();
    expect(workers).toHaveLength(0);
  });
});
