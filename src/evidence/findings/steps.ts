import { itemAt, valueAt } from "#kit/itemAt.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { holm } from "#evidence/adjusted.ts";
import { changeBetween, type Difference } from "#evidence/difference.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import { meanOf } from "#evidence/moments.ts";
import { personMeans, refsOf, type StopVoices, unnamedIn } from "./voices.ts";

/** From one stop to the next. */
export interface Edge {
  readonly from: TouchpointId;
  readonly to: TouchpointId;
}

/** A drop or a rise that its test bears out, or a change that is only apparent. */
export type StepKind = "drop" | "rise" | "apparent";

/** How the score changes over an edge. */
export interface Step extends Edge {
  readonly kind: StepKind;
  /** Second minus first, in score points: of the people who told both where it is paired, else of all. */
  readonly difference: number;
  /** People it rests on: pairs, or the people of either stop. */
  readonly people: number;
  /** Those of them who are only a story that nobody is known to have told. */
  readonly unnamed: number;
  /** Null where it cannot be tested: too few people, or no spread at all. */
  readonly test: (Difference & { readonly isPaired: boolean }) | null;
  /** Holm over all edges of the map that can be tested; null where this one cannot. */
  readonly adjustedP: number | null;
  readonly evidence: EvidenceRefs;
}

const LEVEL = 0.05;

/** A change is named from so many people a side on, as everything else that is compared. */
export const MIN_NAMED = 5;

/**
 * The edges of a journey: its connections, where it has any, else from each
 * stop to the next. Connections to stops that are not there, to the same stop
 * and repeated ones are passed over.
 *
 * @param stops  in journey order
 * @returns in the order of the stops they begin at, then of those they lead to
 */
export function edgesOf(
  stops: readonly TouchpointId[],
  connections: readonly Edge[],
): readonly Edge[] {
  const places = new Map(stops.map((stop, place) => [stop, place]));
  const placeOf = (stop: TouchpointId): number => places.get(stop) ?? 0;
  const edges = new Map<string, Edge>();
  for (const { from, to } of connections) {
    if (from !== to && places.has(from) && places.has(to)) edges.set(`${from} ${to}`, { from, to });
  }
  if (edges.size > 0) {
    return [...edges.values()].toSorted(
      (a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to),
    );
  }
  return stops.flatMap((from, index) => {
    const to = stops[index + 1];
    return to === undefined ? [] : [{ from, to }];
  });
}

/**
 * How the score changes over each edge (evidence.md, section 3): paired where
 * at least five people told both stops, else between the people of each, each
 * person once; Holm over the edges. The word "drop" only below .05.
 *
 * @returns one entry for each edge whose two stops anybody scored
 */
export function stepsOf(stops: readonly StopVoices[], edges: readonly Edge[]): readonly Step[] {
  const byId = new Map(stops.map((stop) => [stop.stop, stop]));
  const changes = edges.flatMap((edge) => changeOver(edge, byId) ?? []);
  const adjusted = holm(changes.flatMap(({ test }) => test?.p ?? []));
  let tested = 0;
  return changes.map((change) => {
    const adjustedP = change.test === null ? null : itemAt(adjusted, tested);
    if (change.test !== null) tested += 1;
    const { fewest, ...step } = change;
    return { ...step, adjustedP, kind: kindOf(change.difference, fewest, adjustedP) };
  });
}

/** What a change may be called, by its test. */
function kindOf(difference: number, fewest: number, adjustedP: number | null): StepKind {
  if (fewest < MIN_NAMED || adjustedP === null || adjustedP >= LEVEL) return "apparent";
  return difference < 0 ? "drop" : "rise";
}

/** A change with the people of its smaller side. */
type Change = Omit<Step, "adjustedP" | "kind"> & { readonly fewest: number };

function changeOver(
  { from, to }: Edge,
  stops: ReadonlyMap<TouchpointId, StopVoices>,
): Change | null {
  const first = valueAt(stops, from);
  const second = valueAt(stops, to);
  if (first.voices.size === 0 || second.voices.size === 0) return null;
  const before = personMeans(first);
  const after = personMeans(second);
  const test = changeBetween(before, after);
  const isCounted = (person: string): boolean =>
    test?.isPaired !== true || (before.has(person) && after.has(person));
  const voices = [...first.voices.values(), ...second.voices.values()].filter(({ person }) =>
    isCounted(person),
  );
  return {
    from,
    to,
    difference: test?.mean ?? meanOf([...after.values()]) - meanOf([...before.values()]),
    people: new Set(voices.map(({ person }) => person)).size,
    unnamed: unnamedIn(voices),
    test,
    fewest: Math.min(before.size, after.size),
    evidence: refsOf(voices),
  };
}
