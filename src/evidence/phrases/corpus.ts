import type { TouchpointId } from "#journey/ids.ts";
import { hash32 } from "#kit/hash.ts";
import { personOf, type StoryFact } from "#evidence/facts.ts";
import { PhraseTable } from "./phraseTable.ts";

/** Stories with their phrases, sorted by who told them, then by stop, then by id. */
export interface Corpus {
  readonly stories: readonly StoryFact[];
  /** The number of who told each story; a story without a participant has a teller of its own. */
  readonly tellers: Int32Array;
  readonly tellerCount: number;
  /** The number of each story's stop among `stopIds`; -1 where it stands at none. */
  readonly stops: Int32Array;
  readonly stopIds: readonly TouchpointId[];
  /** The numbers of the stories at each stop, rising. */
  readonly rowsByStop: readonly Int32Array[];
  /** A hash of each story's id, and one of what is used of it: its words and its score. */
  readonly idHashes: Uint32Array;
  readonly usedHashes: Uint32Array;
  readonly table: PhraseTable;
}

/** So many stories are read at one step. */
const AT_ONCE = 2_000;

/**
 * Reads the phrases of stories, step by step, so that whoever runs it can stop
 * between two steps. The order in which the stories come never matters.
 */
export function* corpusSteps(stories: readonly StoryFact[]): Generator<undefined, Corpus> {
  const stopIds = [
    ...new Set(stories.flatMap(({ touchpointId }) => touchpointId ?? [])),
  ].toSorted();
  const stopNumbers = new Map(stopIds.map((id, index) => [id, index]));
  const tellersOf = stories.map(personOf);
  const people = [...new Set(tellersOf)].toSorted();
  const numbers = new Map(people.map((person, index) => [person, index]));
  const rows = stories
    .map((story, index) => ({
      story,
      teller: numbers.get(tellersOf[index] ?? "") ?? 0,
      stop: story.touchpointId === null ? -1 : (stopNumbers.get(story.touchpointId) ?? -1),
    }))
    .toSorted(
      (a, b) => a.teller - b.teller || a.stop - b.stop || (a.story.id < b.story.id ? -1 : 1),
    );
  yield;
  const table = new PhraseTable();
  for (const [index, { story }] of rows.entries()) {
    table.add(story.text);
    if (index % AT_ONCE === AT_ONCE - 1) yield;
  }
  yield;
  return {
    stories: rows.map(({ story }) => story),
    tellers: Int32Array.from(rows, ({ teller }) => teller),
    tellerCount: people.length,
    stops: Int32Array.from(rows, ({ stop }) => stop),
    stopIds,
    rowsByStop: rowsByStop(rows, stopIds.length),
    idHashes: Uint32Array.from(rows, ({ story }) => hash32(story.id)),
    usedHashes: Uint32Array.from(rows, ({ story }) => hash32(`${story.score} ${story.text}`)),
    table,
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

function rowsByStop(
  rows: readonly { readonly stop: number }[],
  stops: number,
): readonly Int32Array[] {
  const byStop = Array.from({ length: stops }, () => new Array<number>());
  for (const [row, { stop }] of rows.entries()) byStop[stop]?.push(row);
  return byStop.map((own) => Int32Array.from(own));
}
