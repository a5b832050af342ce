import { saysHeader } from "#formats/csv/headers.ts";
import type { FileProblem } from "#formats/problem.ts";
import { readZip, type Zip } from "#formats/zip/readZip.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { readSheet, type SheetRows } from "./readSheet.ts";
import { readWorkbook, type Sheet, type Workbook } from "./workbook.ts";

/** A sheet of a workbook as rows of text, and the names of all sheets that can be chosen. */
export interface SheetTable extends SheetRows {
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** Are days counted from 1904? */
  readonly is1904: boolean;
}

/**
 * Reads one sheet of an XLSX workbook: the one that is wanted, else the first
 * with more than a heading, else the first with anything in it. A cover or a few
 * figures before a sheet that names a column of stories are passed over. Formulas
 * give their last result, macros and pictures are passed over, nothing is fetched.
 */
export function readXlsx(bytes: Uint8Array, wanted?: string): Result<SheetTable, FileProblem> {
  const zip = readZip(bytes, "workbook");
  if (!zip.ok) return zip;
  const workbook = readWorkbook(zip.value);
  if (!workbook.ok) return workbook;
  const all = workbook.value.sheets;
  const visible = all.filter(({ isHidden }) => !isHidden);
  const offered = visible.length > 0 ? visible : all;
  const asked = all.find(({ name }) => name === wanted);
  const found = firstTable(asked === undefined ? offered : [asked], (sheet) =>
    rowsOf(sheet, zip.value, workbook.value),
  );
  if (!found.ok) return found;
  const sheets = offered.map(({ name }) => name);
  return accept({ ...found.value, sheets, is1904: workbook.value.is1904 });
}

type NamedRows = SheetRows & Pick<SheetTable, "sheet">;

function firstTable(
  sheets: readonly Sheet[],
  read: (sheet: Sheet) => Result<SheetRows, FileProblem>,
): Result<NamedRows, FileProblem> {
  let best: NamedRows | null = null;
  for (const sheet of sheets) {
    const rows = read(sheet);
    if (!rows.ok) {
      // One that cannot be read behind one that can is no reason to read none.
      if (best === null || best.rows.length < 2) return rows;
      break;
    }
    const found = { ...rows.value, sheet: sheet.name };
    const isFirst = best === null || best.rows.length < 2;
    if (found.rows.length > 1 && (isFirst ? !isMeagre(found) : namesStories(found))) {
      return accept(found);
    }
    if (isMore(found, best)) best = found;
  }
  return best === null ? refuse(NOTHING) : accept(best);
}

/** Does a sheet hold a table where the best before held only a heading, or anything at all where there was nothing? */
function isMore({ rows }: SheetRows, before: SheetRows | null): boolean {
  if (before === null) return rows.length > 0;
  return before.rows.length < 2 && rows.length > 1;
}

const HEAD = 11;
const FEW = 2;

/** Is a sheet so narrow that it may be a cover or a few figures, and names no column of stories? */
function isMeagre(sheet: SheetRows): boolean {
  const isNarrow = sheet.rows.every(({ cells }) => filledIn(cells) <= FEW);
  const isNamed = sheet.rows[0]?.cells.some(isStory) === true || namesStories(sheet);
  return isNarrow && !isNamed;
}

/** Does a row at the head of a sheet say which of its columns is the story? */
function namesStories({ rows }: SheetRows): boolean {
  return rows.slice(0, HEAD).some(({ cells }) => filledIn(cells) > 1 && cells.some(isStory));
}

function isStory(cell: string): boolean {
  return cell.length < 100 && saysHeader("story", cell);
}

function filledIn(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

const NOTHING: FileProblem = {
  kind: "empty",
  message: "No sheet of the workbook holds anything: 0 stories found.",
};

function rowsOf(sheet: Sheet, zip: Zip, workbook: Workbook): Result<SheetRows, FileProblem> {
  const packed = zip.file(sheet.part);
  if (packed === null) return accept({ rows: [], repairs: [], hidden: { rows: 0, columns: [] } });
  return packed.ok ? readSheet(packed.value, sheet.part, workbook) : packed;
}
