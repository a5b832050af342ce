import { columnName } from "./headers.ts";
import type { Mapping } from "./mapping.ts";
import { commaIn, isBlank } from "./numbers.ts";
import type { TextTable } from "./parse.ts";
import { RatingReader, type ScoredRating } from "./rating.ts";
import { Roles } from "./roles.ts";
import { type Stop, stopsOf } from "./stops.ts";

/** What a row tells: of a touchpoint that columns are about, or as a whole. */
export interface RowTold {
  /** Null: as a whole. */
  readonly stop: Stop | null;
  readonly rating: ScoredRating | null;
  /** The cell of words on this touchpoint alone; null: no column is for them. */
  readonly words: string | null;
}

const UNRATED: readonly RowTold[] = [{ stop: null, rating: null, words: null }];

interface NamedReader {
  readonly column: number;
  readonly name: string;
  readonly reader: RatingReader;
}

/** The columns of a table that rate or tell: one that scores the story, or several that are about a stop each. */
export class RatingColumns {
  /** The touchpoints that columns are about. */
  readonly stops: readonly Stop[];
  readonly #readers: ReadonlyMap<number, NamedReader>;

  constructor(table: TextTable, mapping: Mapping) {
    const roles = new Roles(mapping);
    this.stops = stopsOf(table.header, mapping);
    const ratings = roles.all("rating");
    const columns = this.stops.length > 0 ? ratings : roles.all("score").slice(0, 1);
    this.#readers = new Map(
      columns.map(({ column, role }) => {
        const name = columnName(table.header, column);
        const comma = commaIn(table.rows.map((row) => row[column] ?? ""));
        return [column, { column, name, reader: new RatingReader(role, name, comma) }];
      }),
    );
  }

  /** The touchpoints of which anything is told, in their order: the journey as it was asked. */
  toldIn(table: TextTable): readonly Stop[] {
    const isFilled = (column: number | null): boolean =>
      column !== null && table.rows.some((row) => !isBlank(row[column] ?? ""));
    return this.stops.filter(({ rating, words }) => isFilled(rating) || isFilled(words));
  }

  /** What a row tells; a rating that cannot be scored is told. */
  of(row: readonly string[], tell: (message: string) => void): readonly RowTold[] {
    if (this.stops.length > 0) {
      return this.stops.map((stop) => ({
        stop,
        rating: this.#ratingIn(row, stop.rating, tell),
        words: stop.words === null ? null : (row[stop.words] ?? ""),
      }));
    }
    const [column] = this.#readers.keys();
    if (column === undefined) return UNRATED;
    return [{ stop: null, rating: this.#ratingIn(row, column, tell), words: null }];
  }

  #ratingIn(
    row: readonly string[],
    column: number | null,
    tell: (message: string) => void,
  ): ScoredRating | null {
    const named = column === null ? undefined : this.#readers.get(column);
    if (named === undefined) return null;
    const outcome = named.reader.read(row[named.column] ?? "");
    if (typeof outcome !== "string") return outcome;
    tell(`${named.name}: ${outcome}`);
    return null;
  }
}
