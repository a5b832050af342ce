import { Inflate } from "fflate";
import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { crc32 } from "./crc32.ts";
import { readDirectory, type ZipEntry } from "./zipDirectory.ts";

/** A zip whose list of files was read; what is in them is unpacked when it is asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of a file; null when there is none of that name. */
  readonly file: (name: string) => Result<Uint8Array, FileProblem> | null;
}

const MAX_INFLATED = 200_000_000;
/** A file may unpack to so many times its size, once it is larger than a small one. */
const MAX_RATIO = 200;
const SMALL = 1_000_000;
const PIECE = 65_536;

/**
 * Reads the list of files of a zip. What is unpacked is counted while it is
 * unpacked, whatever the zip says of it, and checked against its size and CRC.
 *
 * @param what what the file is called in messages: "workbook", "backup"
 */
export function readZip(bytes: Uint8Array, what: string): Result<Zip, FileProblem> {
  const read = readDirectory(bytes, what);
  if (!read.ok) return read;
  const entries = read.value;
  let inflated = 0;
  return accept({
    names: [...entries.keys()],
    file: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const unpacked = unpack(bytes, entry, what, MAX_INFLATED - inflated);
      if (unpacked.ok) inflated += unpacked.value.byteLength;
      return unpacked;
    },
  });
}

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  what: string,
  room: number,
): Result<Uint8Array, FileProblem> {
  const packed = bytes.subarray(entry.from, entry.from + entry.packedSize);
  if (packed.byteLength < entry.packedSize) return refuse(damaged(what, entry));
  const most = Math.min(room, Math.max(SMALL, packed.byteLength * MAX_RATIO));
  const unpacked = entry.method === 0 ? packed : inflated(packed, most);
  if (unpacked === "broken") return refuse(damaged(what, entry));
  if (unpacked === "too-large" || unpacked.byteLength > most) return refuse(tooLarge(what, entry));
  const isWhole = unpacked.byteLength === entry.size && crc32(unpacked) === entry.crc;
  return isWhole ? accept(unpacked) : refuse(damaged(what, entry));
}

/** Unpacks piece by piece, so that a bomb stops at the cap and not at the end of memory. */
function inflated(packed: Uint8Array, most: number): Uint8Array | "too-large" | "broken" {
  const out = { pieces: [] as Uint8Array[], size: 0, isEnded: false };
  const inflate = new Inflate((piece, isLast) => {
    out.size += piece.byteLength;
    out.isEnded ||= isLast;
    if (out.size <= most) out.pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.byteLength; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.byteLength);
      if (out.size > most) return "too-large";
    }
  } catch {
    return "broken";
  }
  return out.isEnded ? joined(out.pieces, out.size) : "broken";
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

function damaged(what: string, { name }: ZipEntry): FileProblem {
  return {
    kind: "damaged",
    message: `The ${what} is damaged: its part “${name}” is not what was saved. Save or download it again.`,
  };
}

function tooLarge(what: string, { name }: ZipEntry): FileProblem {
  return {
    kind: "too-large",
    message: `The ${what} unpacks to more than may be: its part “${name}” is over 200 times its size, or all parts together are over 200 MB. Nothing of it was read.${what === "workbook" ? " Save the sheet as CSV and import that." : ""}`,
  };
}
