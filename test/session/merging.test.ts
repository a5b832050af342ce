import { expect, test } from "vitest";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import { openMap } from "#formats/wayfelt/openMap.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { deleteStories, scoreStories, editStories } from "#journey/commands/stories.ts";
import {
  type AttributeId,
  asId,
  type MapId,
  type ParticipantId,
  type StageId,
} from "#journey/ids.ts";
import { deleteOnAxis, renameOnAxis } from "#journey/commands/axis.ts";
import { addInsight } from "#journey/commands/insights.ts";
import {
  addAttribute,
  deleteParticipants,
  editAttribute,
  renameParticipant,
  setAttribute,
} from "#journey/commands/people.ts";
import { pinQuote } from "#journey/commands/personas.ts";
import { setIdeal } from "#journey/commands/scorecards.ts";
import { attributeField } from "#journey/participant.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { placementOf } from "#journey/story.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { type Board, stagesInOrder } from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { asItIsNow, type Merging, mergeCommand, noteState, planMerge } from "#session/merging.ts";
import type { Session } from "#session/session.ts";
import { aSession } from "./makers.ts";

const sample = sampleMap(mintFrom(seeded32(5)), "2026-06-01T09:00:00.000Z");
const mapId = asId<MapId>(sample.mapId);
const NEVER = new AbortController().signal;
const NOTHING = { name: "", writes: [] };

test("two browsers merge each other's file; undo takes it back, and merging again brings it again", async () => {
  const [here, there] = await twoCopies();
  rewrite(here, "Mine, much longer than theirs.");
  rewrite(there, "Theirs.");
  const [mine, theirs] = [await saved(here), await saved(there)];
  await merge(here, theirs);
  await merge(there, mine);
  const merged = writeMapFile(await fileOf(here));
  expect(writeMapFile(await fileOf(there))).toBe(merged);
  expect(merged).toContain("Mine, much longer than theirs.");
  expect(merged).toContain('"text":"Theirs."');

  await here.undo();
  expect(writeMapFile(await fileOf(here))).toBe(writeMapFile(mine));
  await merge(here, theirs);
  expect(writeMapFile(await fileOf(here))).toBe(merged);
});

test("what is changed after a merge is told from what was there when it was made", async () => {
  const [here, there] = await twoCopies();
  rewrite(here, "Mine.");
  await merge(there, await saved(here));
  rewrite(there, "Mine, corrected.");
  const back = await saved(there);
  const plan = await planMerge(here, back);
  expect(plan?.conflicts).toEqual([]);
  await merge(here, back);
  expect(firstStory(here)?.text).toBe("Mine, corrected.");
  // Nothing is left: the file is a state that the map here grew from.
  expect((await planMerge(here, back))?.changes).toEqual([]);
});

test("a change taken back by one of them is a change, though the map reads as it once did", async () => {
  const [here, there] = await twoCopies();
  const before = firstStory(here)?.text ?? "";
  rewrite(here, "Mine.");
  await merge(there, await saved(here));
  rewrite(there, before);
  await merge(here, await saved(there));
  expect(firstStory(here)?.text).toBe(before);
});

test("a story that one of them deleted is let go only where a person says so; undo brings it back", async () => {
  const [here, there] = await twoCopies();
  const story = firstStory(here);
  if (story === undefined) throw new Error("no story");
  there.run((context) => deleteStories(context, [story.id]));
  const plan = await planMerge(here, await saved(there));
  const [conflict] = plan?.conflicts ?? [];
  expect([conflict?.about, conflict?.stays]).toEqual(["gone", "mine"]);
  const settled = new Map([[conflict?.key ?? "", "theirs" as const]]);
  const command = plan === null ? null : await mergeCommand(here, plan, settled);
  here.run(() => ({ ok: true, value: { name: "", writes: [], ...command, made: [] } }));
  const isHere = (): boolean => here.store.getState().workspace.story.has(story.id);
  expect(isHere()).toBe(false);
  await here.undo();
  expect(isHere()).toBe(true);
  await merge(here, await saved(there));
  expect(isHere()).toBe(true);
});

test("what was shown of a merge is what is settled: an edit of meanwhile that both sides want otherwise is shown anew", async () => {
  const [here, there] = await twoCopies();
  rewrite(there, "Theirs.");
  const plan = await planMerge(here, await saved(there));
  if (plan === null) throw new Error("no map");
  expect(plan.conflicts).toEqual([]);
  expect(await asItIsNow(here, plan)).toBe(plan);
  const other = [...here.store.getState().workspace.story][1];
  here.run((context) => scoreStories(context, other === undefined ? [] : [other.id], -7));
  // An edit of something else changes nothing that is asked.
  expect(await asItIsNow(here, plan)).toBe(plan);
  rewrite(here, "Mine, meanwhile.");
  const now = await asItIsNow(here, plan);
  expect(now.conflicts).toHaveLength(1);
  expect(await asItIsNow(here, now)).toBe(now);
});

