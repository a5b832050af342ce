import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readXlsx } from "#formats/xlsx/readXlsx.ts";
import { aWorkbook, row, type WorkbookParts, zipOf } from "./workbooks.ts";

function rowsOf(parts: WorkbookParts, wanted?: string): readonly (readonly string[])[] {
  const read = readXlsx(aWorkbook(parts), wanted);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.rows.map(({ cells }) => cells);
}

function refusalOf(bytes: Uint8Array): string {
  const read = readXlsx(bytes);
  return read.ok ? "" : read.problem.message;
}

const DAYS = `<styleSheet><numFmts><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="0&quot; days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

describe("a workbook", () => {
  it("gives the cells of its first sheet with anything in it, and the names of all", () => {
    const read = readXlsx(
      aWorkbook({
        sheets: { Empty: "", Stories: row(1, "story") + row(3, "Fine"), More: row(1, "x") },
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        sheet: "Stories",
        sheets: ["Empty", "Stories", "More"],
        rows: [
          { number: 1, cells: ["story"] },
          { number: 3, cells: ["Fine"] },
        ],
      },
    });
  });

  it("gives the sheet that is asked for; hidden ones are not offered", () => {
    const sheets = { Notes: row(1, "secret"), A: row(1, "a"), B: row(1, "b") };
    expect(rowsOf({ sheets, hidden: ["Notes"] })).toEqual([["a"]]);
    expect(rowsOf({ sheets, hidden: ["Notes"] }, "B")).toEqual([["b"]]);
  });

  it("reads a cell that is merged with those below it in each of their rows, but in the header", () => {
    const sheet =
      row(1, "Stage", "Story", "") +
      row(2, "Buy", "It took three tries", "") +
      row(3, "", "The card was refused", "") +
      row(5, "Use", "It works", "Ana") +
      row(6, "", "It broke", "Bob");
    const merged = ["A2:A4", "A1:A1", "B1:C1", "A5:A6", "A7:XFD1048576"];
    const parts = { sheets: { A: sheet }, merged };
    expect(rowsOf(parts).map(([stage]) => stage)).toEqual(["Stage", "Buy", "Buy", "Use", "Use"]);
    const read = readXlsx(aWorkbook(parts));
    expect(read.ok && read.value.repairs).toEqual([
      { row: 2, message: expect.stringContaining("“Buy”") },
      { row: 5, message: expect.stringContaining("“Use”") },
    ]);
  });

  it("reads shared texts, also in runs, without what tells how to say them", () => {
    const strings = [
      "<t>plain</t>",
      "<r><t>in </t></r><r><t>runs</t></r>",
      "<t>東京</t><rPh><t>とうきょう</t></rPh>",
    ];
    const cells = [0, 1, 2].map((n) => `<c t="s"><v>${n}</v></c>`).join("");
    expect(rowsOf({ strings, sheets: { A: `<row>${cells}</row>` } })).toEqual([
      ["plain", "in runs", "東京"],
    ]);
  });

  it("leaves a text blank that the workbook does not hold, and says so", () => {
    const read = readXlsx(
      aWorkbook({ sheets: { A: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' } }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [{ cells: [""] }],
        repairs: [{ row: 1, message: expect.stringContaining("A1") }],
      },
    });
  });

  it("shows days as ISO dates where their style shows a day, counted from 1900 or 1904", () => {
    const sheets = {
      A: '<row><c s="1"><v>45462</v></c><c s="2"><v>45462.5</v></c><c s="3"><v>45462</v></c><c><v>45462</v></c><c s="1"><v>60</v></c><c s="1"><v>1</v></c></row>',
    };
    expect(rowsOf({ sheets, styles: DAYS })).toEqual([
      ["2024-06-19", "2024-06-19 12:00", "45462", "45462", "1900-03-01", "1900-01-01"],
    ]);
    const since1904 = { A: '<row><c s="1"><v>44000</v></c></row>' };
    expect(rowsOf({ sheets: since1904, styles: DAYS, is1904: true })).toEqual([["2024-06-19"]]);
  });

  it("knows the formats that every workbook has by their numbers: days, times, percentages, all else a number", () => {
    const numbers = Array.from({ length: 60 }, (_, id) => id);
    const styles = `<styleSheet><cellXfs>${numbers.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`;
    const cells = numbers.map((id) => `<c s="${id}"><v>45462</v></c>`).join("");
    const [row = []] = rowsOf({ sheets: { A: `<row>${cells}</row>` }, styles });
    const shown = (text: string): readonly number[] => numbers.filter((id) => row[id] === text);
    const eastern = [27, 28, 29, 30, 31, 36, ...Array.from({ length: 9 }, (_, at) => 50 + at)];
    const times = [18, 19, 20, 21, 32, 33, 34, 35, 45, 47];
    const days = [14, 15, 16, 17, 22, ...eastern];
    expect(shown("2024-06-19")).toEqual([...days, ...times].toSorted((a, b) => a - b));
    expect(shown("1091088:00")).toEqual([46]);
    expect(shown("4546200%")).toEqual([9, 10]);
    expect(shown("45462")).toHaveLength(60 - 5 - 15 - 10 - 1 - 2);
  });

  it("shows percentages as such, and codes with the zeros that their format puts before them", () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/><numFmt numFmtId="171" formatCode="0.0%;[Red]-0.0%"/><numFmt numFmtId="172" formatCode="0&quot;%&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`;
    const sheets = {
      A: '<row><c s="1"><v>0.85</v></c><c s="1"><v>0.07</v></c><c s="3"><v>-0.125</v></c><c s="4"><v>85</v></c><c s="2"><v>1067</v></c><c s="2"><v>10115</v></c><c s="2"><v>1.5</v></c><c s="2"></c></row>',
    };
    expect(rowsOf({ sheets, styles })).toEqual([
      ["85%", "7%", "-12.5%", "85", "01067", "10115", "1.5", ""],
    ]);
  });

  it("writes numbers as a spreadsheet shows them, truth as words, errors as blanks with a note", () => {
    const sheets = {
      A: '<row r="1"><c><v>0.1</v></c><c><v>0.30000000000000004</v></c><c><v>-7</v></c><c t="b"><v>1</v></c><c t="str"><f>1+1</f><v>two</v></c><c r="F1" t="e"><v>#REF!</v></c></row>',
    };
    const read = readXlsx(aWorkbook({ sheets }));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [{ cells: ["0.1", "0.3", "-7", "TRUE", "two", ""] }],
        repairs: [{ row: 1, message: "cell F1 holds the error #REF!; it reads as blank" }],
      },
    });
  });

  it("writes what is too large or too small for figures, and what is no number, as it stands", () => {
    const cells = [
      '<c t="b"><v>0</v></c><c t="b"><v>maybe</v></c>',
      "<c><v>1E+25</v></c><c><v>1.5E-9</v></c><c><v>#</v></c><c><v> </v></c>",
      '<c s="1"><v>-3</v></c><c s="1"><v>2958466</v></c><c s="1"><v>soon</v></c>',
      '<c t="d"><v>2024-06-19</v></c>',
    ];
    const sheets = { A: `<row r="1">${cells.join("")}</row>` };
    expect(rowsOf({ sheets, styles: DAYS })).toEqual([
      ["FALSE", "maybe", "1E+25", "1.5E-9", "#", " ", "-3", "2958466", "soon", "2024-06-19"],
    ]);
  });

  it("leaves out how to say the words of a cell, and cells of no row", () => {
    const text = '<is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><t>駅</t></is>';
    const sheets = { A: `<row r="1"><c t="inlineStr">${text}</c><c/></row><x><c/></x>` };
    expect(rowsOf({ sheets })).toEqual([["東京駅", ""]]);
  });

  it("finds its sheets by links of any kind, and passes over those that lead nowhere", () => {
    const files = (links: string, sheets: string) =>
      zipOf({
        "xl/workbook.xml": `<workbook>${sheets}</workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships>${links}</Relationships>`,
        "xl/worksheets/one.xml": `<worksheet><sheetData>${row(1, "x")}</sheetData></worksheet>`,
      });
    const one = '<Relationship Id="a" Target="/xl/worksheets/one.xml"/>';
    const away = '<Relationship Id="b" TargetMode="External" Target="worksheets/one.xml"/>';
    const gone = '<Relationship Id="c" Target="worksheets/gone.xml"/><Relationship Id="d"/>';
    const sheets =
      '<sheet name="Gone" rel:id="c"/><sheet name="Away" rel:id="b"/><sheet rel:id="a"/><sheet/>';
    const read = readXlsx(files(one + away + gone, sheets));
    expect(read).toMatchObject({ ok: true, value: { sheets: [""], rows: [{ cells: ["x"] }] } });
    expect(refusalOf(files(away + gone, sheets))).toContain("whose cells are not in it");
  });

  it("offers its hidden sheets where all are hidden", () => {
    const sheets = { A: row(1, "a") + row(2, "b") };
    expect(rowsOf({ sheets, hidden: ["A"] })).toEqual([["a"], ["b"]]);
  });

  it("fills down no blank cell, none beside the table, and nothing where no row is below", () => {
    const sheet = row(1, "Stage", "Story") + row(2, "", "It took long") + row(3, "", "And longer");
    const last = sheet + row(4, "Use", "It works");
    const read = readXlsx(
      aWorkbook({ sheets: { A: last }, merged: ["A2:A3", "D2:D3", "A4:A9", "nonsense", "A8:A9"] }),
    );
    expect(read).toMatchObject({ ok: true, value: { repairs: [] } });
    const parts = { sheets: { A: sheet }, merged: ["C2:C3"] };
    expect(rowsOf(parts)).toEqual([
      ["Stage", "Story"],
      ["", "It took long"],
      ["", "And longer"],
    ]);
  });

  it("is refused where a part is deeper than any, or no XML", () => {
    const deep = "<a>".repeat(70) + "</a>".repeat(70);
    expect(refusalOf(aWorkbook({ more: { "xl/sharedStrings.xml": deep } }))).toContain(
      "in its part “xl/sharedStrings.xml”, it is more than 64 levels deep",
    );
    expect(refusalOf(aWorkbook({ more: { "xl/styles.xml": "<a><b></a>" } }))).toContain(
      "in its part “xl/styles.xml”, it is no sound XML",
    );
    expect(refusalOf(aWorkbook({ sheets: { A: row(1, "x") + "<row>" } }))).toContain(
      "it is no sound XML",
    );
  });

  it("names the column that is too far also where its cells do not say where they stand", () => {
    const cells = "<c><v>1</v></c>".repeat(501);
    const refusal = refusalOf(aWorkbook({ sheets: { A: `<row>${cells}</row>` } }));
    expect(refusal).toContain("A cell stands in column SG; at most 500 columns are read");
    const empty = '<row r="1"><c r="A1"><v>1</v></c><c r="ZZ1"/></row>';
    expect(rowsOf({ sheets: { A: empty } })).toEqual([["1"]]);
  });

  it("keeps words apart between which another program ends a line its own way", () => {
    expect(rowsOf({ sheets: { A: row(1, "one_x000B_two_x000C_three") } })).toEqual([
      ["one\ntwo\nthree"],
    ]);
  });

  it("unescapes what XML cannot hold, and takes control characters out with a note", () => {
    const read = readXlsx(
      aWorkbook({ sheets: { A: row(1, "a_x0007_b", "c_x005F_x0041_", "two_x000D_&#10;lines") } }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { rows: [{ cells: ["ab", "c_x0041_", "two\nlines"] }], repairs: [{ row: 1 }] },
    });
  });

  it("is refused with its reason where a part declares entities, is cut off, has a password or is no workbook", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "ha">]><worksheet><sheetData/></worksheet>';
    const whole = aWorkbook({ sheets: { A: row(1, "story") } });
    const withDoctype = aWorkbook({ more: { "xl/sharedStrings.xml": bomb } });
    expect(refusalOf(withDoctype)).toContain("DOCTYPE");
    expect(refusalOf(whole.slice(0, whole.byteLength / 2))).toContain(
      "ends before its list of parts",
    );
    expect(refusalOf(zipOf({ "a.txt": "hello" }))).toContain("a zip without a workbook in it");
    expect(refusalOf(zipOf({}))).toContain("an empty zip");
    const locked = whole.slice();
    const listed = indexOf(locked, [0x50, 0x4b, 1, 2]);
    locked[listed + 8] = 1;
    expect(refusalOf(locked)).toContain("has a password");
  });

  it("is refused where a part is not what its size and CRC say, or unpacks to far more than its size", () => {
    const damaged = aWorkbook({ sheets: { A: row(1, "story") } });
    const listed = indexOf(damaged, [0x50, 0x4b, 1, 2]);
    damaged[listed + 16] = (damaged[listed + 16] ?? 0) ^ 255;
    expect(refusalOf(damaged)).toContain("is damaged");
    expect(refusalOf(aWorkbook({ sheets: { A: row(1, "a".repeat(40_000_000)) } }))).toContain(
      "unpacks to more than may be",
    );
  });

  it("is refused where a filled cell stands beyond the columns that are read; a far row takes no room", () => {
    expect(
      refusalOf(aWorkbook({ sheets: { A: '<row r="1"><c r="XFD1"><v>1</v></c></row>' } })),
    ).toContain("column XFD");
    const far = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
    expect(readXlsx(aWorkbook({ sheets: { A: far } }))).toMatchObject({
      ok: true,
      value: { rows: [{ number: 1_048_576, cells: ["1"] }] },
    });
  });

  it("whatever bytes it is, it is read or refused by name", () => {
    const whole = aWorkbook({
      sheets: { A: row(1, "story", "score") + row(2, "Fine", "1") },
      styles: DAYS,
    });
    fc.assert(
      fc.property(
        fc.nat(whole.byteLength - 1),
        fc.nat(255),
        fc.nat(whole.byteLength),
        (at, byte, end) => {
          const broken = whole.slice(0, Math.max(at + 1, end));
          broken[at] = byte;
          const read = readXlsx(broken);
          expect(read.ok || read.problem.message.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let at = 0; at < bytes.byteLength; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

describe("a workbook as other programs write it", () => {
  const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"/></row>';
  const strings = "<sst><si><t>Fine</t></si></sst>";
  const sheet = `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
  const list = '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>';
  const links = (target: string, texts = "sharedStrings.xml"): string =>
    `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="${target}"/><Relationship Id="r2" Type="http://x/relationships/sharedStrings" Target="${texts}"/></Relationships>`;
  const read = (files: Readonly<Record<string, string>>) => {
    const table = readXlsx(zipOf(files));
    return table.ok ? table.value.rows.map(({ cells: row }) => row) : table.problem.message;
  };

  it.each([
    ["worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["../xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["/Sheets/One.xml", "sheets/one.XML"],
  ])("finds a sheet by %s", (target, part) => {
    expect(
      read({
        "xl/workbook.xml": list,
        "xl/_rels/workbook.xml.rels": links(target),
        "xl/sharedStrings.xml": strings,
        [part]: sheet,
      }),
    ).toEqual([["Fine", ""]]);
  });

  it("finds its texts by their link, and by their name in any case", () => {
    const files = { "xl/workbook.xml": list, "xl/worksheets/sheet1.xml": sheet };
    const target = "worksheets/sheet1.xml";
    expect(
      read({
        ...files,
        "xl/_rels/workbook.xml.rels": links(target, "texts/all.xml"),
        "xl/texts/all.xml": strings,
      }),
    ).toEqual([["Fine", ""]]);
    expect(
      read({
        ...files,
        "xl/_rels/workbook.xml.rels": links(target).replace('sharedStrings" T', 'x" T'),
        "xl/SharedStrings.xml": strings,
      }),
    ).toEqual([["Fine", ""]]);
  });

  it("reads parts in the encoding that they name, or are marked by, and says which it does not know", () => {
    const withSheet = (bytes: Uint8Array) =>
      readXlsx(
        zipSync({
          "xl/workbook.xml": strToU8(list),
          "xl/_rels/workbook.xml.rels": strToU8(links("s.xml")),
          "xl/s.xml": bytes,
        }),
      );
    const inline = (declared: string): string =>
      `<?xml version="1.0"${declared}?><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>schön</t></is></c></row></sheetData></worksheet>`;
    const latin = (text: string): Uint8Array =>
      Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const utf16 = (text: string, isBig: boolean, mark: boolean): Uint8Array => {
      const all = (mark ? "\uFEFF" : "") + text;
      const bytes = new Uint8Array(2 * all.length);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < all.length; at += 1) view.setUint16(2 * at, all.charCodeAt(at), !isBig);
      return bytes;
    };
    const read16 = [true, false].flatMap((isBig) =>
      [true, false].map((mark) => withSheet(utf16(inline(' encoding="UTF-16"'), isBig, mark))),
    );
    for (const one of [withSheet(latin(inline(' encoding="ISO-8859-1"'))), ...read16]) {
      expect(one).toMatchObject({ ok: true, value: { rows: [{ cells: ["schön"] }] } });
    }
    const unknown = withSheet(strToU8(inline(' encoding="x-none"')));
    expect(unknown.ok ? "" : unknown.problem.message).toContain(
      "the encoding “x-none” is not known",
    );
    const wrong = withSheet(latin(inline("")));
    expect(wrong.ok ? "" : wrong.problem.message).toContain("it is not written in UTF-8");
  });
});

describe("cells that are not as they should be", () => {
  const text = (reference: string, said: string): string =>
    `<c r="${reference}" t="inlineStr"><is><t>${said}</t></is></c>`;
  const sheetOf = (...cells: readonly string[]) =>
    readXlsx(aWorkbook({ sheets: { A: `<row r="2">${cells.join("")}</row>` } }));

  it("keep the words of both where two stand in one place", () => {
    const read = sheetOf(text("A2", "one"), text("B2", "b"), text("A2", "two"), text("B2", ""));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [{ cells: ["one\ntwo", "b"] }],
        repairs: [
          { row: 2, message: "cell A2 stands twice in the sheet; both texts are in it now" },
        ],
      },
    });
  });

  it.each(["-9", "1A2", "$A$2", "ABCD2", "A".repeat(400)])(
    "stand in the next place, which is told, where their reference is %s",
    (reference) => {
      const read = sheetOf(text("A2", "one"), text(reference, "two"));
      if (!read.ok) throw new Error(read.problem.message);
      expect(read.value.rows[0]?.cells).toEqual(["one", "two"]);
      expect(read.value.repairs).toEqual([
        {
          row: 2,
          message: `a cell has the reference “${reference.slice(0, 20)}”, which names none; it reads as the next one`,
        },
      ]);
    },
  );

  it("may not name one long text so often that no memory would hold it", () => {
    const cell = '<c t="s"><v>0</v></c>';
    const rows = Array.from(
      { length: 510 },
      (_, at) => `<row r="${at + 1}">${cell.repeat(10)}</row>`,
    );
    const strings = [`<t>${"x".repeat(20_000)}</t>`];
    const refusal = refusalOf(aWorkbook({ sheets: { A: rows.join("") }, strings }));
    expect(refusal).toContain("more than 100 million letters");
    const fits = readXlsx(aWorkbook({ sheets: { A: rows.slice(0, 500).join("") }, strings }));
    expect(fits.ok).toBe(true);
  });
});
