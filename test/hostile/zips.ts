import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "#formats/zip/crc32.ts";

/** One file of a zip, and what its lists say falsely of it. */
export interface Entry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly isStored?: boolean;
  readonly saidSize?: number;
  /** Changes the packed bytes after their sum was taken. */
  readonly spoil?: (packed: Uint8Array) => Uint8Array;
}

/**
 * Writes a zip by hand: two files of one name, paths that climb and sizes that
 * lie are what no library writes. No clock is read, so that the same entries
 * are the same bytes everywhere.
 */
export function zip(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = strToU8(entry.name);
    const data = typeof entry.data === "string" ? strToU8(entry.data) : entry.data;
    const packed = entry.isStored === true ? data : deflateSync(data, { level: 9 });
    const spoilt = entry.spoil?.(packed) ?? packed;
    const facts = numbers([
      [2, 20],
      [2, 0x800],
      [2, entry.isStored === true ? 0 : 8],
      [4, DAY],
      [4, crc32(data)],
      [4, spoilt.byteLength],
      [4, entry.saidSize ?? data.byteLength],
      [2, name.byteLength],
      [2, 0],
    ]);
    const local = [numbers([[4, 0x04034b50]]), facts, name, spoilt];
    listed.push(
      numbers([
        [4, 0x02014b50],
        [2, 20],
      ]),
      facts,
      numbers([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ]),
      name,
    );
    parts.push(...local);
    at += sizeOf(local);
  }
  const end = numbers([
    [4, 0x06054b50],
    [4, 0],
    [2, entries.length],
    [2, entries.length],
    [4, sizeOf(listed)],
    [4, at],
    [2, 0],
  ]);
  return joined([...parts, ...listed, end]);
}

/** 1 January 2026, midnight, as zip writes it. */
const DAY = ((46 << 9) | (1 << 5) | 1) * 65_536;

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.byteLength, 0);
}

/** Numbers of so many bytes each, the little end first. */
function numbers(fields: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
