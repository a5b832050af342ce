import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTable } from "#formats/csv/parse.ts";
import { htmlTable } from "#formats/pasted/htmlTable.ts";
import { hasColumns, pastedTable, tellsStories } from "#formats/pasted/pastedTable.ts";
import { quickest } from "../quickest.ts";

/** As Excel writes it: a whole page, source wrapped in the middle of words' gaps, breaks inside of cells. */
const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";} td{color:"<td>"} --></style></head><body link="#0563C1">
<table border=0 cellpadding=0 style='border-collapse: collapse'><!--StartFragment--><col width=64>
 <tr height=20><td height=20 class=xl65>Person</td><td>Story</td><td>Score</td></tr>
 <tr height=60><td rowspan=2 class=xl66>Ana &amp; Bo</td><td style='white-space:
  normal'>The queue
  was long<br style="mso-data-placement:same-cell;">
  and nobody helped</td><td align=right x:num="4.5">4,5</td></tr>
 <tr><td>It was&nbsp;fine &lt;b&gt;</td><td align=right>3</td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;

const SHEETS = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px}--></style><table xmlns="http://www.w3.org/1999/xhtml" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody><tr><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Who&quot;}">Who</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Said&quot;}">Said</td></tr><tr><td>Cy</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;two  blanks\\nand a line&quot;}">two blanks<br/>and a line</td></tr><tr><td>Di</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.5}">50%</td></tr><tr><td>Ed</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;hidden words&quot;}">shown words</td></tr></tbody></table></google-sheets-html-origin>`;

describe("a table of a page's source", () => {
  test("Excel's: shown numbers, line breaks, entities, and a merged cell in each of its rows", () => {
    expect(htmlTable(EXCEL)?.slice(0, 3)).toEqual([
      ["Person", "Story", "Score"],
      ["Ana & Bo", "The queue was long\nand nobody helped", "4,5"],
      ["Ana & Bo", "It was fine <b>", "3"],
    ]);
  });

  test("Google's: a text exactly as it was typed, a number as it is shown, never what is not shown", () => {
    expect(htmlTable(SHEETS)).toEqual([
      ["Who", "Said"],
      ["Cy", "two  blanks\nand a line"],
      ["Di", "50%"],
      ["Ed", "shown words"],
    ]);
  });

  test("Numbers': paragraphs inside of cells are lines, an empty one is empty", () => {
    const source = `<html><body><table><tbody><tr><td><p class="p1">one</p><p>two</p></td><td><p><br></p></td></tr></tbody></table></body></html>`;
    expect(htmlTable(source)).toEqual([["one\ntwo", ""]]);
  });

  test("a cell merged over columns says its words once, and names over two rows of a head too", () => {
    const source =
      "<table><tr><th rowspan=2>Who<th colspan=2>Ratings<tr><th>Pay<th>Ship<tr><td>Al<td>1<td>2</table>";
    expect(htmlTable(source)).toEqual([
      ["Who", "Ratings", ""],
      ["", "Pay", "Ship"],
      ["Al", "1", "2"],
    ]);
  });

  test("a table inside of a cell is words of that cell, and so are odd tags", () => {
    const source =
      "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>";
    const [cells = []] = htmlTable(source) ?? [];
    expect(cells.map((cell) => cell.split(/\s+/u))).toEqual([["a", "b", "c"], ["d"]]);
    expect(htmlTable("<table><tr><td>1 < 2</td><td><b>x</b></td></tr></table>")).toEqual([
      ["1 < 2", "x"],
    ]);
  });

  test("a cell merged over three rows stands in each, and what Google typed in single quotes counts", () => {
    const source =
      "<table><tr><td>h<td>i<tr><td rowspan=3>a<td>1<tr><td>2<tr><td>3<tr><td>b<td>4</table>";
    expect(htmlTable(source)).toEqual([
      ["h", "i"],
      ["a", "1"],
      ["a", "2"],
      ["a", "3"],
      ["b", "4"],
    ]);
    const typed = `<table><tr><td data-sheets-value='{"1":2,"2":"two  blanks"}'>two blanks<td data-sheets-value="">b</table>`;
    expect(htmlTable(typed)).toEqual([["two  blanks", "b"]]);
  });

  test.each([
    ["words beside it", "<p>See:</p><table><tr><td>a<td>b</table>"],
    ["two tables", "<table><tr><td>a</table><table><tr><td>b</table>"],
    ["no table", "<p>a</p>"],
    ["an empty one", "<table><tr><td></table>"],
  ])("with %s it is no table to import", (_, source) => {
    expect(htmlTable(source)).toBeNull();
  });

  test("scripts and styles are no words, and handlers are nothing", () => {
    const source = `<table><tr><td onclick="x('>')">Pay<script>alert("<td>")</script><td><img src=x onerror=alert(1)>fine</table><style>*{}</style>`;
    expect(htmlTable(source)).toEqual([["Pay", "fine"]]);
  });

  test("a table inside of a cell is words of that cell", () => {
    const source = "<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>";
    expect(htmlTable(source)?.[0]?.map((cell) => cell.replaceAll(/\s+/g, " "))).toEqual([
      "a b c",
      "d",
    ]);
  });

  test("any text is read to its end, as a table or none", () => {
    const scrap = fc.constantFrom(
      "<table>",
      "<tr>",
      "<td rowspan=999999 colspan=999999>",
      "</td>",
      "</table>",
      "<!--",
      "-->",
      "<",
      ">",
      '"',
      "&#0;",
      "a",
      "<br>",
      "<style>",
      "</style>",
      "<td a='",
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
        const rows = htmlTable(scraps.join(""));
        expect(rows === null || rows.every((row) => row.length <= 30_000)).toBe(true);
      }),
    );
  });

  test("cells of any words come back from a table that shows them", () => {
    const word = fc.stringMatching(/^[a-zé<>&"'=]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 8 }), (rows) => {
        const source = rows.map((row) => `<tr>${row.map(cellOf).join("")}</tr>`).join("\n");
        expect(htmlTable(`<table>${source}</table>`)).toEqual(rows);
      }),
    );
  });

  test("a hostile source costs no more than its length", () => {
    const source = `<table><tr><td>${`<a "'`.repeat(400_000)}`;
    expect(quickest(2_000, () => htmlTable(source)).ms).toBeLessThan(2_000);
  });
});

