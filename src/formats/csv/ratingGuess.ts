import { itemAt } from "#kit/itemAt.ts";
import type { Scale } from "#journey/score.ts";
import { Column } from "./columns.ts";
import { foldedHeader } from "./headers.ts";
import { fractionIn, labelledNumberIn, numberIn } from "./numbers.ts";
import { isLadder, shareOfAnswer, shareOnLadder } from "./answers.ts";
import { scaleInHeader, turned } from "./scaleInHeader.ts";

/** How a column's ratings are read. */
export interface RatingGuess {
  readonly scale: Scale;
  /** Numbers that mean that nobody rated. */
  readonly notRated: readonly number[];
  /** Answers that are no numbers, each with the rating it stands for; null: not scored. */
  readonly answers: readonly Answer[];
}

/** An answer as it stands in the file, and its rating on the column's scale. */
export type Answer = readonly [said: string, value: number | null];

const MOST_ANSWERS = 100;
const FIVE: Scale = { worst: 1, best: 5 };

/**
 * How a column reads as ratings; null when it holds none.
 *
 * @param isStop it rates one touchpoint of several: there a 0 beside 1-5 means that nobody rated
 */
export function guessRating(column: Column, isStop = false): RatingGuess | null {
  const { filled, numbers } = column;
  if (filled.length === 0) return null;
  const codes = codesOfNoAnswer(numbers);
  const unrated = isStop && isUnratedZero(numbers) ? [0, ...codes] : codes;
  const rated = numbersOnScale(column).filter((number) => !unrated.includes(number));
  const plain =
    rated.length === 0 ? (scaleOfFractions(filled) ?? FIVE) : scaleOfNumbers(column, rated);
  if (plain === null) return null;
  const scale = turned(plain, column.header, column.areGrades);
  const inWords = [...column.counts].filter(([cell]) => numberIn(cell) === null);
  const some = inWords.slice(0, MOST_ANSWERS);
  const cells = some.map(([cell]) => cell);
  const answers = valuesOfAnswers(cells, scale);
  const known = some
    .filter((_, at) => itemAt(answers, at)[1] !== null)
    .reduce((sum, [, count]) => sum + count, numbers.length);
  if (known < 0.5 * filled.length) return null;
  return { scale, notRated: unrated, answers };
}

/** How columns that were asked alike are read: on one scale, that all their numbers speak for. */
export function sharedReading(columns: readonly Column[]): RatingGuess {
  const cells = columns.flatMap(({ filled }) => filled);
  const areAllGrades = columns.every(({ areGrades }) => areGrades);
  const all = new Column(-1, areAllGrades ? "Note" : "", cells, areAllGrades);
  return guessRating(all, true) ?? { scale: FIVE, notRated: [], answers: [] };
}

/** All numbers that stand on the column's scale: a few percentages among them do not. */
function numbersOnScale({ filled, numbers, counts }: Column): readonly number[] {
  const labelled = [...counts.keys()].flatMap((cell) => labelledNumberIn(cell) ?? []);
  const percents = filled.filter(isPercent).length;
  const isMixed = percents > 0 && percents < 0.5 * filled.length;
  if (!isMixed) return [...numbers, ...labelled];
  const plain = filled.filter((cell) => !isPercent(cell));
  return [...plain.flatMap((cell) => numberIn(cell) ?? []), ...labelled];
}

function isPercent(cell: string): boolean {
  return cell.trim().endsWith("%");
}

/** The scale of fractions that are all out of the same: `4/5`, `7/10`. */
function scaleOfFractions(filled: readonly string[]): Scale | null {
  const fractions = filled.flatMap((cell) => fractionIn(cell) ?? []);
  const [first] = fractions;
  if (first === undefined || fractions.some(({ outOf }) => outOf !== first.outOf)) return null;
  const isFromOne = first.outOf <= 7 && fractions.every(({ given }) => given >= 1);
  return { worst: isFromOne ? 1 : 0, best: first.outOf };
}

/** What survey tools write where nobody answered. */
const CODES: ReadonlySet<number> = new Set([-99, -9, 97, 98, 99, 997, 998, 999, 9999]);

/** The codes for no answer that stand among ratings up to 10: there they can be no ratings. */
function codesOfNoAnswer(numbers: readonly number[]): readonly number[] {
  const codes = numbers.filter((number) => CODES.has(number));
  const rest = numbers.filter((number) => !CODES.has(number));
  const areRatings = rest.length > codes.length && rest.every((one) => one >= 0 && one <= 10);
  return areRatings ? [...new Set(codes)].toSorted((a, b) => a - b) : [];
}

/** Does a 0 stand beside ratings of 1-5, and not for most? */
function isUnratedZero(all: readonly number[]): boolean {
  const numbers = all.filter((number) => !CODES.has(number));
  const zeros = numbers.filter((number) => number === 0).length;
  const isInScale = numbers.every((number) => number >= 0 && number <= 5);
  return zeros > 0 && zeros <= 0.5 * numbers.length && isInScale && numbers.includes(5);
}

/** The ratings that the answers of one column stand for. */
export function valuesOfAnswers(cells: readonly string[], scale: Scale): readonly Answer[] {
  const areOnLadder = isLadder(cells);
  return cells.map((cell) => {
    const step = areOnLadder ? shareOnLadder(cell) : null;
    return [cell, step === null ? valueOfAnswer(cell, scale) : valueAt(step, scale)];
  });
}

/** The rating that an answer in words, signs or as a fraction stands for. */
export function valueOfAnswer(cell: string, scale: Scale): number | null {
  const labelled = labelledNumberIn(cell);
  if (labelled !== null) return isWithin(labelled, scale) ? labelled : null;
  const share = shareOfAnswer(cell) ?? shareOfFraction(cell, scale);
  return share === null ? null : valueAt(share, scale);
}

