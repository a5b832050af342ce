import { afterEach, expect, it, vi } from "vitest";
import { addChannel } from "#journey/commands/people.ts";
import { createMap } from "#journey/commands/maps.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import type { Disk } from "#storage/disk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { aSession } from "./makers.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const NEVER = new AbortController().signal;

/** A session, and how often the browser was asked to keep what it stores. */
async function asked(kind: "device" | "memory") {
  const persist = vi.fn<() => Promise<boolean>>().mockResolvedValue(false);
  const persisted = (): Promise<boolean> => Promise.resolve(false);
  vi.stubGlobal("navigator", { storage: { persist, persisted } });
  const disk: Disk = Object.assign<MemoryDisk, object>(new MemoryDisk(), { kind });
  const { session } = await aSession(disk);
  return { session, persist };
}

const sample = sampleMap(mintFrom(seeded32(1)), "2026-06-01T09:00:00.000Z").command;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it("the browser is asked to keep the data once, with the first edit; a sample that was opened is none", async () => {
  const { session, persist } = await asked("device");
  session.run(() => ({ ok: true, value: { ...sample, made: [] } }));
  await settled();
  expect(persist).not.toHaveBeenCalled();
  session.run((context) => addChannel(context, "Kiosk"));
  session.run((context) => addChannel(context, "Fax"));
  await vi.waitFor(() => expect(persist).toHaveBeenCalledOnce());
});

it("a refused command is no edit, a file that is taken in is one", async () => {
  const { session, persist } = await asked("device");
  session.run((context) => addChannel(context, ""));
  await settled();
  expect(persist).not.toHaveBeenCalled();
  const made = createMap(session.context(), "Ours");
  if (!made.ok) throw new Error(made.problem.message);
  const both = { name: "Open", writes: [...sample.writes, ...made.value.writes] };
  await session.runGradually(both, NEVER, () => undefined, null);
  await vi.waitFor(() => expect(persist).toHaveBeenCalledOnce());
});

it("nothing is asked where nothing is stored", async () => {
  const { session, persist } = await asked("memory");
  session.run((context) => addChannel(context, "Kiosk"));
  await settled();
  expect(persist).not.toHaveBeenCalled();
});
