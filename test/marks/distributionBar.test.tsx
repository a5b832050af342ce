// @vitest-environment jsdom
import "@testing-library/jest-dom/vitest";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Cell } from "#evidence/cell.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import { DistributionBar } from "#marks/DistributionBar.tsx";

function barOf(scores: readonly number[]): HTMLElement {
  const cell = new Cell();
  for (const [at, score] of scores.entries()) cell.add(`person-${at}`, score);
  const { unmount } = render(<DistributionBar statistics={statisticsOf(cell)} />);
  const bar = screen.getByRole("img");
  unmount();
  return bar;
}

test("two scores are two dots, also where they are alike", () => {
  expect(barOf([100, 100]).children).toHaveLength(2);
  expect(barOf([-50, 100]).children).toHaveLength(2);
  expect(barOf([0]).children).toHaveLength(1);
});

test("from three on there is one part a band", () => {
  expect(barOf([100, 100, 100]).children).toHaveLength(1);
  expect(barOf([100, 100, -100]).children).toHaveLength(2);
});
