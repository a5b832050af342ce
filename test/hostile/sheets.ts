import { ELSEWHERE, folderOf, SCRIPT } from "./case.ts";
import { type Entry, joined, zip } from "./zips.ts";

const file = folderOf("xlsx");

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const LINKS = `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
const STRINGS = `<?xml version="1.0"?><sst ${NS} count="1" uniqueCount="1"><si><t>hello</t></si></sst>`;
const GOOD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>touchpoint</t></is></c><c r="B1" t="inlineStr"><is><t>story</t></is></c><c r="C1" t="inlineStr"><is><t>score</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Pay</t></is></c><c r="B2" t="inlineStr"><is><t>fine</t></is></c><c r="C2"><v>1</v></c></row>';
const SHEET = "xl/worksheets/sheet1.xml";

function sheet(rows: string, before = "", dimension = "A1:D3"): string {
  return `<?xml version="1.0"?>${before}<worksheet ${NS}><dimension ref="${dimension}"/><sheetData>${rows}</sheetData></worksheet>`;
}

function cell(text: string): string {
  return `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
}

/** A row of cells that hold text, in the columns from A on. */
function texts(number: number, ...cells: readonly string[]): string {
  const made = cells.map(
    (text, at) => `<c r="${"ABCDEF"[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${made.join("")}</row>`;
}

interface Parts {
  readonly rows?: string;
  readonly sheet?: string;
  readonly workbook?: string;
  readonly more?: readonly Entry[];
  readonly sheetEntry?: Partial<Entry>;
}

function entriesOf({
  rows = GOOD,
  sheet: whole,
  workbook = "",
  more = [],
  sheetEntry = {},
}: Parts): readonly Entry[] {
  return [
    {
      name: "[Content_Types].xml",
      data: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: "_rels/.rels",
      data: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<?xml version="1.0"?><workbook ${NS} xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="Stories" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", data: LINKS },
    { name: SHEET, data: whole ?? sheet(rows), ...sheetEntry },
    { name: "xl/sharedStrings.xml", data: STRINGS },
    ...more,
  ];
}

function workbook(parts: Parts = {}): Uint8Array {
  return zip(entriesOf(parts));
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("")}]>`;

function flipped(packed: Uint8Array): Uint8Array {
  const spoilt = Uint8Array.from(packed);
  spoilt[40] = (spoilt[40] ?? 0) ^ 0xff;
  return spoilt;
}

/** Workbooks. */
export const WORKBOOK_FILES = [
  file("00-good.xlsx", "control: a good small workbook", ["opened"], () => workbook()),
  file("01-not-a-zip.xlsx", "text renamed", ["refused", "no workbook"], "hello"),
  file("02-truncated.xlsx", "cut in half", ["refused", "again"], () => {
    const whole = workbook();
    return whole.subarray(0, Math.floor(whole.byteLength / 2));
  }),
  file(
    "03-encrypted-cfb.xlsx",
    "password-protected workbook or old .xls",
    ["refused", "password", "Save it as .xlsx"],
    () =>
      joined([
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        new Uint8Array(1_016),
      ]),
  ),
  file(
    "04-deflate-bomb-sheet.xlsx",
    "64 MiB in 64 kB",
    ["refused", "200 times", "CSV"],
    () => workbook({ rows: cell(" ".repeat(2 ** 26)) }),
    true,
  ),
  file("05-nested-zip.zip", "zip inside zip", ["refused", "neither"], () =>
    zip([{ name: "a.xlsx", data: workbook({ rows: '<row r="1"/>'.repeat(200_000) }) }]),
  ),
  file("06-billion-laughs.xlsx", "entity expansion", ["refused", "DOCTYPE", "Save it again"], () =>
    workbook({ sheet: sheet(cell("&l9;"), LAUGHS) }),
  ),
  file("07-xxe.xlsx", "external entity", ["refused", "DOCTYPE", "Save it again"], () =>
    workbook({ sheet: sheet(cell("&x;"), `<!DOCTYPE x [<!ENTITY x SYSTEM "${ELSEWHERE}xxe">]>`) }),
  ),
  file("08-formulas.xlsx", "formula and error cells", ["repaired", "#DIV/0!"], () =>
    workbook({
      rows: `${texts(1, "story", "touchpoint", "note")}<row r="2"><c r="A2" t="str"><f>HYPERLINK("${ELSEWHERE}")</f><v>click</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2" t="e"><v>#REF!</v></c></row>`,
    }),
  ),
  file("09-dimension-lie.xlsx", "dimension claims 17 thousand million cells", ["opened"], () =>
    workbook({ sheet: sheet(GOOD, "", "A1:XFD1048576") }),
  ),
  file(
    "10-far-cell.xlsx",
    "one cell in the last corner",
    ["refused", "column XFD", "at most 500"],
    () => workbook({ rows: `${GOOD}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }),
  ),
  file(
    "11-shared-string-oob.xlsx",
    "shared-string index out of range",
    ["repaired", "reads as blank"],
    () =>
      workbook({
        rows: `${texts(1, "story", "touchpoint", "note", "more")}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>999999</v></c><c r="C2" t="s"><v>-1</v></c><c r="D2" t="s"><v>abc</v></c></row>`,
      }),
  ),
  file("12-zip-slip.xlsx", "path traversal names", ["opened"], () =>
    workbook({
      more: [
        { name: "../../evil.js", data: SCRIPT },
        { name: "/etc/passwd", data: "x" },
        { name: "xl\\worksheets\\sheet1.xml", data: "x" },
      ],
    }),
  ),
  file(
    "13-duplicate-entries.xlsx",
    "two entries of one name",
    ["refused", "two of its parts", SHEET, "Save it again"],
    () => workbook({ more: [{ name: SHEET, data: sheet(cell("666")) }] }),
  ),
  file(
    "14-bad-crc.xlsx",
    "flipped bit in the sheet's data",
    ["refused", "damaged", SHEET, "again"],
    () => workbook({ sheetEntry: { spoil: flipped } }),
  ),
  file(
    "15-size-lie.xlsx",
    "list says 100 bytes, inflates to 500 kB",
    ["refused", SHEET, "not what was saved"],
    () => workbook({ rows: cell("A".repeat(500_000)), sheetEntry: { saidSize: 100 } }),
  ),
  file("16-vba.xlsm", "macro workbook", ["opened"], () =>
    workbook({
      more: [
        { name: "xl/vbaProject.bin", data: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0x20, 0x66]) },
      ],
    }),
  ),
  file("17-date1904.xlsx", "1904 date system, days without a date style", ["opened"], () =>
    workbook({
      workbook: '<workbookPr date1904="1"/>',
      rows: `${texts(1, "date", "story")}<row r="2"><c r="A2"><v>44000</v></c><c r="B2" t="inlineStr"><is><t>told on a day</t></is></c></row>`,
    }),
  ),
  file("18-empty-workbook.xlsx", "no cells", ["refused", "0 stories"], () =>
    workbook({ rows: "" }),
  ),
  file("19-empty-zip.xlsx", "empty zip", ["refused", "empty zip"], () => zip([])),
  file("20-proto-header.xlsx", "header named __proto__", ["opened"], () =>
    workbook({ rows: GOOD.replace("touchpoint", "__proto__") }),
  ),
  file(
    "21-control-char-entity.xlsx",
    "Excel's _xHHHH_ escapes and double escaping",
    ["repaired", "control characters"],
    () => workbook({ rows: GOOD.replace("fine", "a_x0000_b_x001B_c &#38;lt;b&#38;gt;") }),
  ),
  file("22-100k-entries.zip", "100 000 entries", ["refused", "at most 2000"], () =>
    zip(
      Array.from({ length: 65_535 }, (_, at) => ({
        name: at.toString(16),
        data: "",
        isStored: true,
      })),
    ),
  ),
];
