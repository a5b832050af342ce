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

const ELLIPSIS = "…";
const MAX_REMEMBERED = 20_000;

/**
 * A line breaker over a way to measure. It breaks where `piecesOf` allows it,
 * and a word wider than the line between graphemes: no letter is ever lost but
 * behind an ellipsis that says so. It remembers what it broke, since a map
 * breaks the same titles again and again.
 */
export function lineBreaker(measure: MeasureText): BreakText {
  const remembered = new Map<string, Map<string, BrokenText>>();
  let size = 0;
  return (text, width, font, maxLines = Infinity) => {
    const frame = `${width}|${font.size}|${font.weight}|${maxLines}`;
    const known = remembered.get(frame)?.get(text);
    if (known !== undefined) return known;
    const broken = breakOnce(text, width, (line) => measure(line, font), Math.max(1, maxLines));
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

function breakOnce(
  text: string,
  width: number,
  measure: MeasureLine,
  maxLines: number,
): BrokenText {
  const lines: string[] = [];
  for (const line of linesOf(text, width, measure)) {
    lines.push(line);
    if (lines.length > maxLines) break;
  }
  const shortened = lines.length > maxLines;
  if (shortened) {
    const [last = "", next = ""] = lines.splice(maxLines - 1);
    lines.push(withEllipsis(last, next, width, measure));
  }
  const widest = lines.reduce((most, line) => Math.max(most, measure(line)), 0);
  return { lines, shortened, width: widest };
}

function* linesOf(text: string, width: number, measure: MeasureLine): Generator<string> {
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    yield* linesOfParagraph(paragraph, width, measure);
  }
}

function* linesOfParagraph(
  paragraph: string,
  width: number,
  measure: MeasureLine,
): Generator<string> {
  let line = "";
  let isFirst = true;
  for (const piece of piecesOf(paragraph)) {
    if (measure(trimmed(line + piece)) <= width) {
      line += piece;
      continue;
    }
    if (trimmed(line) !== "") {
      yield trimmed(line);
      isFirst = false;
    }
    line = piece;
    let head = headThatFits(line, width, measure);
    while (head.length < trimmed(line).length) {
      yield trimmed(head);
      isFirst = false;
      line = line.slice(head.length);
      head = headThatFits(line, width, measure);
    }
  }
  if (isFirst || trimmed(line) !== "") yield trimmed(line);
}

/** The longest start of a text that fits, at least one grapheme. */
function headThatFits(text: string, width: number, measure: MeasureLine): string {
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
