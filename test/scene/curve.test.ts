import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CurveLayout } from "#scene/curve.ts";
import { layoutBoard } from "#scene/layoutBoard.ts";
import { METRICS } from "#scene/metrics.ts";
import { areasBeside, heightAt, pathThrough, piecesThrough } from "#scene/smoothLine.ts";
import { aBreaker, aScene, type BoardPlan, plainMeasure, someBoard } from "./makers.ts";
import { FONTS } from "#scene/measure.ts";
import { formatScore } from "#journey/words/plain.ts";

/** One stage with a stop for each mean; undefined: nobody spoke there. */
function curveOf(...means: readonly (number | null | undefined)[]): CurveLayout {
  const plan: BoardPlan = {
    stages: ["Buy"],
    lanes: ["touchpoints", "sentiment"],
    touchpoints: means.map((mean) => ({
      stage: 0,
      lane: 0,
      ...(mean === undefined ? {} : { mean }),
    })),
  };
  return curveIn(plan);
}

function curveIn(plan: BoardPlan): CurveLayout {
  const [curve] = layoutBoard(aScene(plan), aBreaker()).curves;
  if (curve === undefined) throw new Error("no curve");
  return curve;
}

const heightOf = (curve: CurveLayout, score: number): number => {
  const top = curve.grid.find((line) => line.score === 100)?.y ?? 0;
  return curve.zeroY - (score / 100) * (curve.zeroY - top);
};

describe("the curve", () => {
  test("stands over the middle of each card, as high as its mean", () => {
    const plan: BoardPlan = {
      stages: ["Buy"],
      lanes: ["touchpoints", "sentiment"],
      touchpoints: [
        { stage: 0, lane: 0, mean: 14.4 },
        { stage: 0, lane: 0, mean: -58 },
      ],
    };
    const { cards } = layoutBoard(aScene(plan), aBreaker());
    const curve = curveIn(plan);
    expect(curve.points.map(({ x }) => x)).toEqual(cards.map(({ x, width }) => x + width / 2));
    expect(curve.points[0]?.y).toBeCloseTo(heightOf(curve, 14.4), 6);
    expect(curve.points[1]?.y).toBeCloseTo(heightOf(curve, -58), 6);
  });

  test("breaks where nobody scored: a gap, never a guess", () => {
    const curve = curveOf(20, 30, undefined, -10, null, 50, 60);
    expect(curve.lines).toHaveLength(2);
    expect(curve.points.map(({ mean }) => mean)).toEqual([20, 30, null, -10, null, 50, 60]);
    expect(curve.points[2]).toMatchObject({ y: curve.zeroY, isLabelled: false });
  });

  test("is hollow where the evidence is weak", () => {
    const curve = curveIn({
      stages: ["Buy"],
      lanes: ["touchpoints", "sentiment"],
      touchpoints: [
        { stage: 0, lane: 0, mean: 10, n: 1 },
        { stage: 0, lane: 0, mean: 10, n: 5 },
        { stage: 0, lane: 0, mean: 10, n: 30 },
      ],
    });
    expect(curve.points.map(({ hollow }) => hollow)).toEqual([true, true, false]);
  });

  test("has whiskers from one end of the interval to the other", () => {
    const curve = curveOf(-90);
    expect(curve.points[0]?.lowY).toBeCloseTo(heightOf(curve, -100), 6);
    expect(curve.points[0]?.highY).toBeCloseTo(heightOf(curve, -60), 6);
  });

  test("leaves out what happens backstage, unless customers spoke of it", () => {
    const curve = curveIn({
      stages: ["Buy"],
      lanes: ["touchpoints", "backstage", "sentiment"],
      touchpoints: [
        { id: "front", stage: 0, lane: 0, mean: 10 },
        { id: "unseen", stage: 0, lane: 1 },
        { id: "told", stage: 0, lane: 1, mean: -5 },
      ],
    });
    expect(curve.points.map(({ touchpointId }) => touchpointId)).toEqual(["front", "told"]);
  });

  test("is tinted above and below the zero line, cut exactly where it crosses", () => {
    const curve = curveOf(40, -40, -20, 60);
    expect(curve.above).toHaveLength(2);
    expect(curve.below).toHaveLength(1);
    expect(curve.below[0]).toMatch(/Z$/u);
  });

  test("stands in every lane of its kind", () => {
    const { curves } = layoutBoard(
      aScene({
        stages: ["Buy"],
        lanes: ["sentiment", "touchpoints", "sentiment"],
        touchpoints: [{ stage: 0, lane: 1, mean: 3 }],
      }),
      aBreaker(),
    );
    expect(curves.map(({ laneId }) => laneId)).toEqual(["l0", "l2"]);
  });
});

