import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { LaneRole } from "#journey/lane.ts";
import { Table } from "#kit/table.ts";
import { lineBreaker } from "#scene/breakLines.ts";
import type { BoardLayout, Box } from "#scene/layout.ts";
import { layoutBoard } from "#scene/layoutBoard.ts";
import { METRICS } from "#scene/metrics.ts";
import { aBreaker, aScene, type BoardPlan, plainMeasure, someBoard } from "./makers.ts";

const layoutOf = (plan: BoardPlan): BoardLayout => layoutBoard(aScene(plan), aBreaker());
const TWO_LANES: readonly LaneRole[] = ["touchpoints", "sentiment"];

describe("stages and slots", () => {
  test("the touchpoints of a cell stand side by side, and the stage is as wide as they are", () => {
    const { stages, cards } = layoutOf({
      stages: ["Buy", "Use"],
      lanes: TWO_LANES,
      touchpoints: [
        { stage: 0, lane: 0 },
        { stage: 0, lane: 0 },
        { stage: 0, lane: 0 },
        { stage: 1, lane: 0 },
      ],
    });
    expect(stages.map(({ width }) => width)).toEqual([3 * METRICS.slot, METRICS.slot]);
    expect(cards.map(({ slot }) => slot)).toEqual([0, 1, 2, 0]);
    expect(new Set(cards.map(({ y }) => y)).size).toBe(1);
  });

  test("a stage is as wide as the fullest of its lanes, and an empty one as one card", () => {
    const { stages } = layoutOf({
      stages: ["Buy", "Empty"],
      lanes: ["touchpoints", "backstage"],
      touchpoints: [
        { stage: 0, lane: 0 },
        { stage: 0, lane: 1 },
        { stage: 0, lane: 1 },
      ],
    });
    expect(stages.map(({ slots }) => slots)).toEqual([2, 1]);
  });

  test("a map without stages or lanes is still a place", () => {
    for (const plan of [
      { stages: [], lanes: [] },
      { stages: ["Buy"], lanes: [] },
      { stages: [], lanes: TWO_LANES },
    ]) {
      const { width, height } = layoutOf(plan);
      expect(width).toBeGreaterThan(METRICS.rail);
      expect(height).toBeGreaterThanOrEqual(METRICS.header);
    }
  });

  test("a touchpoint whose stage is gone is told apart and not drawn", () => {
    const layout = layoutOf({
      stages: ["Buy"],
      lanes: TWO_LANES,
      touchpoints: [
        { stage: 0, lane: 0 },
        { stage: 7, lane: 0 },
        { stage: 0, lane: 1 },
      ],
    });
    expect(layout.cards.map(({ touchpointId }) => touchpointId)).toEqual(["t0"]);
    expect(layout.strays).toEqual(["t1", "t2"]);
  });

  test("names that are empty are said to be", () => {
    const layout = layoutOf({
      stages: [" "],
      lanes: ["touchpoints"],
      laneNames: [""],
      touchpoints: [{ stage: 0, lane: 0, title: "" }],
    });
    expect(layout.stages[0]?.lines).toEqual(["Untitled stage"]);
    expect(layout.lanes[0]?.lines.join(" ")).toBe("Untitled lane");
    expect(layout.cards[0]?.titleLines.join(" ")).toBe("Untitled touchpoint");
  });
});

describe("lanes follow what stands in them", () => {
  test("a note is as wide as its words and as high as its lines", () => {
    const { notes, lanes } = layoutOf({
      stages: ["Buy"],
      lanes: ["pains"],
      notes: [
        { stage: 0, lane: 0, text: "long hold" },
        { stage: 0, lane: 0, text: "nobody told me that I had to drill a hole before they came" },
      ],
    });
    const [short, long] = notes;
    expect(short?.lines).toHaveLength(1);
    expect(long?.lines.length).toBeGreaterThan(1);
    expect((long?.y ?? 0) - (short?.y ?? 0)).toBe((short?.height ?? 0) + METRICS.noteGap);
    expect(lanes[0]?.height).toBeGreaterThan((short?.height ?? 0) + (long?.height ?? 0));
  });

  test("a quote has at most four lines, and closes its marks also where it is cut", () => {
    const { quotes } = layoutOf({
      stages: ["Buy"],
      lanes: ["touchpoints", "stories"],
      touchpoints: [
        { stage: 0, lane: 0, mean: -40, quote: "four calls and four answers ".repeat(9) },
      ],
    });
    expect(quotes[0]?.lines).toHaveLength(4);
    expect(quotes[0]?.lines.at(0)).toMatch(/^“/u);
    expect(quotes[0]?.lines.at(-1)).toMatch(/…”$/u);
  });

  test("quotes of two lanes in one slot stand one below the other", () => {
    const { quotes } = layoutOf({
      stages: ["Buy"],
      lanes: ["touchpoints", "backstage", "stories"],
      touchpoints: [
        { stage: 0, lane: 0, mean: 10, quote: "fine" },
        { stage: 0, lane: 1, mean: 10, quote: "never saw it" },
      ],
    });
    const [first, second] = quotes;
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
  });

  test("each channel of a touchpoint is named once under its card", () => {
    const { chips } = layoutOf({
      stages: ["Buy"],
      lanes: ["touchpoints", "channels"],
      touchpoints: [{ stage: 0, lane: 0, channels: ["web", "phone", "web"] }],
    });
    expect(chips.map(({ channelId }) => channelId)).toEqual(["web", "phone"]);
  });
});

