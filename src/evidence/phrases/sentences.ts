import { itemAt } from "#kit/itemAt.ts";
import type { Span } from "./spans.ts";

/** A sentence ends at a new line, or at a mark with a space or the end behind it; ideographic marks need no space. */
const END = /[.!?…]+["”’')\]]*(?=\s|$)|[。！？]+|[\r\n]+/gu;

/** Where the sentences of a text stand, without the spaces around them. */
export function sentencesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(END)].map((end) => end.index + end[0].length);
  return [...ends, text.length].flatMap((end, index) => {
    const start = index === 0 ? 0 : itemAt(ends, index - 1);
    const whole = text.slice(start, end);
    const from = start + (whole.length - whole.trimStart().length);
    const to = start + whole.trimEnd().length;
    return from < to ? [{ from, to }] : [];
  });
}
