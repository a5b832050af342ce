import type { TouchpointId } from "#journey/ids.ts";
import { hash32 } from "#kit/hash.ts";
import { personOf, type StoryFact } from "#evidence/facts.ts";
import { PhraseTable } from "./phraseTable.ts";

/** The stories that stand at a stop, with their phrases, sorted by who told them, then by stop, then by id. */
export interface Corpus {
  readonly stories: readonly StoryFact[];
  /** The number of who told each story; a story without a participant has a teller of its own. */
  readonly tellers: Int32Array;
  readonly tellerCount: number;
  /** The number of each story's stop among `stopIds`. */
  readonly stops: Int32Array;
  readonly stopIds: readonly TouchpointId[];
  /** The numbers of the stories at each stop, rising. */
  readonly rowsByStop: readonly Int32Array[];
  /** A hash of each story's id, and one of what is used of it: its words and its score. */
  readonly idHashes: Uint32Array;
  readonly usedHashes: Uint32Array;
  readonly table: PhraseTable;
  /** The phrases of all stories, one story after the other, and where each begins; the last number is the end of all. */
  readonly phrases: Int32Array;
  readonly starts: Int32Array;
}

/** So many stories are read at one step. */
const AT_ONCE = 2_000;

/**
 * Reads the phrases of stories, step by step, so that whoever runs it can stop
 * between two steps. The order in which the stories come never matters.
 */
export function* corpusSteps(all: readonly StoryFact[]): Generator<undefined, Corpus> {
  const { stories, tellers, stops, stopIds, tellerCount } = inOrder(all);
  yield;
  const table = new PhraseTable();
  for (const [row, { text }] of stories.entries()) {
    table.add(text);
    if (row % AT_ONCE === AT_ONCE - 1) yield;
  }
  return {
    stories,
    tellers,
    tellerCount,
    stops,
    stopIds,
    rowsByStop: rowsByStop(stops, stopIds.length),
    idHashes: Uint32Array.from(stories, ({ id }) => hash32(id)),
    usedHashes: Uint32Array.from(stories, ({ text, score }) => hash32(text, (score ?? 999) >>> 0)),
    table,
    ...table.lists,
  };
}

/** The same at once. */
export function corpusOf(stories: readonly StoryFact[]): Corpus {
  const steps = corpusSteps(stories);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The numbers of the corpus's stories that stand at some stops, rising. */
export function rowsAt(corpus: Corpus, stops: Iterable<TouchpointId>): Int32Array {
  const wanted = new Set(stops);
  const own = corpus.stopIds.flatMap((id, stop) =>
    wanted.has(id) ? (corpus.rowsByStop[stop] ?? []) : [],
  );
  const rows = new Int32Array(own.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const some of own) {
    rows.set(some, at);
    at += some.length;
  }
  return rows.toSorted();
}

/** The placed stories by who told them, by stop, by id. */
function inOrder(
  all: readonly StoryFact[],
): Pick<Corpus, "stories" | "tellers" | "stops" | "stopIds" | "tellerCount"> {
  const stories = all.filter(({ touchpointId }) => touchpointId !== null);
  const tellers = numbered(stories.map(personOf));
  const stops = numbered(stories.flatMap(({ touchpointId }) => touchpointId ?? []));
  const count = stops.names.length;
  const places = Float64Array.from(
    tellers.numbers,
    (teller, index) => teller * count + (stops.numbers[index] ?? 0),
  );
  const order = sortedBy(places, (a, b) =>
    (stories[a]?.id ?? "") < (stories[b]?.id ?? "") ? -1 : 1,
  );
  return {
    stories: order.flatMap((index) => stories[index] ?? []),
    tellers: Int32Array.from(order, (index) => tellers.numbers[index] ?? 0),
    stops: Int32Array.from(order, (index) => stops.numbers[index] ?? 0),
    stopIds: stops.names,
    tellerCount: tellers.names.length,
  };
}

/** The distinct ones among some texts, sorted, and which of them each is. */
function numbered<Text extends string>(
  texts: readonly Text[],
): { readonly names: readonly Text[]; readonly numbers: Int32Array } {
  const names = [...new Set(texts)].toSorted();
  const byName = new Map(names.map((name, index) => [name, index]));
  return { names, numbers: Int32Array.from(texts, (text) => byName.get(text) ?? 0) };
}

/** More stories than there can be: a place and an index fit into one exact number. */
const INDEXES = 2 ** 21;

/** The indexes of numbers in rising order; equal ones by a comparison. Numbers sort much faster than things. */
function sortedBy(
  places: Float64Array,
  compare: (a: number, b: number) => number,
): readonly number[] {
  const order = Array.from(
    places.map((place, index) => place * INDEXES + index).toSorted(),
    (key) => key % INDEXES,
  );
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && places[order[to] ?? 0] === places[order[from] ?? 0]) to += 1;
    if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).toSorted(compare));
    from = to;
  }
  return order;
}

function rowsByStop(stops: Int32Array, count: number): readonly Int32Array[] {
  const byStop = Array.from({ length: count }, () => new Array<number>());
  for (const [row, stop] of stops.entries()) byStop[stop]?.push(row);
  return byStop.map((own) => Int32Array.from(own));
}