describe("laws of every board", () => {
  test("every number is a number", () => {
    fc.assert(
      fc.property(someBoard, (plan) => {
        const numbers: number[] = [];
        JSON.stringify(layoutOf(plan), (_, value: unknown) => {
          if (typeof value === "number") numbers.push(value);
          if (typeof value === "string") expect(value).not.toMatch(/NaN|Infinity|undefined/u);
          return value;
        });
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test("nothing lies on anything else, and all stands inside its lane", () => {
    fc.assert(
      fc.property(someBoard, (plan) => {
        const layout = layoutOf(plan);
        for (const lane of layout.lanes) {
          const here = [...layout.cards, ...layout.notes, ...layout.quotes, ...layout.chips].filter(
            ({ laneId }) => laneId === lane.id,
          );
          expectApart(here);
          for (const box of here) {
            expect(box.y).toBeGreaterThanOrEqual(lane.y);
            expect(box.y + box.height).toBeLessThanOrEqual(lane.y + lane.height);
            expect(box.x).toBeGreaterThanOrEqual(METRICS.rail);
            expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
          }
        }
      }),
    );
  });

  test("cards and notes stand inside their stage", () => {
    fc.assert(
      fc.property(someBoard, (plan) => {
        const layout = layoutOf(plan);
        for (const box of [...layout.cards, ...layout.notes]) {
          const stage = layout.stages.find(({ id }) => id === box.stageId);
          expect(box.x).toBeGreaterThanOrEqual(stage?.x ?? Infinity);
          expect(box.x + box.width).toBeLessThanOrEqual((stage?.x ?? 0) + (stage?.width ?? 0));
        }
      }),
    );
  });

  test("stages and lanes follow one another without a gap", () => {
    fc.assert(
      fc.property(someBoard, (plan) => {
        const { stages, lanes, height } = layoutOf(plan);
        let x: number = METRICS.rail;
        for (const stage of stages) {
          expect(stage.x).toBe(x);
          x += stage.width;
        }
        let y: number = METRICS.header;
        for (const lane of lanes) {
          expect(lane.y).toBe(y);
          y += lane.height;
        }
        expect(height).toBe(y);
      }),
    );
  });

  test("the order in which things were stored does not matter", () => {
    fc.assert(
      fc.property(someBoard, (plan) => {
        const input = aScene(plan);
        const turned = Object.fromEntries(
          Object.entries(input.board).map(([kind, table]) => [
            kind,
            Table.of([...(table as Table<{ id: string }>)].toReversed()),
          ]),
        ) as unknown as typeof input.board;
        expect(layoutBoard({ ...input, board: turned }, aBreaker())).toEqual(
          layoutBoard(input, aBreaker()),
        );
      }),
    );
  });
});

test("a map of 2,000 touchpoints is laid out anew without measuring a word again", () => {
  const input = aScene({
    stages: Array.from({ length: 40 }, (_, index) => `Stage ${index}`),
    lanes: ["touchpoints", "sentiment", "stories", "channels", "pains"],
    touchpoints: Array.from({ length: 2_000 }, (_, index) => ({
      stage: index % 40,
      lane: 0,
      title: `A stop with a rather long name, number ${index}`,
      channels: ["web", "phone"],
      mean: ((index * 37) % 200) - 100,
      quote: `What somebody said about stop ${index}, in a sentence or two. `.repeat(3),
    })),
    connections: Array.from({ length: 1_500 }, (_, index) => [index, index + 40] as const),
  });
  const measure = vi.fn(plainMeasure);
  const breakText = lineBreaker(measure);
  const first = layoutBoard(input, breakText);
  const calls = measure.mock.calls.length;
  expect(layoutBoard(input, breakText)).toEqual(first);
  expect(measure.mock.calls.length).toBe(calls);
});

function expectApart(boxes: readonly Box[]): void {
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const meet =
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
      expect(meet).toBe(false);
    }
  }
}
