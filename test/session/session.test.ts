import { describe, expect, it } from "vitest";
import { addStage, deleteOnAxis } from "#journey/commands/axis.ts";
import { editMap } from "#journey/commands/maps.ts";
import { scoreStories } from "#journey/commands/stories.ts";
import { stagesInOrder } from "#journey/workspace.ts";
import type { Statement } from "#evidence/statement.ts";
import { noteState } from "#session/merging.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { addScored, aMap, aSession } from "./makers.ts";

/** New numbers are shown once the edit is seen. */
function seen(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const EMPTY_ROW = { thumbnail: "", stages: 0, touchpoints: 0, stories: 0, people: 0 };

describe("a session", () => {
  it("a scored story moves its stop, its stage and the map, and undo takes it back", async () => {
    const { session } = await aSession();
    const { stop } = await aMap(session);
    addScored(session, stop, -50);
    await seen();
    const { readings } = session.store.getState();
    expect(readings.stops.get(stop)?.statistics.mean).toBe(-50);
    expect(readings.map?.mean).toBe(-50);
    await session.undo();
    await seen();
    expect(session.store.getState().readings.map?.mean).toBeNull();
    await session.redo();
    await seen();
    expect(session.store.getState().readings.map?.mean).toBe(-50);
  });

  it("a map is as old as a person's last change of it: to look at it, or to save it as a file, changes nothing", async () => {
    const disk = new MemoryDisk();
    const { session } = await aSession(disk);
    const { mapId } = await aMap(session);
    await session.keepThumbnail(session.store.getState(), "<svg/>");
    const changedAt = session.store.getState().index.get(mapId)?.changedAt;
    expect(changedAt).toBe("2026-03-04T10:00:00.000Z");
    await session.flush();
    await disk.putIndex({
      ...EMPTY_ROW,
      documentId: `map:${mapId}`,
      changedAt: "2020-01-01T00:00:00.000Z",
    });
    const again = await aSession(disk, 2);
    await again.session.openMap(mapId);
    const looked = async (): Promise<string | null | undefined> => {
      await again.session.keepThumbnail(again.session.store.getState(), "<svg></svg>");
      return again.session.store.getState().index.get(mapId)?.changedAt;
    };
    expect(await looked()).toBe("2020-01-01T00:00:00.000Z");

    await noteState(again.session, mapId);
    expect(again.session.store.getState().workspace.map.get(mapId)).toMatchObject({
      grewFrom: [expect.stringMatching(/^1-/)],
    });
    expect(await looked(), "saved as a file").toBe("2020-01-01T00:00:00.000Z");
    again.session.run((context) => editMap(context, mapId, { goal: "Be online" }));
    expect(await looked(), "edited").toBe("2026-03-04T10:00:00.000Z");
  });

  it("what home shows of a map is out of date from its first change on, until it is drawn anew: a page that dies between leaves that to the next", async () => {
    const disk = new MemoryDisk();
    const { session } = await aSession(disk);
    await aMap(session);
    const picture = async (): Promise<string | undefined> => (await disk.index())[0]?.thumbnail;
    await session.keepThumbnail(session.store.getState(), "<svg/>");
    expect(await picture()).toBe("<svg/>");
    session.runOnMap((context) => addStage(context, "Later"));
    expect(await picture()).toBe("");
    await session.keepThumbnail(session.store.getState(), "<svg></svg>");
    expect(await picture()).toBe("<svg></svg>");
  });

  it("what was written is there for the next session on the same disk", async () => {
    const disk = new MemoryDisk();
    const { session } = await aSession(disk);
    const { mapId, stop } = await aMap(session);
    const story = addScored(session, stop, 100);
    session.run((context) => scoreStories(context, [story], 50));
    await session.flush();
    const again = await aSession(disk, 2);
    await again.session.openMap(mapId);
    const { readings, workspace } = again.session.store.getState();
    expect(workspace.map.get(mapId)?.title).toBe("Getting connected");
    expect(readings.stops.get(stop)?.statistics.mean).toBe(50);
  });

  it("a deleted stage leaves its stories in the tray, and undo puts them back", async () => {
    const { session } = await aSession();
    const { stop } = await aMap(session);
    addScored(session, stop, 50);
    const { board } = session.store.getState();
    const stage = board === null ? undefined : stagesInOrder(board)[0];
    session.runOnMap((context) =>
      deleteOnAxis(context, "stage", stage === undefined ? [] : [stage.id]),
    );
    expect(session.unplacedStories()).toHaveLength(1);
    await seen();
    expect(session.store.getState().readings.unplaced).toBe(1);
    await session.undo();
    expect(session.unplacedStories()).toHaveLength(0);
    expect(session.storiesAt(stop)).toHaveLength(1);
  });

  it("a refused command changes nothing and says why", async () => {
    const { session, notices } = await aSession();
    const outcome = session.runOnMap((context) => addStage(context, "Aware"));
    expect(outcome.ok).toBe(false);
    expect(notices.map(({ tone }) => tone)).toEqual(["problem"]);
  });

  it("profile and persona follow who is in view", async () => {
    const { session } = await aSession();
    const { stop } = await aMap(session);
    addScored(session, stop, 50);
    await expect.poll(() => session.store.getState().derived?.profile.people).toBe(1);
    session.setView({ kind: "touchpoints", touchpointIds: [] });
    expect(session.store.getState().derived?.profile.people).toBe(0);
  });

  it("a statement about people lights up the stops where they spoke", async () => {
    const { session } = await aSession();
    const { stop } = await aMap(session);
    addScored(session, stop, 50);
    const satisfaction = (): Statement | null =>
      session.store.getState().derived?.profile.satisfaction ?? null;
    await expect.poll(satisfaction).not.toBeNull();
    const statement = satisfaction();
    session.openStatement(statement);
    expect([...session.store.getState().highlighted]).toEqual([stop]);
    session.openStatement(null);
    expect(session.store.getState().highlighted.size).toBe(0);
  });
});
