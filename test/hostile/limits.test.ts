import { describe, expect, test } from "vitest";
import { lookInto } from "#formats/door/lookInto.ts";
import { aWorkbook } from "../formats/workbooks.ts";
import { quickest } from "../quickest.ts";

/*
 * Files as large as may be, or of more than may be. They are made here: none of
 * them may take memory or time beyond what a page has, whatever they hold.
 */
const LARGE = 49_000_000;
const MAX_MS = 20_000;

const filled = (sign: string): Uint8Array => new Uint8Array(LARGE).fill(sign.charCodeAt(0));
const text = (written: string): Uint8Array => new TextEncoder().encode(written);
const repeated = (before: string, part: string, after = ""): Uint8Array =>
  text(before + part.repeat(LARGE / part.length - before.length) + after);
const list = (name: string, count: number): Uint8Array =>
  text(
    `{"format":"wayfelt","version":1,"map":{"id":"m"},"${name}":[${'{"id":"x"},'.repeat(count)}{"id":"y"}]}`,
  );
const sheet = (count: number): Uint8Array => {
  const rows = Array.from({ length: count }, (_, at) => `<row><c><v>${at * 7919}</v></c></row>`);
  return aWorkbook({ sheets: { Many: rows.join("") } });
};

describe("files beyond what may be", () => {
  test.each([
    ["nothing but commas", "a.csv", () => filled(","), "more than 50,000 columns; at most 500"],
    ["24 million rows", "a.csv", () => repeated("story\n", "a\n"), "more than 50,000 rows"],
    ["blank rows without end", "a.csv", () => repeated("story\n", "\n"), "0 stories"],
    ["quotes within quotes", "a.csv", () => repeated("", 'a"b,"c"d\n'), "more than 50,000 rows"],
    ["one letter without end", "a.csv", () => filled("\u00e9"), "0 stories"],
    [
      "50,001 rows",
      "a.csv",
      () => text(`story\n${"a\n".repeat(50_001)}`),
      "50,001 rows; at most 50,000",
    ],
    ["a sheet of 200,000 rows", "a.xlsx", () => sheet(200_000), "more than 50,000 rows"],
    ["open brackets without end", "a.json", () => filled("["), "64 levels"],
    [
      "an error behind 49 million lines",
      "a.json",
      () => repeated("{", "\n", "x"),
      /line 4\d{7}, column 1/u,
    ],
    ["50,001 stories", "a.json", () => list("stories", 50_000), "50001 stories; at most 50000"],
    [
      "a million stages",
      "a.json",
      () => list("stages", 1_000_000),
      "1000001 stages; at most 200000",
    ],
    [
      "more than 50 MB",
      "a.json",
      () => new Uint8Array(51_000_000).fill(32),
      "51 MB; at most 50 MB",
    ],
    ["more than 50 MB", "a.csv", () => new Uint8Array(51_000_000).fill(32), "51 MB; at most 50 MB"],
  ] satisfies [string, string, () => Uint8Array, string | RegExp][])(
    "%s in %s are refused by their number",
    (_, name, bytes, why) => {
      const file = bytes();
      const { result: found, ms } = quickest(MAX_MS, () => lookInto(name, file));
      expect(ms).toBeLessThan(MAX_MS);
      expect(found.ok ? found.value.kind : found.problem.message).toMatch(why);
    },
  );

  test("50,000 rows are read", () => {
    const found = lookInto("a.csv", text(`story\n${"a\n".repeat(50_000)}`));
    expect(found.ok && found.value.kind).toBe("table");
  });
});
