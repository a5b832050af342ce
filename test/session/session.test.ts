import { describe, expect, it } from "vitest";
import { addStage, deleteOnAxis } from "#journey/commands/axis.ts";
import { createMap } from "#journey/commands/maps.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { addStories, scoreStories } from "#journey/commands/stories.ts";
import { addTouchpoint } from "#journey/commands/touchpoints.ts";
import {
  asId,
  type MapId,
  type ParticipantId,
  type StoryId,
  type TouchpointId,
} from "#journey/ids.ts";
import { lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { inlineEvidence } from "#session/inlineEvidence.ts";
import { Session } from "#session/session.ts";
import type { Notice } from "#session/state.ts";
import type { Disk } from "#storage/disk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";

async function aSession(
  disk: Disk = new MemoryDisk(),
  seed = 1,
): Promise<{ session: Session; notices: Notice[] }> {
  const notices: Notice[] = [];
  const session = new Session({
    environment: {
      disk,
      tabs: null,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))),
      whenIdle: () => undefined,
      exclusively: (_, work) => work(),
    },
    diskState: "ready",
    evidence: inlineEvidence,
    untilSeen: () => Promise.resolve(),
    mint: mintFrom(seeded32(seed)),
    now: () => "2026-03-04T10:00:00.000Z",
    onNotice: (notice) => notices.push(notice),
    onMapFocus: () => undefined,
    onPanelFocus: () => undefined,
  });
  await session.start();
  return { session, notices };
}

async function aMap(session: Session): Promise<{ mapId: MapId; stop: TouchpointId }> {
  const made = session.run((context) => createMap(context, "Getting connected"));
  const mapId = asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? "");
  await session.openMap(mapId);
  const { board } = session.store.getState();
  const stageId = board === null ? undefined : stagesInOrder(board)[0]?.id;
  const laneId = board === null ? undefined : lanesInOrder(board)[0]?.id;
  if (stageId === undefined || laneId === undefined) throw new Error("The map has no cells.");
  const added = session.runOnMap((context) => addTouchpoint(context, "Pays", { stageId, laneId }));
  return { mapId, stop: asId<TouchpointId>((added.ok ? added.value.made[0] : undefined) ?? "") };
}

function addScored(session: Session, stop: TouchpointId, score: number): StoryId {
  const person = session.run((context) => addParticipant(context, "Ana"));
  const participantId = asId<ParticipantId>((person.ok ? person.value.made[0] : undefined) ?? "");
  const story = session.runOnMap((context) =>
    addStories(context, stop, [{ text: "It was dear", participantId, score }]),
  );
  return asId<StoryId>((story.ok ? story.value.made[0] : undefined) ?? "");
}

describe("a session", () => {
  it("a scored story moves its stop, its stage and the map, and undo takes it back", async () => {
    const { session } = await aSession();
    const { stop } = await aMap(session);
    addScored(session, stop, -50);
    const { readings } = session.store.getState();
    expect(readings.stops.get(stop)?.statistics.mean).toBe(-50);
    expect(readings.map?.mean).toBe(-50);
    await session.undo();
    expect(session.store.getState().readings.map?.mean).toBeNull();
    await session.redo();
    expect(session.store.getState().readings.map?.mean).toBe(-50);
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
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(session.store.getState().derived?.profile.people).toBe(1);
    session.setView({ kind: "touchpoints", touchpointIds: [] });
    expect(session.store.getState().derived?.profile.people).toBe(0);
  });

  it("a statement about people lights up the stops where they spoke", async () => {
    const { session } = await aSession();
    const { stop } = await aMap(session);
    addScored(session, stop, 50);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const statement = session.store.getState().derived?.profile.satisfaction ?? null;
    session.openStatement(statement);
    expect([...session.store.getState().highlighted]).toEqual([stop]);
    session.openStatement(null);
    expect(session.store.getState().highlighted.size).toBe(0);
  });
});
