import { intAt, itemAt } from "#kit/itemAt.ts";
import type { Corpus } from "./corpus.ts";
import { PooledOdds } from "./pooledOdds.ts";

/** Which side a story is on: 0 neither, 1 the one whose phrases are sought, 2 the rest. */
export type Side = 0 | 1 | 2;

/** A phrase that enough people on the first side say: people on each side. */
interface Counted {
  readonly node: number;
  readonly first: number;
  readonly second: number;
}

/** How often phrases are said on two sides, by people and stop by stop. */
export interface PhraseTally {
  /** People on the first side. */
  readonly people: number;
  readonly phrases: readonly Counted[];
  /** The z of such a phrase, given by its place in the list: its log-odds at each stop, pooled by their precision. */
  readonly zOf: (phrase: number) => number;
}

/**
 * What people say: for each person, side and phrase the first time, as twice
 * the phrase's number and one more on the second side, with the stop.
 */
interface Sayings {
  readonly keys: Int32Array;
  readonly stops: Int32Array;
  readonly length: number;
  /** People on the first side. */
  readonly people: number;
}

/** Counts phrases on two sides of a corpus's stories, again and again in the same memory. */
export class PhraseCounter {
  readonly corpus: Corpus;
  /** By phrase and side: people so far, and the mark of the last person. */
  readonly #counts: Int32Array;
  readonly #marks: Int32Array;
  #mark = 0;

  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.#counts = new Int32Array(2 * corpus.table.size);
    this.#marks = new Int32Array(2 * corpus.table.size);
  }

  /** Counts what is said on two sides; phrases of at least so many people on the first are told. */
  count(rows: Int32Array, sideOf: (row: number) => Side, minPeople: number): PhraseTally {
    const sayings = this.#sayingsIn(rows, sideOf);
    const phrases = this.#phrasesOf(sayings, minPeople);
    const totals = totalsOf(sayings, this.corpus.stopIds.length);
    const stop = onlyStopOf(sayings);
    const zOf =
      stop === null
        ? zAtMany(phrases, placesOf(sayings, phrases, this.#counts), totals)
        : zAtOne(phrases, 2 * stop, totals);
    for (let at = 0; at < sayings.length; at += 1) {
      const key = intAt(sayings.keys, at);
      this.#counts[key] = 0;
      this.#counts[key & ~1] = 0;
    }
    return { people: sayings.people, phrases, zOf };
  }

  /** The stories of the first side in which each of some phrases stands. */
  rowsWith(
    rows: Int32Array,
    sideOf: (row: number) => Side,
    nodes: readonly number[],
  ): ReadonlyMap<number, readonly number[]> {
    const { phrases, starts } = this.corpus;
    const found = new Map<number, number[]>(nodes.map((node) => [node, []]));
    if (nodes.length === 0) return found;
    this.#mark += 1;
    for (const node of nodes) this.#marks[2 * node] = this.#mark;
    for (const row of rows) {
      if (sideOf(row) !== 1) continue;
      const end = intAt(starts, row + 1);
      for (let at = intAt(starts, row); at < end; at += 1) {
        const node = intAt(phrases, at);
        if (this.#marks[2 * node] === this.#mark) found.get(node)?.push(row);
      }
    }
    return found;
  }

  /** Goes through the stories, which stand person by person. */
  #sayingsIn(rows: Int32Array, sideOf: (row: number) => Side): Sayings {
    const { starts, tellers } = this.corpus;
    const most = rows.reduce((sum, row) => sum + intAt(starts, row + 1) - intAt(starts, row), 0);
    const sayings = { keys: new Int32Array(most), stops: new Int32Array(most), length: 0 };
    let people = 0;
    let lastTeller = -1;
    let lastOnFirst = -1;
    for (const row of rows) {
      const side = sideOf(row);
      if (side === 0) continue;
      const teller = intAt(tellers, row);
      if (teller !== lastTeller) this.#mark += 1;
      if (side === 1 && teller !== lastOnFirst) people += 1;
      if (side === 1) lastOnFirst = teller;
      lastTeller = teller;
      this.#take(row, side, sayings);
    }
    return { ...sayings, people };
  }

  /** Takes the phrases of one story in, but those that its teller said before on this side. */
  #take(
    row: number,
    side: Side,
    sayings: { readonly keys: Int32Array; readonly stops: Int32Array; length: number },
  ): void {
    const { phrases, starts, stops } = this.corpus;
    const stop = intAt(stops, row);
    const end = intAt(starts, row + 1);
    let { length } = sayings;
    for (let at = intAt(starts, row); at < end; at += 1) {
      const key = 2 * intAt(phrases, at) + side - 1;
      if (this.#marks[key] === this.#mark) continue;
      this.#marks[key] = this.#mark;
      bump(this.#counts, key);
      sayings.keys[length] = key;
      sayings.stops[length] = stop;
      length += 1;
    }
    sayings.length = length;
  }

  #phrasesOf({ keys, length }: Sayings, minPeople: number): readonly Counted[] {
    const phrases: Counted[] = [];
    this.#mark += 1;
    for (let at = 0; at < length; at += 1) {
      const key = intAt(keys, at);
      if (key % 2 === 1 || this.#marks[key] === this.#mark) continue;
      this.#marks[key] = this.#mark;
      const first = intAt(this.#counts, key);
      if (first < minPeople) continue;
      phrases.push({ node: key >> 1, first, second: intAt(this.#counts, key + 1) });
    }
    return phrases;
  }
}

/** How many phrases are said on each side of each stop: twice the stop's number, and one more on the second side. */
function totalsOf({ keys, stops, length }: Sayings, stopCount: number): Int32Array {
  const totals = new Int32Array(2 * stopCount);
  for (let at = 0; at < length; at += 1) {
    const slot = 2 * intAt(stops, at) + (intAt(keys, at) & 1);
    bump(totals, slot);
  }
  return totals;
}

/**
 * Where each of the phrases is said, phrase after phrase: stop and side in one
 * number, as in the totals. Leaves in `counts` what is of no use any more.
 */
function placesOf(
  { keys, stops, length }: Sayings,
  phrases: readonly Counted[],
  counts: Int32Array,
): Int32Array {
  let end = 0;
  for (let at = 0; at < length; at += 1) counts[intAt(keys, at) & ~1] = -1;
  for (const { node, first, second } of phrases) {
    counts[2 * node] = end;
    end += first + second;
  }
  const places = new Int32Array(end);
  for (let at = 0; at < length; at += 1) {
    const key = intAt(keys, at);
    const next = intAt(counts, key & ~1);
    if (next < 0) continue;
    places[next] = 2 * intAt(stops, at) + (key & 1);
    counts[key & ~1] = next + 1;
  }
  return places;
}

/** The stop at which everything is said; null where there are several, or none. */
function onlyStopOf({ stops, length }: Sayings): number | null {
  const first = stops[0];
  if (first === undefined) return null;
  for (let at = 1; at < length; at += 1) if (stops[at] !== first) return null;
  return first;
}

/** Where everything is said at one stop, the people are the counts. */
function zAtOne(phrases: readonly Counted[], slot: number, totals: Int32Array): PhraseTally["zOf"] {
  const pooled = new PooledOdds();
  return (phrase) => {
    const { first, second } = itemAt(phrases, phrase);
    pooled.clear();
    pooled.add(first, second, intAt(totals, slot), intAt(totals, slot + 1));
    return pooled.z;
  };
}

/** Sums up the places of a phrase stop by stop, and pools the stops. */
function zAtMany(
  phrases: readonly Counted[],
  places: Int32Array,
  totals: Int32Array,
): PhraseTally["zOf"] {
  const ends = new Int32Array(phrases.length + 1);
  for (const [index, { first, second }] of phrases.entries()) {
    ends[index + 1] = intAt(ends, index) + first + second;
  }
  const sums = new Int32Array(totals.length);
  const pooled = new PooledOdds();
  return (phrase) => {
    const own = places.subarray(intAt(ends, phrase), intAt(ends, phrase + 1));
    for (let at = 0; at < own.length; at += 1) bump(sums, intAt(own, at));
    pooled.clear();
    for (let at = 0; at < own.length; at += 1) {
      const slot = intAt(own, at) & ~1;
      const y1 = intAt(sums, slot);
      const y2 = intAt(sums, slot + 1);
      if (y1 + y2 === 0) continue;
      pooled.add(y1, y2, intAt(totals, slot), intAt(totals, slot + 1));
      sums[slot] = 0;
      sums[slot + 1] = 0;
    }
    return pooled.z;
  };
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = intAt(counts, at) + 1;
}
