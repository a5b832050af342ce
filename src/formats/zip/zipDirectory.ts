import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";

/** One file of a zip: where its packed bytes lie, and what the list says of it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of its packed bytes in the zip. */
  readonly from: number;
}

/** The files of a zip by name. */
export type Directory = ReadonlyMap<string, ZipEntry>;

const MAX_ENTRIES = 2_000;
const END = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const LISTED = 0x02014b50;
const LISTED_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;

/**
 * Reads the list at the end of a zip (APPNOTE 6.3, without ZIP64). Folders are
 * left out. Refuses what is cut off, what has a password, two files of one
 * name, and more than 2,000 files.
 */
export function readDirectory(bytes: Uint8Array, what: string): Result<Directory, FileProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) {
    return damaged(what, "it ends before its list of parts. Download or save it again");
  }
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) {
    return refuse({
      kind: "too-large",
      message: `The ${what} has ${count} parts; at most ${MAX_ENTRIES} are read.`,
    });
  }
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + LISTED_SIZE > end || view.getUint32(at, true) !== LISTED) {
      return damaged(what, "its list of parts is broken. Download or save it again");
    }
    const entry = entryAt(bytes, view, at, what);
    if (!entry.ok) return entry;
    if (entries.has(entry.value.name)) {
      return damaged(
        what,
        `two of its parts are called “${entry.value.name}”. Save it again with the program it comes from`,
      );
    }
    if (!entry.value.name.endsWith("/")) entries.set(entry.value.name, entry.value);
    at += LISTED_SIZE + lengthsAt(view, at + 28, 3);
  }
  return accept(entries);
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  what: string,
): Result<ZipEntry, FileProblem> {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameSize = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(
    bytes.subarray(at + LISTED_SIZE, at + LISTED_SIZE + nameSize),
  );
  if ((flags & ENCRYPTED) !== 0) {
    return damaged(what, `its part “${name}” has a password. Save it without one`);
  }
  if (method !== 0 && method !== 8) {
    return damaged(what, `its part “${name}” is packed in a way that is not read`);
  }
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL) {
    return damaged(what, `its part “${name}” is not where the list says`);
  }
  return accept({
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    from: local + LOCAL_SIZE + lengthsAt(view, local + 26, 2),
  });
}

/** The sum of 16-bit lengths that stand one after the other. */
function lengthsAt(view: DataView, at: number, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += view.getUint16(at + 2 * index, true);
  return sum;
}

function damaged(what: string, why: string): Result<never, FileProblem> {
  return refuse({ kind: "damaged", message: `The ${what} cannot be read: ${why}.` });
}
