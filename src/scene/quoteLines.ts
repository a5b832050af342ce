import type { BreakText } from "./breakLines.ts";
import { closedDirections } from "./direction.ts";
import type { SceneQuote, SceneWords } from "./input.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";

const MAX_LINES = 4;

/** A quote in lines, and whether any of its words were left out. */
interface QuoteLines {
  readonly lines: readonly string[];
  readonly shortened: boolean;
}

/** A quote as it stands on the map: its words, and under them its score and who said it, in a line that may be empty. */
export function linesOfQuote(
  quote: SceneQuote,
  words: SceneWords,
  breakText: BreakText,
): QuoteLines & { readonly who: string } {
  const width = METRICS.cardWidth - METRICS.quotePad;
  const source = sourceOf(quote, words);
  const [who = ""] = source === "" ? [] : breakText(source, width, FONTS.small, 1).lines;
  return { ...wordsOfQuote(quote.text, width, breakText), who };
}

/** "+50 · Dee, 41": its score in figures, since colour alone says it to few, and who said it. */
function sourceOf({ score, who }: SceneQuote, words: SceneWords): string {
  return [score === null ? "" : words.score(score), who.trim()]
    .filter((part) => part !== "")
    .join(" · ");
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