test("an older file of one's own brings nothing back, and says that nothing in it is new", async () => {
  const [here] = await twoCopies();
  const older = await saved(here);
  const board = await here.boardOf(mapId);
  const stop = [...here.store.getState().workspace.story]
    .map((story) => board.touchpoint.get(placementOf(story, mapId) ?? asId("")))
    .find((one) => one !== undefined);
  if (stop === undefined) throw new Error("no stop with stories");
  const gone = { op: "remove", document: `map:${mapId}`, kind: "touchpoint", id: stop.id } as const;
  here.run(() => ({ ok: true, value: { name: "Delete", writes: [gone], made: [] } }));
  expect(await planMerge(here, older)).toMatchObject({ changes: [], conflicts: [] });
  await merge(here, older);
  expect((await here.boardOf(mapId)).touchpoint.has(stop.id)).toBe(false);
});

test("what a colleague declared to want, and called otherwise, is taken, though other maps share it", async () => {
  const [here, there] = await twoCopies();
  const age = standardAttributeId("age");
  there.run((context) => setIdeal(context, age, { op: "at-least", value: 40 }));
  there.run((context) => editAttribute(context, age, { name: "Years" }));
  const theirs = await saved(there);
  expect((await planMerge(here, theirs))?.changes).toMatchObject([{ kind: "attribute" }]);
  await merge(here, theirs);
  const { attribute } = here.store.getState().workspace;
  expect(attribute.get(age)).toMatchObject({ name: "Years", criterion: { value: 40 } });
});

test("a stage that one side took away comes back as the other had it, with all that went only with it", async () => {
  const [here, there] = await twoCopies();
  const before = boardFacts(await here.boardOf(mapId));
  const stage = stagesInOrder(await here.boardOf(mapId))[1]?.id ?? asId<StageId>("");
  await here.openMap(mapId);
  await there.openMap(mapId);
  here.runOnMap((context) => deleteOnAxis(context, "stage", [stage]));
  there.runOnMap((context) => renameOnAxis(context, "stage", stage, "Comparing"));
  const plan = await mergedBoth(here, there);
  expect(plan.conflicts.map(({ about, kind }) => [about, kind])).toEqual([["gone", "stage"]]);
  expect(boardFacts(await here.boardOf(mapId))).toEqual(before);
  const [key = ""] = plan.conflicts.map((conflict) => conflict.key);
  await here.undo();
  const command = await mergeCommand(here, plan, new Map([[key, "mine"]]));
  await here.runGradually(command ?? NOTHING, NEVER, () => undefined, null);
  expect((await here.boardOf(mapId)).stage.has(stage)).toBe(false);
});

test("a person whom one side took away and the other changed stays with their stories, and is listed", async () => {
  const [here, there] = await twoCopies();
  const { workspace } = here.store.getState();
  const story = [...workspace.story].find(({ participantId }) => participantId !== null);
  const id = story?.participantId ?? asId<ParticipantId>("");
  here.run((context) => deleteParticipants(context, [id]));
  there.run((context) => renameParticipant(context, id, "Ana Lima"));
  const plan = await mergedBoth(here, there);
  expect(plan.conflicts.map(({ about, kind }) => [about, kind])).toEqual([["gone", "participant"]]);
  const after = here.store.getState().workspace;
  expect(after.participant.get(id)?.name).toBe("Ana Lima");
  expect([...after.story].filter((one) => one.participantId === id)).toHaveLength(
    [...workspace.story].filter((one) => one.participantId === id).length,
  );
});

test("a story that stays is still pinned, and an insight still rests on it", async () => {
  const [here, there] = await twoCopies();
  const [first, second] = [...here.store.getState().workspace.story].map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error("no stories");
  const scope = `map:${mapId}`;
  here.run((context) => pinQuote(context, scope, first, true));
  here.run((context) => addInsight(context, scope, "pain", "It takes long", [first, second]));
  await merge(there, await saved(here));
  await saved(there);
  here.run((context) => deleteStories(context, [first]));
  await mergedBoth(here, there);
  const { persona, insight } = here.store.getState().workspace;
  expect([...persona].map(({ pinnedQuotes }) => pinnedQuotes)).toEqual([[first]]);
  expect([...insight].map(({ storyIds }) => storyIds)).toEqual([[first, second]]);
});

