import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";
import { type FromMerging, mergeHere, mergingIn, type ToMerging } from "#document/merging.ts";

/** A worker that answers when it is told to, or never starts. */
class FakeWorker extends EventTarget {
  readonly asked: ToMerging[] = [];
  isEnded = false;

  postMessage(message: ToMerging): void {
    this.asked.push(message);
  }

  answer(at: number): void {
    const { id, updates } = this.asked[at] ?? { id: 0, updates: [] };
    const data: FromMerging = { id, merged: mergeHere(updates) };
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  fail(): void {
    this.dispatchEvent(new Event("error"));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const BAD = Uint8Array.of(255, 255, 255, 255);

function updates(): readonly Uint8Array[] {
  return ["a", "b"].map((key) => {
    const doc = new Doc();
    doc.getMap("rows").set(key, 1);
    return encodeStateAsUpdate(doc);
  });
}

function merging(): {
  readonly workers: FakeWorker[];
  readonly merge: ReturnType<typeof mergingIn>;
} {
  const workers: FakeWorker[] = [];
  const merge = mergingIn(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { workers, merge };
}

describe("merging in a worker", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("gives each question its own answer, whichever comes first", async () => {
    const { workers, merge } = merging();
    const [good, bad] = [merge(updates()), merge([BAD, BAD])];
    workers[0]?.answer(1);
    workers[0]?.answer(0);
    expect(await bad).toBeNull();
    expect((await good)?.byteLength).toBeGreaterThan(0);
    expect(workers).toHaveLength(1);
  });

  it("is done on the spot where the worker does not start, and tried anew the next time", async () => {
    const { workers, merge } = merging();
    const first = merge(updates());
    workers[0]?.fail();
    expect((await first)?.byteLength).toBeGreaterThan(0);
    const second = merge(updates());
    expect(workers).toHaveLength(2);
    workers[1]?.answer(0);
    expect((await second)?.byteLength).toBeGreaterThan(0);
  });

  it("lets the worker go when there was nothing to do for a while, not in between", async () => {
    const { workers, merge } = merging();
    const first = merge(updates());
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.isEnded).toBe(false);
    workers[0]?.answer(0);
    await first;
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.isEnded).toBe(true);
  });

  it("does not let the worker go while it works, however long it had nothing to do before", async () => {
    const { workers, merge } = merging();
    const first = merge(updates());
    workers[0]?.answer(0);
    await first;
    vi.advanceTimersByTime(9_999);
    const second = merge(updates());
    vi.advanceTimersByTime(9_999);
    expect(workers[0]?.isEnded).toBe(false);
    workers[0]?.answer(1);
    expect((await second)?.byteLength).toBeGreaterThan(0);
    vi.advanceTimersByTime(9_999);
    expect(workers[0]?.isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workers[0]?.isEnded).toBe(true);
  });

  it("begins another worker after one was let go", async () => {
    const { workers, merge } = merging();
    const first = merge(updates());
    workers[0]?.answer(0);
    await first;
    vi.advanceTimersByTime(10_000);
    const second = merge(updates());
    expect(workers).toHaveLength(2);
    workers[1]?.answer(0);
    expect((await second)?.byteLength).toBeGreaterThan(0);
  });

  it("waits for all that was asked at once before the worker rests", async () => {
    const { workers, merge } = merging();
    const [first, second] = [merge(updates()), merge(updates())];
    workers[0]?.answer(0);
    await first;
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.isEnded).toBe(false);
    workers[0]?.answer(1);
    await second;
    vi.advanceTimersByTime(10_000);
    expect(workers[0]?.isEnded).toBe(true);
  });
});
