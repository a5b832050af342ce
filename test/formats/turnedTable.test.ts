import { describe, expect, test } from "vitest";
import { guessMapping } from "#formats/csv/mapping.ts";
import { parseTable } from "#formats/csv/parse.ts";
import { looksTurned } from "#formats/csv/turnedTable.ts";
import { tableOf } from "./importing.ts";

const TURNED = [
  ",Ana,Bo,Cy",
  "Age,34,45,23",
  "Buying,It took three tries,It went fine,No invoice came",
  "Buying score,1,4,2",
].join("\n");

function turned(file: string) {
  const table = parseTable(file, { isTurned: true });
  if (!table.ok) throw new Error(table.problem.message);
  return table.value;
}

describe("a table of which each column is a person", () => {
  test.each([
    TURNED,
    "Question,P1,P2\nAge,34,45\nHow was the checkout?,Slow and confusing,Fine\nAnything else?,No,Yes\n",
    "Name,Ana,Bo\nAge,34,45\nCity,Rome,Oslo\n",
  ])("is seen to be one", (file) => {
    expect(looksTurned(tableOf(file))).toBe(true);
  });

  test.each([
    "Participant,Age,Story\nAna,34,It took three tries\nBo,45,It went fine\n",
    "Stage,Story,Score\nAge,It took three tries,2\nCity,It went fine,5\n",
    "Touchpoint,Good,Bad\nCheckout,fast,ugly\nDelivery,kind,late\n",
    "1,2,3\n4,5,6\n",
  ])("is not seen in others", (file) => {
    expect(looksTurned(tableOf(file))).toBe(false);
  });

  test("turned round has a row for each person, numbered as their column", () => {
    const table = turned(TURNED);
    expect(table.header).toEqual(["Participant", "Age", "Buying", "Buying score"]);
    expect(table.rows[0]).toEqual(["Ana", "34", "It took three tries", "1"]);
    expect(table.rowNumbers).toEqual([2, 3, 4]);
    expect(guessMapping(table)[0]).toEqual({ kind: "person" });
    expect(looksTurned(table)).toBe(false);
  });

  test("keeps its own word for people, and passes over columns without anything", () => {
    const table = turned("Customer,Ana,,Bo\nAge,34,,45\nStory,It took three tries,,It went fine\n");
    expect(table.header).toEqual(["Customer", "Age", "Story"]);
    expect(table.rowNumbers).toEqual([2, 4]);
  });
});
