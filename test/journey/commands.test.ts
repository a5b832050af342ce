import { describe, expect, it } from "vitest";
import { addStage, deleteOnAxis, duplicateOnAxis, moveOnAxis } from "#journey/commands/axis.ts";
import { duplicateItems } from "#journey/commands/copies.ts";
import { addNote } from "#journey/commands/notes.ts";
import { addParticipant, deleteParticipants, setAttribute } from "#journey/commands/people.ts";
import { addStories, placeStories, scoreStories, setConsent } from "#journey/commands/stories.ts";
import { connect } from "#journey/commands/connections.ts";
import {
  addTouchpoint,
  deleteTouchpoints,
  moveTouchpoints,
  moveTouchpointsToStage,
  moveTouchpointsWith,
} from "#journey/commands/touchpoints.ts";
import {
  asId,
  type LaneId,
  type ParticipantId,
  type StoryId,
  type TouchpointId,
} from "#journey/ids.ts";
import { attributeOf } from "#journey/participant.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { placementOf } from "#journey/story.ts";
import {
  lanesInOrder,
  stagesInOrder,
  touchpointsInOrder,
  touchpointsOfCell,
} from "#journey/workspace.ts";
import { Workshop } from "./workshop.ts";

describe("stages and lanes", () => {
  it("a new map has stages and the common lanes", () => {
    const workshop = new Workshop();
    expect(stagesInOrder(workshop.board)).toHaveLength(5);
    expect(lanesInOrder(workshop.board).map(({ role }) => role)).toContain("sentiment");
  });

  it("a stage goes where it is put, and the others keep their order", () => {
    const workshop = new Workshop();
    workshop.run((c) => addStage(c, "Decide", 2));
    expect(stagesInOrder(workshop.board).map(({ name }) => name)).toEqual([
      "Aware",
      "Consider",
      "Decide",
      "Buy",
      "Use",
      "Renew",
    ]);
    workshop.run((c) => moveOnAxis(c, "stage", workshop.stage(5), 0));
    expect(stagesInOrder(workshop.board)[0]?.name).toBe("Renew");
  });

  it("a stage is deleted with its touchpoints, and their stories become unplaced", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Sees an ad");
    const [story = ""] = workshop.run((c) => addStories(c, stop, [{ text: "Nice" }]));
    workshop.run((c) => deleteOnAxis(c, "stage", [workshop.stage(0)]));
    expect(workshop.board.touchpoint.size).toBe(0);
    const kept = workshop.workspace.story.get(story);
    expect(kept?.text).toBe("Nice");
    expect(workshop.board.touchpoint.has(placementOf(kept ?? never(), workshop.mapId) ?? "")).toBe(
      false,
    );
  });

  it("a duplicated stage brings its touchpoints and notes, with ids of their own", () => {
    const workshop = new Workshop();
    workshop.touchpoint("Sees an ad");
    const place = { stageId: workshop.stage(0), laneId: workshop.lane("pains") };
    workshop.run((c) => addNote(c, "Too loud", place));
    workshop.run((c) => duplicateOnAxis(c, "stage", workshop.stage(0)));
    expect(workshop.titles()).toEqual(["Sees an ad", "Sees an ad"]);
    expect(new Set([...workshop.board.touchpoint].map(({ id }) => id)).size).toBe(2);
    expect(workshop.board.note.size).toBe(2);
  });
});

