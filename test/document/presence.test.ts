import { afterEach, describe, expect, it, vi } from "vitest";
import { presence } from "#document/presence.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The locks of a browser, as far as tabs use them: one holds a name, the others wait in line. */
class FakeLocks {
  readonly #held = new Map<string, Promise<unknown>>();

  async request(name: string, work: () => unknown): Promise<unknown> {
    while (this.#held.has(name)) await this.#held.get(name);
    const running = Promise.resolve().then(work);
    const over = running
      .catch(() => undefined)
      .then(() => {
        this.#held.delete(name);
      });
    this.#held.set(name, over);
    return running;
  }

  query(): Promise<{ held: { name: string }[] }> {
    return Promise.resolve({ held: [...this.#held.keys()].map((name) => ({ name })) });
  }

  /** The page that holds such a lock is gone. */
  leave(prefix: string): void {
    const name = [...this.#held.keys()].find((one) => one.startsWith(prefix));
    this.#held.delete(name ?? "");
  }
}

function browserWith(locks: unknown): void {
  vi.stubGlobal("navigator", { locks });
}

async function isRun(whileAlone: (work: () => Promise<void>) => Promise<void>): Promise<boolean> {
  let isDone = false;
  await whileAlone(() => {
    isDone = true;
    return Promise.resolve();
  });
  return isDone;
}

describe("work of a tab that is alone", () => {
  it("is done while no other tab of the workspace is open", async () => {
    const locks = new FakeLocks();
    browserWith(locks);
    const one = await presence("wayfelt");
    await presence("another");
    expect(await isRun(one)).toBe(true);
    const other = await presence("wayfelt");
    expect([await isRun(one), await isRun(other)]).toEqual([false, false]);
    locks.leave("wayfelt:tab:");
    expect(await isRun(other)).toBe(true);
  });

  it("is done before another tab opens", async () => {
    browserWith(new FakeLocks());
    const order: string[] = [];
    const one = await presence("wayfelt");
    let end: () => void = () => undefined;
    const working = one(async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      order.push("work");
    });
    await vi.waitFor(() => expect(end).not.toBeUndefined());
    const opening = presence("wayfelt").then(() => order.push("opened"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    end();
    await Promise.all([working, opening]);
    expect(order).toEqual(["work", "opened"]);
  });

  it("is not done where the browser has no locks, or gives out none", async () => {
    browserWith(undefined);
    expect(await isRun(await presence("wayfelt"))).toBe(false);
    const refuse = (): Promise<never> => Promise.reject(new DOMException("", "SecurityError"));
    browserWith({ request: refuse, query: refuse });
    expect(await isRun(await presence("wayfelt"))).toBe(false);
    const locks = new FakeLocks();
    browserWith({
      request: (name: string, work: () => unknown) =>
        name.includes(":tab:") ? refuse() : locks.request(name, work),
      query: () => locks.query(),
    });
    expect(await isRun(await presence("wayfelt"))).toBe(false);
  });
});
