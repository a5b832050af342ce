import { Cell } from "./cell.ts";
import { intervalOf } from "./meanInterval.ts";
import type { Interval, Strength } from "./stop.ts";
import { strengthOf } from "./strength.ts";

/** What one story says of how much its stop matters, and how it went. */
export interface Weighed {
  /** Who told it; a story without a participant is a person of its own. */
  readonly person: string;
  /** 0..10; null: not said. */
  readonly importance: number | null;
  /** -100..100; null: not scored. */
  readonly score: number | null;
}

/** A figure with its 95 % bounds and the people it rests on. */
export interface Figure {
  readonly value: number;
  readonly interval: Interval;
  readonly people: number;
}

/** How much is to be gained at a stop, 0..20, by what customers say and by what the organisation holds. */
export interface OpportunityScore {
  /** How much it matters to customers, 0..10; null where nobody said. */
  readonly importance: Figure | null;
  /** How it goes, 0..10, from the scores; null where nobody scored. */
  readonly satisfaction: Figure | null;
  /** By the customers' importance; null where one of the two is not known. */
  readonly customers: (Figure & { readonly strength: Strength }) | null;
  /** By the organisation's importance; null where one of the two is not known. */
  readonly ours: Figure | null;
}

/**
 * Opportunity = importance + max(importance - satisfaction, 0), each 0..10 (Ulwick,
 * "Turn customer input into innovation", 2002): what matters and goes badly first, what
 * matters and goes well after it, what hardly matters last.
 *
 * Its doubt: the bounds of 2 importance - satisfaction are recovered from those of the
 * two means and their correlation (MOVER: Zou and Donner 2008), those of importance
 * alone hold from below. The organisation's importance is taken as it is said.
 *
 * @param ours how much the stop matters to the organisation, 0..10; null: not said
 */
export function opportunityScore(
  stories: Iterable<Weighed>,
  ours: number | null,
): OpportunityScore {
  const matters = new Cell();
  const goes = new Cell();
  const people = new Map<string, Told>();
  for (const { person, importance, score } of stories) {
    const told = people.get(person) ?? { importance: [], score: [] };
    people.set(person, told);
    if (importance !== null) {
      const points = Math.round((importance - MIDDLE) * POINTS);
      matters.add(person, points);
      told.importance.push(points);
    }
    if (score !== null) {
      goes.add(person, score);
      told.score.push(score);
    }
  }
  const importance = figureOf(matters);
  const satisfaction = figureOf(goes);
  const inOrder = [...people].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const together = correlation(inOrder, matters.people, goes.people);
  return {
    importance,
    satisfaction,
    customers:
      importance === null || satisfaction === null
        ? null
        : {
            ...gain(importance, satisfaction, together),
            people: Math.min(importance.people, satisfaction.people),
            strength: weaker(strengthOf(matters), strengthOf(goes)),
          },
    ours:
      ours === null || satisfaction === null
        ? null
        : {
            ...gain({ value: ours, interval: { low: ours, high: ours } }, satisfaction, 0),
            people: satisfaction.people,
          },
  };
}

/** The middle of a scale 0..10, and score points a step of it. */
const MIDDLE = 5;
const POINTS = 20;

/** The most there is to be gained. */
export const MOST_GAIN = 20;

/** Fewer people who said both tell nothing of how the two go together. */
const LEAST_PAIRS = 5;

const STRENGTHS: readonly Strength[] = ["none", "anecdote", "weak", "fair", "solid"];

interface Told {
  readonly importance: number[];
  readonly score: number[];
}

type Bounded = Pick<Figure, "value" | "interval">;

function figureOf(cell: Cell): Figure | null {
  if (cell.n === 0) return null;
  const { low, high } = intervalOf(cell);
  return {
    value: onTen(cell.sum / cell.n),
    interval: { low: onTen(low), high: onTen(high) },
    people: cell.people,
  };
}

function onTen(points: number): number {
  return points / POINTS + MIDDLE;
}

function gain(importance: Bounded, satisfaction: Bounded, together: number): Bounded {
  const { value: matters, interval: from } = importance;
  const { value: goes, interval: to } = satisfaction;
  const twice = 2 * matters - goes;
  const low = twice - reach(2 * (matters - from.low), to.high - goes, together);
  const high = twice + reach(2 * (from.high - matters), goes - to.low, together);
  return {
    value: Math.max(matters, twice),
    interval: {
      low: Math.max(from.low, low),
      high: Math.min(MOST_GAIN, Math.max(from.high, high)),
    },
  };
}

/** How far a difference reaches whose parts reach so far; what lies outside of its own bounds reaches nowhere. */
function reach(one: number, other: number, together: number): number {
  const [a, b] = [Math.max(0, one), Math.max(0, other)];
  return Math.sqrt(Math.max(0, a * a + b * b - 2 * together * a * b));
}

/**
 * How the two means go together: Pearson's r over those who said both, as far as
 * they are the same people. 0 where too few said both.
 */
function correlation(people: readonly Told[], mattering: number, scoring: number): number {
  const both = people.filter(({ importance, score }) => importance.length > 0 && score.length > 0);
  if (both.length < LEAST_PAIRS) return 0;
  const x = both.map(({ importance }) => meanOf(importance));
  const y = both.map(({ score }) => meanOf(score));
  const [mx, my] = [meanOf(x), meanOf(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, at) => {
    const [dx, dy] = [value - mx, (y[at] ?? my) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  if (xx === 0 || yy === 0) return 0;
  return (xy / Math.sqrt(xx * yy)) * (both.length / Math.sqrt(mattering * scoring));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function weaker(a: Strength, b: Strength): Strength {
  return STRENGTHS.indexOf(a) < STRENGTHS.indexOf(b) ? a : b;
}
