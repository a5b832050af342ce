import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsNotes, holdsTouchpoints } from "#journey/lane.ts";
import type { BoardLayout } from "#scene/layout.ts";
import { layoutBoard } from "#scene/layoutBoard.ts";
import { METRICS } from "#scene/metrics.ts";
import { cellAt, cellsAlong, dropTarget } from "#scene/target.ts";
import { aBreaker, aScene, someBoard } from "./makers.ts";

const layout: BoardLayout = layoutBoard(
  aScene({
    stages: ["Buy", "Use"],
    lanes: ["touchpoints", "pains", "sentiment"],
    touchpoints: [
      { stage: 0, lane: 0 },
      { stage: 0, lane: 0 },
      { stage: 1, lane: 0 },
    ],
    notes: [
      { stage: 0, lane: 1, text: "first" },
      { stage: 0, lane: 1, text: "second" },
    ],
  }),
  aBreaker(),
);
const nothing = new Set<string>();
const middleOf = (index: number): readonly [number, number] => {
  const card = layout.cards[index];
  if (card === undefined) throw new Error("no card");
  return [card.x + card.width / 2, card.y + card.height / 2];
};

test("what is dropped a little behind the last stage stands at its end, further out nowhere", () => {
  const [, y] = middleOf(2);
  const last = layout.stages.at(-1);
  const right = (last?.x ?? 0) + (last?.width ?? 0);
  expect(dropTarget(layout, "touchpoint", nothing, right + 40, y)).toMatchObject({
    stageId: "s1",
    index: 1,
  });
  expect(dropTarget(layout, "touchpoint", nothing, right + METRICS.slot, y)).toBeNull();
});

test("what is dragged along goes as many stages on, and stays in its own lane", () => {
  const [, , use] = layout.cards;
  const [note] = layout.notes;
  const [x, y] = middleOf(2);
  const target = dropTarget(layout, "touchpoint", nothing, x, y);
  const buy = layout.cards[0];
  if (!use || !note || !buy || target === null) throw new Error("nothing to drag");
  const ids = new Set<string>([buy.touchpointId, note.noteId]);
  expect(cellsAlong(layout, buy.touchpointId, ids, target)).toMatchObject([
    { stageId: "s1", laneId: "l1" },
  ]);
  const both = new Set<string>([buy.touchpointId, use.touchpointId]);
  expect(cellsAlong(layout, use.touchpointId, both, target)).toMatchObject([
    { stageId: "s0", laneId: "l0" },
  ]);
});

describe("a cell is found", () => {
  test("under a point, and none beside the map", () => {
    const [x, y] = middleOf(2);
    expect(cellAt(layout, x, y)).toMatchObject({ stageId: "s1", laneId: "l0" });
    expect(cellAt(layout, 3, y)).toBeNull();
    expect(cellAt(layout, x, 3)).toBeNull();
    expect(cellAt(layout, layout.width + 1, y)).toBeNull();
  });
});

describe("a dragged touchpoint lands", () => {
  test("before a card over its left half, behind it over its right half", () => {
    const [x, y] = middleOf(1);
    expect(dropTarget(layout, "touchpoint", nothing, x - 5, y)?.index).toBe(1);
    expect(dropTarget(layout, "touchpoint", nothing, x + 5, y)?.index).toBe(2);
  });

  test("among the others as if it were not there itself", () => {
    const [x, y] = middleOf(1);
    const target = dropTarget(layout, "touchpoint", new Set(["t0"]), x + 5, y);
    expect(target?.index).toBe(1);
  });

  test("with its mark in the gap and as high as a card", () => {
    const [x, y] = middleOf(1);
    const mark = dropTarget(layout, "touchpoint", nothing, x - 5, y)?.mark;
    expect(mark?.x).toBeGreaterThan((layout.cards[0]?.x ?? 0) + METRICS.cardWidth);
    expect(mark?.x).toBeLessThan(layout.cards[1]?.x ?? 0);
    expect(mark).toMatchObject({ y: layout.cards[0]?.y, height: METRICS.cardHeight });
  });

  test("nowhere in a lane that holds none", () => {
    const [x] = middleOf(0);
    for (const lane of layout.lanes.slice(1)) {
      expect(dropTarget(layout, "touchpoint", nothing, x, lane.y + 5)).toBeNull();
    }
  });
});

test("a dragged note lands between two others", () => {
  const second = layout.notes[1];
  const target = dropTarget(layout, "note", nothing, (second?.x ?? 0) + 5, (second?.y ?? 0) + 2);
  expect(target).toMatchObject({ stageId: "s0", laneId: "l1", index: 1 });
  expect(target?.mark.y).toBeLessThan(second?.y ?? 0);
});

test("wherever something may land, its mark lies inside the cell", () => {
  fc.assert(
    fc.property(
      someBoard,
      fc.constantFrom("touchpoint", "note"),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (plan, kind, right, down) => {
        const any = layoutBoard(aScene(plan), aBreaker());
        const target = dropTarget(any, kind, nothing, right * any.width, down * any.height);
        if (target === null) return;
        const { box, mark } = target;
        const role = any.lanes.find(({ id }) => id === target.laneId)?.role ?? "sentiment";
        expect(kind === "note" ? holdsNotes(role) : holdsTouchpoints(role)).toBe(true);
        expect(mark.x).toBeGreaterThanOrEqual(box.x);
        expect(mark.x + mark.width).toBeLessThanOrEqual(box.x + box.width);
        expect(mark.y).toBeGreaterThanOrEqual(box.y);
        expect(mark.y + mark.height).toBeLessThanOrEqual(box.y + box.height);
      },
    ),
  );
});
