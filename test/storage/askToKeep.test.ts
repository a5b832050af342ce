import { afterEach, describe, expect, it, vi } from "vitest";
import { askToKeep, howKept } from "#storage/askToKeep.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

function browserThat(storage: Partial<StorageManager>): void {
  vi.stubGlobal("navigator", { storage });
}

const refused = (): Promise<never> => Promise.reject(new Error("not here"));

describe("asking the browser to keep what is stored", () => {
  it("is done once there is something to keep, and not where it keeps it already or does not say", async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    browserThat({ persist, persisted: () => Promise.resolve(true) });
    await askToKeep();
    browserThat({ persist, persisted: refused });
    await askToKeep();
    vi.stubGlobal("navigator", {});
    await askToKeep();
    expect(persist).not.toHaveBeenCalled();
    browserThat({ persist, persisted: () => Promise.resolve(false) });
    await askToKeep();
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it("changes nothing where it is refused", async () => {
    browserThat({ persist: refused, persisted: () => Promise.resolve(false) });
    await expect(askToKeep()).resolves.toBeUndefined();
  });

  it("changes nothing where the browser throws at the question, or knows half of it", async () => {
    const thrown = (): never => {
      throw new TypeError("not here");
    };
    browserThat({ persisted: thrown, persist: thrown, estimate: thrown });
    await expect(askToKeep()).resolves.toBeUndefined();
    expect(await howKept()).toEqual({ isPersistent: null, usedBytes: null });
    browserThat({});
    await expect(askToKeep()).resolves.toBeUndefined();
    expect(await howKept()).toEqual({ isPersistent: null, usedBytes: null });
  });

  it("tells how well and how much, as far as the browser says", async () => {
    const persisted = (): Promise<boolean> => Promise.resolve(true);
    browserThat({ persisted, estimate: () => Promise.resolve({ usage: 5 }) });
    expect(await howKept()).toEqual({ isPersistent: true, usedBytes: 5 });
    browserThat({ persisted, estimate: () => Promise.resolve({}) });
    expect(await howKept()).toEqual({ isPersistent: true, usedBytes: null });
    browserThat({ persisted: refused, estimate: refused });
    expect(await howKept()).toEqual({ isPersistent: null, usedBytes: null });
    vi.stubGlobal("navigator", {});
    expect(await howKept()).toEqual({ isPersistent: null, usedBytes: null });
  });
});
