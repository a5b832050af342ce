import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";
import { openBrowserEnvironment, whenIdle } from "#document/browserEnvironment.ts";
import type { TabMessage } from "#document/environment.ts";
import { aBrowser } from "../storage/makers.ts";

const WORKSPACE = "browser-environment";

beforeEach(() => {
  vi.stubGlobal("indexedDB", aBrowser());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function opened(worker: (() => Worker) | null = null) {
  const { environment, diskState } = await openBrowserEnvironment(WORKSPACE, worker);
  return { ...environment, diskState };
}

describe("what a page works with", () => {
  it("keeps what is written where the browser has a database, and lives in memory where it has none", async () => {
    const kept = await opened();
    expect([kept.diskState, kept.disk.kind]).toEqual(["ready", "device"]);
    kept.disk.close();
    vi.stubGlobal("indexedDB", undefined);
    const { diskState, disk } = await opened();
    expect([diskState, disk.kind]).toEqual(["memory", "memory"]);
  });

  it("hears of other tabs only what a tab may tell; what is damaged or foreign is passed over", async () => {
    const { tabs } = await opened();
    const heard: TabMessage[] = [];
    tabs?.listen((message) => heard.push(message));
    const update = new Uint8Array([1]);
    const told = { kind: "update", documentId: "ws", update, sender: 7, count: 1 } as const;
    const other = new BroadcastChannel(WORKSPACE);
    for (const message of [
      null,
      "text",
      { ...told, kind: "later" },
      { ...told, documentId: 5 },
      { ...told, update: [1] },
      { ...told, sender: "7" },
      { ...told, count: null },
      { kind: "purge", extra: 1 },
      { kind: "cleared", extra: 1 },
      told,
    ]) {
      other.postMessage(message);
    }
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard).toEqual([{ kind: "purge" }, { kind: "cleared" }, told]);
    const back: unknown[] = [];
    other.addEventListener("message", (event: MessageEvent<unknown>) => back.push(event.data));
    tabs?.post({ kind: "purge" });
    await vi.waitFor(() => expect(back).toEqual([{ kind: "purge" }]));
    other.close();
    tabs?.close();
  });

  it("has no channel where the browser knows none", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    expect((await opened()).tabs).toBeNull();
  });

  it("works one after the other under a lock of the workspace's name, or at once where there are no locks", async () => {
    const work = vi.fn(() => Promise.resolve());
    vi.stubGlobal("navigator", {});
    await (await opened()).exclusively("copies", work);
    const request = vi.fn((_: string, inside: () => Promise<void>) => inside());
    vi.stubGlobal("navigator", { locks: { request } });
    await (await opened()).exclusively("copies", work);
    expect(work).toHaveBeenCalledTimes(2);
    expect(request).toHaveBeenCalledWith(`${WORKSPACE}:copies`, expect.any(Function));
  });

  it("works at once where the browser gives out no lock, and once where the work itself fails", async () => {
    const work = vi.fn(() => Promise.resolve());
    vi.stubGlobal("navigator", { locks: undefined });
    await (await opened()).exclusively("copies", work);
    const refused = () => Promise.reject(new DOMException("not here", "SecurityError"));
    vi.stubGlobal("navigator", { locks: { request: refused } });
    await (await opened()).exclusively("copies", work);
    expect(work).toHaveBeenCalledTimes(2);
    const failing = vi.fn(() => Promise.reject(new Error("the work failed")));
    const request = (_: string, inside: () => Promise<void>) => inside();
    vi.stubGlobal("navigator", { locks: { request } });
    await expect((await opened()).exclusively("copies", failing)).rejects.toThrow("the work");
    expect(failing).toHaveBeenCalledTimes(1);
  });

  it("has no channel where the browser lets the page have none", async () => {
    vi.stubGlobal("BroadcastChannel", () => {
      throw new DOMException("not here", "SecurityError");
    });
    expect((await opened()).tabs).toBeNull();
  });

  it("tells equal bytes by their hash, also where the browser makes none", async () => {
    const { digest } = await opened();
    const [a, b] = [new Uint8Array([1, 2]), new Uint8Array([2, 1])];
    // The example of FIPS 180, which has bytes below sixteen.
    expect(await digest(new TextEncoder().encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(await digest(a)).toBe(await digest(a.slice()));
    expect(await digest(a)).not.toBe(await digest(b));
    const hashes = [await digest(a), await digest(b)];
    vi.stubGlobal("crypto", {});
    expect([await digest(a), await digest(b)]).toEqual(hashes);
  });

  it("merges on the spot where there are no workers, and where a worker does not start", async () => {
    const updates = ["a", "b"].map((text) => {
      const doc = new Doc();
      doc.getMap("m").set(text, 1);
      return encodeStateAsUpdate(doc);
    });
    const here = await (await opened()).merge(updates);
    expect(here?.byteLength).toBeGreaterThan(0);
    expect(await (await opened()).merge([new Uint8Array([255, 255]), ...updates])).toBeNull();
    class Broken extends EventTarget {
      postMessage(): void {
        this.dispatchEvent(Object.assign(new Event("error"), { message: "no worker" }));
      }
      terminate(): void {}
    }
    const { merge } = await opened(() => new Broken() as unknown as Worker);
    expect(await merge(updates)).toEqual(here);
  });

  it("waits for a moment in which the page has nothing to do", () => {
    const work = vi.fn();
    vi.useFakeTimers();
    whenIdle(work);
    vi.advanceTimersByTime(2_000);
    expect(work).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
    vi.stubGlobal("requestIdleCallback", (now: () => void) => now());
    whenIdle(work);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
