import type { DocumentId, Kind } from "#journey/change.ts";
import type { CopyFacts } from "#storage/copies.ts";
import type { DeviceDisk } from "#storage/deviceDisk.ts";
import { Copies } from "./copies.ts";
import type { Environment } from "./environment.ts";
import { LiveDocument } from "./liveDocument.ts";

/** So often the copy is taken anew, where another tab goes on writing meanwhile. */
const MOST_TRIES = 5;

/**
 * Brings a disk that an older build wrote to the format of this one, after a
 * copy of everything was taken. Where either does not succeed the disk stays as
 * it was.
 *
 * @returns whether it was brought to the format of this build
 */
export async function upgraded(environment: Environment, disk: DeviceDisk): Promise<boolean> {
  let isDone = false;
  await environment.exclusively("upgrade", async () => {
    // A disk that fails keeps what it has: the caller tells, and only reads.
    isDone = await upgradedHere(environment, disk).catch(() => false);
  });
  return isDone;
}

async function upgradedHere(environment: Environment, disk: DeviceDisk): Promise<boolean> {
  const copies = new Copies(environment, {
    stored: () => storedOn(disk),
    known: () => storedOn(disk),
    opened: (id) => Promise.reject(new Error(`${id} is not open yet`)),
    pause: () => environment.wait(0),
  });
  for (let tries = 0; tries < MOST_TRIES && (await disk.isOlder()); tries += 1) {
    const mark = await disk.mark();
    await copies.take({ kind: "upgrade", of: "" }, await factsOn(disk));
    if (await disk.upgrade(mark)) return true;
  }
  return !(await disk.isOlder());
}

async function storedOn(disk: DeviceDisk): Promise<readonly DocumentId[]> {
  return (await disk.documents()) as readonly DocumentId[];
}

/** How much the disk holds, told with the copy. */
async function factsOn(disk: DeviceDisk): Promise<CopyFacts> {
  const count = new Map<Kind, number>();
  for (const id of await storedOn(disk)) {
    const live = new LiveDocument(id, () => undefined);
    live.absorb(await disk.read(id));
    for (const { kind } of live.overlay.all()) count.set(kind, (count.get(kind) ?? 0) + 1);
    live.overlay.doc.destroy();
  }
  return {
    maps: count.get("map") ?? 0,
    people: count.get("participant") ?? 0,
    stories: count.get("story") ?? 0,
  };
}
