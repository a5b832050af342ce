import { describe, expect, test } from "vitest";
import { type LaneRole, readLane } from "#journey/lane.ts";
import { readStage } from "#journey/stage.ts";
import type { JsonObject } from "#kit/json.ts";
import { Table } from "#kit/table.ts";
import { drawBoard } from "#scene/drawBoard.ts";
import type { SceneInput } from "#scene/input.ts";
import type { BoardLayout } from "#scene/layout.ts";
import { layoutBoard } from "#scene/layoutBoard.ts";
import { METRICS } from "#scene/metrics.ts";
import { dropTarget } from "#scene/target.ts";
import { LIGHT } from "#scene/theme.ts";
import { aBreaker, aScene } from "./makers.ts";

/** Three stages with a scored touchpoint each, a curve, and a note in the first. */
const PLAIN = aScene({
  stages: ["Aware", "Buy", "Use"],
  lanes: ["touchpoints", "sentiment", "stories", "pains"],
  touchpoints: [0, 1, 2].map((stage) => ({ stage, lane: 0, mean: 20 * stage, n: 5, quote: "Yes" })),
  notes: [{ stage: 0, lane: 3, text: "Slow" }],
  connections: [[0, 1]],
});

/** The same with another look of some stages and lanes, by their ids. */
function looking(looks: Readonly<Record<string, JsonObject>>): SceneInput {
  const { board } = PLAIN;
  return {
    ...PLAIN,
    board: {
      ...board,
      stage: Table.of([...board.stage].map((row) => readStage({ ...row, ...looks[row.id] }))),
      lane: Table.of([...board.lane].map((row) => readLane({ ...row, ...looks[row.id] }))),
    },
  };
}

const layoutOf = (input: SceneInput): BoardLayout => layoutBoard(input, aBreaker());
const plain = layoutOf(PLAIN);
const [cardsLane = "", curveLane = "", , painsLane = ""] = plain.lanes.map(({ id }): string => id);

describe("a hidden lane", () => {
  test("of cards leaves the curve and the quotes where they stood, one lane higher", () => {
    const layout = layoutOf(looking({ [cardsLane]: { hidden: true } }));
    expect(layout.cards).toEqual([]);
    expect(layout.connections).toEqual([]);
    expect(layout.lanes).toHaveLength(plain.lanes.length - 1);
    const xs = ({ curves }: BoardLayout) =>
      curves.flatMap(({ points }) => points.map(({ x }) => x));
    expect(xs(layout)).toEqual(xs(plain));
    expect(layout.quotes.map(({ x }) => x)).toEqual(plain.quotes.map(({ x }) => x));
    expect(layout.lanes[0]?.y).toBe(METRICS.header);
  });

  test("of the curve has none", () => {
    const layout = layoutOf(looking({ [curveLane]: { hidden: true } }));
    expect(layout.curves).toEqual([]);
    expect(layout.cards).toHaveLength(3);
  });
});

describe("a hidden stage", () => {
  test("takes its cards, points and quotes with it, and the others close up", () => {
    const layout = layoutOf(looking({ s1: { hidden: true } }));
    expect(layout.stages.map(({ name }) => name)).toEqual(["Aware", "Use"]);
    expect(layout.cards).toHaveLength(2);
    expect(layout.quotes).toHaveLength(2);
    expect(layout.width).toBe(plain.width - METRICS.slot);
    expect(layout.strays).toEqual([]);
  });

  test("breaks the curve: nothing is drawn through what is not shown", () => {
    expect(plain.curves[0]?.lines).toHaveLength(1);
    const layout = layoutOf(looking({ s1: { hidden: true } }));
    expect(layout.curves[0]?.points).toHaveLength(2);
    expect(layout.curves[0]?.lines).toEqual([]);
  });

  test("at the end breaks nothing", () => {
    const layout = layoutOf(looking({ s2: { hidden: true } }));
    expect(layout.curves[0]?.lines).toHaveLength(1);
  });
});

describe("a collapsed lane", () => {
  test("shows its name and how much stands in each cell", () => {
    const layout = layoutOf(
      looking({ [cardsLane]: { collapsed: true }, [painsLane]: { collapsed: true } }),
    );
    expect(layout.lanes[0]?.height).toBe(METRICS.collapsedLane);
    expect(layout.cards).toEqual([]);
    expect(layout.notes).toEqual([]);
    expect(layout.folded.map(({ label }) => label)).toEqual([
      "1 touchpoint",
      "1 touchpoint",
      "1 touchpoint",
      "1 note",
    ]);
    expect(layout.curves[0]?.points).toHaveLength(3);
  });

  test("of the curve draws none, and takes nothing that is let go on it", () => {
    const layout = layoutOf(
      looking({ [curveLane]: { collapsed: true }, [painsLane]: { collapsed: true } }),
    );
    expect(layout.curves).toEqual([]);
    const pains = layout.lanes.find(({ id }) => id === painsLane);
    const y = (pains?.y ?? 0) + 4;
    expect(dropTarget(layout, "note", new Set(), METRICS.rail + 20, y)).toBeNull();
  });
});

