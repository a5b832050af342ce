import fc from "fast-check";
import { afterAll, expect, it, vi } from "vitest";
import type { HowFar } from "#document/difference.ts";
import type { BackupRow, ReadBackup } from "#formats/backup/backup.ts";
import { canonical } from "#formats/wayfelt/canonical.ts";
import { readBackup } from "#formats/backup/readBackup.ts";
import { BackupWriter } from "#formats/backup/writeBackup.ts";
import type { Command, DocumentId } from "#journey/change.ts";
import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import type { JsonObject } from "#kit/json.ts";
import type { Session } from "#session/session.ts";
import { DiskError } from "#storage/diskError.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { RUNS } from "../document/makers.ts";
import { keepFigure } from "../figures/figures.ts";
import { aHundredOf, type Drawn, NOTHING_DRAWN } from "./drawnCommands.ts";
import { BEGINNING, COMMANDS } from "./everyCommand.ts";
import { aSession } from "./makers.ts";

let seeds = 0;
let commands = 0;

afterAll(() =>
  keepFigure("going-back", {
    what: "Going back by a backup, merged or not, and by a rolling copy: all that it held is as it was",
    result: { seeds, commands },
    by: "test/session/goingBack.laws.test.ts",
  }),
);

const NEVER = new AbortController().signal;

/** Nothing that is asked here rests on evidence. */
const silent = () => ({ tell: () => undefined, close: () => undefined });

/** A session with a map on which something of everything was done, and then what was drawn. */
async function worked(sequence: readonly Drawn[]): Promise<Session> {
  const { session } = await aSession(new MemoryDisk(), 1, silent);
  const made = session.run((context) => createMap(context, "Law"));
  await session.openMap(asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? ""));
  for (const make of BEGINNING) session.runOnMap((context) => make(context, NOTHING_DRAWN));
  goOn(session, sequence);
  seeds += 1;
  return session;
}

function goOn(session: Session, sequence: readonly Drawn[]): void {
  commands += sequence.length;
  for (const one of sequence) {
    session.runOnMap((context) => {
      const outcome = COMMANDS[one.which]?.(context, one);
      return outcome ?? { ok: false, problem: { kind: "not-found", message: "No command." } };
    });
  }
}

/** A backup of all that a session holds, as it would be read from its file. */
async function backupOf(session: Session): Promise<ReadBackup> {
  const writer = new BackupWriter();
  const maker = {
    add: (id: DocumentId, rows: readonly BackupRow[]) => writer.add(id, rows),
    pack: (manifest: Parameters<BackupWriter["pack"]>[0]) => Promise.resolve(writer.pack(manifest)),
  };
  const read = readBackup(await session.copies.backups.make(maker, "2026-03-04T10:00:00.000Z"));
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.unreadable).toEqual([]);
  return read.value;
}

