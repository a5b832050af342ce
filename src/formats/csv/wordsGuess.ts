import type { Column } from "./columns.ts";
import { foldedHeader, saysHeader, standardOf } from "./headers.ts";
import { foldedName } from "./names.ts";
import { isRatedInWords } from "./ratingGuess.ts";
import { subjectOf } from "./stops.ts";

const LEAST_WORDS = 2;

/** Columns of words that stand beside columns of ratings, each about the same touchpoint as one of them. */
export function wordsBeside(
  ratings: readonly Column[],
  free: readonly Column[],
): readonly Column[] {
  const subjects = new Set(ratings.map(subjectIn));
  // Of "Checkout" and "Checkout score" only the second says what it is.
  const marked = new Set(ratings.filter(isMarked).map(subjectIn));
  const told = free.filter(isTold);
  const alike = told.filter((column) => {
    const subject = subjectIn(column);
    return subject !== "" && (isMarked(column) ? subjects : marked).has(subject);
  });
  if (alike.length > 0) return alike;
  const after = new Set(ratings.map(({ index }) => index + 1));
  const asked = told.filter(
    ({ index, header }) => after.has(index) && (subjectOf(header) === "" || ASKS_WHY.test(header)),
  );
  return asked.length > 1 ? asked : [];
}

function subjectIn({ header }: Column): string {
  return foldedName(subjectOf(header));
}

/** Does a header say that its column rates or comments, beside what it is about? */
function isMarked(column: Column): boolean {
  return subjectIn(column) !== foldedName(column.header);
}

const ASKS_WHY =
  /^(?:please )?(?:why|warum|pourquoi|por qu[eé]|explain|tell us (?:more|why)|what is the (?:main )?reason)\b/i;

const LEAST_STOPS = 3;

/** Columns of words that are called by the steps of a journey: "Awareness", "Purchase", "Onboarding". */
export function wordsByStep(free: readonly Column[]): readonly Column[] {
  const steps = free.filter(
    (column) =>
      isTold(column) &&
      column.wordiness >= 3 &&
      column.counts.size > 0.5 * column.filled.length &&
      column.header.trim().split(/\s+/).length <= 4 &&
      !/[?:]$/.test(column.header.trim()) &&
      !OF_NO_STEP.test(foldedHeader(column.header)) &&
      standardOf(column.header) === undefined,
  );
  const isNamed = free.some((column) => isTold(column) && saysHeader("story", column.header));
  return steps.length >= LEAST_STOPS && !isNamed ? steps : [];
}

const OF_NO_STEP =
  /^(?:pros|cons|likes?|dislikes?|strengths?|weaknesses|advantages?|disadvantages?|advice.*|background|context|summary|notes?|description|titles?|headlines?|reply|answers?|address|bio|about.*|goals?|pains?|needs?|ideas?|suggestions?|improvements?|wish(?:es)?|comments?|q ?\d+)$/;

function isTold(column: Column): boolean {
  const areDates = (column.dates?.read ?? 0) > 0.5 * column.filled.length;
  const areWords = !column.isNumeric && !areDates && !isRatedInWords(column);
  return column.wordiness >= LEAST_WORDS && areWords;
}
