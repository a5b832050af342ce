import { expect, test } from "vitest";
import type { BoardLayout } from "#scene/layout.ts";
import { METRICS } from "#scene/metrics.ts";
import { isWorthReturning, viewportAtFull } from "#screens/map/viewing.ts";

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