/** Every thing with all that is said of it, by document, kind and id; a field that is null says what none does. */
async function allOf(session: Session): Promise<ReadonlyMap<string, string>> {
  const { documents } = await backupOf(session);
  return new Map(
    documents
      .flatMap(([document, rows]) =>
        rows.map(({ kind, entity }): [string, string] => [
          `${document} ${kind} ${entity.id}`,
          canonical(
            Object.fromEntries(Object.entries(entity).filter(([, value]) => value !== null)),
          ),
        ]),
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

async function restore(session: Session, backup: ReadBackup, howFar: HowFar): Promise<void> {
  await take(session, await session.copies.backups.restoring(backup, howFar, "Restore"));
}

async function take(session: Session, command: Command): Promise<void> {
  expect(await session.runGradually(command, NEVER, () => undefined, null)).toBe(true);
}

/** All as it was, with the places at which things have come to stand since on maps that did not know them then. */
function withPlacesSince(
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  { documents }: ReadBackup,
): ReadonlyMap<string, string> {
  const fields = new Map<string, object>(
    documents.flatMap(([document, rows]) =>
      rows.map(({ kind, entity }) => [`${document} ${kind} ${entity.id}`, entity]),
    ),
  );
  return new Map(
    [...then].map(([key, said]) => {
      const since = Object.entries(JSON.parse(now.get(key) ?? "{}") as JsonObject).filter(
        ([field]) => field.startsWith("@") && !Object.hasOwn(fields.get(key) ?? {}, field),
      );
      const all = { ...(JSON.parse(said) as JsonObject), ...Object.fromEntries(since) };
      return [key, canonical(all)];
    }),
  );
}

/** Two pieces of work, one after the other; what lies between them is to come back. */
const TWO = fc.tuple(aHundredOf(COMMANDS.length), aHundredOf(COMMANDS.length));
const FEWER = { numRuns: Math.ceil(RUNS / 8), endOnFailure: true };

it("a backup brings everything back as it was, here and in another browser, whatever was done since; undo takes that back", async () => {
  const law = fc.asyncProperty(TWO, async ([before, since]) => {
    const session = await worked(before);
    const [backup, then] = [await backupOf(session), await allOf(session)];
    goOn(session, since);
    const now = await allOf(session);
    await restore(session, backup, "exact");
    expect(await allOf(session)).toEqual(then);
    await session.undo();
    expect(await allOf(session)).toEqual(now);
    const { session: elsewhere } = await aSession(new MemoryDisk(), 2, silent);
    await restore(elsewhere, backup, "exact");
    expect(await allOf(elsewhere)).toEqual(then);
  });
  await fc.assert(law, FEWER);
}, 300_000);

it("a backup that is merged takes nothing away: what was made since stays, what is gone comes back", async () => {
  const law = fc.asyncProperty(TWO, fc.boolean(), async ([before, since], isFull) => {
    const session = await worked(before);
    const [backup, then] = [await backupOf(session), await allOf(session)];
    goOn(session, since);
    const now = await allOf(session);
    await restore(session, backup, isFull ? "keep-new" : "missing");
    const merged = await allOf(session);
    expect([...merged.keys()]).toEqual([...new Set([...then.keys(), ...now.keys()])].toSorted());
    const [stronger, weaker] = isFull ? [withPlacesSince(then, now, backup), now] : [now, then];
    for (const [key, said] of merged) expect(said).toBe(stronger.get(key) ?? weaker.get(key));
  });
  await fc.assert(law, FEWER);
}, 300_000);

it("a rolling copy brings everything back as it was, and undo takes that back", async () => {
  const law = fc.asyncProperty(TWO, async ([before, since]) => {
    const session = await worked(before);
    await session.flush();
    expect(await session.copies.before({ kind: "asked", of: "" })).toBe("taken");
    const [copy] = await session.copies.list();
    if (copy === undefined) throw new Error("No copy was taken.");
    const then = await allOf(session);
    goOn(session, since);
    const now = await allOf(session);
    await take(session, await session.copies.backTo(copy, "exact", "Go back"));
    expect(await allOf(session)).toEqual(then);
    await session.undo();
    expect(await allOf(session)).toEqual(now);
  });
  await fc.assert(law, FEWER);
}, 300_000);

it("a backup holds what a full disk has not taken: maps and interviews that were begun since", async () => {
  class Full extends MemoryDisk {
    override append(): Promise<readonly number[]> {
      return Promise.reject(new DiskError("full", "no room"));
    }
  }
  const { session } = await aSession(new Full(), 1, silent);
  const made = session.run((context) => createMap(context, "Begun on a full disk"));
  await session.openMap(asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? ""));
  for (const make of BEGINNING) session.runOnMap((context) => make(context, NOTHING_DRAWN));
  await vi.waitFor(() => expect(session.store.getState().save.kind).toBe("failed"));
  const kinds = new Set([...(await allOf(session)).keys()].map((key) => key.split(" ")[1]));
  expect([...kinds]).toEqual(
    expect.arrayContaining(["map", "stage", "touchpoint", "story", "participant", "persona"]),
  );
});
