import { describe, expect, it } from "vitest";
import { clippingOf, clippingOfRows, readClipping, rowsOfClipping } from "#journey/clipping.ts";
import { duplicateOnAxis } from "#journey/commands/axis.ts";
import { duplicateItems, pasteClipping } from "#journey/commands/copies.ts";
import { addNote, moveNotes, moveNotesToStage, moveNotesWith } from "#journey/commands/notes.ts";
import { addStories } from "#journey/commands/stories.ts";
import { connect, redirectConnection } from "#journey/commands/connections.ts";
import { editTouchpoint } from "#journey/commands/touchpoints.ts";
import { asId, type ChannelId, type ConnectionId, type NoteId } from "#journey/ids.ts";
import { notesInOrder, stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { Workshop } from "./workshop.ts";

function place(workshop: Workshop, stage: number, role: string) {
  return { stageId: workshop.stage(stage), laneId: workshop.lane(role) };
}

function notesIn(workshop: Workshop, stage: number, role: string): readonly string[] {
  const { stageId, laneId } = place(workshop, stage, role);
  return notesInOrder(workshop.board)
    .filter((note) => note.stageId === stageId && note.laneId === laneId)
    .map(({ text }) => text);
}

describe("copies", () => {
  it("what is pasted stands behind its place, stage for stage, with the connections among it", () => {
    const workshop = new Workshop();
    const first = workshop.touchpoint("Sees an ad", 0);
    const second = workshop.touchpoint("Compares", 1);
    workshop.touchpoint("Pays", 2);
    workshop.run((c) => connect(c, first, second));
    const clipping = clippingOf(workshop.board, [second, first]);
    const at = { ...place(workshop, 2, "touchpoints"), index: 0 };
    workshop.run((c) => pasteClipping(c, clipping, at));
    expect(workshop.titles()).toEqual(["Sees an ad", "Compares", "Sees an ad", "Pays", "Compares"]);
    expect(workshop.board.connection.size).toBe(2);
  });

  it("what would stand beyond the last stage stands in it", () => {
    const workshop = new Workshop();
    const clipping = clippingOfRows([["a", "b", "c"]], "touchpoint");
    workshop.run((c) => pasteClipping(c, clipping, place(workshop, 4, "touchpoints")));
    const stages = touchpointsInOrder(workshop.board).map(({ stageId }) => stageId);
    expect(stages).toEqual([workshop.stage(4), workshop.stage(4), workshop.stage(4)]);
    expect(workshop.titles()).toEqual(["a", "b", "c"]);
  });

  it("touchpoints pasted into a lane of notes go to the lane that is for them", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Pays");
    const clipping = clippingOf(workshop.board, [stop]);
    workshop.run((c) => pasteClipping(c, clipping, place(workshop, 1, "pains")));
    const [, copy] = touchpointsInOrder(workshop.board);
    expect(copy?.laneId).toBe(workshop.lane("touchpoints"));
  });

  it("a note keeps to its kind of lane, unless another lane of notes is meant", () => {
    const workshop = new Workshop();
    const [id = ""] = workshop.run((c) => addNote(c, "Too loud", place(workshop, 0, "pains")));
    const clipping = clippingOf(workshop.board, [id]);
    workshop.run((c) => pasteClipping(c, clipping, place(workshop, 1, "touchpoints")));
    workshop.run((c) => pasteClipping(c, clipping, place(workshop, 1, "opportunities")));
    expect(notesIn(workshop, 1, "pains")).toEqual(["Too loud"]);
    expect(notesIn(workshop, 1, "opportunities")).toEqual(["Too loud"]);
  });

  it("copies have channels and words of their original, and nobody's stories", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Pays");
    const channelIds = [asId<ChannelId>("phone")];
    workshop.run((c) => editTouchpoint(c, stop, { channelIds, note: "by card" }));
    workshop.run((c) => addStories(c, stop, [{ text: "Quick" }]));
    const [copy = ""] = workshop.run((c) => duplicateItems(c, [stop]));
    expect(workshop.board.touchpoint.get(copy)).toMatchObject({ channelIds, note: "by card" });
    expect(workshop.workspace.story.size).toBe(1);
  });

  it("each duplicate stands right behind its original, also where order keys run out", () => {
    const workshop = new Workshop();
    const ids = ["a", "b", "c"].map((title) => workshop.touchpoint(title));
    for (let i = 0; i < 60; i += 1) workshop.run((c) => duplicateItems(c, [ids[0] ?? ""]));
    workshop.run((c) => duplicateItems(c, ids.slice(1)));
    expect(workshop.titles()).toEqual([...Array<string>(61).fill("a"), "b", "b", "c", "c"]);
  });

  it("a clipping is read again as it was written, without channels that are not known here", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Pays");
    const channelIds = ["phone", "channel-elsewhere"].map((id) => asId<ChannelId>(id));
    workshop.run((c) => editTouchpoint(c, stop, { channelIds }));
    const clipping = clippingOf(workshop.board, [stop]);
    const read = readClipping(JSON.parse(JSON.stringify(clipping)), []);
    expect(read?.touchpoints).toEqual([{ ...clipping.touchpoints[0], channelIds: ["phone"] }]);
    for (const other of [null, [], "text", { touchpoints: "no" }, {}]) {
      expect(readClipping(other, [])).toBeNull();
    }
  });

  it("as a table a clipping has a column for each stage", () => {
    const clipping = clippingOfRows([["a", "b"], ["c"], ["", " d \n e "]], "touchpoint");
    expect(rowsOfClipping(clipping)).toEqual([
      ["a", "b"],
      ["c", "d e"],
    ]);
  });

  it("a duplicated stage has the connections of its own touchpoints, and none to the others", () => {
    const workshop = new Workshop();
    const [a, b] = [workshop.touchpoint("a"), workshop.touchpoint("b")];
    const beyond = workshop.touchpoint("c", 1);
    workshop.run((c) => connect(c, a, b));
    workshop.run((c) => connect(c, b, beyond));
    workshop.run((c) => duplicateOnAxis(c, "stage", workshop.stage(0)));
    expect(workshop.board.connection.size).toBe(3);
  });
});

