import { strToU8, zipSync } from "fflate";

/** What a workbook is made of; parts by their path, the rest as a spreadsheet program writes it. */
export interface WorkbookParts {
  /** The XML between `<sheetData>` and its end, a sheet each. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly is1904?: boolean;
  /** Blocks that every sheet shows as one cell: `A2:A4`. */
  readonly merged?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

/** The bytes of an XLSX workbook. */
export function aWorkbook(parts: WorkbookParts): Uint8Array {
  const sheets = Object.entries(parts.sheets ?? { Stories: "" });
  const list = sheets.map(([name], index) => {
    const state = parts.hidden?.includes(name) === true ? ' state="hidden"' : "";
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const links = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns:r="urn:r">${parts.is1904 === true ? '<workbookPr date1904="1"/>' : ""}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${(parts.strings ?? []).map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ...(parts.styles === undefined ? {} : { "xl/styles.xml": parts.styles }),
    ...parts.more,
  };
  const merged = (parts.merged ?? []).map((block) => `<mergeCell ref="${block}"/>`).join("");
  sheets.forEach(([, rows], index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
  });
  return zipOf(files);
}

/** A zip of texts. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: "2026-01-01" });
}

/** A row of cells as text: `row(1, "a", "b")`. */
export function row(number: number, ...texts: readonly string[]): string {
  const cells = texts.map(
    (text, column) =>
      `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}
