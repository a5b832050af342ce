import type { FontSpec, MeasureText } from "./measure.ts";
import { graphemesOf, piecesOf } from "./pieces.ts";

/** Text cut into lines that fit. */
export interface BrokenText {
  readonly lines: readonly string[];
  /** Was something left out, and an ellipsis set? */
  readonly shortened: boolean;
  /** Pixels of the widest line. */
  readonly width: number;
}

/** Breaks a text into lines of a width, at most so many. */
export type BreakText = (
  text: string,
  width: number,
  font: FontSpec,
  maxLines?: number,
) => BrokenText;

type MeasureLine = (line: string) => number;

/** The two ways to measure in one font: a line as it is set, and a piece that was likely measured before. */
interface Measures {
  readonly line: MeasureLine;
  readonly piece: MeasureLine;
}

const ELLIPSIS = "…";
const MAX_REMEMBERED = 20_000;
/** Longer pieces are no words that come again. */
const LONGEST_REMEMBERED = 40;

/**
 * Where the pieces of a line add up to this share of its width at most, it fits
 * without being measured as a whole: kerning between words is far less.
 */
const SURELY = 0.92;

/**
 * A line breaker over a way to measure. It breaks where `piecesOf` allows it,
 * and a word wider than the line between graphemes: no letter is ever lost but
 * behind an ellipsis that says so. It remembers what it broke, since a map
 * breaks the same titles again and again.
 */
export function lineBreaker(measure: MeasureText): BreakText {
  const remembered = new Map<string, Map<string, BrokenText>>();
  const pieces = new Map<string, Map<string, number>>();
  let size = 0;
  const pieceIn = (font: FontSpec): MeasureLine => {
    const face = `${font.size}|${font.weight}`;
    const known = pieces.get(face) ?? new Map<string, number>();
    pieces.set(face, known);
    return (piece) => {
      if (piece.length > LONGEST_REMEMBERED) return measure(piece, font);
      const width = known.get(piece) ?? measure(piece, font);
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(piece, width);
      return width;
    };
  };
  return (text, width, font, maxLines = Infinity) => {
    const frame = `${width}|${font.size}|${font.weight}|${maxLines}`;
    const known = remembered.get(frame)?.get(text);
    if (known !== undefined) return known;
    const measures = { line: (line: string) => measure(line, font), piece: pieceIn(font) };
    const broken = breakOnce(text, width, measures, Math.max(1, maxLines));
    if (size >= MAX_REMEMBERED) {
      remembered.clear();
      size = 0;
    }
    const texts = remembered.get(frame) ?? new Map<string, BrokenText>();
    remembered.set(frame, texts.set(text, broken));
    size += 1;
    return broken;
  };
}

function breakOnce(text: string, width: number, measures: Measures, maxLines: number): BrokenText {
  const lines: string[] = [];
  for (const line of linesOf(text, width, measures)) {
    lines.push(line);
    if (lines.length > maxLines) break;
  }
  const shortened = lines.length > maxLines;
  if (shortened) {
    const [last = "", next = ""] = lines.splice(maxLines - 1);
    lines.push(withEllipsis(last, next, width, measures.line));
  }
  const widest = lines.reduce((most, line) => Math.max(most, measures.line(line)), 0);
  return { lines, shortened, width: widest };
}

function* linesOf(text: string, width: number, measures: Measures): Generator<string> {
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    yield* linesOfParagraph(paragraph, width, measures);
  }
}

function* linesOfParagraph(
  paragraph: string,
  width: number,
  measures: Measures,
): Generator<string> {
  let line = "";
  let isFirst = true;
  let sum = 0;
  for (const piece of piecesOf(paragraph)) {
    sum += measures.piece(piece);
    if (sum <= SURELY * width || measures.line(trimmed(line + piece)) <= width) {
      line += piece;
      continue;
    }
    if (trimmed(line) !== "") {
      yield trimmed(line);
      isFirst = false;
    }
    line = piece;
    for (;;) {
      const head = headThatFits(line, width, measures.line);
      if (head.length >= trimmed(line).length) break;
      yield trimmed(head);
      isFirst = false;
      line = line.slice(head.length);
    }
    sum = measures.piece(line);
  }
  if (isFirst || trimmed(line) !== "") yield trimmed(line);
}

/** The longest start of a text that fits, at least one grapheme. */
function headThatFits(text: string, width: number, measure: MeasureLine): string {
  if (measure(trimmed(text)) <= width) return text;
  let head = "";
  for (const grapheme of graphemesOf(text)) {
    if (head !== "" && measure(trimmed(head + grapheme)) > width) return head;
    head += grapheme;
  }
  return head;
}

/** A last line that says that more follows; cut behind a whole word where that does not waste the line. */
function withEllipsis(line: string, next: string, width: number, measure: MeasureLine): string {
  if (measure(line + ELLIPSIS) <= width) return unfinished(line) + ELLIPSIS;
  const graphemes = [...graphemesOf(line)];
  while (graphemes.length > 0 && measure(graphemes.join("") + ELLIPSIS) > width) graphemes.pop();
  const cut = graphemes.join("");
  const space = cut.lastIndexOf(" ");
  const isWordBroken = line !== next && /\S/u.test(line.charAt(cut.length));
  const kept = isWordBroken && space > cut.length / 2 ? cut.slice(0, space) : cut;
  return unfinished(kept) + ELLIPSIS;
}

/** Without the space, comma or full stop in front of an ellipsis. */
function unfinished(line: string): string {
  return line.replace(/[\s,;:.–—-]+$/u, "");
}

/** Without the spaces that hang over the end of a line. */
function trimmed(line: string): string {
  return line.replace(/[ \t\u3000]+$/u, "");
}
