import { expect, it } from "vitest";
import { addNote } from "#journey/commands/notes.ts";
import { acceptProposal } from "#journey/commands/insights.ts";
import { tellPersona } from "#journey/commands/personas.ts";
import { asId, type LaneId, type ParticipantId, type StageId } from "#journey/ids.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { addScored, aMap, aSession } from "./makers.ts";

const WORDS = "The blue kettle screamed at four in the morning";

it("who is forgotten is in no document, no copy, no step and no text; the others stay", async () => {
  const disk = new MemoryDisk();
  const { session } = await aSession(disk);
  const { mapId, stop } = await aMap(session);
  const story = addScored(session, stop, -50, WORDS);
  addScored(session, stop, 20, "Somebody else was glad about the tea they got");
  const told = session.store.getState().workspace.story.get(story);
  const who = told?.participantId ?? asId<ParticipantId>("none");
  const { board } = session.store.getState();
  const stageId = [...(board?.stage ?? [])][0]?.id ?? asId<StageId>("none");
  const laneId =
    [...(board?.lane ?? [])].find(({ role }) => role === "pains")?.id ?? asId<LaneId>("none");
  session.runOnMap((context) => addNote(context, `They said: ${WORDS}!`, { stageId, laneId }));
  session.run((context) => tellPersona(context, `map:${mapId}`, `${WORDS}, she said.`));
  session.run((context) =>
    acceptProposal(context, `map:${mapId}`, {
      kind: "pain",
      phrase: WORDS,
      storyIds: [story],
      touchpointId: null,
      basis: null,
    }),
  );
  await session.copies.before({ kind: "import", of: "x.csv" });

  const preview = await session.forgetting.preview(who);
  expect(preview).toMatchObject({ stories: 1, links: 1, stops: [{ stories: 1 }] });
  expect(await session.forgetting.forget(who)).toEqual([]);

  const { workspace, history } = session.store.getState();
  expect(workspace.story.size).toBe(1);
  expect(workspace.participant.has(who)).toBe(false);
  expect(history).toEqual({ undo: null, redo: null });
  expect(await disk.copies()).toEqual([]);
  expect(await textOn(disk)).not.toContain("kettle");
  expect(await textOn(disk)).toContain("glad about the tea");
});

/** All bytes of a disk as text. */
async function textOn(disk: MemoryDisk): Promise<string> {
  const parts: string[] = [];
  for (const id of await disk.documents()) {
    const { snapshot, rows } = await disk.read(id);
    for (const bytes of [snapshot ?? new Uint8Array(), ...rows.map((row) => row.bytes)]) {
      parts.push(new TextDecoder().decode(bytes));
    }
  }
  return parts.join("\n");
}
