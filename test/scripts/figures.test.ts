import { describe, expect, it } from "vitest";
import { coverageFigure } from "../../scripts/coverageFigure.mjs";
import { tableOf } from "../../scripts/figuresTable.mjs";

const ROWS: readonly (readonly [string, string, string | null])[] = [
  ["files", "Files", "npm test -- files"],
  ["kills", "Kills", null],
];
const of = (...kept: readonly (readonly [string, object])[]) =>
  tableOf(new Map(kept as [string, never][]), ROWS)
    .split("\n")
    .slice(2)
    .map((line) => line.split(/ *\| */u).slice(1, -1));

describe("the table of figures", () => {
  it("says of what was not counted how to count it", () => {
    expect(of()[0]).toEqual(["Files", "not counted in this run", "`npm test -- files`"]);
    expect(of()[1]).toEqual(["Kills", "not counted yet", ""]);
  });

  it("adds up the counts of several tests, and says of how many", () => {
    const figure = { what: "All files", of: 9, by: "files.test.ts" };
    const table = of(
      ["files@a", { ...figure, result: { opened: 2, refused: 1 } }],
      ["files@b", { ...figure, result: { opened: 3, refused: 0 } }],
    );
    expect(table[0]).toEqual(["All files", "6 of 9: 5 opened, 1 refused", "`files.test.ts`"]);
  });

  it("names each file that counted for a row once", () => {
    const figure = { what: "All files", result: { held: 1 } };
    const table = of(
      ["files@a", { ...figure, by: "a.test.ts" }],
      ["files@b", { ...figure, by: "b.test.ts" }],
      ["files@c", { ...figure, by: "a.test.ts" }],
    );
    expect(table[0]).toEqual(["All files", "3 held", "`a.test.ts`, `b.test.ts`"]);
  });

  it("shows words as they were kept, in one row", () => {
    const figure = { what: "Kills", result: "20 kills,\n0 lost | none", by: "kill.spec.ts" };
    expect(tableOf(new Map([["kills", figure]]), ROWS)).toContain("20 kills, 0 lost \\| none");
  });

  it("refuses a figure that has no row: nobody would see it", () => {
    const stray = { what: "x", result: "y", by: "z" };
    expect(() => tableOf(new Map([["stray", stray]]), ROWS)).toThrow(/stray: give it a row/);
  });
});

describe("the figure of coverage", () => {
  it("sums the branches of each room, and never rounds up", () => {
    const branches = (covered: number, total: number) => ({ branches: { covered, total } });
    const { result } = coverageFigure({
      total: branches(1, 1),
      "/a/src/journey/one.ts": branches(3, 4),
      "/a/src/journey/commands/two.ts": branches(4, 4),
      "/a/src/storage/disk.ts": branches(1_999, 2_000),
    });
    expect(result).toBe("journey 87.5 %, document - %, storage 99.9 %, formats - %, evidence - %");
  });
});
