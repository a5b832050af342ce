import fc from "fast-check";
import { expect, it } from "vitest";
import type { MapContext, Outcome } from "#journey/commands/context.ts";
import { startGuess } from "#journey/commands/guesses.ts";
import { acceptProposal, addInsight } from "#journey/commands/insights.ts";
import { createMap, duplicateMap, editMap, trashMap } from "#journey/commands/maps.ts";
import { addNote } from "#journey/commands/notes.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { namePersona, pinQuote, tellPersona } from "#journey/commands/personas.ts";
import { writeLine } from "#journey/commands/profile.ts";
import { chooseWords } from "#journey/commands/quotes.ts";
import { mark } from "#journey/commands/scorecards.ts";
import { renameSegment } from "#journey/commands/segments.ts";
import { addStories, editStories } from "#journey/commands/stories.ts";
import { editTouchpoint } from "#journey/commands/touchpoints.ts";
import { saveVersion } from "#journey/commands/versions.ts";
import { asId, type MapId, type ParticipantId, type StoryId } from "#journey/ids.ts";
import { mapScope } from "#journey/scope.ts";
import type { Session } from "#session/session.ts";
import type { Disk } from "#storage/disk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { RUNS } from "../document/makers.ts";
import { aHundredOf, type Drawn, NOTHING_DRAWN, nth } from "./drawnCommands.ts";
import { BEGINNING, COMMANDS } from "./everyCommand.ts";
import { aSession } from "./makers.ts";

const NAME = "Quobbledy Zanthimir";
const TOLD = "The purple frobnicator whistled all night long";
const LATER = "The purple frobnicator hummed until the morning came";
/** What may be nowhere afterwards. */
const SECRETS = ["Quobbledy", "Zanthimir", "frobnicator"];

const silent = () => ({ tell: () => undefined, close: () => undefined });

function draw(session: Session, sequence: readonly Drawn[]): void {
  for (const one of sequence) {
    session.runOnMap((context) => {
      const outcome = COMMANDS[one.which]?.(context, one);
      return outcome ?? { ok: false, problem: { kind: "not-found", message: "No command." } };
    });
  }
}

/** What a team does with what one person told: in every kind of text that it writes. */
function quoting(who: ParticipantId, story: StoryId): readonly ((c: MapContext) => Outcome)[] {
  const said = `${NAME} said: “${LATER}”`;
  return [
    (c) => {
      const laneId = [...c.board.lane].find(({ role }) => role === "pains")?.id;
      return addNote(c, said, { stageId: nth(c.board.stage, 0), laneId: laneId ?? nth([], 0) });
    },
    (c) => editTouchpoint(c, nth(c.board.touchpoint, 0), { title: `${NAME} waits`, note: said }),
    (c) => editMap(c, c.mapId, { goal: said, scenario: `As ${NAME} told` }),
    (c) => tellPersona(c, mapScope(c.mapId), said),
    (c) => namePersona(c, mapScope(c.mapId), NAME),
    (c) => pinQuote(c, mapScope(c.mapId), story, true),
    (c) => chooseWords(c, mapScope(c.mapId), story, "The purple frobnicator hummed"),
    (c) => addInsight(c, mapScope(c.mapId), "pain", said, [story]),
    (c) =>
      acceptProposal(c, mapScope(c.mapId), {
        kind: "pain",
        phrase: LATER,
        storyIds: [story],
        touchpointId: null,
        basis: null,
      }),
    (c) => startGuess(c, `After ${NAME}`),
    (c) => renameSegment(c, nth(c.workspace.segment, 0), `Like ${NAME}`),
    (c) => {
      const card = c.workspace.scorecard.get(nth(c.workspace.scorecard, 0));
      const person = { kind: "participant", participantId: who } as const;
      const criterion = nth(card?.criteria ?? [], 0);
      return mark(c, nth(c.workspace.scorecard, 0), criterion, person, 2, said);
    },
    (c) =>
      writeLine(
        c,
        { scope: mapScope(c.mapId), claim: "how-to-speak", basis: null, was: { text: said } },
        said,
      ),
    (c) =>
      saveVersion(c, mapScope(c.mapId), said, {
        people: 1,
        participants: 1,
        stories: 1,
        personaName: NAME,
        lines: [],
        quoteStoryIds: [story],
      }),
    (c) => duplicateMap(c, c.mapId, c.board, `A copy for ${NAME}`),
    (c) =>
      trashMap(
        c,
        nth(
          [...c.workspace.map].filter(({ id }) => id !== c.mapId),
          0,
        ),
      ),
  ];
}

/** All that a disk holds, as text. */
async function textOn(disk: Disk): Promise<string> {
  const parts: Uint8Array[] = [];
  for (const id of await disk.documents()) {
    const { snapshot, rows } = await disk.read(id);
    parts.push(snapshot ?? new Uint8Array(), ...rows.map(({ bytes }) => bytes));
  }
  const copies = await disk.copies();
  for (const { hash } of copies.flatMap((copy) => copy.parts)) {
    parts.push((await disk.copied(hash)) ?? new Uint8Array());
  }
  const texts = parts.map((bytes) => new TextDecoder().decode(bytes));
  return [...texts, JSON.stringify([copies, await disk.index()])].join("\n");
}

it("whoever is forgotten, whatever was done before and since: their name and words are in nothing that is stored, nor in any step", async () => {
  const sequences = fc.tuple(aHundredOf(COMMANDS.length), aHundredOf(COMMANDS.length));
  const law = fc.asyncProperty(sequences, async ([before, since]) => {
    const disk = new MemoryDisk();
    const { session } = await aSession(disk, 1, silent);
    const made = session.run((context) => createMap(context, "Law"));
    await session.openMap(asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? ""));
    draw(session, before);
    for (const make of BEGINNING) session.runOnMap((context) => make(context, NOTHING_DRAWN));
    const person = session.run((context) => addParticipant(context, NAME));
    const who = asId<ParticipantId>((person.ok ? person.value.made[0] : undefined) ?? "");
    const told = session.runOnMap((context) =>
      addStories(context, null, [{ text: TOLD, participantId: who, score: -40 }]),
    );
    const story = asId<StoryId>((told.ok ? told.value.made[0] : undefined) ?? "");
    session.run((context) => editStories(context, [story], { text: LATER }));
    for (const make of quoting(who, story)) session.runOnMap(make);
    await session.copies.before({ kind: "asked", of: NAME });
    // Whoever was deleted cannot be forgotten any more, and what is given to somebody else is theirs.
    const spared = since.filter(
      ({ which }) => !/Participants|editStories/u.test(String(COMMANDS[which])),
    );
    draw(session, spared.slice(0, 30));
    await session.undo();
    await session.flush();
    expect(await textOn(disk)).toContain("frobnicator");
    const { kept } = await session.forgetting.forget([who]);
    expect(kept).toEqual([]);
    const left = await textOn(disk);
    expect(SECRETS.filter((secret) => left.includes(secret))).toEqual([]);
    expect(session.store.getState().history).toEqual({ undo: null, redo: null });
    const { workspace, board } = session.store.getState();
    const seen = Object.values({ ...workspace, ...board }).map((rows: Iterable<unknown>) =>
      JSON.stringify([...rows]),
    );
    expect(SECRETS.filter((secret) => seen.join().includes(secret))).toEqual([]);
  });
  await fc.assert(law, { numRuns: Math.ceil(RUNS / 8), endOnFailure: true });
}, 300_000);
