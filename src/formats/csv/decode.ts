import { accept, refuse, type Result } from "#kit/result.ts";
import type { FileProblem } from "#formats/problem.ts";

/** The largest file that is read, in bytes. */
export const MAX_BYTES = 50_000_000;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A file's text, and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly string[];
}

const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "a zip or Excel workbook. Save it as CSV and import that"],
  [[0x50, 0x4b, 0x05, 0x06], "an empty zip"],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "an old Excel workbook or a protected file. Save it as CSV without a password",
  ],
  [[0x1f, 0x8b], "compressed (gzip). Unpack it first"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF. Copy its table into a spreadsheet and save that as CSV"],
];

/**
 * Reads bytes as text: by byte order mark, else strictly as UTF-8, else as
 * windows-1252 with a note. NUL and other controls are taken out and noted.
 *
 * @param wanted the encoding a person chose; overrides the guess
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): Result<DecodedText, FileProblem> {
  if (bytes.byteLength === 0) {
    return refuse({ kind: "empty", message: "The file is empty: it holds no bytes." });
  }
  if (bytes.byteLength > MAX_BYTES) {
    return refuse({
      kind: "too-large",
      message: `The file has ${Math.round(bytes.byteLength / 1e6)} MB; at most 50 MB are read. Split it and import the parts.`,
    });
  }
  const magic = MAGIC.find(([head]) => head.every((byte, index) => bytes[index] === byte));
  if (magic !== undefined) {
    return refuse({ kind: "not-text", message: `This file is ${magic[1]}.` });
  }
  const encoding = wanted ?? guessEncoding(bytes);
  const notes: string[] = [];
  if (wanted === undefined && encoding === "windows-1252") {
    notes.push(
      "The file is not UTF-8; it was read as Windows-1252. Check the umlauts and accents.",
    );
  }
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = cleaned(decoded, notes);
  if (text.trim() === "") {
    return refuse({ kind: "empty", message: "The file holds only blank space." });
  }
  return accept({ text, encoding, notes });
}

function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function cleaned(text: string, notes: string[]): string {
  const bare = text.replace(/^\uFEFF/, "");
  const controls = bare.match(CONTROLS)?.length ?? 0;
  if (controls === 0) return bare;
  notes.push(`${controls} control characters (such as NUL) were taken out.`);
  return bare.replaceAll(CONTROLS, "");
}
