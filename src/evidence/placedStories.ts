import { intAt, itemAt, valueAt } from "#kit/itemAt.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { personOf, type StoryFact } from "./facts.ts";

/** The stories that stand at a stop, sorted by who told them, then by stop as in the journey, then by id. */
export interface PlacedStories {
  readonly stories: readonly StoryFact[];
  /** The number of who told each story, in the order of the people; a story without a participant has a teller of its own. */
  readonly tellers: Int32Array;
  readonly tellerCount: number;
  /** The number of each story's stop among `stopIds`. */
  readonly stops: Int32Array;
  readonly stopIds: readonly TouchpointId[];
  /** The numbers of the stories at each stop, rising. */
  readonly rowsByStop: readonly Int32Array[];
}

/**
 * Sorts the stories that stand at a stop; the order in which they come never matters.
 *
 * @param journey  the stops in journey order; others come behind them, by id
 */
export function placedStories(
  all: readonly StoryFact[],
  journey: readonly TouchpointId[] = [],
): PlacedStories {
  const stories = all.filter(isPlaced);
  const tellers = numbered(stories.map(personOf));
  const stops = numbered(
    stories.map(({ touchpointId }) => touchpointId),
    journey,
  );
  const count = stops.names.length;
  const places = Float64Array.from(
    tellers.numbers,
    (teller, index) => teller * count + intAt(stops.numbers, index),
  );
  const order = sortedBy(places, (a, b) =>
    itemAt(stories, a).id < itemAt(stories, b).id ? -1 : 1,
  );
  return {
    stories: order.map((index) => itemAt(stories, index)),
    rowsByStop: rowsByStop(order, stops.numbers, count),
    tellers: Int32Array.from(order, (index) => intAt(tellers.numbers, index)),
    stops: Int32Array.from(order, (index) => intAt(stops.numbers, index)),
    stopIds: stops.names,
    tellerCount: tellers.names.length,
  };
}

function isPlaced(story: StoryFact): story is StoryFact & { readonly touchpointId: TouchpointId } {
  return story.touchpointId !== null;
}

/** The distinct ones among some texts, sorted, and which of them each is; some are known to come first. */
function numbered<Text extends string>(
  texts: readonly Text[],
  first: readonly Text[] = [],
): { readonly names: readonly Text[]; readonly numbers: Int32Array } {
  const met = new Map<Text, number>();
  const numbers = new Int32Array(texts.length);
  for (const [index, text] of texts.entries()) {
    const known = met.get(text);
    numbers[index] = known ?? met.size;
    if (known === undefined) met.set(text, met.size);
  }
  const led = new Set(first);
  const names = [
    ...[...led].filter((text) => met.has(text)),
    ...[...met.keys()].filter((text) => !led.has(text)).toSorted(),
  ];
  const places = new Int32Array(names.length);
  for (const [place, name] of names.entries()) places[valueAt(met, name)] = place;
  return { names, numbers: numbers.map((number) => intAt(places, number)) };
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
    while (to < order.length && places[itemAt(order, to)] === places[itemAt(order, from)]) to += 1;
    if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).toSorted(compare));
    from = to;
  }
  return order;
}

/** The places in an order at which the stories of each stop stand. */
function rowsByStop(
  order: readonly number[],
  stops: Int32Array,
  count: number,
): readonly Int32Array[] {
  const byStop = Array.from({ length: count }, () => new Array<number>());
  for (const [row, index] of order.entries()) byStop[intAt(stops, index)]?.push(row);
  return byStop.map((own) => Int32Array.from(own));
}
