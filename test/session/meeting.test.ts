import { expect, test } from "vitest";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { MAP_LISTS, type MapFile } from "#formats/wayfelt/mapFile.ts";
import { openMap } from "#formats/wayfelt/openMap.ts";
import { renameParticipant } from "#journey/commands/people.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { mergeCommand, noteState, planMerge } from "#session/merging.ts";
import type { Session } from "#session/session.ts";
import { aSession } from "./makers.ts";

const sample = sampleMap(mintFrom(seeded32(5)), "2026-06-01T09:00:00.000Z");
const NEVER = new AbortController().signal;
const NOTHING = { name: "", writes: [] };

test("somebody who comes to a map by a merge, and is here from another one, is not written over unasked", async () => {
  const [{ session: here }, { session: there }] = [await aSession(), await aSession(undefined, 2)];
  here.run(() => ({ ok: true, value: { ...sample.command, made: [] } }));
  const [person] = [...here.store.getState().workspace.participant];
  const [study] = [...here.store.getState().workspace.study];
  if (person === undefined || study === undefined) throw new Error("nobody");
  const other = { ...emptyFile("map-other"), studies: [{ ...study }] };
  for (const session of [here, there]) await openOther(session, other);
  const before = await otherFile(there);
  here.run((context) => renameParticipant(context, person.id, "Ana Lima, met again"));
  const story = {
    id: "story-zzzzzzzzzzzz",
    studyId: study.id,
    text: "Later.",
    participantId: person.id,
  };
  const theirs = {
    ...before,
    participants: [{ id: person.id, studyId: study.id, name: person.name }],
    stories: [{ ...story, "@map-other": null }],
  };
  const plan = await planMerge(here, theirs);
  expect(plan?.conflicts).toMatchObject([{ kind: "participant", fields: ["name"], stays: "mine" }]);
  const command = plan === null ? null : await mergeCommand(here, plan, new Map());
  await here.runGradually(command ?? NOTHING, NEVER, () => undefined, null);
  const after = here.store.getState().workspace;
  expect(after.participant.get(person.id)?.name).toBe("Ana Lima, met again");
  expect(after.participant.get(person.id)).toEqual({ ...person, name: "Ana Lima, met again" });
  expect(after.story.get(asId("story-zzzzzzzzzzzz"))?.participantId).toBe(person.id);
});

test("somebody else who has the id of somebody here stays somebody else when a map with them is merged", async () => {
  const { session } = await aSession();
  const study = { id: "study-1", name: "Spring" };
  const other = { ...emptyFile("map-other"), studies: [study] };
  const aPerson = (name: string) => ({ id: "person-1", studyId: "study-1", name });
  const aStory = (id: string, map: string) => ({
    id,
    studyId: "study-1",
    participantId: "person-1",
    text: id,
    [`@${map}`]: null,
  });
  const first = {
    ...emptyFile("map-first"),
    studies: [study],
    participants: [aPerson("Ana")],
    stories: [aStory("story-1", "map-first")],
  };
  await openOther(session, first);
  await openOther(session, other);
  const theirs = {
    ...other,
    participants: [aPerson("Bo")],
    stories: [aStory("story-2", "map-other")],
  };
  const plan = await planMerge(session, theirs);
  const command = plan === null ? null : await mergeCommand(session, plan, new Map());
  await session.runGradually(command ?? NOTHING, NEVER, () => undefined, null);
  const { participant, story } = session.store.getState().workspace;
  const nameOf = (id: string): string | undefined => {
    const teller = story.get(asId(id))?.participantId ?? asId("");
    return participant.get(teller)?.name;
  };
  expect([nameOf("story-1"), nameOf("story-2")]).toEqual(["Ana", "Bo"]);
  // And the next time round nothing is left.
  expect((await planMerge(session, theirs))?.changes).toEqual([]);
});

function emptyFile(id: string): MapFile {
  const lists = Object.fromEntries(MAP_LISTS.map((list) => [list, []]));
  return { ...(lists as unknown as MapFile), map: { id, title: id } };
}

async function openOther(session: Session, file: MapFile): Promise<void> {
  const { workspace, homeOf, mint } = session.context();
  const plan = openMap(file, workspace, (id) => homeOf(asId(id)), mint);
  session.run(() => ({ ok: true, value: { ...plan.command, made: [] } }));
  await noteState(session, asId<MapId>(file.map.id), plan.file);
}

async function otherFile(session: Session): Promise<MapFile> {
  const id = asId<MapId>("map-other");
  const file = gatherMap(session.store.getState().workspace, await session.boardOf(id), id);
  if (file === null) throw new Error("no map");
  return file;
}
