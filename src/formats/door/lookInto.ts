import { openTable } from "#formats/csv/openTable.ts";
import type { FileProblem } from "#formats/problem.ts";
import { MANIFEST } from "#formats/backup/backup.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { readZip, type Zip } from "#formats/zip/readZip.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import type { Found, FoundMap } from "./door.ts";
import { programOfZip } from "./programOfZip.ts";

/**
 * Looks into a file that is to be opened: what it is, told by what is in it and
 * only then by its name. Maps come out read, with their repairs; a table is
 * read as far as to know that it can be imported. What is none of these is
 * refused in words.
 */
export function lookInto(name: string, bytes: Uint8Array): Result<Found, FileProblem> {
  if (isZip(bytes)) return inZip(name, bytes);
  return isNamedTable(name) && !beginsAsMap(bytes) ? inTable(name, bytes) : inMap(name, bytes);
}

/** `PK`, as every zip begins that holds anything, or as an empty one ends. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function isNamedTable(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt|xlsx?|xlsm)$/iu.test(name);
}

/** The first bytes, without a mark and in any encoding of Latin letters, as far as our own word. */
function beginsAsMap(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 200)).replaceAll("\0", "");
  return /^[^{]{0,3}\{\s*"format"\s*:\s*"wayfelt"/.test(head);
}

function inMap(name: string, bytes: Uint8Array): Result<Found, FileProblem> {
  const read = readMapFile(bytes);
  if (read.ok) return accept({ kind: "maps", maps: [{ kind: "map", name, read: read.value }] });
  const isMeant = /\.json$/iu.test(name) || beginsAsMap(bytes);
  return read.problem.kind === "not-json" && !isMeant ? refuse(NOTHING_KNOWN) : read;
}

/** Said of a text whose name promises nothing that is read; where its JSON breaks would be beside the point. */
const NOTHING_KNOWN: FileProblem = {
  kind: "not-a-map",
  message:
    "This is no map, and by its name no table either. Save what was said as a workbook (XLSX) or a table (CSV, TSV), or as plain text (TXT) with an answer in each line.",
};

function inTable(name: string, bytes: Uint8Array): Result<Found, FileProblem> {
  const opened = openTable(bytes, {});
  if (opened.ok) return accept({ kind: "table" });
  const { kind, message } = opened.problem;
  const isNoWorkbook = /\.xls[xm]$/iu.test(name) && !isZip(bytes) && kind !== "not-text";
  return isNoWorkbook
    ? refuse({
        kind,
        message: `It is no workbook, whatever its name says. Read as text: ${message}`,
      })
    : opened;
}

function inZip(name: string, bytes: Uint8Array): Result<Found, FileProblem> {
  const zip = readZip(bytes, isNamedTable(name) ? "workbook" : "zip");
  if (!zip.ok) return zip;
  const { names } = zip.value;
  if (names.includes(MANIFEST)) return accept({ kind: "backup" });
  if (names.includes("xl/workbook.xml")) return inTable(name, bytes);
  const program = programOfZip(names);
  if (program !== null) return refuse({ kind: "not-a-map", message: `This file is ${program}.` });
  const maps = names.filter(isMapPart).flatMap((part) => foundIn(name, zip.value, part));
  if (maps.length > 0) return accept({ kind: "maps", maps });
  const what = names.length === 0 ? "an empty zip" : "a zip";
  return refuse({
    kind: "not-a-map",
    message: `This file is ${what}: in it is neither a workbook nor a backup nor a map (.json). Unpack it and open what is inside.`,
  });
}

/** Is this a map by its name? What macOS writes beside each file is none. */
function isMapPart(name: string): boolean {
  return /\.json$/iu.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/u.test(name);
}

function foundIn(zipName: string, zip: Zip, part: string): FoundMap | readonly [] {
  const bytes = zip.file(part);
  if (bytes === null) return [];
  const name = `${zipName}/${part}`;
  const none = { kind: "unreadable", name, bytes: new Uint8Array() } as const;
  if (!bytes.ok) return { ...none, problem: bytes.problem };
  const read = readMapFile(bytes.value);
  return read.ok
    ? { kind: "map", name, read: read.value }
    : { ...none, problem: read.problem, bytes: bytes.value };
}
