import { useMemo, useState } from "react";
import { sharing } from "#kit/sharing.ts";
import type { SceneInput } from "#scene/input.ts";
import { useSessionState } from "#session/hooks.ts";
import { quotesOf } from "#session/sceneInput.ts";

type Quotes = SceneInput["quotes"];

const NO_QUOTES: Quotes = new Map();

/**
 * What is quoted at each touchpoint of the open map; the very same while nobody
 * else speaks. While stories still come in another one would speak for a stop at
 * every reading: until they are there none does.
 */
export function useSceneQuotes(): Quotes {
  const board = useSessionState((state) => state.board);
  const stops = useSessionState((state) => state.readings.stops);
  const participant = useSessionState((state) => state.workspace.participant);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const [keep] = useState(keepingSame);
  return useMemo(
    () => (isLoaded && board !== null ? keep(quotesOf(board, { participant }, stops)) : NO_QUOTES),
    [board, stops, participant, isLoaded, keep],
  );
}

/** Answers the quotes before where the next ones are no others. Most are the very same; the rest is compared word for word. */
function keepingSame(): (quotes: Quotes) => Quotes {
  let kept: Quotes = NO_QUOTES;
  return (quotes) => {
    const before = [...kept];
    const next = [...quotes].map((entry, at) => {
      const [id, said] = before[at] ?? [];
      if (said === undefined || id !== entry[0]) return entry;
      return isSameList(said, entry[1]) || sharing(said, entry[1]) === said ? before[at] : entry;
    });
    const isSame = next.length === before.length && next.every((one, at) => one === before[at]);
    if (!isSame) kept = new Map(next.filter((one) => one !== undefined));
    return kept;
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
