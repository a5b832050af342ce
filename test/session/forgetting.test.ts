import { expect, it, vi } from "vitest";
import type { Command, DocumentId, Kind, Write } from "#journey/change.ts";
import { create, set } from "#journey/commands/context.ts";
import { editMap } from "#journey/commands/maps.ts";
import { addNote } from "#journey/commands/notes.ts";
import { acceptProposal } from "#journey/commands/insights.ts";
import { tellPersona } from "#journey/commands/personas.ts";
import { addParticipant, renameParticipant } from "#journey/commands/people.ts";
import { addStories, deleteStories, editStories } from "#journey/commands/stories.ts";
import { asId, type LaneId, type ParticipantId, type StageId, type StoryId } from "#journey/ids.ts";
import type { JsonObject } from "#kit/json.ts";
import type { Returning } from "#session/forgetDesk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { backupFileName } from "#session/folderFiles.ts";
import { FakeFolder, KeepingDisk } from "./fakeFolder.ts";
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

  const preview = await session.forgetting.preview([who]);
  expect(preview).toMatchObject({ stories: 1, links: 1, stops: [{ stories: 1 }] });
  expect(await session.forgetting.forget([who])).toMatchObject({ receipt: preview, kept: [] });

  const { workspace, history } = session.store.getState();
  expect(workspace.story.size).toBe(1);
  expect(workspace.participant.has(who)).toBe(false);
  expect(history).toEqual({ undo: null, redo: null });
  expect(await disk.copies()).toEqual([]);
  expect(await textOn(disk)).not.toContain("kettle");
  expect(await textOn(disk)).toContain("glad about the tea");
});

it("who is forgotten is named nowhere that the team or a file wrote: no study, channel, answer of others or tag", async () => {
  const disk = new MemoryDisk();
  const { session } = await aSession(disk);
  const { mapId } = await aMap(session);
  const create = (kind: Kind, document: DocumentId, entity: JsonObject): Write => ({
    op: "create",
    document,
    kind,
    entity: { ...entity, id: `${kind}-dev-raman` },
  });
  const evidence = "ev:study-dev-raman:0";
  const studyId = "study-dev-raman";
  const named = "Call with Dev Raman";
  session.run(() => ({
    ok: true,
    value: {
      name: "Import",
      made: [],
      writes: [
        create("study", "ws", { name: "Raman, Dev.csv", source: "dev_raman.csv" }),
        create("channel", "ws", { name: named }),
        create("attribute", "ws", { name: `Knows ${named}`, type: "text" }),
        create("participant", evidence, { studyId, name: "Ana", "#attribute-dev-raman": named }),
        create("story", evidence, {
          studyId,
          text: "Dev Raman was there too, I think",
          participantId: "participant-dev-raman",
          channelId: "channel-dev-raman",
          tags: [named, "slow"],
          question: `${named}?`,
          importedStop: named,
          rating: { value: 1, worst: 1, best: 5, wording: named },
          [`@${mapId}`]: null,
        }),
      ],
    },
  }));
  const made = session.run((context) => addParticipant(context, "Dev Raman"));
  const who = asId<ParticipantId>((made.ok ? made.value.made[0] : undefined) ?? "");
  session.run((context) => editMap(context, mapId, { goal: "Mail dev@raman.example first" }));
  session.run((context) => ({
    ok: true,
    value: {
      name: "Key",
      made: [],
      writes: [set(context.homeOf(who), "participant", who, "key", "dev@raman.example")],
    },
  }));

  expect(await session.forgetting.preview([who])).toMatchObject({ texts: 10, namedElsewhere: 1 });
  await session.forgetting.forget([who]);

  const { workspace } = session.store.getState();
  expect(workspace.map.get(mapId)?.goal).toBe("Mail [removed] first");
  expect(workspace.channel.get(asId("channel-dev-raman"))?.name).toBe("Call with [removed]");
  expect(workspace.study.get(asId(studyId))).toMatchObject({ source: "[removed].csv" });
  const told = workspace.story.get(asId("story-dev-raman"));
  expect(told).toMatchObject({
    text: "Dev Raman was there too, I think",
    participantId: "participant-dev-raman",
    channelId: "channel-dev-raman",
    tags: ["Call with [removed]", "slow"],
  });
  const bytes = (await textOn(disk)).replaceAll("Dev Raman was there too, I think", "");
  for (const name of ["Dev Raman", "Raman, Dev", "dev_raman.", "dev@raman"]) {
    expect(bytes).not.toContain(name);
  }
});