it("several notes are moved at once and keep their order", () => {
  const workshop = new Workshop();
  const ids = ["one", "two", "three"].map((text) =>
    asId<NoteId>(workshop.run((c) => addNote(c, text, place(workshop, 0, "pains")))[0] ?? ""),
  );
  workshop.run((c) => addNote(c, "there", place(workshop, 1, "opportunities")));
  const to = { ...place(workshop, 1, "opportunities"), index: 0 };
  workshop.run((c) =>
    moveNotes(
      c,
      [ids[2], ids[0]].flatMap((id) => id ?? []),
      to,
    ),
  );
  expect(notesIn(workshop, 1, "opportunities")).toEqual(["one", "three", "there"]);
  expect(notesIn(workshop, 0, "pains")).toEqual(["two"]);
});

it("notes of several stages and lanes keep their distance along with one, or go to one stage in their lanes", () => {
  const workshop = new Workshop();
  const [one, two, three] = (
    [
      [0, "pains"],
      [1, "pains"],
      [0, "opportunities"],
    ] as const
  ).map(([stage, role]) =>
    asId<NoteId>(workshop.run((c) => addNote(c, role, place(workshop, stage, role)))[0] ?? ""),
  );
  if (one === undefined || two === undefined || three === undefined) throw new Error("no notes");
  const where = (id: NoteId): unknown => {
    const note = workshop.board.note.get(id);
    return [note?.stageId, note?.laneId];
  };
  const at = (stage: number, role: "pains" | "opportunities"): unknown => [
    workshop.stage(stage),
    place(workshop, stage, role).laneId,
  ];
  workshop.run((c) => moveNotesWith(c, one, [one, two, three], place(workshop, 1, "pains")));
  expect([one, two, three].map(where)).toEqual([
    at(1, "pains"),
    at(2, "pains"),
    at(1, "opportunities"),
  ]);
  workshop.run((c) => moveNotesToStage(c, [one, two, three], workshop.stage(3)));
  expect([one, two, three].map(where)).toEqual([
    at(3, "pains"),
    at(3, "pains"),
    at(3, "opportunities"),
  ]);
});

it("who is brought along stops at the first and at the last stage, and what is there already stays", () => {
  const workshop = new Workshop();
  const last = stagesInOrder(workshop.board).length - 1;
  const at = (stage: number, role = "pains"): NoteId =>
    asId<NoteId>(workshop.run((c) => addNote(c, "n", place(workshop, stage, role)))[0] ?? "");
  const [early, held, late] = [at(0), at(1), at(last)];
  const stagesOf = (): readonly unknown[] =>
    [early, held, late].map((id) => workshop.board.note.get(id)?.stageId);
  workshop.run((c) => moveNotesWith(c, held, [early, held, late], place(workshop, last, "pains")));
  expect(stagesOf()).toEqual([last - 1, last, last].map((stage) => workshop.stage(stage)));
  workshop.run((c) => moveNotesWith(c, held, [early, held, late], place(workshop, 0, "pains")));
  expect(stagesOf()).toEqual([0, 0, 0].map((stage) => workshop.stage(stage)));
});

it("two touchpoints are connected once each way", () => {
  const workshop = new Workshop();
  const [a, b, c] = [workshop.touchpoint("a"), workshop.touchpoint("b"), workshop.touchpoint("c")];
  const ways = [
    [a, b],
    [b, a],
    [c, b],
    [a, c],
  ] as const;
  for (const [from, to] of ways) workshop.run((context) => connect(context, from, to));
  expect(workshop.board.connection.size).toBe(4);
  for (const [from, to] of ways) {
    expect(workshop.attempt((context) => connect(context, from, to))).toMatchObject({
      problem: { message: "These two touchpoints are connected already." },
    });
  }
});

it("a connection leads elsewhere with its label, never to itself nor twice the same way", () => {
  const workshop = new Workshop();
  const [a, b, c] = [workshop.touchpoint("a"), workshop.touchpoint("b"), workshop.touchpoint("c")];
  const [made = ""] = workshop.run((context) => connect(context, a, b));
  workshop.run((context) => connect(context, a, c));
  const id = asId<ConnectionId>(made);
  for (const ends of [{ to: a }, { to: c }, { from: b }]) {
    expect(workshop.attempt((context) => redirectConnection(context, id, ends)).ok).toBe(false);
  }
  workshop.run((context) => redirectConnection(context, id, { from: b, to: a }));
  expect(workshop.board.connection.get(id)).toMatchObject({ from: b, to: a });
});
