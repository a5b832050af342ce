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
      const { read: unpacked, cost } = unpack(bytes, entry, what, MAX_INFLATED - inflated);
      // What was unpacked in vain has cost its time too: the next part begins with less.
      inflated += cost;
      return unpacked;
    },
  });
}

interface Unpacked {
  readonly read: Result<Uint8Array, FileProblem>;
  /** So many bytes came out, also of what is refused. */
  readonly cost: number;
}

function unpack(bytes: Uint8Array, entry: ZipEntry, what: string, room: number): Unpacked {
  const packed = bytes.subarray(entry.from, entry.from + entry.packedSize);
  if (packed.byteLength < entry.packedSize) return { read: refuse(damaged(what, entry)), cost: 0 };
  const most = Math.max(0, Math.min(room, Math.max(SMALL, packed.byteLength * MAX_RATIO)));
  const out = entry.method === 0 ? asItIs(packed, most) : inflated(packed, most);
  return { read: readFrom(out, entry, what), cost: out.cost };
}

function readFrom(
  { bytes }: Inflated,
  entry: ZipEntry,
  what: string,
): Result<Uint8Array, FileProblem> {
  if (bytes === "broken") return refuse(damaged(what, entry));
  if (bytes === "too-large") return refuse(tooLarge(what, entry));
  const isWhole = bytes.byteLength === entry.size && crc32(bytes) === entry.crc;
  return isWhole ? accept(bytes) : refuse(damaged(what, entry));
}

interface Inflated {
  readonly bytes: Uint8Array | "too-large" | "broken";
  readonly cost: number;
}

function asItIs(packed: Uint8Array, most: number): Inflated {
  const cost = packed.byteLength;
  return { bytes: cost > most ? "too-large" : packed, cost };
}

/** Unpacks piece by piece, so that a bomb stops at the cap and not at the end of memory. */
function inflated(packed: Uint8Array, most: number): Inflated {
  const out = { pieces: [] as Uint8Array[], size: 0, isEnded: false };
  const inflate = new Inflate((piece, isLast) => {
    out.size += piece.byteLength;
    out.isEnded ||= isLast;
    if (out.size <= most) out.pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.byteLength; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.byteLength);
      if (out.size > most) return { bytes: "too-large", cost: out.size };
    }
  } catch {
    return { bytes: "broken", cost: out.size };
  }
  const bytes = out.isEnded ? joined(out.pieces, out.size) : "broken";
  return { bytes, cost: out.size };
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
