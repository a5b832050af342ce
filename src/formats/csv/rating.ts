import { type Rating, type Scale, scoreOfRating } from "#journey/score.ts";
import { isBlank, numberIn } from "./values.ts";

/** A rating with the score that it became. */
export interface ScoredRating {
  readonly score: number;
  readonly rating: Rating;
}

/** Answers in words, each with the share of the scale that it stands for. */
const ANSWERS: readonly (readonly [RegExp, number])[] = [
  [/^(very (bad|poor|negative|dissatisfied|unhappy)|terrible|awful|😡|😠)$/i, 0],
  [/^(bad|poor|negative|dissatisfied|unhappy|detractor|🙁|☹️?|😞|👎)$/i, 0.25],
  [/^(ok|okay|neutral|so-?so|average|fair|mixed|passive|neither.*|😐)$/i, 0.5],
  [/^(good|positive|satisfied|happy|🙂|😊|👍)$/i, 0.75],
  [/^(very (good|positive|satisfied|happy)|excellent|great|perfect|promoter|😀|😍)$/i, 1],
];

/**
 * The rating in a cell.
 *
 * @param notRated numbers that mean that nobody rated
 * @returns null when the cell says nothing; a text when it cannot be scored, saying why
 */
export function ratingIn(
  cell: string,
  scale: Scale,
  notRated: readonly number[],
  wording: string | null,
): ScoredRating | string | null {
  if (isBlank(cell)) return null;
  const value = numberIn(cell) ?? answerIn(cell, scale);
  if (value === null) return `“${cell.trim().slice(0, 40)}” is no score; the story is not scored`;
  if (notRated.includes(value)) return null;
  const score = scoreOfRating(value, scale);
  if (score === null) {
    return `${value} is outside ${scale.worst}..${scale.best}; the story is not scored`;
  }
  return { score, rating: { value, worst: scale.worst, best: scale.best, wording } };
}

function answerIn(cell: string, scale: Scale): number | null {
  const answer = ANSWERS.find(([pattern]) => pattern.test(cell.trim()));
  return answer === undefined ? null : scale.worst + answer[1] * (scale.best - scale.worst);
}
