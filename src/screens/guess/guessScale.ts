/** Pixels of one stop's column, and of the whole field. */
export const STOP_WIDTH = 104;
export const HEIGHT = 300;

const PAD = 22;

/** What a key sets: the places of the five bands, and the ends of the scale; Delete takes the guess away. */
const SETTING: Readonly<Record<string, number | null>> = {
  "1": -100,
  "2": -50,
  "3": 0,
  "4": 50,
  "5": 100,
  Home: -100,
  End: 100,
  Delete: null,
  Backspace: null,
};

/** By how much a key moves a guess. */
const MOVING: Readonly<Record<string, number>> = {
  ArrowUp: 5,
  ArrowDown: -5,
  PageUp: 20,
  PageDown: -20,
};

/** The middle of a stop's column. */
export function xOf(index: number): number {
  return (index + 0.5) * STOP_WIDTH;
}

/** How high a score stands in the field. */
export function yOf(score: number): number {
  return PAD + ((100 - score) / 200) * (HEIGHT - 2 * PAD);
}

/** The score at a height, in steps of five. */
export function scoreAt(y: number): number {
  const score = 100 - ((y - PAD) / (HEIGHT - 2 * PAD)) * 200;
  return within(Math.round(score / 5) * 5);
}

/**
 * What a key makes of a guessed score; with Shift arrows move it four times as far.
 *
 * @returns undefined for a key that says nothing
 */
export function scoreAfterKey(
  key: string,
  isFast: boolean,
  score: number | null,
): number | null | undefined {
  const by = MOVING[key];
  if (by === undefined) return SETTING[key];
  return within((score ?? 0) + (isFast ? 4 * by : by));
}

function within(score: number): number {
  // Adding 0 makes no negative zero of it.
  return Math.min(100, Math.max(-100, score)) + 0;
}