/** The value at a share of a scale, from its worst end. */
function valueAt(share: number, { worst, best }: Scale): number {
  return Number((worst + share * (best - worst)).toFixed(4));
}

function isWithin(value: number, { worst, best }: Scale): boolean {
  return value >= Math.min(worst, best) && value <= Math.max(worst, best);
}

/** Are most answers of a column words that rate, with or without their number? */
export function isRatedInWords({ filled, counts }: Column): boolean {
  let known = 0;
  for (const [cell, count] of counts) {
    const label = cell
      .replace(/^[-+]?\d{1,3}[-–—:=.)\s]+/, "")
      .replace(/[([\s]+[-+]?\d{1,3}[)\]]$/, "");
    const isGroup = /^(?:detractor|passive|promoter)s?$/.test(label);
    if (numberIn(cell) === null && !isGroup && shareOfAnswer(label) !== null) known += count;
  }
  return filled.length > 0 && known >= 0.6 * filled.length;
}

/** The same answers on another scale: each at its share of it. */
export function rescaled(answers: readonly Answer[], from: Scale, to: Scale): readonly Answer[] {
  const length = from.best - from.worst;
  return answers.map(([said, value]) => {
    if (value === null || length === 0) return [said, value];
    const share = (value - from.worst) / length;
    return [said, Number((to.worst + share * (to.best - to.worst)).toFixed(4))];
  });
}

/** Ratings read the other way round: what was the worst number is the best; answers in words keep what they mean. */
export function turnedRound<
  T extends Pick<RatingGuess, "scale"> & { readonly answers?: readonly Answer[] },
>(reading: T): T {
  const { scale, answers = [] } = reading;
  const turned = { worst: scale.best, best: scale.worst };
  return { ...reading, scale: turned, answers: rescaled(answers, scale, turned) };
}

/** Of `4/5`: 4 on a scale that ends with 5, else four fifths of the scale. */
function shareOfFraction(cell: string, scale: Scale): number | null {
  const fraction = fractionIn(cell);
  if (fraction === null) return null;
  const { given, outOf } = fraction;
  if (outOf !== Math.max(scale.worst, scale.best)) return given / outOf;
  const share = (given - scale.worst) / (scale.best - scale.worst);
  return share >= 0 && share <= 1 ? share : null;
}

/** Of a hundred numbers so many may be slips that are on no scale. */
const SLIPS_IN_100 = 2;

/**
 * The scale that a column's header or signs name, where most numbers are on it;
 * else the shortest usual one that holds its numbers. A few slips (a 55 among
 * hundreds up to 10) do not stretch it: they are told and not scored.
 */
function scaleOfNumbers(column: Column, numbers: readonly number[]): Scale | null {
  const slips = numbers.filter((number) => Math.abs(number) > 10).length;
  const areFew = slips <= Math.floor((numbers.length * SLIPS_IN_100) / 100);
  const sound = areFew ? numbers.filter((number) => Math.abs(number) <= 10) : numbers;
  const low = sound.reduce((a, b) => Math.min(a, b));
  const high = sound.reduce((a, b) => Math.max(a, b));
  const holds = ({ worst, best }: Scale): boolean => low >= worst && high <= best;
  const holdsMost = (scale: Scale): boolean =>
    numbers.filter((number) => isWithin(number, scale)).length >= 0.8 * numbers.length;
  const isFromOne = low >= 1 && sound.length >= 50;
  const usual = low < 0 ? SIGNED : isFromOne ? FROM_ONE : FROM_ZERO;
  return namedScales(column).find(holdsMost) ?? usual.find(holds) ?? null;
}

/** Scales that the column itself speaks for. */
function namedScales({ header, filled, areGrades }: Column): readonly Scale[] {
  const percents = filled.filter(isPercent).length;
  const inHeader = scaleInHeader(header);
  const ofFractions = scaleOfFractions(filled);
  return [
    ...(ofFractions === null ? [] : [ofFractions]),
    ...(percents > 0.5 * filled.length ? [{ worst: 0, best: 100 }] : []),
    ...(inHeader === null ? [] : [inHeader]),
    ...(asksToRecommend(header) ? [{ worst: 0, best: 10 }] : []),
    ...(areGrades ? [{ worst: 1, best: 6 }] : []),
  ];
}

/** Is this the question of the net promoter score? */
export function asksToRecommend(header: string): boolean {
  return /\bnps\b|recommend us|likely.*recommend|wahrscheinlich.*(?:weiter)?empfehlen/.test(
    foldedHeader(header),
  );
}

/** Does a header end with a word for ratings, other than those by which firms rate their customers? */
export function isCalledRating(header: string): boolean {
  const folded = foldedHeader(header);
  const isCalled = /\b(?:rating|score|stars|csat|bewertung|zufriedenheit)$/.test(folded);
  return isCalled && !/\b(?:lead|credit|health|risk|engagement|spam|fraud)\b/.test(folded);
}

const SIGNED: readonly Scale[] = [
  { worst: -2, best: 2 },
  { worst: -5, best: 5 },
  { worst: -10, best: 10 },
  { worst: -100, best: 100 },
];

const FROM_ZERO: readonly Scale[] = [
  { worst: 1, best: 5 },
  { worst: 0, best: 5 },
  { worst: 1, best: 7 },
  { worst: 0, best: 10 },
  { worst: 0, best: 100 },
];

/** Many ratings up to 10 without a single 0 are 1-10. */
const FROM_ONE: readonly Scale[] = [
  { worst: 1, best: 5 },
  { worst: 1, best: 7 },
  { worst: 1, best: 10 },
  { worst: 0, best: 100 },
];
