import { expect, it } from "vitest";
import { Cell } from "#evidence/cell.ts";
import { strengthOf } from "#evidence/strength.ts";

function cellOf(people: number, score: number): Cell {
  const cell = new Cell();
  for (let person = 0; person < people; person += 1) cell.add(person, score);
  return cell;
}

it("the strength of evidence steps up at 3, 8 and 20 people who agree", () => {
  const strengths = [0, 1, 2, 3, 7, 8, 19, 20, 40].map((people) => strengthOf(cellOf(people, 0)));
  expect(strengths).toEqual([
    "none",
    "anecdote",
    "anecdote",
    "weak",
    "weak",
    "fair",
    "fair",
    "solid",
    "solid",
  ]);
});
