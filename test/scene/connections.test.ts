import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BoardLayout, Box, ConnectionLayout } from "#scene/layout.ts";
import { layoutBoard } from "#scene/layoutBoard.ts";
import { METRICS } from "#scene/metrics.ts";
import { aBreaker, aScene, type BoardPlan, someBoard } from "./makers.ts";

const layoutOf = (plan: BoardPlan): BoardLayout => layoutBoard(aScene(plan), aBreaker());
const four = [0, 1, 2, 3].map(() => ({ stage: 0, lane: 0 }));
const inOneLane = (...connections: readonly (readonly [number, number, string?])[]): BoardLayout =>
  layoutOf({ stages: ["Buy"], lanes: ["touchpoints"], touchpoints: four, connections });

/** The corners and ends of a way. */
function placesOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe("a connection", () => {
  test("runs straight to the next card", () => {
    const { connections, cards } = inOneLane([0, 1]);
    const places = placesOf(connections[0]?.path ?? "");
    expect(places).toHaveLength(2);
    expect(places[0]?.[0]).toBe((cards[0]?.x ?? 0) + METRICS.cardWidth);
    expect(places[0]?.[1]).toBe(places[1]?.[1]);
  });

  test("runs over the cards it passes, on tracks of its own, and the lane makes room", () => {
    const without = inOneLane([0, 1]);
    const { connections, cards, lanes } = inOneLane([0, 2], [0, 3], [3, 0]);
    expect(lanes[0]?.height).toBe((without.lanes[0]?.height ?? 0) + 3 * METRICS.track);
    expect(new Set(connections.map(({ labelY }) => labelY)).size).toBe(3);
    for (const { labelY } of connections) expect(labelY).toBeLessThan(cards[0]?.y ?? 0);
  });

  test("with a label runs over the cards, so that the label can be read", () => {
    const { connections } = inOneLane([0, 1, "pays in one go"]);
    expect(connections[0]?.labelBox).not.toBeNull();
    expect(connections[0]?.labelText).toBe("pays in one go");
  });

  test("shortens a long label and keeps its words", () => {
    const words = "only those who wanted to see the machine first";
    const { connections } = inOneLane([0, 2, words]);
    expect(connections[0]?.labelText).toMatch(/…$/u);
    expect(connections[0]?.label).toBe(words);
  });

  test("to nowhere, or to itself, is not drawn", () => {
    expect(inOneLane([0, 9], [9, 0], [1, 1]).connections).toEqual([]);
  });
});

describe("laws of all connections", () => {
  const plans = fc.oneof(
    someBoard,
    fc.record({
      stages: fc.constant(["Buy", "Use"]),
      lanes: fc.constant(["touchpoints", "sentiment", "backstage"] as const),
      touchpoints: fc.array(fc.record({ stage: fc.nat(1), lane: fc.constantFrom(0, 2) }), {
        minLength: 4,
        maxLength: 14,
      }),
      connections: fc.array(
        fc.tuple(fc.nat(13), fc.nat(13), fc.constantFrom("", "yes", "a longer label")),
        { maxLength: 12 },
      ),
    }),
  );

  test("no way crosses a card", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { connections, cards } = layoutOf(plan);
        for (const connection of connections) {
          for (const card of cards) expect(crosses(connection, card)).toBe(false);
        }
      }),
    );
  });

  test("every way begins at the edge of one card and ends at the edge of the other", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { connections, cards } = layoutOf(plan);
        for (const { from, to, path } of connections) {
          const places = placesOf(path);
          for (const [id, place] of [
            [from, places[0]],
            [to, places.at(-1)],
          ] as const) {
            const card = cards.find(({ touchpointId }) => touchpointId === id);
            expect(distanceToEdge(place ?? [NaN, NaN], card)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test("no label lies on a card", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { connections, cards } = layoutOf(plan);
        for (const { labelBox } of connections) {
          if (labelBox === null) continue;
          for (const card of cards) expect(doMeet(labelBox, card)).toBe(false);
        }
      }),
    );
  });
});

/** Does any stretch of a way go through the inside of a card? */
function crosses({ path }: ConnectionLayout, card: Box): boolean {
  const places = placesOf(path);
  const inside = { x: card.x + 1, y: card.y + 1, width: card.width - 2, height: card.height - 2 };
  return places.slice(1).some(([x, y], index) => {
    const [fromX, fromY] = places[index] ?? [x, y];
    const stretch = {
      x: Math.min(x, fromX),
      y: Math.min(y, fromY),
      width: Math.abs(x - fromX),
      height: Math.abs(y - fromY),
    };
    return doMeet(stretch, inside);
  });
}

function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function distanceToEdge([x, y]: readonly [number, number], card: Box | undefined): number {
  if (card === undefined) return Infinity;
  const dx = Math.max(card.x - x, 0, x - card.x - card.width);
  const dy = Math.max(card.y - y, 0, y - card.y - card.height);
  return Math.hypot(dx, dy);
}
