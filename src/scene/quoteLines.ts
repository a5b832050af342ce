import type { BreakText } from "./breakLines.ts";
import { closedDirections } from "./direction.ts";
import { FONTS } from "./measure.ts";

const MAX_LINES = 4;

/** A quote in lines, and whether any of its words were left out. */
interface QuoteLines {
  readonly lines: readonly string[];
  readonly shortened: boolean;
}

/**
 * A customer's words in quotation marks, at most four lines. The closing mark
 * also stands behind an ellipsis: what is left out is left out inside the quote.
 */
export function wordsOfQuote(text: string, width: number, breakText: BreakText): QuoteLines {
  const words = text.replaceAll(/\s+/gu, " ").trim();
  const closing = breakText("”", Infinity, FONTS.quote).width;
  const { lines, shortened } = breakText(`“${words}`, width - closing, FONTS.quote, MAX_LINES);
  const closed = lines.map((line, index) =>
    index === lines.length - 1 ? `${closedDirections(line)}”` : line,
  );
  return { lines: closed, shortened };
}
