import type { ScoredRating } from "./rating.ts";
import type { RowTold } from "./ratingColumns.ts";
import type { Stop } from "./stops.ts";

/** One story of a row. */
export interface Telling {
  readonly stop: Stop | null;
  readonly text: string;
  readonly rating: ScoredRating | null;
  /** Are its words those of the whole row? */
  readonly isOfRow: boolean;
}

/**
 * The stories of a row. A touchpoint has its own words where a column is for
 * them, else those of the row; words of the row that no touchpoint takes are a
 * story by themselves.
 *
 * @param whole the words of the row, none: ""
 */
export function tellingsOf(
  said: readonly RowTold[],
  whole: string,
  textOf: (cell: string) => string,
): readonly Telling[] {
  const tellings = said.flatMap(({ stop, rating, words }): readonly Telling[] => {
    const text = words === null ? whole : textOf(words);
    const isSaid = rating !== null || (text !== "" && (words !== null || stop === null));
    return isSaid ? [{ stop, text, rating, isOfRow: words === null }] : [];
  });
  const isTold = whole === "" || tellings.some(({ isOfRow }) => isOfRow);
  return isTold
    ? tellings
    : [...tellings, { stop: null, text: whole, rating: null, isOfRow: true }];
}
