import type { FileProblem } from "#formats/problem.ts";
import { markupIn } from "#formats/markup.ts";
import type { Json } from "#kit/json.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { depthOf, placeOf, whereJsonBreaks } from "./jsonErrors.ts";

const MAX_BYTES = 50_000_000;
const MAX_DEPTH = 64;

const CURE = "Open the .wayfelt.json that Export made, or a table of stories";

/** Files of other kinds, by their first bytes. */
const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], "compressed (gzip). Unpack it first"],
  [
    [0x50, 0x4b],
    "a zip or an Office document, not a map. Save a sheet of it as CSV and open that; unpack a zip first",
  ],
  [[0x89, 0x50, 0x4e, 0x47], `a PNG picture, not a map. ${CURE}`],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "an old Office document, or one with a password. Save it as CSV and open that",
  ],
  [[0xff, 0xd8, 0xff], `a JPEG picture, not a map. ${CURE}`],
  [[0x25, 0x50, 0x44, 0x46], `a PDF, not a map. ${CURE}`],
];

/** JSON with the text it was read from. */
export interface ParsedJson {
  readonly value: Json;
  readonly text: string;
}

/**
 * Reads bytes as JSON: UTF-8 (strict) or UTF-16 by its mark, at most 50 MB and
 * 64 levels deep. Refuses with the line and column where it breaks.
 */
export function parseJson(bytes: Uint8Array): Result<ParsedJson, FileProblem> {
  const foreign = refusalOfBytes(bytes);
  if (foreign !== null) return refuse(foreign);
  const text = textOf(bytes);
  if (text === null) {
    return refuse({
      kind: "not-text",
      message:
        "The file is not UTF-8 text: it is damaged, or no map at all. Its words would come out wrong, so nothing was read.",
    });
  }
  const problem = refusalOfText(text);
  if (problem !== null) return refuse(problem);
  try {
    return accept({ value: JSON.parse(text) as Json, text });
  } catch {
    return refuse({ kind: "not-json", message: whatBreaks(text) });
  }
}

function refusalOfBytes(bytes: Uint8Array): FileProblem | null {
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.round(bytes.byteLength / 1e6);
    return { kind: "too-large", message: `The file has ${size} MB; at most 50 MB are read.` };
  }
  const magic = MAGIC.find(([head]) => head.every((byte, index) => bytes[index] === byte));
  if (magic !== undefined) return { kind: "not-text", message: `This file is ${magic[1]}.` };
  return null;
}

function refusalOfText(text: string): FileProblem | null {
  if (text.trim() === "") {
    return { kind: "empty", message: "The file is empty. Look for your last backup." };
  }
  if (/^[\0\s]*$/.test(text)) {
    return {
      kind: "empty",
      message:
        "The file holds nothing but zeros: it is damaged, as after a power cut. Look for your last backup.",
    };
  }
  const markup = markupIn(text);
  if (markup !== null) {
    return { kind: "not-a-map", message: `This is ${markup}, not a map. ${CURE}.` };
  }
  if (depthOf(text) > MAX_DEPTH) {
    return {
      kind: "wrong-shape",
      message: `The file is nested deeper than ${MAX_DEPTH} levels; no map is.`,
    };
  }
  return null;
}

function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function whatBreaks(text: string): string {
  const offset = whereJsonBreaks(text);
  const { line, column } = placeOf(text, offset);
  if (text.slice(offset).trim() === "") {
    return `The file breaks off at line ${line}, column ${column}: its end is missing. Copy or download it again.`;
  }
  return `The file is no JSON: at line ${line}, column ${column} stands something that does not belong there. It was changed by hand, or it is no map.`;
}
