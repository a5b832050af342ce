import { expect, it, vi } from "vitest";
import { editMap, trashMap } from "#journey/commands/maps.ts";
import type { Command } from "#journey/change.ts";
import { addTouchpoint, deleteTouchpoints } from "#journey/commands/touchpoints.ts";
import { asId, type MapId, type TouchpointId } from "#journey/ids.ts";
import type { MissingCopy } from "#session/copyDesk.ts";
import type { Session } from "#session/session.ts";
import { deleteForGood, deleteOverdue } from "#session/trash.ts";
import { DiskError } from "#storage/diskError.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { aMap, aSession } from "./makers.ts";

/** A disk that takes every edit, and no copy. */
class NoRoom extends MemoryDisk {
  override keepCopy(): Promise<void> {
    return Promise.reject(new DiskError("full", "no room"));
  }
}

const NEVER = new AbortController().signal;

/** A session on such a disk, with one map, and a person who answers so. */
async function withoutRoom(answer: boolean) {
  const asked: MissingCopy[] = [];
  const { session, notices } = await aSession(new NoRoom(), 1, undefined, (missing) => {
    asked.push(missing);
    return Promise.resolve(answer);
  });
  const { mapId } = await aMap(session);
  return { session, notices, asked, mapId };
}

function renaming(session: Session, mapId: MapId): Command {
  const made = editMap(session.context(), mapId, { title: "Changed" });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const titles = (session: Session): readonly string[] =>
  [...session.store.getState().workspace.map].map(({ title }) => title);

it("before something large without a copy a person is asked, and may leave it", async () => {
  const { session, asked, mapId } = await withoutRoom(false);
  const reason = { kind: "import", of: "a.csv" } as const;
  const command = renaming(session, mapId);
  expect(await session.runGradually(command, NEVER, () => undefined, reason)).toBe(false);
  expect(asked).toEqual([{ reason, isFull: true }]);
  expect(titles(session)).toEqual(["Getting connected"]);
  expect(await deleteForGood(session, [mapId])).toBeNull();
  expect(asked).toHaveLength(2);
  expect(titles(session)).toEqual(["Getting connected"]);
});

it("or goes on without it", async () => {
  const { session, mapId } = await withoutRoom(true);
  const reason = { kind: "open", of: "a.json" } as const;
  const command = renaming(session, mapId);
  expect(await session.runGradually(command, NEVER, () => undefined, reason)).toBe(true);
  expect(titles(session)).toEqual(["Changed"]);
  expect(await deleteForGood(session, [mapId])).toBe(0);
  expect(titles(session)).toEqual([]);
});

it("nothing is deleted by itself without a copy: a map in the trash waits until there is room", async () => {
  const { session, asked, notices, mapId } = await withoutRoom(true);
  session.run((context) => trashMap(context, mapId));
  await deleteOverdue(session, Date.parse("2027-01-01T00:00:00Z"));
  expect(titles(session)).toEqual(["Getting connected"]);
  expect([asked, notices]).toEqual([[], []]);
});

it("a deletion of twenty things that no copy holds is done and told, with its undo", async () => {
  const { session, notices, asked, mapId } = await withoutRoom(true);
  const { board } = session.store.getState();
  const [first] = [...(board?.touchpoint ?? [])];
  if (first === undefined) throw new Error("The map has no touchpoint.");
  const { stageId, laneId } = first;
  const ids = Array.from({ length: 20 }, (_, at) => {
    const made = session.runOnMap((context) =>
      addTouchpoint(context, `Stop ${at}`, { stageId, laneId }),
    );
    return asId<TouchpointId>((made.ok ? made.value.made[0] : undefined) ?? "");
  });
  session.runOnMap((context) => deleteTouchpoints(context, ids.slice(0, 19)));
  await new Promise((resolve) => setTimeout(resolve));
  expect(notices).toEqual([]);
  await session.undo();
  notices.length = 0;
  session.runOnMap((context) => deleteTouchpoints(context, ids));
  await vi.waitFor(() => expect(notices).toHaveLength(1));
  expect(notices[0]).toMatchObject({ tone: "problem", undo: session.lastStep() });
  expect(notices[0]?.message).toMatch(/20 touchpoints: no copy from before .* no room left/u);
  expect([asked, session.store.getState().board?.touchpoint.size]).toEqual([[], 1]);
  await session.undo(notices[0]?.undo ?? undefined);
  expect(session.store.getState().board?.touchpoint.size).toBe(21);
  expect(mapId).toBe(session.store.getState().mapId);
});
