import { startTransition, useEffect, useMemo, useState } from "react";
import type { BreakText } from "#scene/breakLines.ts";
import type { SceneInput, SceneQuote } from "#scene/input.ts";
import { linesOfQuote } from "#scene/quoteLines.ts";
import { SCENE_WORDS } from "#scene/words.ts";

type Quotes = SceneInput["quotes"];

/** So many new quotes are broken at once without anybody noticing. */
const FEW = 24;
/** Ms after which what is broken stops for the hands. */
const SLICE_MS = 8;

/**
 * The quotes once their lines are known. Where many are new they are broken bit
 * by bit between what the hands do, and the ones before stand until then.
 */
export function useBrokenQuotes(quotes: Quotes, breakText: BreakText): Quotes {
  const [ready, setReady] = useState<Quotes>(quotes);
  const isSoon = useMemo(() => newQuotes(quotes, ready).length <= FEW, [quotes, ready]);
  if (isSoon && quotes !== ready) setReady(quotes);
  useEffect(() => {
    if (isSoon) return undefined;
    const stop = new AbortController();
    void breakAll(newQuotes(quotes, ready), breakText, stop.signal).then((isDone) => {
      if (isDone) startTransition(() => setReady(quotes));
    });
    return () => stop.abort();
  }, [quotes, ready, isSoon, breakText]);
  return isSoon ? quotes : ready;
}

function newQuotes(quotes: Quotes, known: Quotes): readonly SceneQuote[] {
  const texts = new Set([...known.values()].flat().map(({ text }) => text));
  return [...quotes.values()].flat().filter(({ text }) => !texts.has(text));
}

/** The breaker remembers what it broke. False when it was stopped. */
async function breakAll(
  quotes: readonly SceneQuote[],
  breakText: BreakText,
  signal: AbortSignal,
): Promise<boolean> {
  let until = 0;
  for (const quote of quotes) {
    if (performance.now() >= until) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return false;
      until = performance.now() + SLICE_MS;
    }
    linesOfQuote(quote, SCENE_WORDS, breakText);
  }
  return !signal.aborted;
}
