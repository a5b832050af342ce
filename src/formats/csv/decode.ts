import { accept, refuse, type Result } from "#kit/result.ts";
import { markupIn } from "#formats/markup.ts";
import type { FileProblem } from "#formats/problem.ts";
import { isMostlyUtf8, mixedText, utf8Facts } from "./mixedUtf8.ts";
import { isShiftJis } from "./shiftJis.ts";
import { soundText, undrawableIn } from "#formats/soundText.ts";

/** The largest file that is read, in bytes. */
export const MAX_BYTES = 50_000_000;

/** Encodings that are read; of those behind windows-1252 only Shift_JIS is guessed, the others are chosen. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "macintosh",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file's text, and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly string[];
}

const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b], "a zip or a workbook, not text"],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "an old Excel workbook (.xls) or one with a password. Save it as .xlsx without a password",
  ],
  [[0x1f, 0x8b], "compressed (gzip). Unpack it first"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF picture"],
  [[0x52, 0x49, 0x46, 0x46], "a picture or a recording, not text"],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    "a text with its looks (RTF). Save it as plain text or copy its table into a spreadsheet",
  ],
  [[0x25, 0x50, 0x44, 0x46], "a PDF. Copy its table into a spreadsheet and save that as CSV"],
];

/**
 * Reads bytes as text: by byte order mark, else as UTF-8, where a few bytes that
 * are none are read and noted one by one, as Shift_JIS where it can be nothing else, else as windows-1252 with a note. NUL and other controls are taken out and noted.
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
  if (isBinary(bytes, encoding)) {
    return refuse({
      kind: "not-text",
      message: "This file is no text but a program's own data. Export it as CSV and import that.",
    });
  }
  const notes: string[] = [];
  if (wanted === undefined && encoding === "windows-1252") {
    notes.push(isOfOtherLetters(bytes) ? OTHER_LETTERS : READ_AS_WESTERN);
  }
  if (wanted === undefined && encoding === "shift_jis") {
    notes.push(
      "The file is not UTF-8; it was read as Shift_JIS, as Excel in Japanese writes it. Another encoding can be chosen.",
    );
  }
  const text = cleaned(decodedAs(encoding, bytes, notes), notes);
  const problem = refusalOfText(text, bytes);
  return problem === null ? accept({ text, encoding, notes }) : refuse(problem);
}

const READ_AS_WESTERN =
  "The file is not UTF-8; it was read as Windows-1252. Check the umlauts and accents; another encoding can be chosen.";
const OTHER_LETTERS =
  "The file is not UTF-8, and its letters are hardly western ones: they stand below as signs that mean nothing. Choose its encoding, such as the Cyrillic, Arabic, Chinese or Korean one.";

/** Is most of what is written no plain letter? In western languages few letters have a mark. */
function isOfOtherLetters(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 100_000);
  const marked = head.filter((byte) => byte >= 0xa1).length;
  const plain = head.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  return marked > 0.4 * (marked + plain);
}

/** What windows-1252 has where ISO 8859-1 has controls; some runtimes (Node 20) read it as the latter. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodedAs(encoding: Encoding, bytes: Uint8Array, notes: string[]): string {
  if (encoding === "utf-8") return decodedAsUtf8(bytes, notes);
  if (encoding === "windows-1252") return decodedAsWindows(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/** No byte is lost: what is no UTF-8 is read as what it would be in Windows-1252, and named. */
function decodedAsUtf8(bytes: Uint8Array, notes: string[]): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const { odd } = utf8Facts(bytes);
  const lines = [...new Set(odd.map(({ line }) => line))];
  const named = lines.slice(0, LINES_NAMED).join(", ");
  const more = lines.length > LINES_NAMED ? " and more" : "";
  notes.push(
    `${odd.length === 1 ? "1 letter is" : `${odd.length} letters are`} not UTF-8 as the rest of the file is, in ${lines.length === 1 ? "line" : "lines"} ${named}${more}: read as Windows-1252. Check ${odd.length === 1 ? "it" : "them"} there.`,
  );
  return mixedText(bytes, odd, decodedAsWindows);
}

function decodedAsWindows(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replaceAll(/[\u0080-\u009f]/g, (sign) =>
    WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80),
  );
}

function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return unmarked;
  if (isUtf8(bytes) || isMostlyUtf8(utf8Facts(bytes))) return "utf-8";
  return isShiftJis(bytes) ? "shift_jis" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** So many lines are named of those in which something is amiss. */
const LINES_NAMED = 5;

const LEAST_TO_TELL = 100;

/** Is much of a file neither letters nor signs? A few bytes do not tell; nothing but zeros is another fault. */
function isBinary(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding.startsWith("utf-16") || bytes.length < LEAST_TO_TELL) return false;
  const head = bytes.subarray(0, 4_000);
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls > 0.1 * head.length && head.some((byte) => byte !== 0);
}

/** UTF-16 without its mark: every other byte of most western text is zero, and none of the rest. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.byteLength, 4_000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > 0.2 * length && even === 0) return "utf-16le";
  return even > 0.2 * length && odd === 0 ? "utf-16be" : null;
}

/** What becomes of ü, é or ’ where UTF-8 is read as Windows-1252 and saved again; no language writes so. */
const WRITTEN_TWICE = /Ã[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|â€[™œ˜¦]/;

function cleaned(text: string, notes: string[]): string {
  const bare = text.replace(/^\uFEFF/, "");
  // Line ends that only some programs know, within cells: they would else part a row that no
  // spreadsheet parts, or, taken out, leave the words on both sides as one.
  const even = bare.replaceAll(/[\v\f\u0085\u2028\u2029]/g, " ");
  const controls = undrawableIn(even);
  const broken = bare.split("\uFFFD").length - 1;
  if (controls > 0) {
    const many =
      controls === 1
        ? "1 character that cannot be shown (such as NUL) was"
        : `${controls} characters that cannot be shown (such as NUL) were`;
    notes.push(`${many} taken out.`);
  }
  if (broken > 0) {
    notes.push(
      `${broken} letters stand in the file as “\uFFFD”: they were lost before it was saved, or the encoding is another one.`,
    );
  }
  const twice = even.match(WRITTEN_TWICE)?.[0];
  if (twice !== undefined) {
    notes.push(
      `Signs such as “${twice}” stand in the file: another program read its letters in the wrong encoding before it was saved. They stay as they are; export it again to have them right.`,
    );
  }
  return soundText(even);
}

/** Why this text is no table; null when it may be one. */
function refusalOfText(text: string, bytes: Uint8Array): FileProblem | null {
  if (text.trim() === "") {
    const message = bytes.every((byte) => byte === 0)
      ? "The file holds nothing but zeros: it is damaged, as after a power cut."
      : "The file holds only blank space.";
    return { kind: "empty", message };
  }
  const head = text.slice(0, 2_000).trimStart();
  const markup = markupIn(head);
  if (markup !== null) {
    const isDrawn = markup === "an SVG picture" || markup === "a draw.io diagram";
    const rest = isDrawn ? " of stories." : ". Export it as CSV.";
    return { kind: "not-text", message: `This is ${markup}, not a table${rest}` };
  }
  if (/^\{\s*"format"\s*:\s*"wayfelt"/.test(head)) {
    return {
      kind: "not-text",
      message: "This is a Wayfelt map, not a table of stories. Open it from the home page.",
    };
  }
  if (/^(?:\{\s*"|\[\s*[{[])/.test(head)) {
    return { kind: "not-text", message: "This is JSON, not a table. Export it as CSV." };
  }
  return null;
}