describe("size and lock", () => {
  test("a stage and a lane take what a hand gave them, and never less than they need", () => {
    const layout = layoutOf(looking({ s0: { size: 500 }, [painsLane]: { size: 300 } }));
    expect(layout.stages.map(({ width }) => width)).toEqual([500, METRICS.slot, METRICS.slot]);
    expect(layout.lanes.at(-1)?.height).toBe(300);
    const small = layoutOf(looking({ s0: { size: 10 }, [painsLane]: { size: 10 } }));
    expect(small.stages).toEqual(plain.stages);
    expect(small.lanes).toEqual(plain.lanes);
  });

  test("a size beyond all measure is held within it", () => {
    const layout = layoutOf(looking({ s0: { size: 1e300 }, [painsLane]: { size: 1e300 } }));
    expect(layout.width).toBeLessThan(4_000);
    expect(layout.height).toBeLessThan(4_000);
  });

  test("a curve goes up and down within the height of its lane", () => {
    const layout = layoutOf(looking({ [curveLane]: { size: 500 } }));
    const lane = layout.lanes.find(({ id }) => id === curveLane);
    const heights = layout.curves[0]?.grid.map(({ y }) => y) ?? [];
    expect(Math.max(...heights) - Math.min(...heights)).toBe(500 - 2 * METRICS.sentimentPad);
    expect(Math.max(...heights)).toBeLessThan((lane?.y ?? 0) + 500);
  });

  test.each(["lane", "stage"])("a locked %s takes nothing that is dragged", (axis) => {
    const looks = axis === "lane" ? { [cardsLane]: { locked: true } } : { s2: { locked: true } };
    const at = [METRICS.rail + 2.5 * METRICS.slot, METRICS.header + 40] as const;
    expect(dropTarget(plain, "touchpoint", new Set(), ...at)).not.toBeNull();
    expect(dropTarget(layoutOf(looking(looks)), "touchpoint", new Set(), ...at)).toBeNull();
  });
});

test("a colour is the ground of its row or column, under everything, with a mark at the name", () => {
  const input = looking({ s1: { colour: "rose" }, [painsLane]: { colour: "teal" } });
  const items = drawBoard(layoutOf(input), { input, theme: LIGHT, breakText: aBreaker() });
  const rects = items.flatMap((item) => (item.kind === "rect" ? [item] : []));
  expect(rects.map(({ fill }) => fill)).toEqual([
    LIGHT.canvas,
    LIGHT.axis.rose.soft,
    LIGHT.axis.rose.mark,
    LIGHT.axis.teal.soft,
    LIGHT.axis.teal.mark,
  ]);
  const first = items.findIndex(({ kind }) => kind === "group");
  expect(items.slice(0, first).every(({ kind }) => kind === "rect")).toBe(true);
});

describe("a service blueprint", () => {
  const linesOf = (lanes: readonly LaneRole[]) => {
    const { blueprint, lanes: laid } = layoutOf(aScene({ stages: ["Buy"], lanes }));
    return blueprint.map(
      ({ label, y }) => `${label} over ${laid.find((one) => one.y === y)?.role}`,
    );
  };

  test("has its lines between what the customer does, what they see, and what lies behind", () => {
    expect(linesOf(["actions", "touchpoints", "backstage", "support"])).toEqual([
      "Line of interaction over touchpoints",
      "Line of visibility over backstage",
      "Line of internal interaction over support",
    ]);
  });

  test("has none where its lanes do not stand so", () => {
    expect(linesOf(["touchpoints", "sentiment", "notes"])).toEqual([]);
    expect(linesOf(["backstage", "touchpoints", "actions"])).toEqual([]);
  });

  test("keeps what nobody of the customers meets out of the curve until they speak of it", () => {
    const layout = layoutOf(
      aScene({
        stages: ["Buy"],
        lanes: ["touchpoints", "support", "sentiment"],
        touchpoints: [
          { stage: 0, lane: 0, mean: 10, n: 4 },
          { stage: 0, lane: 1 },
        ],
      }),
    );
    expect(layout.cards).toHaveLength(2);
    expect(layout.curves[0]?.points).toHaveLength(1);
  });
});
