import { describe, expect, it } from "vitest";
import { clippingOf, readClipping } from "#journey/clipping.ts";
import { deleteOnAxis, duplicateOnAxis } from "#journey/commands/axis.ts";
import { duplicateItems, pasteClipping } from "#journey/commands/copies.ts";
import { addInsight } from "#journey/commands/insights.ts";
import { duplicateMap } from "#journey/commands/maps.ts";
import { addNote } from "#journey/commands/notes.ts";
import { addOpportunity, editOpportunities } from "#journey/commands/opportunities.ts";
import { asId, type InsightId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import { readNote } from "#journey/note.ts";
import { isOpportunity, notesInOrder } from "#journey/workspace.ts";
import { Workshop } from "./workshop.ts";

function opportunityAt(workshop: Workshop, at: TouchpointId | null, text = "Say when"): NoteId {
  return asId<NoteId>(workshop.run((c) => addOpportunity(c, text, at))[0] ?? "");
}

function insightIn(workshop: Workshop): InsightId {
  const scope = `map:${workshop.mapId}`;
  return asId<InsightId>(
    workshop.run((c) => addInsight(c, scope, "pain", "Nobody says when"))[0] ?? "",
  );
}

describe("an opportunity", () => {
  it("stands in the stage of its touchpoint, in the lane for them", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Waits", 2);
    const [first, second] = [
      opportunityAt(workshop, stop, "a"),
      opportunityAt(workshop, stop, "b"),
    ];
    const rows = notesInOrder(workshop.board);
    expect(rows.map(({ text, stageId, touchpointId }) => [text, stageId, touchpointId])).toEqual([
      ["a", workshop.stage(2), stop],
      ["b", workshop.stage(2), stop],
    ]);
    expect([first, second].every((id) => isOpportunity(workshop.board, id))).toBe(true);
    const place = { stageId: workshop.stage(0), laneId: workshop.lane("pains") };
    const [pain = ""] = workshop.run((c) => addNote(c, "late", place));
    expect(isOpportunity(workshop.board, pain)).toBe(false);
    expect(isOpportunity(workshop.board, "none")).toBe(false);
  });

  it("makes its lane where there is none, and wants a stage and a touchpoint that are there", () => {
    const workshop = new Workshop();
    workshop.run((c) => deleteOnAxis(c, "lane", [workshop.lane("opportunities")]));
    const id = opportunityAt(workshop, null);
    expect(isOpportunity(workshop.board, id)).toBe(true);
    expect(workshop.board.note.get(id)?.stageId).toBe(workshop.stage(0));
    const none = asId<TouchpointId>("none");
    expect(workshop.attempt((c) => addOpportunity(c, "x", none)).ok).toBe(false);
    expect(workshop.attempt((c) => editOpportunities(c, [{ id, touchpointId: none }])).ok).toBe(
      false,
    );
    const stages = [...workshop.board.stage].map((stage) => stage.id);
    workshop.run((c) => deleteOnAxis(c, "stage", stages));
    expect(workshop.attempt((c) => addOpportunity(c, "x", null)).ok).toBe(false);
    expect(workshop.attempt((c) => editOpportunities(c, [{ id, impact: 3 }])).ok).toBe(false);
  });

  it("is told of in one step; one that is put at a touchpoint comes to its stage, what is the same is not written", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Waits", 3);
    const [one, two] = [opportunityAt(workshop, null, "a"), opportunityAt(workshop, null, "b")];
    workshop.run((c) =>
      editOpportunities(c, [
        { id: one, impact: 5, effort: 2, owner: "Ada", status: "planned", touchpointId: stop },
        { id: two, solution: "Ask first", text: "Ask" },
      ]),
    );
    expect(workshop.board.note.get(one)).toMatchObject({
      impact: 5,
      effort: 2,
      owner: "Ada",
      status: "planned",
      touchpointId: stop,
      stageId: workshop.stage(3),
    });
    expect(workshop.board.note.get(two)).toMatchObject({
      solution: "Ask first",
      text: "Ask",
      stageId: workshop.stage(0),
    });
    const same = workshop.attempt((c) =>
      editOpportunities(c, [{ id: one, impact: 5, touchpointId: stop }]),
    );
    expect(same).toMatchObject({ ok: true, value: { writes: [] } });
    workshop.run((c) => editOpportunities(c, [{ id: one, touchpointId: null, impact: null }]));
    expect(workshop.board.note.get(one)).toMatchObject({
      touchpointId: null,
      impact: null,
      stageId: workshop.stage(3),
    });
  });

  it("reads with what is no grade, state or list left empty", () => {
    const raw = { id: "n", effort: 6, impact: 2.5, status: "later", insightIds: "x", owner: 4 };
    expect(readNote(raw)).toMatchObject({
      effort: null,
      impact: null,
      status: "idea",
      insightIds: [],
      owner: "",
      touchpointId: null,
      solution: "",
    });
  });
});

describe("a copy of an opportunity", () => {
  it("says the same; on the same map it is at the same touchpoint, elsewhere at none that is not there", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Waits", 1);
    const insight = insightIn(workshop);
    const id = opportunityAt(workshop, stop);
    workshop.run((c) =>
      editOpportunities(c, [{ id, impact: 4, effort: 1, owner: "Ada", insightIds: [insight] }]),
    );
    const [copy = ""] = workshop.run((c) => duplicateItems(c, [id]));
    const said = { impact: 4, effort: 1, owner: "Ada", touchpointId: stop, insightIds: [insight] };
    expect(workshop.board.note.get(copy)).toMatchObject(said);
    const written = readClipping(JSON.parse(JSON.stringify(clippingOf(workshop.board, [id]))), []);
    if (written === null) throw new Error("no clipping");
    const place = { stageId: workshop.stage(0), laneId: workshop.lane("opportunities") };
    const [pasted = ""] = workshop.run((c) => pasteClipping(c, written, place));
    expect(workshop.board.note.get(pasted)).toMatchObject(said);
    const other = new Workshop();
    const there = { stageId: other.stage(0), laneId: other.lane("opportunities") };
    const [far = ""] = other.run((c) => pasteClipping(c, written, there));
    expect(other.board.note.get(far)).toMatchObject({
      impact: 4,
      owner: "Ada",
      touchpointId: null,
      insightIds: [],
    });
  });

  it("goes with its stage, or with its map, to the copy of its touchpoint and of its insights", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Waits", 1);
    const insight = insightIn(workshop);
    const id = opportunityAt(workshop, stop);
    workshop.run((c) => editOpportunities(c, [{ id, insightIds: [insight] }]));
    workshop.run((c) => duplicateOnAxis(c, "stage", workshop.stage(1)));
    const [own, copy] = notesInOrder(workshop.board);
    const copiedStop = [...workshop.board.touchpoint].find((one) => one.id !== stop);
    expect(own?.touchpointId).toBe(stop);
    expect(copy?.touchpointId).toBe(copiedStop?.id);
    const outcome = workshop.attempt((c) =>
      duplicateMap(c, workshop.mapId, workshop.board, "Again"),
    );
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const made = outcome.value.writes.flatMap((write) => (write.op === "create" ? [write] : []));
    const idsOf = (kind: string): readonly string[] =>
      made.flatMap((write) => (write.kind === kind ? [write.entity.id] : []));
    const notes = made.flatMap((write) => (write.kind === "note" ? [readNote(write.entity)] : []));
    for (const note of notes) {
      expect(idsOf("touchpoint")).toContain(note.touchpointId);
      expect(idsOf("insight")).toEqual(note.insightIds);
    }
    expect(notes).toHaveLength(2);
  });
});
