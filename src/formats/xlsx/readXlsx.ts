import type { FileProblem } from "#formats/problem.ts";
import { readZip } from "#formats/zip/readZip.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { readSheet, type SheetRows } from "./readSheet.ts";
import { readWorkbook, type Sheet } from "./workbook.ts";

/** A sheet of a workbook as rows of text, and the names of all sheets that can be chosen. */
export interface SheetTable extends SheetRows {
  readonly sheet: string;
  readonly sheets: readonly string[];
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
  const { sheets } = workbook.value;
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const names = (visible.length > 0 ? visible : sheets).map(({ name }) => name);
  const asked = sheets.filter(({ name }) => name === wanted);
  const tried: readonly Sheet[] = asked.length > 0 ? asked : visible.length > 0 ? visible : sheets;
  let only: SheetTable | null = null;
  for (const { name, part } of tried) {
    const packed = zip.value.file(part);
    if (packed === null) continue;
    if (!packed.ok) return packed;
    const read = readSheet(packed.value, part, workbook.value);
    if (!read.ok) return read;
    const found = { ...read.value, sheet: name, sheets: names };
    if (found.rows.length > 1) return accept(found);
    if (found.rows.length > 0) only ??= found;
  }
  if (only !== null) return accept(only);
  return refuse({
    kind: "empty",
    message: "No sheet of the workbook holds anything: 0 stories found.",
  });
}
