import { beforeEach, describe, expect, it } from "vitest";
import { clippingOf } from "#journey/clipping.ts";
import { connect, labelConnection } from "#journey/commands/connections.ts";
import { pasteClipping } from "#journey/commands/copies.ts";
import { duplicateMap, restoreMap, trashMap } from "#journey/commands/maps.ts";
import { addNote, moveNotesWith } from "#journey/commands/notes.ts";
import { namePersona } from "#journey/commands/personas.ts";
import { chooseWords } from "#journey/commands/quotes.ts";
import * as scorecards from "#journey/commands/scorecards.ts";
import { addStories, deleteStories } from "#journey/commands/stories.ts";
import { moveTouchpointsToStage, moveTouchpointsWith } from "#journey/commands/touchpoints.ts";
import { asId, type ConnectionId, type MapId, type NoteId, type StoryId } from "#journey/ids.ts";
import { readInsight } from "#journey/insight.ts";
import { formatMean } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { isOnMap } from "#journey/story.ts";
import { Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop();
});

const made = <Id extends string>(run: Parameters<Workshop["run"]>[0]): Id =>
  asId<never>(workshop.run(run)[0] ?? "");

describe("on the map", () => {
  it("a connection has a label, and is copied only with both of its ends", () => {
    const [ask, buy] = [workshop.touchpoint("Ask"), workshop.touchpoint("Buy", 1)];
    const id = made<ConnectionId>((c) => connect(c, ask, buy));
    workshop.run((c) => labelConnection(c, id, "then"));
    expect(workshop.board.connection.get(id)?.label).toBe("then");
    expect(clippingOf(workshop.board, [ask]).connections).toEqual([]);
    expect(clippingOf(workshop.board, [ask, buy]).connections).toEqual([
      { from: 0, to: 1, label: "then" },
    ]);
  });

  it("what is pasted where a lane was taken away goes to the first lane that holds it", () => {
    const stop = workshop.touchpoint("Ask");
    const clipping = clippingOf(workshop.board, [stop]);
    const place = { stageId: workshop.stage(1), laneId: asId<never>("gone") };
    workshop.run((c) => pasteClipping(c, clipping, place));
    expect(workshop.titles()).toEqual(["Ask", "Ask"]);
    const twice = { ...clipping, connections: [{ from: 0, to: 9, label: "lost" }] };
    workshop.run((c) => pasteClipping(c, twice, place));
    expect(workshop.board.connection.size).toBe(0);
  });

  it("nothing is moved to where it cannot stand, and what is there already stays where it is", () => {
    const stop = workshop.touchpoint("Ask");
    const stageId = workshop.stage(0);
    const note = made<NoteId>((c) => addNote(c, "x", { stageId, laneId: workshop.lane("pains") }));
    const wrong = { stageId, laneId: workshop.lane("pains") };
    expect(workshop.attempt((c) => moveTouchpointsWith(c, stop, [stop], wrong))).toMatchObject({
      ok: false,
    });
    const curve = { stageId, laneId: workshop.lane("sentiment") };
    expect(workshop.attempt((c) => moveNotesWith(c, note, [note], curve))).toMatchObject({
      ok: false,
    });
    const other = workshop.touchpoint("Buy", 1);
    workshop.run((c) => moveTouchpointsToStage(c, [stop, other], stageId));
    expect([...workshop.board.touchpoint].map((one) => one.stageId)).toEqual([stageId, stageId]);
  });

  it("a copy of a map shows the stories of that map, and of no other", () => {
    const here = made<StoryId>((c) => addStories(c, null, [{ text: "here" }]));
    const other = { mapId: asId<MapId>("other") };
    const there = made<StoryId>((c) => addStories({ ...c, ...other }, null, [{ text: "there" }]));
    const copy = made<MapId>((c) => duplicateMap(c, c.mapId, c.board, "Copy"));
    const { story } = workshop.workspace;
    const isOnCopy = [here, there].map((id) => {
      const one = story.get(id);
      return one !== undefined && isOnMap(one, copy);
    });
    expect(isOnCopy).toEqual([true, false]);
    workshop.run((c) => trashMap(c, copy));
    workshop.run((c) => restoreMap(c, copy));
    expect(workshop.workspace.map.get(copy)?.trashedAt).toBeNull();
  });
});

describe("what is decided", () => {
  it("a persona that has an entry is named anew, not made again", () => {
    workshop.run((c) => namePersona(c, "map:x", "Kim"));
    workshop.run((c) => namePersona(c, "map:x", "Robin"));
    expect([...workshop.workspace.persona].map(({ name }) => name)).toEqual(["Robin"]);
  });

  it("a quote is no longer than may be shown; a story that goes takes it along", () => {
    const story = made<StoryId>((c) => addStories(c, null, [{ text: "It was quick" }]));
    const long = "x".repeat(20_001);
    expect(workshop.attempt((c) => chooseWords(c, "map:x", story, long))).toMatchObject({
      problem: { kind: "not-valid" },
    });
    workshop.run((c) => deleteStories(c, [story]));
    expect(workshop.workspace.story.size).toBe(0);
  });

  it("of two marks that two tabs made at once the first id counts in both", () => {
    const card = made<never>((c) => scorecards.addScorecard(c, workshop.mapId, "ideal-customer"));
    const criterionId = workshop.workspace.scorecard.get(card)?.criteria[0]?.id ?? "";
    const row = (id: string) => ({
      op: "create" as const,
      document: "ws" as const,
      kind: "scoreMark" as const,
      entity: { id, scorecardId: card, criterionId, company: "Acme", points: 1, note: "" },
    });
    const writes = [row("b"), row("a"), row("c")];
    workshop.run(() => ({ ok: true, value: { name: "", writes, made: [] } }));
    const company = { kind: "company", company: "acme" } as const;
    expect(workshop.run((c) => scorecards.mark(c, card, criterionId, company, 2))).toEqual(["a"]);
    workshop.run((c) => scorecards.unmark(c, card, criterionId, company));
    expect([...workshop.workspace.scoreMark].map(({ id }) => id).toSorted()).toEqual(["b", "c"]);
  });

  it("an insight knows its stop where it has one", () => {
    expect(readInsight({ id: "i" }).touchpointId).toBeNull();
    expect(readInsight({ id: "i", touchpointId: "t" }).touchpointId).toBe("t");
  });
});

describe("said in words", () => {
  it("a mean with one decimal and a true sign, zero without one", () => {
    expect([0, 0.04, -0.04, 12.34, -12.35].map(formatMean)).toEqual([
      "0.0",
      "0.0",
      "0.0",
      "+12.3",
      "−12.3",
    ]);
  });

  it("a step of the eight is open or done", () => {
    const [step] = Object.keys(words.eightSteps.steps) as (keyof typeof words.eightSteps.steps)[];
    if (step === undefined) throw new Error("no step");
    expect(words.eightSteps.said(step, true)).toContain(", done: ");
    expect(words.eightSteps.said(step, false)).toContain(", open: ");
  });
});
