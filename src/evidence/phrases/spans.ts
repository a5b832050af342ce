import { itemAt } from "#kit/itemAt.ts";
import { tokensOf } from "./tokens.ts";

/** A place in a text: UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a phrase stands in a text.
 *
 * @param words  of the phrase, as `PhraseTable` has them: at least one
 * @returns every place, in order; they may overlap when a phrase repeats itself
 */
export function spansOf(text: string, words: readonly string[]): readonly Span[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ from }, at) => {
    const run = tokens.slice(at, at + words.length);
    const isHere =
      run.length === words.length &&
      run.every(({ word, isFirst }, index) => word === words[index] && (index === 0 || !isFirst));
    return isHere ? [{ from, to: itemAt(run, run.length - 1).to }] : [];
  });
}
