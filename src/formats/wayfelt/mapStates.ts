import { textsIn } from "#journey/read.ts";
import { hashOf } from "#kit/hash.ts";
import type { JsonObject } from "#kit/json.ts";

/** The field of a map that names the states it grew from. */
export const GREW_FROM = "grewFrom";

/** So many states are named at most; the oldest go first. */
const MAX_STATES = 60;

/** The most that a generation's nine digits can say. */
const MAX_GENERATION = 999_999_999;

/** A state that a map was in when it left as a file, or came in as one. */
interface State {
  /** One more than that of any state it grew from. */
  readonly generation: number;
  readonly print: string;
}

/** The print of a map's file, without the states it names. */
export function printOfText(text: string): string {
  return hashOf([text]);
}

/** The states that a map says it grew from, the oldest first; what is none is passed over. */
export function statesOf(map: JsonObject): readonly string[] {
  return inOrder(textsIn(map, GREW_FROM).flatMap((text) => readState(text) ?? []));
}

/** The print in the name of a state. */
export function printIn(state: string): string {
  return state.slice(state.indexOf("-") + 1);
}

/** The same states and one that grew from all of them; the same where it is among them already. */
export function withState(states: readonly string[], print: string): readonly string[] {
  const known = states.flatMap((text) => readState(text) ?? []);
  if (known.some((state) => state.print === print)) return states;
  const latest = Math.max(0, ...known.map((state) => state.generation));
  const generation = Math.min(MAX_GENERATION, latest + 1);
  return inOrder([...known, { generation, print }]);
}

/** The states of both, the oldest first. */
export function joinedStates(a: readonly string[], b: readonly string[]): readonly string[] {
  return inOrder([...a, ...b].flatMap((text) => readState(text) ?? []));
}

/** The prints of states that both grew from, the latest first; the same whichever comes first. */
export function commonPrints(a: readonly string[], b: readonly string[]): readonly string[] {
  const [first, second] = [new Set(a.map(printIn)), new Set(b.map(printIn))];
  return joinedStates(a, b)
    .map(printIn)
    .filter((print) => first.has(print) && second.has(print))
    .toReversed();
}

function readState(text: string): State | null {
  return /^\d{1,9}-[0-9a-z]{1,12}$/.test(text)
    ? { generation: Number.parseInt(text, 10), print: printIn(text) }
    : null;
}

/** Each state once, under its oldest generation. */
function inOrder(states: readonly State[]): readonly string[] {
  const sorted = states.toSorted(
    (a, b) => a.generation - b.generation || (a.print < b.print ? -1 : a.print > b.print ? 1 : 0),
  );
  const once = new Map<string, string>();
  for (const { generation, print } of sorted) {
    if (!once.has(print)) once.set(print, `${generation}-${print}`);
  }
  return [...once.values()].slice(-MAX_STATES);
}