it.each(["steps of undo", "a copy"] as const)(
  "what they told and were called before it was edited or deleted goes from the team's texts too, as long as %s knows it",
  async (knowing) => {
    const disk = new MemoryDisk();
    const { session } = await aSession(disk);
    const { mapId, stop } = await aMap(session);
    const made = session.run((context) => addParticipant(context, "Josephine Ward"));
    const who = asId<ParticipantId>((made.ok ? made.value.made[0] : undefined) ?? "");
    const edited = "The green lamp fell down on my foot";
    const stories = [edited, WORDS].map((text) => {
      const told = session.runOnMap((context) =>
        addStories(context, stop, [{ text, participantId: who, score: null }]),
      );
      return asId<StoryId>((told.ok ? told.value.made[0] : undefined) ?? "");
    });
    const goal = `Josephine Ward said ${edited} and ${WORDS}.`;
    session.run((context) => editMap(context, mapId, { goal }));
    session.run((context) => renameParticipant(context, who, "P1"));
    session.run((context) => editStories(context, stories.slice(0, 1), { text: "A lamp fell" }));
    if (knowing === "a copy") await session.copies.before({ kind: "import", of: "x.csv" });
    session.run((context) => deleteStories(context, stories.slice(1)));
    await session.flush();
    const now = knowing === "a copy" ? (await aSession(disk)).session : session;
    expect(now.store.getState().workspace.story.size).toBe(1);

    await now.forgetting.forget([who]);
    expect(now.store.getState().workspace.map.get(mapId)?.goal).toBe(
      "[removed] said [removed] and [removed].",
    );
  },
);

it("what is kept of maps that are not open is drawn anew, and names nobody", async () => {
  const disk = new MemoryDisk();
  const { session } = await aSession(disk);
  const { stop } = await aMap(session);
  const story = addScored(session, stop, -50, WORDS);
  const who = session.store.getState().workspace.story.get(story)?.participantId ?? asId("none");
  await session.keepThumbnail(session.store.getState(), "<svg><title>For Ana</title></svg>");
  const [before] = await disk.index();
  await session.forgetting.forget([who]);
  expect(await disk.index()).toEqual([{ ...before, thumbnail: "" }]);
  expect([...session.store.getState().index.values()]).toEqual(await disk.index());
});

it("several go at once, with all that they told", async () => {
  const disk = new MemoryDisk();
  const { session } = await aSession(disk);
  const { mapId, stop } = await aMap(session);
  const other = "The silver spoon rattled on the stairs";
  const stories = [WORDS, other, "Somebody else was glad"].map((text) =>
    addScored(session, stop, -50, text),
  );
  const people = stories.map(
    (id) =>
      session.store.getState().workspace.story.get(id)?.participantId ??
      asId<ParticipantId>("none"),
  );
  session.run((context) => editMap(context, mapId, { goal: `${WORDS}, but ${other}` }));
  const { receipt } = await session.forgetting.forget(people.slice(0, 2));
  expect(receipt).toMatchObject({ stories: 2, texts: 1, stops: [{ stories: 2 }] });
  const { workspace } = session.store.getState();
  expect([...workspace.participant].map(({ id }) => id)).toEqual(people.slice(2));
  expect(workspace.map.get(mapId)?.goal).toBe("[removed], but [removed]");
  expect(await textOn(disk)).not.toMatch(/kettle|spoon/u);
  expect((await disk.unfinished()).size).toBe(0);
  expect((await disk.forgotten()).size).toBe(4);
});

