import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Environment } from "#document/environment.ts";
import { FolderDesk, type FolderMeans } from "#session/folderDesk.ts";
import { backupFileName, FILES_KEPT, filesToRemove } from "#session/folderFiles.ts";
import { FakeFolder, KeepingDisk } from "./fakeFolder.ts";

const HOUR = 3_600_000;
const NOON = Date.parse("2026-05-12T12:00:00Z");

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

async function aDesk(folder: FakeFolder | null, disk = new KeepingDisk()) {
  const clock = { now: NOON };
  const idle: (() => void)[] = [];
  const problems: number[] = [];
  const environment: Environment = {
    disk,
    tabs: null,
    wait: () => Promise.resolve(),
    whenIdle: (work) => idle.push(work),
    nowMs: () => clock.now,
    digest: () => Promise.resolve(""),
    merge: () => Promise.resolve(new Uint8Array()),
    exclusively: (_, work) => work(),
    whileAlone: (work) => work(),
  };
  const desk = new FolderDesk({ environment, onSaved: (at) => disk.noteBackup(at) });
  const means: FolderMeans = {
    pick: folder === null ? null : () => Promise.resolve(folder),
    tag: () => "1234",
    make: (savedAt) => Promise.resolve(new TextEncoder().encode(savedAt)),
    onProblem: () => problems.push(clock.now),
  };
  await desk.start(means);
  /** Changes something, and lets the page be idle. */
  const work = async (): Promise<void> => {
    await disk.append([], clock.now);
    desk.consider();
    for (const task of idle.splice(0)) task();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { desk, disk, clock, work, problems, means };
}

describe("backups into a folder", () => {
  it("are not offered where the browser knows no folders", async () => {
    const { desk } = await aDesk(null);
    expect(desk.state.getState()).toEqual({ kind: "not-offered" });
  });

  it("begin with the choice of a folder, then come with every hour of work and not without work", async () => {
    const folder = new FakeFolder();
    const { desk, clock, work } = await aDesk(folder);
    expect(desk.state.getState()).toEqual({ kind: "none" });
    expect(await desk.choose()).toBe(true);
    expect([...folder.files.keys()]).toEqual(["wayfelt backup 2026-05-12 12-00-00 1234.zip"]);
    clock.now += 10 * 60_000;
    await work();
    expect(folder.files.size).toBe(1);
    clock.now += HOUR;
    await work();
    expect(folder.files.size).toBe(2);
    clock.now += 5 * HOUR;
    desk.consider();
    await new Promise((resolve) => setImmediate(resolve));
    expect(folder.files.size).toBe(2);
  });

  it("go on into the same folder where the browser cleared the disk under the page", async () => {
    const folder = new FakeFolder();
    const { desk, disk, clock, work } = await aDesk(folder);
    await desk.choose();
    await disk.keepFolder(null);
    await desk.noteAgain();
    expect(await disk.folder()).toEqual({ folder, tag: "1234" });
    clock.now += HOUR;
    await work();
    expect(folder.files.size).toBe(2);
    await desk.stop();
    await desk.noteAgain();
    expect(await disk.folder()).toBeNull();
  });

  it("the folder is recalled with the next visit; a permission that lapsed is asked again by a press", async () => {
    const folder = new FakeFolder();
    const first = await aDesk(folder);
    await first.desk.choose();
    folder.permission = "prompt";
    const { desk, clock, work } = await aDesk(folder, first.disk);
    expect(desk.state.getState()).toMatchObject({ name: "Backups", access: "ask" });
    clock.now += 2 * HOUR;
    await work();
    expect([folder.files.size, folder.asked]).toEqual([1, 0]);
    expect(await desk.allow()).toBe(true);
    expect(desk.state.getState()).toMatchObject({ access: "granted", problem: null });
    expect(folder.files.size).toBe(2);
  });

  it("a permission that nobody answered stays asked for; one that is refused is said to be so", async () => {
    const folder = new FakeFolder();
    const { desk } = await aDesk(folder);
    await desk.choose();
    folder.permission = "prompt";
    folder.answer = "prompt";
    expect(await desk.allow()).toBe(false);
    expect(desk.state.getState()).toMatchObject({ access: "ask" });
    folder.answer = "denied";
    expect(await desk.allow()).toBe(false);
    expect(desk.state.getState()).toMatchObject({ access: "denied" });
    folder.permission = "granted";
    await desk.refresh();
    expect(desk.state.getState()).toMatchObject({ access: "granted" });
  });

  it("a permission that is taken back in the midst of work is told once, when the next backup is due", async () => {
    const folder = new FakeFolder();
    const { desk, clock, work, problems } = await aDesk(folder);
    await desk.choose();
    folder.permission = "prompt";
    clock.now += HOUR / 2;
    await work();
    expect(problems).toEqual([]);
    for (let hour = 0; hour < 3; hour += 1) {
      clock.now += HOUR;
      await work();
    }
    expect(problems).toHaveLength(1);
    expect(desk.state.getState()).toMatchObject({ access: "ask" });
    folder.permission = "granted";
    clock.now += HOUR;
    await work();
    expect(folder.files.size).toBe(2);
    expect(desk.state.getState()).toMatchObject({ access: "granted", problem: null });
  });

  it("who is forgotten in one tab goes from the folder that another has chosen meanwhile", async () => {
    const folder = new FakeFolder();
    const one = await aDesk(folder);
    const other = await aDesk(folder, one.disk);
    await one.desk.choose();
    other.clock.now += HOUR;
    expect(await other.desk.renew()).toBe(true);
    expect([...folder.files.keys()]).toEqual([backupFileName(isoOf(NOON + HOUR), "1234")]);
  });

  it("a folder that is chosen or forgotten in one tab is so in the others", async () => {
    const folder = new FakeFolder();
    const one = await aDesk(folder);
    const other = await aDesk(folder, one.disk);
    other.clock.now += HOUR;
    await one.desk.choose();
    other.clock.now += HOUR;
    await other.work();
    expect(other.desk.state.getState()).toMatchObject({ kind: "chosen", name: "Backups" });
    expect(folder.files.size).toBe(2);
    await one.desk.stop();
    other.clock.now += 2 * HOUR;
    await other.work();
    expect(other.desk.state.getState()).toEqual({ kind: "none" });
    expect(folder.files.size).toBe(2);
  });

  it.each([
    ["NotFoundError", "gone"],
    ["QuotaExceededError", "full"],
    ["NotAllowedError", "refused"],
    ["SomethingElse", "other"],
  ])("%s is told once and shown until a backup is saved again", async (fault, problem) => {
    const folder = new FakeFolder();
    const { desk, clock, work, problems } = await aDesk(folder);
    await desk.choose();
    folder.fault = fault;
    clock.now += 2 * HOUR;
    await work();
    expect(desk.state.getState()).toMatchObject({ problem, isWriting: false });
    clock.now += 60_000;
    await work();
    clock.now += 2 * HOUR;
    await work();
    expect(problems).toHaveLength(1);
    expect(folder.files.size).toBe(1);
    folder.fault = null;
    expect(await desk.save()).toBe(true);
    expect(desk.state.getState()).toMatchObject({ problem: null });
  });

  it("a folder that is forgotten keeps its files and takes no more", async () => {
    const folder = new FakeFolder();
    const { desk, disk } = await aDesk(folder);
    await desk.choose();
    await desk.stop();
    expect(await desk.save()).toBe(false);
    expect([folder.files.size, await disk.folder()]).toEqual([1, null]);
  });

  it("when somebody is forgotten one new backup takes the place of all of this browser's", async () => {
    const folder = new FakeFolder();
    const { desk, clock } = await aDesk(folder);
    expect(await desk.renew()).toBeNull();
    await desk.choose();
    clock.now += HOUR;
    await desk.save();
    folder.files.set("thesis.docx", new Uint8Array());
    clock.now += HOUR;
    expect(await desk.renew()).toBe(true);
    expect([...folder.files.keys()].toSorted()).toEqual([
      "thesis.docx",
      "wayfelt backup 2026-05-12 14-00-00 1234.zip",
    ]);
    folder.permission = "prompt";
    expect(await desk.renew()).toBe(false);
    expect(folder.files.size).toBe(2);
  });

  it("what was saved before the folder was let go of and chosen again is this browser's too", async () => {
    const folder = new FakeFolder();
    const { desk, means, clock } = await aDesk(folder);
    let tags = 0;
    await desk.start({ ...means, tag: () => `${(tags += 1)}` });
    await desk.choose();
    await desk.stop();
    clock.now += HOUR;
    await desk.choose();
    expect(folder.files.size).toBe(2);
    clock.now += HOUR;
    expect(await desk.renew()).toBe(true);
    expect(folder.files.size).toBe(1);
  });

  it("and so it is where the page was opened anew in between", async () => {
    const folder = new FakeFolder();
    const before = await aDesk(folder);
    await before.desk.choose();
    await before.desk.stop();
    const { desk, means, clock } = await aDesk(folder, before.disk);
    await desk.start({ ...means, tag: () => "another" });
    clock.now += HOUR;
    await desk.choose();
    expect(folder.files.size).toBe(2);
    expect([...folder.files.keys()].every((name) => name.endsWith(" 1234.zip"))).toBe(true);
  });

  it("an old file that another program holds open keeps no backup from being saved, nor others from going", async () => {
    const folder = new FakeFolder();
    const { desk, clock, work, problems } = await aDesk(folder);
    await desk.choose();
    const [first = ""] = folder.files.keys();
    folder.locked.add(first);
    for (let hour = 0; hour < FILES_KEPT + 5; hour += 1) {
      clock.now += 2 * HOUR;
      await work();
    }
    expect(problems).toEqual([]);
    expect(desk.state.getState()).toMatchObject({ problem: null });
    expect([...folder.files.keys()]).toContain(backupFileName(isoOf(clock.now), "1234"));
    expect(folder.files.size).toBe(FILES_KEPT + 1);
    folder.locked.clear();
    clock.now += 2 * HOUR;
    await work();
    expect(folder.files.size).toBe(FILES_KEPT);
    expect(folder.files.has(first)).toBe(false);
  });

  it("an old file that will not go when somebody is forgotten is told: it holds them still", async () => {
    const folder = new FakeFolder();
    const { desk, clock } = await aDesk(folder);
    await desk.choose();
    for (const name of folder.files.keys()) folder.locked.add(name);
    clock.now += HOUR;
    expect(await desk.renew()).toBe(false);
    expect(folder.files.size).toBe(2);
  });

  it("after the clock was ahead the backup that was just saved stays, and those of that time go before others", async () => {
    const folder = new FakeFolder();
    const { desk, clock, work } = await aDesk(folder);
    await desk.choose();
    const right = clock.now;
    clock.now += 365 * 24 * HOUR;
    for (let hour = 0; hour < FILES_KEPT + 2; hour += 1) {
      clock.now += 2 * HOUR;
      await work();
    }
    clock.now = right;
    for (let hour = 0; hour < 3; hour += 1) {
      clock.now += 2 * HOUR;
      expect(await desk.save()).toBe(true);
    }
    const names = [...folder.files.keys()];
    expect(names).toHaveLength(FILES_KEPT);
    expect(names.filter((name) => name.startsWith("wayfelt backup 2026-"))).toHaveLength(3);
    clock.now += HOUR;
    expect(await desk.renew()).toBe(true);
    expect([...folder.files.keys()]).toEqual([backupFileName(isoOf(clock.now), "1234")]);
  });

  it("whoever closes the chooser has chosen nothing", async () => {
    const { desk, means } = await aDesk(new FakeFolder());
    const closed = { ...means, pick: () => Promise.reject(new DOMException("", "AbortError")) };
    await desk.start(closed);
    expect(await desk.choose()).toBe(false);
    expect(desk.state.getState()).toEqual({ kind: "none" });
  });
});

describe("which files of a folder go", () => {
  it("the oldest of this browser's own, beyond those that stay; nobody else's", () => {
    const own = Array.from({ length: FILES_KEPT + 2 }, (_, day) =>
      backupFileName(new Date(NOON + day * 24 * HOUR).toISOString(), "1234"),
    );
    const others = ["wayfelt backup 2020-01-01 00-00-00 9999.zip", "thesis.docx", "backup.zip"];
    const latest = own.at(-1) ?? "";
    expect(filesToRemove([...others, ...own], latest, "1234")).toEqual(own.slice(0, 2));
    expect(filesToRemove([...others, ...own], latest, "1234", 1)).toEqual(own.slice(0, -1));
  });

  it("a name that is not exactly ours is never removed", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 100 }), (names) => {
        const strange = names.filter((name) => !name.startsWith("wayfelt backup "));
        expect(filesToRemove(strange, backupFileName(isoOf(NOON), "1234"), "1234", 1)).toEqual([]);
      }),
    );
  });
});
