import { expect, test } from "vitest";
import type { BoardLayout } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";
import { isWorthReturning, viewportAtFull, viewportReading } from "#screens/map/viewing.ts";

const LAYOUT = { width: 6_000, height: 1_200, stages: [], lanes: [] } as unknown as BoardLayout;
const FRAME = { width: 1_000, height: 800 };

test("at 100 % the first lane stays in sight where it was, about the middle across", () => {
  const fitted = { x: 100, y: 40, zoom: 0.2 };
  const full = viewportAtFull(LAYOUT, fitted, FRAME);
  expect(full).toMatchObject({ y: 0, zoom: 1 });
  expect(full.x).toBeLessThan(0);
});

test("whoever looks at lanes further down stays there", () => {
  const below = { x: 0, y: -METRICS.header - 300, zoom: 0.8 };
  expect(viewportAtFull(LAYOUT, below, FRAME).y).toBeLessThan(below.y);
});

test("where a map was left is shown again as long as something of it stands there", () => {
  const left = { x: -400, y: -100, zoom: 0.6 };
  expect(isWorthReturning(left, LAYOUT, FRAME)).toBe(true);
  const shrunk = { ...LAYOUT, width: 600 };
  expect(isWorthReturning(left, shrunk, FRAME)).toBe(false);
  expect(isWorthReturning({ ...left, y: -5_000 }, LAYOUT, FRAME)).toBe(false);
  expect(isWorthReturning({ ...left, x: 5_000 }, LAYOUT, FRAME)).toBe(false);
  expect(isWorthReturning({ ...left, zoom: 40 }, LAYOUT, FRAME)).toBe(false);
});

test("what is named far away is brought to the middle at 100 %, at the map's corner as near as it goes", () => {
  const box = { x: 3_000, y: 900, width: 164, height: 120 };
  const { x, y, zoom } = viewportReading(box, FRAME);
  expect(zoom).toBe(1);
  expect(x + box.x + box.width / 2).toBe((METRICS.rail + FRAME.width) / 2);
  expect(y + box.y + box.height / 2).toBe((METRICS.header + FRAME.height) / 2);
  const corner = { ...box, x: METRICS.rail, y: METRICS.header };
  expect(viewportReading(corner, FRAME)).toEqual({ x: 0, y: 0, zoom: 1 });
});