function cellOf(text: string): string {
  const said = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<td>${said}</td>`;
}

describe("what was pasted", () => {
  test("the shown table comes before the text, and is imported cell by cell", () => {
    const { file } = pastedTable({ html: EXCEL, text: "wrong" });
    const table = parseTable(file);
    expect(table.ok && table.value.header).toEqual(["Person", "Story", "Score"]);
    expect(table.ok && table.value.rows[0]).toEqual([
      "Ana & Bo",
      "The queue was long\nand nobody helped",
      "4,5",
    ]);
  });

  test("text with lines inside of quoted cells is as many rows as it shows, commas or not", () => {
    const text = 'Who\tSaid\r\nAna\t"one, two\nthree ""four"""\r\nBo\t"never closed, is a sign\r\n';
    const table = parseTable(pastedTable({ html: "<p>x</p>", text }).file);
    expect(table.ok && table.value.rows).toEqual([
      ["Ana", 'one, two\nthree "four"'],
      ["Bo", '"never closed, is a sign'],
    ]);
  });

  test("a long text is judged by its beginning and handed on whole", () => {
    const text = "a,b\tfine words\n".repeat(100_000);
    const { rows, file } = pastedTable({ html: "", text });
    expect(rows.length).toBeLessThanOrEqual(200);
    expect(file.length).toBeGreaterThan(text.length);
  });

  test.each([
    ["names of touchpoints, a column a stage", "Browse\tCompare\tPay\nSearch\tAsk\tShip", false],
    ["longer names", "Compare models on the site\tPay by card\nAsk a friend\tPay by bill", false],
    ["names that are words of headers too", "Review\tPay\nRead about it\tShip it", false],
    ["a few names", "Pay\nShip", false],
    ["words with a number beside them", "Pay\tfine\t1\nGo\twell\t1", true],
    ["columns that say what they are", "Person\tStory\nAna\tfine\nBo\tbad", true],
    ["sentences beside names", `Ana\t${said()}\nBo\t${said()}`, true],
    ["sentences, a line each", `${said()}\n${said()}`, true],
    ["one sentence", said(), false],
  ])("%s", (_, text, isStories) => {
    expect(tellsStories(pastedTable({ html: "", text }).rows)).toBe(isStories);
  });

  test("has columns where any row has more than one word in them", () => {
    expect(
      hasColumns([
        ["a", ""],
        ["", "b"],
      ]),
    ).toBe(false);
    expect(hasColumns([["a"], ["a", "b"]])).toBe(true);
  });
});

function said(): string {
  return "I waited an hour and nobody called me back.";
}

describe("a source that stands for more than it is long", () => {
  const rows = "<tr><td>a</td></tr>".repeat(60_000);
  test.each([
    ["a long cell merged over all rows", `<td rowspan=60000>${"x".repeat(100_000)}</td>`],
    ["cells merged over all rows and columns", "<td rowspan=60000 colspan=500>x</td>"],
  ])("is left, and its text taken: %s", (_name, cell) => {
    const html = `<table><tr><td>head</td></tr><tr>${cell}</tr>${rows}</table>`;
    expect(htmlTable(html)).toBeNull();
    expect(pastedTable({ html, text: "a\tb" }).rows).toEqual([["a", "b"]]);
  });

  test.each([
    ["blanks", `<table><tr><td>a${"&nbsp;".repeat(200_000)}b</td></tr></table>`],
    ["tables in one another", `<table><tr><td>a${"<table>".repeat(50_000)}b</td></tr></table>`],
    ["paragraphs", `<table><tr><td>a${"<p>x".repeat(200_000)}<p>b</td></tr></table>`],
    ["breaks", `<table><tr><td>a${" <br> ".repeat(200_000)}b</td></tr></table>`],
  ])("is read in time that grows with its length: %s", (_name, html) => {
    expect(htmlTable(html)?.[0]?.[0]).toMatch(/^a[\sx]*b$/u);
    expect(quickest(1_500, () => htmlTable(html)).ms).toBeLessThan(1_500);
  });
});