test("a colleague who had an attribute of the same name keeps their own, and both still know what changed", async () => {
  const [{ session: here }, { session: there }] = [await aSession(), await aSession(undefined, 2)];
  here.run(() => ({ ok: true, value: { ...sample.command, made: [] } }));
  const [ours, theirs] = [here, there].map((one): AttributeId => {
    const made = one.run((context) => addAttribute(context, "Plan", "company", "category"));
    return asId((made.ok ? made.value.made[0] : undefined) ?? "");
  });
  if (ours === undefined || theirs === undefined) throw new Error("no attribute");
  const [ana, bo] = [...here.store.getState().workspace.participant].map(({ id }) => id);
  if (ana === undefined || bo === undefined) throw new Error("nobody");
  for (const id of [ana, bo]) here.run((context) => setAttribute(context, id, ours, "Basic"));
  await open(there, await saved(here));
  here.run((context) => setAttribute(context, ana, ours, "Silver"));
  there.run((context) => setAttribute(context, bo, theirs, "Gold"));

  const [mine, other] = [await saved(here), await saved(there)];
  for (const [session, file] of [
    [here, other],
    [there, mine],
  ] as const) {
    const plan = await planMerge(session, file);
    expect(plan?.conflicts).toEqual([]);
    expect(plan?.changes).toMatchObject([{ kind: "participant", changed: 1 }]);
    await merge(session, file);
  }
  const plans = (session: Session, id: AttributeId): readonly unknown[] =>
    [ana, bo].map(
      (one) => session.store.getState().workspace.participant.get(one)?.[attributeField(id)],
    );
  expect(plans(here, ours)).toEqual(["Silver", "Gold"]);
  expect(plans(there, theirs)).toEqual(["Silver", "Gold"]);
  // And the next time round: what one changed since is no matter of two sides.
  here.run((context) => setAttribute(context, ana, ours, "Iron"));
  here.run((context) => setAttribute(context, bo, ours, "Tin"));
  const later = await saved(here);
  expect((await planMerge(there, later))?.conflicts).toEqual([]);
  await merge(there, later);
  expect(plans(there, theirs)).toEqual(["Iron", "Tin"]);
  expect(await planMerge(here, await saved(there))).toMatchObject({ changes: [], conflicts: [] });
});

test("a browser that knows nothing of where they come from takes nothing away", async () => {
  const [here, there] = await twoCopies();
  const stop = [...(await here.boardOf(mapId)).touchpoint][0]?.id ?? "";
  here.run(() => ({
    ok: true,
    value: {
      name: "Delete",
      writes: [{ op: "remove", document: `map:${mapId}`, kind: "touchpoint", id: stop }],
      made: [],
    },
  }));
  const [mine, theirs] = [await saved(here), await saved(there)];
  const { session: third } = await aSession();
  await open(third, mine);
  // Its notes of files were cleared, as a browser may.
  third.copies.pasts.past = () => Promise.resolve(null);
  const plan = await planMerge(third, { ...theirs, map: { ...theirs.map, title: "Other" } });
  expect(plan?.past).toBeNull();
  expect(plan?.changes.filter(({ gone }) => gone > 0)).toEqual([]);
  await merge(third, { ...theirs, map: { ...theirs.map, title: "Other" } });
  expect((await third.boardOf(mapId)).touchpoint.has(stop)).toBe(true);
});

async function twoCopies(): Promise<readonly [Session, Session]> {
  const [{ session: here }, { session: there }] = [await aSession(), await aSession()];
  here.run(() => ({ ok: true, value: { ...sample.command, made: [] } }));
  await open(there, await saved(here));
  return [here, there];
}

/** Saves the map as its file, as a person does. */
async function saved(session: Session): Promise<MapFile> {
  const file = await fileOf(session);
  await noteState(session, mapId);
  return file;
}

async function fileOf(session: Session): Promise<MapFile> {
  const board = await session.boardOf(mapId);
  const file = gatherMap(session.store.getState().workspace, board, mapId);
  const read = readMapFile(new TextEncoder().encode(file === null ? "" : writeMapFile(file)));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.file;
}

async function open(session: Session, file: MapFile): Promise<void> {
  const { workspace, homeOf, mint } = session.context();
  const plan = openMap(file, workspace, (id) => homeOf(asId(id)), mint);
  session.run(() => ({ ok: true, value: { ...plan.command, made: [] } }));
  await noteState(session, mapId, plan.file);
}

async function merge(session: Session, file: MapFile): Promise<void> {
  const plan = await planMerge(session, file);
  const command = plan === null ? null : await mergeCommand(session, plan, new Map());
  if (command === null) throw new Error("no map");
  await session.runGradually(command, new AbortController().signal, () => undefined, null);
  await noteState(session, mapId, plan?.theirs ?? null, plan?.calledThere);
}

/** Each merges the other's file; both have the same map then. Resolves to what the first was shown. */
async function mergedBoth(here: Session, there: Session): Promise<Merging> {
  const [mine, theirs] = [await saved(here), await saved(there)];
  const plan = await planMerge(here, theirs);
  if (plan === null) throw new Error("no map");
  await merge(here, theirs);
  await merge(there, mine);
  expect(writeMapFile(await fileOf(there))).toBe(writeMapFile(await fileOf(here)));
  return plan;
}

/** How much stands on a board. */
function boardFacts(board: Board): readonly number[] {
  return [board.stage.size, board.touchpoint.size, board.connection.size, board.note.size];
}

function firstStory(session: Session) {
  return [...session.store.getState().workspace.story].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )[0];
}

function rewrite(session: Session, text: string): void {
  const id = firstStory(session)?.id;
  if (id === undefined) throw new Error("no story");
  session.run((context) => editStories(context, [id], { text }));
}
