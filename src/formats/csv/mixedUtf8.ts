/** A byte that is no part of any UTF-8 letter, and the line it stands in, from 1. */
export interface OddByte {
  readonly at: number;
  readonly line: number;
}

/** What of some bytes is UTF-8. */
export interface Utf8Facts {
  readonly odd: readonly OddByte[];
  /** How many letters of several bytes there are. */
  readonly letters: number;
  /** Are the odd bytes the beginning of a letter that was cut off at the end? */
  readonly isCut: boolean;
}

const LINE_FEED = 10;

/** Looks for bytes that are no UTF-8 (Unicode 16, table 3-7). */
export function utf8Facts(bytes: Uint8Array): Utf8Facts {
  const odd: OddByte[] = [];
  let letters = 0;
  let line = 1;
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      if (first === LINE_FEED) line += 1;
      at += 1;
      continue;
    }
    const length = letterAt(bytes, at);
    if (length === 0) odd.push({ at, line });
    else letters += 1;
    at += Math.max(1, length);
  }
  return { odd, letters, isCut: isCutOff(bytes, odd) };
}

/**
 * Is a text UTF-8 with a few bytes that are not? Windows-1252 forms such letters
 * by chance only: one of five that is none tells otherwise.
 */
export function isMostlyUtf8({ odd, letters, isCut }: Utf8Facts): boolean {
  return letters > 0 && (isCut || 4 * odd.length <= letters);
}

/**
 * Reads UTF-8; the bytes that are none each as one letter.
 *
 * @param single reads one odd byte
 */
export function mixedText(
  bytes: Uint8Array,
  odd: readonly OddByte[],
  single: (byte: Uint8Array) => string,
): string {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let from = 0;
  for (const { at } of odd) {
    parts.push(decoder.decode(bytes.subarray(from, at)), single(bytes.subarray(at, at + 1)));
    from = at + 1;
  }
  parts.push(decoder.decode(bytes.subarray(from)));
  return parts.join("");
}

/** How many bytes the letter that begins here has; 0: none does. */
function letterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = lengthOf(first);
  if (length === 0) return 0;
  const [least, most] = secondOf(first);
  const second = bytes[at + 1] ?? 0;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function lengthOf(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/** Which bytes may come second: longer forms of shorter letters and halves of pairs are none. */
function secondOf(first: number): readonly [least: number, most: number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  return first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

function isCutOff(bytes: Uint8Array, odd: readonly OddByte[]): boolean {
  const [first] = odd;
  if (first === undefined || odd.length !== bytes.length - first.at) return false;
  const length = lengthOf(bytes[first.at] ?? 0);
  return (
    odd.length < length && bytes.subarray(first.at + 1).every((byte) => (byte & 0xc0) === 0x80)
  );
}