it("asks before an old file brings back who was forgotten, and leaves it where that is not wanted", async () => {
  const asked: Returning[] = [];
  const answers = [false, true];
  const { session } = await aSession(new MemoryDisk(), 1, undefined, undefined, (returning) => {
    asked.push(returning);
    return Promise.resolve(answers.shift() ?? false);
  });
  const { stop } = await aMap(session);
  const story = addScored(session, stop, -50, WORDS);
  addScored(session, stop, 20, "Somebody else was glad");
  const { workspace } = session.store.getState();
  const told = workspace.story.get(story);
  const person = workspace.participant.get(told?.participantId ?? asId("none"));
  if (told === undefined || person === undefined) throw new Error("There is no such story.");
  const [home, homeOfStory] = [person.id, story].map((id) => session.context().homeOf(id));
  if (home === undefined || homeOfStory === undefined) throw new Error("It is nowhere.");
  const old: Command = {
    name: "Open an old file",
    writes: [
      create(home, "participant", { id: person.id, name: person.name }),
      create(homeOfStory, "story", { id: story, text: WORDS, participantId: person.id }),
      create(homeOfStory, "story", { id: "never-seen", text: "New words", participantId: null }),
    ],
  };
  const run = (): Promise<boolean> =>
    session.runGradually(old, new AbortController().signal, () => undefined, null);

  expect(await session.forgetting.returning(old)).toBeNull();
  await session.forgetting.forget([person.id]);
  expect(await run()).toBe(false);
  expect(session.store.getState().workspace.story.has(story)).toBe(false);
  expect(await run()).toBe(true);
  expect(session.store.getState().workspace.story.get(story)?.text).toBe(WORDS);
  expect(asked).toEqual([
    { people: 1, stories: 1 },
    { people: 1, stories: 1 },
  ]);
});

it("a tab that cannot hear others brings nobody back by undo who was forgotten elsewhere", async () => {
  const disk = new MemoryDisk();
  const { session } = await aSession(disk);
  const { mapId, stop } = await aMap(session);
  const story = addScored(session, stop, -50, WORDS);
  const who = session.store.getState().workspace.story.get(story)?.participantId ?? asId("none");
  await session.flush();
  const { session: deaf } = await aSession(disk, 2);
  await deaf.openMap(mapId);
  deaf.run((context) => deleteStories(context, [story]));
  deaf.run((context) => editMap(context, mapId, { goal: "Tea" }));
  await deaf.undo();
  await deaf.flush();
  await session.catchUp();

  await session.forgetting.forget([who]);
  await deaf.redo();
  await deaf.undo();
  await deaf.undo();
  expect(deaf.store.getState().history).toEqual({ undo: null, redo: null });
  expect(deaf.store.getState().workspace.story.size).toBe(0);
  await deaf.flush();
  expect(await textOn(disk)).not.toContain("kettle");
  session.run((context) => editMap(context, mapId, { goal: "Coffee" }));
  await session.undo();
  expect(session.store.getState().history.redo).not.toBeNull();
});

it("goes on where the first try of forgetting did not end, though nobody is there any more", async () => {
  class Stubborn extends MemoryDisk {
    tries = 0;
    override dropCopies(): Promise<void> {
      this.tries += 1;
      return this.tries === 1 ? Promise.reject(new Error("busy")) : super.dropCopies();
    }
  }
  const disk = new Stubborn();
  const { session } = await aSession(disk);
  const { stop } = await aMap(session);
  const story = addScored(session, stop, -50, WORDS);
  const who = session.store.getState().workspace.story.get(story)?.participantId ?? asId("none");
  await session.copies.before({ kind: "import", of: "x.csv" });
  await expect(session.forgetting.forget([who])).rejects.toThrow("busy");
  expect(session.store.getState().workspace.participant.has(who)).toBe(false);
  expect(await disk.copies()).toHaveLength(1);
  expect(await session.forgetting.forget([who])).toEqual({
    receipt: null,
    kept: [],
    isFolderKept: false,
  });
  expect(await disk.copies()).toEqual([]);
});

it("is ended by the next page where the one that began it was killed, and by that one alone", async () => {
  class Dying extends MemoryDisk {
    isDead = true;
    override compact(...args: Parameters<MemoryDisk["compact"]>): Promise<void> {
      return this.isDead ? new Promise(() => undefined) : super.compact(...args);
    }
  }
  const disk = new Dying();
  const { session } = await aSession(disk);
  const { stop } = await aMap(session);
  const story = addScored(session, stop, -50, WORDS);
  const who = session.store.getState().workspace.story.get(story)?.participantId ?? asId("none");
  await session.copies.before({ kind: "import", of: "x.csv" });
  await session.flush();
  void session.forgetting.forget([who]);
  await expect.poll(() => session.store.getState().workspace.participant.has(who)).toBe(false);
  await expect.poll(() => session.isPending).toBe(false);
  expect(await textOn(disk)).toContain("kettle");
  expect(await disk.copies()).toHaveLength(1);

  disk.isDead = false;
  const { session: next } = await aSession(disk);
  expect(await next.forgetting.finish()).toEqual({ kept: [], isFolderKept: false });
  expect(await textOn(disk)).not.toContain("kettle");
  expect(await disk.copies()).toEqual([]);
  expect(await next.forgetting.finish()).toBeNull();
});