describe("touchpoints", () => {
  it("move together in journey order, whatever order they were chosen in", () => {
    const workshop = new Workshop();
    const first = workshop.touchpoint("one");
    const second = workshop.touchpoint("two");
    workshop.touchpoint("three", 1);
    const place = { stageId: workshop.stage(1), laneId: workshop.lane("touchpoints"), index: 0 };
    workshop.run((c) => moveTouchpoints(c, [second, first], place));
    expect(workshop.titles()).toEqual(["one", "two", "three"]);
    const cell = touchpointsOfCell(workshop.board, workshop.stage(1), workshop.lane("touchpoints"));
    expect(cell).toHaveLength(3);
  });

  it("of several stages keep their distance when one of them is dragged a stage on", () => {
    const workshop = new Workshop();
    const [one, two] = [workshop.touchpoint("one"), workshop.touchpoint("two", 1)];
    const last = workshop.touchpoint("last", 4);
    const place = { stageId: workshop.stage(1), laneId: workshop.lane("touchpoints"), index: 0 };
    workshop.run((c) => moveTouchpointsWith(c, one, [last, two, one], place));
    const stageOf = (id: string) => workshop.board.touchpoint.get(id)?.stageId;
    expect([one, two, last].map(stageOf)).toEqual([1, 2, 4].map((at) => workshop.stage(at)));
  });

  it("of several lanes go to one stage and stay in their lanes", () => {
    const workshop = new Workshop();
    const [one, two] = [workshop.touchpoint("one"), workshop.touchpoint("two", 1)];
    workshop.run((c) => moveTouchpointsToStage(c, [two, one], workshop.stage(3)));
    const cell = touchpointsOfCell(workshop.board, workshop.stage(3), workshop.lane("touchpoints"));
    expect(cell.map(({ title }) => title)).toEqual(["one", "two"]);
  });

  it("with one key in two lanes are met from the upper lane down, whatever their ids", () => {
    const workshop = new Workshop();
    const [upper, lower] = lanesInOrder(workshop.board);
    if (upper === undefined || lower === undefined) throw never();
    const modelId = workshop.touchpoint("model");
    const model = workshop.board.touchpoint.get(modelId);
    if (model === undefined) throw never();
    const at = (id: string, laneId: LaneId) => ({
      ...model,
      id: asId<TouchpointId>(id),
      laneId,
    });
    for (const [first, second] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const board = {
        ...workshop.board,
        lane: workshop.board.lane.with([{ ...lower, role: "touchpoints" }], []),
        touchpoint: workshop.board.touchpoint.with(
          [at(second, lower.id), at(first, upper.id)],
          [model.id],
        ),
      };
      expect(touchpointsInOrder(board).map(({ id }) => id)).toEqual([first, second]);
    }
  });

  it("a copy stands right behind its original and has no stories", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("one");
    workshop.touchpoint("two");
    workshop.run((c) => addStories(c, stop, [{ text: "Nice" }]));
    const [copy = ""] = workshop.run((c) => duplicateItems(c, [stop]));
    expect(workshop.titles()).toEqual(["one", "one", "two"]);
    const placed = [...workshop.workspace.story].map((s) => placementOf(s, workshop.mapId));
    expect(placed).not.toContain(copy);
  });

  it("does not stand in a lane of another role", () => {
    const workshop = new Workshop();
    const place = { stageId: workshop.stage(0), laneId: workshop.lane("sentiment") };
    expect(workshop.attempt((c) => addTouchpoint(c, "x", place)).ok).toBe(false);
  });

  it("are connected once, never to themselves, and lose their connections with them", () => {
    const workshop = new Workshop();
    const [a, b] = [workshop.touchpoint("a"), workshop.touchpoint("b")];
    workshop.run((c) => connect(c, a, b));
    expect(workshop.attempt((c) => connect(c, a, b)).ok).toBe(false);
    expect(workshop.attempt((c) => connect(c, a, a)).ok).toBe(false);
    workshop.run((c) => deleteTouchpoints(c, [b]));
    expect(workshop.board.connection.size).toBe(0);
  });
});

describe("stories and people", () => {
  it("what many agreed to is noted in one step, where it is not noted already", () => {
    const workshop = new Workshop();
    const drafts = [{ text: "a" }, { text: "b", consent: "quote" as const }, { text: "c" }];
    const ids = workshop.run((c) => addStories(c, null, drafts)).map((id) => asId<StoryId>(id));
    const outcome = workshop.attempt((c) => setConsent(c, ids, "quote"));
    expect(outcome.ok && [outcome.value.name, outcome.value.writes.length]).toEqual([
      "Set consent of 2 stories",
      2,
    ]);
    workshop.run((c) => setConsent(c, ids, "quote"));
    expect([...workshop.workspace.story].map(({ consent }) => consent)).toEqual(
      Array.from(ids, () => "quote"),
    );
    expect(workshop.attempt((c) => setConsent(c, ids, "quote")).ok).toBe(false);
  });

  it("a score is a whole number from -100 to 100, or none", () => {
    const workshop = new Workshop();
    const [id = ""] = workshop.run((c) => addStories(c, null, [{ text: "So so" }]));
    const story = asId<StoryId>(id);
    workshop.run((c) => scoreStories(c, [story], -50));
    expect(workshop.workspace.story.get(story)?.score).toBe(-50);
    for (const bad of [101, -101, 0.5, Number.NaN]) {
      expect(workshop.attempt((c) => scoreStories(c, [story], bad)).ok).toBe(false);
    }
    workshop.run((c) => scoreStories(c, [story], null));
    expect(workshop.workspace.story.get(story)?.score).toBeNull();
  });

  it("a story too long to keep whole is refused, not cut", () => {
    const workshop = new Workshop();
    const outcome = workshop.attempt((c) => addStories(c, null, [{ text: "x".repeat(20_001) }]));
    expect(outcome.ok).toBe(false);
  });

  it("waits in the tray until it is placed", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Pays");
    const [id = ""] = workshop.run((c) => addStories(c, null, [{ text: "Dear" }]));
    workshop.run((c) => placeStories(c, [asId<StoryId>(id)], stop));
    const story = workshop.workspace.story.get(id);
    expect(placementOf(story ?? never(), workshop.mapId)).toBe(stop);
  });

  it("deleting a person keeps what they said", () => {
    const workshop = new Workshop();
    const [person = ""] = workshop.run((c) => addParticipant(c, "Ana"));
    const participantId = asId<ParticipantId>(person);
    const age = standardAttributeId("age");
    workshop.run((c) => setAttribute(c, participantId, age, 34));
    const known = workshop.workspace.participant.get(person);
    expect(attributeOf(known ?? never(), age)).toBe(34);
    const [id = ""] = workshop.run((c) => addStories(c, null, [{ text: "Mine", participantId }]));
    workshop.run((c) => deleteParticipants(c, [participantId]));
    expect(workshop.workspace.story.get(id)?.text).toBe("Mine");
    expect(workshop.workspace.story.get(id)?.participantId).toBeNull();
  });
});

function never(): never {
  throw new Error("It should be there.");
}
