import { tableOf } from "./importing.ts";
import { describe, expect, test } from "vitest";
import { openTable } from "#formats/csv/openTable.ts";
import { htmlTable } from "#formats/pasted/htmlTable.ts";
import { pastedTable } from "#formats/pasted/pastedTable.ts";
import { aWorkbook, row } from "./workbooks.ts";

/** One table with all that dialects trip over: their own delimiters, quotes, lines in cells, accents, blanks. */
const HEADER = ["Person", "Story", "Score", "Town"];
const ROWS = [
  ["Änne Müller", "Slow, very slow; and\tloud | long", "2", "Köln"],
  ["Zoë", 'She said "never again"\nand left', "1", ""],
  ["Óscar", "It’s fine – really", "5", "León"],
  ["", "No name was given here", "4", "Besançon"],
];

const ENDS = { LF: "\n", CRLF: "\r\n", CR: "\r" } as const;
const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;
const ENCODINGS = ["UTF-8", "UTF-8 with BOM", "UTF-16LE", "UTF-16BE", "windows-1252"] as const;

describe.each(ENCODINGS)("%s", (encoding) => {
  describe.each(Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[])("%s", (delimiter) => {
    test.each(Object.keys(ENDS) as (keyof typeof ENDS)[])("%s: the same rows", (end) => {
      const text = asText(DELIMITERS[delimiter], ENDS[end]);
      expect(rowsIn(encoded(text, encoding))).toEqual([HEADER, ...ROWS]);
      const said = `sep=${DELIMITERS[delimiter]}${ENDS[end]}${text}`;
      expect(rowsIn(encoded(said, encoding))).toEqual([HEADER, ...ROWS]);
    });
  });
});

test("a workbook: the same rows", () => {
  const sheet = [HEADER, ...ROWS].map((cells, index) => row(index + 1, ...cells)).join("");
  expect(rowsIn(aWorkbook({ sheets: { Stories: sheet } }))).toEqual([HEADER, ...ROWS]);
});

test("the clipboard, as text and as a table: the same rows", () => {
  const text = pastedTable({ html: "", text: asText("\t", "\r\n") });
  expect(rowsIn(new TextEncoder().encode(text.file))).toEqual([HEADER, ...ROWS]);
  const html = `<table>${[HEADER, ...ROWS].map((cells) => `<tr>${cells.map(asCell).join("")}`).join("")}</table>`;
  const shown = [HEADER, ...ROWS].map((cells) => cells.map((cell) => cell.replace("\t", " ")));
  expect(htmlTable(html)).toEqual(shown);
  expect(rowsIn(new TextEncoder().encode(pastedTable({ html, text: "" }).file))).toEqual(shown);
});

function asText(delimiter: string, end: string): string {
  const quoted = (cell: string): string =>
    /[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""').replaceAll("\n", end)}"` : cell;
  return [HEADER, ...ROWS].map((cells) => cells.map(quoted).join(delimiter) + end).join("");
}

function asCell(text: string): string {
  return `<td>${text.replaceAll("&", "&amp;").replaceAll("\n", "<br>")}</td>`;
}

/** The header and the rows of a file. */
function rowsIn(bytes: Uint8Array): readonly (readonly string[])[] {
  const opened = openTable(bytes, {});
  if (!opened.ok) throw new Error(opened.problem.message);
  return [opened.value.table.header, ...opened.value.table.rows];
}

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array {
  switch (encoding) {
    case "UTF-8":
      return new TextEncoder().encode(text);
    case "UTF-8 with BOM":
      return new TextEncoder().encode(`\u{FEFF}${text}`);
    case "UTF-16LE":
    case "UTF-16BE":
      return inUtf16(`\u{FEFF}${text}`, encoding === "UTF-16LE");
    case "windows-1252":
      return Uint8Array.from(text, (sign) => WESTERN.get(sign) ?? sign.charCodeAt(0));
    default:
      return encoding satisfies never;
  }
}

/** The signs of the table that stand elsewhere in windows-1252 than in Unicode. */
const WESTERN = new Map([
  ["’", 0x92],
  ["–", 0x96],
]);

function inUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

test.each([
  ["sep=;", ";"],
  ["SEP=|", "|"],
  ['"sep=;"', ";"],
  ["sep=\\t", "\t"],
  ['"sep=\\t"', "\t"],
  ["sep=\t", "\t"],
])("a first line %j says what parts the cells, and is no row", (line, sign) => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const rows = [["who", "said"].join(sign), ["Ana", "one, two"].join(sign)];
    const table = tableOf([line, ...rows, ""].join(end));
    expect([table.delimiter, table.header, table.rows]).toEqual([
      sign,
      ["who", "said"],
      [["Ana", "one, two"]],
    ]);
  }
});
