import { itemAt } from "#kit/itemAt.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { finished } from "#kit/finished.ts";
import { hash32 } from "#kit/hash.ts";
import type { StoryFact } from "#evidence/facts.ts";
import { placedStories, type PlacedStories } from "#evidence/placedStories.ts";
import { PhraseTable } from "./phraseTable.ts";

/** The stories that stand at a stop, with their phrases. */
export interface Corpus extends PlacedStories {
  /** A hash of each story's id, and one of what is used of it: its words and its score. */
  readonly idHashes: Uint32Array;
  readonly usedHashes: Uint32Array;
  readonly table: PhraseTable;
  /** The phrases of all stories, one story after the other, and where each begins; the last number is the end of all. */
  readonly phrases: Int32Array;
  readonly starts: Int32Array;
}

/** So many stories are read at one step. */
const AT_ONCE = 500;

/** Reads the phrases of stories, step by step, so that whoever runs it can stop between two steps. */
export function* corpusSteps(placed: PlacedStories): Generator<undefined, Corpus> {
  const { stories } = placed;
  const table = new PhraseTable();
  const idHashes = new Uint32Array(stories.length);
  const usedHashes = new Uint32Array(stories.length);
  for (const [row, { id, text, score }] of stories.entries()) {
    table.add(text);
    idHashes[row] = hash32(id);
    usedHashes[row] = hash32(text, (score ?? 999) >>> 0);
    if (row % AT_ONCE === AT_ONCE - 1) yield;
  }
  return {
    ...placed,
    idHashes,
    usedHashes,
    table,
    ...table.lists,
  };
}

/** The same at once. */
export function corpusOf(
  stories: readonly StoryFact[],
  journey: readonly TouchpointId[] = [],
): Corpus {
  return finished(corpusSteps(placedStories(stories, journey)));
}

/** The numbers of the corpus's stories that stand at some stops, rising. */
export function rowsAt(corpus: Corpus, stops: Iterable<TouchpointId>): Int32Array {
  const wanted = new Set(stops);
  const own = corpus.stopIds.flatMap((id, stop) =>
    wanted.has(id) ? itemAt(corpus.rowsByStop, stop) : [],
  );
  const rows = new Int32Array(own.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const some of own) {
    rows.set(some, at);
    at += some.length;
  }
  return rows.toSorted();
}
