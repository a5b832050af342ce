import { columnName } from "./headers.ts";
import { commaIn, isBlank } from "./numbers.ts";
import type { TextTable } from "./parse.ts";
import { RatingReader, type ScoredRating } from "./rating.ts";
import type { Roles } from "./roles.ts";

/** One rating of a row. */
export interface RowRating {
  /** Its column; -1 where no column rates. */
  readonly column: number;
  readonly rating: ScoredRating | null;
}

const UNRATED: readonly RowRating[] = [{ column: -1, rating: null }];

/** The columns of a table that rate: one that scores the story, or several that rate a stop each. */
export class RatingColumns {
  /** Does each column rate a touchpoint of its own? */
  readonly areStops: boolean;
  readonly #readers: readonly {
    readonly column: number;
    readonly name: string;
    readonly reader: RatingReader;
  }[];

  constructor(table: TextTable, roles: Roles) {
    const ratings = roles.all("rating");
    this.areStops = ratings.length > 0;
    const columns = this.areStops ? ratings : roles.all("score").slice(0, 1);
    this.#readers = columns.map(({ column, role }) => {
      const name = columnName(table.header, column);
      const comma = commaIn(table.rows.map((row) => row[column] ?? ""));
      return { column, name, reader: new RatingReader(role, name, comma) };
    });
  }

  /** The names of the columns that rate anything, in their order: the stops of a journey as it was asked. */
  namesIn(table: TextTable): readonly string[] {
    return this.#readers
      .filter(({ column }) => table.rows.some((row) => !isBlank(row[column] ?? "")))
      .map(({ name }) => name);
  }

  /** What a row rates; what cannot be scored is told. */
  of(row: readonly string[], tell: (message: string) => void): readonly RowRating[] {
    if (this.#readers.length === 0) return UNRATED;
    return this.#readers.map(({ column, name, reader }) => {
      const outcome = reader.read(row[column] ?? "");
      if (typeof outcome !== "string") return { column, rating: outcome };
      tell(`${name}: ${outcome}`);
      return { column, rating: null };
    });
  }
}
