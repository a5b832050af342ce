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
 * with more than a heading, else the first with anything in it. Formulas give their last result, macros and pictures are
 * passed over, nothing is fetched.
 */
export function readXlsx(bytes: Uint8Array, wanted?: string): Result<SheetTable, FileProblem> {
  const zip = readZip(bytes, "workbook");
  if (!zip.ok) return zip;
  const workbook = readWorkbook(zip.value);
  if (!workbook.ok) return workbook;
  const all = workbook.value.sheets;
  const visible = all.filter(({ isHidden }) => !isHidden);
  const offered = visible.length > 0 ? visible : all;
  const asked = all.filter(({ name }) => name === wanted);
  const sheets = offered.map(({ name }) => name);
  let only: SheetTable | null = null;
  for (const sheet of asked.length > 0 ? asked : offered) {
    const read = rowsOf(sheet, zip.value, workbook.value);
    if (!read.ok) return read;
    const { is1904 } = workbook.value;
    const found = { ...read.value, sheet: sheet.name, sheets, is1904 };
    if (found.rows.length > 1) return accept(found);
    if (found.rows.length > 0) only ??= found;
  }
  return only === null ? refuse(NOTHING) : accept(only);
}

const NOTHING: FileProblem = {
  kind: "empty",
  message: "No sheet of the workbook holds anything: 0 stories found.",
};

function rowsOf(sheet: Sheet, zip: Zip, workbook: Workbook): Result<SheetRows, FileProblem> {
  const packed = zip.file(sheet.part);
  if (packed === null) return accept({ rows: [], repairs: [] });
  return packed.ok ? readSheet(packed.value, sheet.part, workbook) : packed;
}
