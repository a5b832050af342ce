import type { FontSpec, MeasureText } from "./measure.ts";

/** Text cut into lines that fit. */
export interface BrokenText {
  readonly lines: readonly string[];
  /** Was something left out, and an ellipsis set? */
  readonly shortened: boolean;
}

/** Breaks a text into lines of a width, at most so many. */
export type BreakText = (
  text: string,
  width: number,
  font: FontSpec,
  maxLines?: number,
) => BrokenText;

const ELLIPSIS = "…";
const MAX_REMEMBERED = 20_000;

/**
 * A line breaker over a way to measure. It breaks between words, after hyphens
 * and between CJK characters; a word wider than the line between graphemes. It
 * remembers what it broke, since a map breaks the same titles again and again.
 */
export function lineBreaker(measure: MeasureText): BreakText {
  const remembered = new Map<string, BrokenText>();
  return (text, width, font, maxLines = Infinity) => {
    const key = `${width}|${font.size}|${font.weight}|${maxLines}|${text}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const broken = breakOnce(text, width, (part) => measure(part, font), maxLines);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, broken);
    return broken;
  };
}

function breakOnce(
  text: string,
  width: number,
  measure: (part: string) => number,
  maxLines: number,
): BrokenText {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    lines.push(...breakParagraph(paragraph, width, measure, maxLines - lines.length + 1));
    if (lines.length > maxLines) break;
  }
  if (lines.length <= maxLines) return { lines, shortened: false };
  const kept = lines.slice(0, maxLines);
  const last = kept.pop() ?? "";
  return { lines: [...kept, withEllipsis(last, width, measure)], shortened: true };
}

function breakParagraph(
  paragraph: string,
  width: number,
  measure: (part: string) => number,
  maxLines: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const token of tokensOf(paragraph)) {
    if (measure((line + token).trimEnd()) <= width) {
      line += token;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    if (lines.length > maxLines) return lines;
    line = token.trimStart();
    while (measure(line.trimEnd()) > width) {
      const head = headThatFits(line, width, measure);
      if (head.length === line.length) break;
      lines.push(head);
      if (lines.length > maxLines) return lines;
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Pieces between which a line may break: a word with the punctuation and spaces that belong to it. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  let token = "";
  let mayBreak = false;
  for (const { segment, isWordLike = false } of words.segment(text)) {
    const isSpace = segment.trim() === "";
    const startsAnew = isWordLike ? mayBreak : !isSpace && /\s$/u.test(token);
    if (startsAnew) {
      tokens.push(token);
      token = "";
    }
    token += segment;
    mayBreak = isWordLike || isSpace || (mayBreak && !isOpening(segment));
  }
  if (token !== "") tokens.push(token);
  return tokens;
}

function isOpening(segment: string): boolean {
  return /^[\p{Ps}\p{Pi}"'¿¡]+$/u.test(segment);
}

function headThatFits(text: string, width: number, measure: (part: string) => number): string {
  let head = "";
  for (const { segment } of graphemes.segment(text)) {
    if (head !== "" && measure(head + segment) > width) return head;
    head += segment;
  }
  return head;
}

function withEllipsis(line: string, width: number, measure: (part: string) => number): string {
  if (measure(line + ELLIPSIS) <= width) return line + ELLIPSIS;
  const parts = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (parts.length > 0 && measure(parts.join("") + ELLIPSIS) > width) parts.pop();
  return parts.join("").trimEnd() + ELLIPSIS;
}
