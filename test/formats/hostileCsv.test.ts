import { describe, expect, test } from "vitest";
import { planImport } from "#formats/csv/plan.ts";
import { guessAll } from "#formats/csv/mapping.ts";
import { openTable } from "#formats/csv/openTable.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { TABLE_FILES } from "../hostile/tables.ts";
import { WORKBOOK_FILES } from "../hostile/sheets.ts";
import { imported, NOTHING_HERE, refusalOf, tableOf } from "./importing.ts";

const bytesOf = (number: string): Uint8Array => {
  const file = TABLE_FILES.find(({ name }) => name.startsWith(`csv/${number}`));
  if (file === undefined) throw new Error(`no table ${number}`);
  return file.bytes();
};
const rowsOf = (name: string) => tableOf(bytesOf(name)).rows;

describe("hostile tables", () => {
  test.each([
    ["01", "empty"],
    ["02", "0 stories"],
    ["04", "line 2"],
    ["12", "20,000 columns"],
    ["20", "zip"],
  ])("%s is refused, naming %s", (name, why) => {
    expect(refusalOf(bytesOf(name))).toContain(why);
  });

  test("03: formulas are words", () => {
    expect(rowsOf("03").map((row) => row[2])).toContain("=cmd|' /C calc'!A0");
  });

  test("05: semicolons, decimal commas and umlauts of a German spreadsheet", () => {
    const { stories, people, report } = imported(bytesOf("05"));
    expect(
      stories.map(({ rating }) => rating?.value).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    ).toEqual([-0.5, 1.5]);
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(["Jörg", "Änne"]));
    expect(report.repairsTotal).toBe(0);
  });

  test("06: Windows-1252 with the signs that Latin-1 lacks", () => {
    expect(rowsOf("06")).toEqual([["Café", "déçu € “quoted”", "-1"]]);
  });

  test("10: prototype names are headers", () => {
    expect(tableOf(bytesOf("10")).header).toEqual([
      "__proto__",
      "constructor",
      "toString",
      "story",
    ]);
  });

  test("13: a cell of a megabyte is cut with a note", () => {
    const { report, stories } = imported(bytesOf("13"));
    expect(stories[0]?.text).toHaveLength(20_000);
    expect(report.repairs[0]?.message).toContain("1,000,000");
  });

  test("15: mixed line ends give three rows", () => {
    expect(rowsOf("15")).toHaveLength(3);
  });

  test("18: what is no rating is not scored, never 0", () => {
    const { story, report } = imported(bytesOf("18"));
    expect(story("a")?.score).toBe(100);
    expect(story("b")?.score).toBe(-100);
    for (const text of ["e", "f", "g", "h"]) expect(story(text)?.score).toBeNull();
    expect(report.repairs.map(({ row }) => row)).toEqual([6, 9]);
  });

  test("19: one settled day settles the column; ISO dates and serials stand beside it", () => {
    const { story } = imported(bytesOf("19"));
    expect(["a", "b", "c", "d"].map((text) => story(text)?.toldAt)).toEqual([
      "2025-04-03",
      "2025-12-31",
      "2025-12-31",
      "2025-01-21",
    ]);
  });

  test("22: cells from a spreadsheet's clipboard, without a header", () => {
    const { stories } = imported(bytesOf("22"));
    expect(stories.map(({ text }) => text)).toContain('It said "error"\nthen worked');
    expect(stories).toHaveLength(2);
  });

  test("days that stand as bare numbers in a workbook from 1904 are those that it shows", () => {
    const file = WORKBOOK_FILES.find(({ name }) => name.includes("17-date1904"));
    const opened = openTable(file?.bytes() ?? new Uint8Array(), {});
    if (!opened.ok) throw new Error(opened.problem.message);
    const { table } = opened.value;
    const { mapping } = guessAll(table);
    const plan = planImport(table, mapping, NOTHING_HERE, mintFrom(seeded32(1)));
    const writes = plan.ok ? plan.value.command.writes : [];
    const told = writes.flatMap((write) =>
      write.op === "create" && write.kind === "story" ? [write.entity["toldAt"]] : [],
    );
    expect(told).toEqual(["2024-06-19"]);
  });
});