it("ends in the folder of backups too where the page was killed before those were replaced", async () => {
  class Dying extends KeepingDisk {
    isDead = true;
    override dropCopies(): Promise<void> {
      return this.isDead ? new Promise(() => undefined) : super.dropCopies();
    }
  }
  const disk = new Dying();
  const folder = new FakeFolder();
  const old = backupFileName("2026-01-01T10:00:00.000Z", "abc1234");
  folder.files.set(old, new Uint8Array([1]));
  await disk.keepFolder({ folder, tag: "abc1234" });
  const { session } = await aSession(disk);
  const { stop } = await aMap(session);
  const story = addScored(session, stop, -50, WORDS);
  const who = session.store.getState().workspace.story.get(story)?.participantId ?? asId("none");
  await session.flush();
  void session.forgetting.forget([who]);
  await expect.poll(() => session.store.getState().workspace.participant.has(who)).toBe(false);
  await expect.poll(() => session.isPending).toBe(false);

  disk.isDead = false;
  const { session: next } = await aSession(disk);
  await next.copies.folder.start({
    pick: () => Promise.resolve(folder),
    tag: () => "abc1234",
    make: () => Promise.resolve(new Uint8Array([2])),
    onProblem: () => undefined,
  });
  folder.fault = "NotAllowedError";
  expect(await next.forgetting.finish()).toEqual({ kept: [], isFolderKept: true });
  expect([...folder.files.keys()]).toEqual([old]);
  await disk.noteUnfinished(Buffer.from(who).toString("base64"), 0);
  folder.fault = null;
  expect(await next.forgetting.finish()).toEqual({ kept: [], isFolderKept: false });
  expect([...folder.files.values()]).toEqual([new Uint8Array([2])]);
});

it("that was begun and took nobody away takes no copies, and is not waited for long", async () => {
  const disk = new MemoryDisk();
  const { session } = await aSession(disk);
  const { stop } = await aMap(session);
  addScored(session, stop, -50, WORDS);
  await session.copies.before({ kind: "import", of: "x.csv" });
  const [person] = session.store.getState().workspace.participant;
  const hash = Buffer.from(person?.id ?? "").toString("base64");
  await disk.noteUnfinished(hash, 0);
  expect(await session.forgetting.finish()).toBeNull();
  expect((await disk.unfinished()).size).toBe(1);
  await disk.noteUnfinished(hash, -100_000);
  expect(await session.forgetting.finish()).toBeNull();
  expect((await disk.unfinished()).size).toBe(0);
  expect(await disk.copies()).toHaveLength(1);
});

it("is noted again where the browser cleared the disk under the page: an old file still asks", async () => {
  let notes: ReadonlySet<string> = new Set();
  let isGone = false;
  class Evicting extends MemoryDisk {
    override isCleared(): Promise<boolean> {
      return Promise.resolve(isGone);
    }
    override refill(...rows: Parameters<MemoryDisk["refill"]>): Promise<void> {
      isGone = false;
      return super.refill(...rows);
    }
    override forgotten(): Promise<ReadonlySet<string>> {
      return Promise.resolve(notes);
    }
    override noteForgotten(hashes: readonly string[]): Promise<void> {
      notes = new Set([...notes, ...hashes]);
      return Promise.resolve();
    }
  }
  const disk = new Evicting();
  const { session } = await aSession(disk);
  const { stop } = await aMap(session);
  addScored(session, stop, -50, WORDS);
  const people = [...session.store.getState().workspace.participant].map(({ id }) => id);
  await session.forgetting.forget(people);
  const noted = notes;
  expect(noted.size).toBe(2);
  // The next page forgets nobody, and knows of them all the same.
  await session.close();
  const { session: next } = await aSession(disk, 2);
  await next.forgetting.finish();
  [notes, isGone] = [new Set(), true];
  await next.lookAfterDisk();
  await vi.waitFor(() => expect(notes).toEqual(noted));
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
