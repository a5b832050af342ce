import { expect, it } from "vitest";
import { boardDocument } from "#journey/change.ts";
import { addStage } from "#journey/commands/axis.ts";
import { set } from "#journey/commands/context.ts";
import { createMap, editMap } from "#journey/commands/maps.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { editTouchpoint } from "#journey/commands/touchpoints.ts";
import { asId, type MapId } from "#journey/ids.ts";
import type { Session } from "#session/session.ts";
import { aMap, aSession } from "./makers.ts";

it("undo on a map takes back what was done on it, and never the map itself", async () => {
  const { session } = await aSession();
  const { mapId } = await aMap(session);
  await session.undo();
  expect(session.store.getState().board?.touchpoint.size).toBe(0);
  expect(session.store.getState().history.undo).toBeNull();
  await session.undo();
  expect(session.store.getState().workspace.map.get(mapId)).toBeDefined();
});

it("what was done on another map is taken back there alone", async () => {
  const { session } = await aSession();
  const { mapId, stop } = await aMap(session);
  session.runOnMap((context) => editTouchpoint(context, stop, { title: "Pays late" }));
  await openAnother(session);
  await session.undo();
  expect((await session.boardOf(mapId)).touchpoint.get(stop)?.title).toBe("Pays late");
  await session.openMap(mapId);
  await session.undo();
  expect(session.store.getState().board?.touchpoint.get(stop)?.title).toBe("Pays");
  await session.redo();
  expect(session.store.getState().board?.touchpoint.get(stop)?.title).toBe("Pays late");
});

it("what was done to a map from where all maps are is taken back on it, and on no other", async () => {
  const { session } = await aSession();
  const { mapId } = await aMap(session);
  session.closeMap();
  session.run((context) => editMap(context, mapId, { title: "Renamed" }));
  await openAnother(session);
  await session.undo();
  expect(session.store.getState().workspace.map.get(mapId)?.title).toBe("Renamed");
  await session.openMap(mapId);
  expect(session.store.getState().history.undo).toBe("Rename map");
  await session.undo();
  expect(session.store.getState().workspace.map.get(mapId)?.title).toBe("Getting connected");
});

it("what wrote on a map's board from where all maps are is taken back on it alone, the making of a map nowhere", async () => {
  const { session } = await aSession();
  const { mapId, stop } = await aMap(session);
  session.closeMap();
  session.run(() => ({
    ok: true,
    value: {
      name: "Replace by a file",
      made: [],
      writes: [set(boardDocument(mapId), "touchpoint", stop, "title", "From the file")],
    },
  }));
  await openAnother(session);
  expect(session.store.getState().history.undo).toBeNull();
  await session.undo();
  await session.openMap(mapId);
  expect(session.store.getState().board?.touchpoint.get(stop)?.title).toBe("From the file");
  expect(session.store.getState().history.undo).toBe("Replace by a file");
  await session.undo();
  expect(session.store.getState().board?.touchpoint.get(stop)?.title).toBe("Pays");
});

it("what was done to people alone is taken back on whichever map one is", async () => {
  const { session } = await aSession();
  await aMap(session);
  session.closeMap();
  session.run((context) => addParticipant(context, "Ana"));
  await openAnother(session);
  expect(session.store.getState().workspace.participant.size).toBe(1);
  await session.undo();
  expect(session.store.getState().workspace.participant.size).toBe(0);
});

it("the undo of a notice takes back what the notice says, whatever was done since", async () => {
  const { session, notices } = await aSession();
  const { stop } = await aMap(session);
  session.runOnMap((context) => editTouchpoint(context, stop, { title: "Pays late" }));
  session.notify("Renamed", "plain", true);
  session.runOnMap((context) => addStage(context, "Leave"));
  const stages = session.store.getState().board?.stage.size;
  await session.undo(notices.at(-1)?.undo ?? undefined);
  const { board } = session.store.getState();
  expect(board?.touchpoint.get(stop)?.title).toBe("Pays");
  expect(board?.stage.size).toBe(stages);
});

async function openAnother(session: Session): Promise<void> {
  session.closeMap();
  const made = session.run((context) => createMap(context, "Moving out"));
  await session.openMap(asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? ""));
}
