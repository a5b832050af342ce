import { type Rating, scoreOfRating } from "#journey/score.ts";
import type { RatingReading } from "./mapping.ts";
import { type CommaMeans, isBlank, numberIn } from "./numbers.ts";
import { valueOfAnswer } from "./ratingGuess.ts";

/** A rating with the score that it became. */
export interface ScoredRating {
  readonly score: number;
  readonly rating: Rating;
}

/** Reads the ratings of one column. */
export class RatingReader {
  readonly #reading: RatingReading;
  readonly #wording: string | null;
  readonly #comma: CommaMeans;
  readonly #answers: ReadonlyMap<string, number | null> | null;

  /** @param wording the question as the header has it */
  constructor(reading: RatingReading, wording: string | null, comma: CommaMeans) {
    this.#reading = reading;
    this.#wording = wording;
    this.#comma = comma;
    const { answers } = reading;
    this.#answers =
      answers === undefined
        ? null
        : new Map(answers.map(([said, value]) => [said.trim().toLowerCase(), value]));
  }

  /**
   * The rating in a cell.
   *
   * @returns null when the cell says nothing; a text when it cannot be scored, saying why
   */
  read(cell: string): ScoredRating | string | null {
    if (isBlank(cell)) return null;
    const { scale, notRated } = this.#reading;
    const said = cell.trim().slice(0, 40);
    const number = this.#numberIn(cell);
    const value = number ?? this.#answerIn(cell);
    if (value === null) return `“${said}” is no rating; not scored`;
    if (number !== null && notRated.includes(number)) return null;
    const score = scoreOfRating(value, scale);
    if (score === null) return `${said} is outside ${scale.worst}..${scale.best}; not scored`;
    const { worst, best } = scale;
    return { score, rating: { value, worst, best, wording: this.#wording } };
  }

  /** The number in a cell; a percentage on another scale is a share of it. */
  #numberIn(cell: string): number | null {
    const number = numberIn(cell, this.#comma);
    const { worst, best } = this.#reading.scale;
    const isShare = cell.trim().endsWith("%") && Math.max(worst, best) !== 100;
    if (number === null || !isShare) return number;
    return number < 0 || number > 100 ? number : worst + (number / 100) * (best - worst);
  }

  #answerIn(cell: string): number | null {
    if (this.#answers === null) return valueOfAnswer(cell, this.#reading.scale);
    return this.#answers.get(cell.trim().toLowerCase()) ?? null;
  }
}