describe("laws of every curve", () => {
  const eachCurve = (check: (curve: CurveLayout) => void): void => {
    fc.assert(
      fc.property(someBoard, (plan) => {
        for (const curve of layoutBoard(aScene(plan), aBreaker()).curves) check(curve);
      }),
    );
  };

  test("each stop has a place of its own, further to the right than the one before", () => {
    eachCurve(({ points }) => {
      for (const [index, point] of points.slice(1).entries()) {
        expect(point.x).toBeGreaterThan(points[index]?.x ?? Infinity);
      }
    });
  });

  test("no score lies on another, and all stay in the lane", () => {
    eachCurve(({ points, grid, right }) => {
      const boxes = points
        .filter(({ isLabelled }) => isLabelled)
        .map(({ labelX, labelY, mean }) => ({
          left: labelX,
          right: labelX + plainMeasure(formatScore(mean ?? 0), FONTS.point),
          top: labelY - 10,
          bottom: labelY + 3,
        }));
      const top = (grid[0]?.y ?? 0) - METRICS.sentimentPad;
      for (const [index, a] of boxes.entries()) {
        expect(a.top).toBeGreaterThan(top);
        expect(a.bottom).toBeLessThan(top + METRICS.sentimentHeight);
        expect(a.right).toBeLessThanOrEqual(right);
        for (const b of boxes.slice(index + 1)) {
          const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(meet).toBe(false);
        }
      }
    });
  });

  test("each score of a map whose cards stand in one lane is written", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 12 }), (means) => {
        expect(curveOf(...means).points.every(({ isLabelled }) => isLabelled)).toBe(true);
      }),
    );
  });
});

describe("a smooth line", () => {
  const somePlaces = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -100, max: 100 })), {
      minLength: 2,
      maxLength: 12,
    })
    .map((steps) => {
      let x = 0;
      return steps.map(([width, y]) => ({ x: (x += width), y }));
    });

  test("goes through each place and between two never above the higher or below the lower", () => {
    fc.assert(
      fc.property(somePlaces, (places) => {
        for (const [index, piece] of piecesThrough(places).entries()) {
          expect(heightAt(piece, 0)).toBe(places[index]?.y);
          expect(heightAt(piece, 1)).toBe(places[index + 1]?.y);
          const low = Math.min(piece.from.y, piece.to.y) - 1e-9;
          const high = Math.max(piece.from.y, piece.to.y) + 1e-9;
          for (let share = 0; share <= 1; share += 0.05) {
            expect(heightAt(piece, share)).toBeGreaterThanOrEqual(low);
            expect(heightAt(piece, share)).toBeLessThanOrEqual(high);
          }
        }
      }),
    );
  });

  test("has all that lies above a level in one set of areas and all below in the other", () => {
    fc.assert(
      fc.property(somePlaces, (places) => {
        const pieces = piecesThrough(places);
        const isAll = (side: "above" | "below"): boolean => areasBeside(pieces, 0, side).length > 0;
        expect(isAll("above")).toBe(places.some(({ y }) => y < 0));
        expect(isAll("below")).toBe(places.some(({ y }) => y > 0));
      }),
    );
  });

  test("is nothing through less than two places", () => {
    expect(pathThrough(piecesThrough([]))).toBe("");
    expect(pathThrough(piecesThrough([{ x: 1, y: 1 }]))).toBe("");
  });
});
