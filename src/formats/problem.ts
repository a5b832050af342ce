/** Why a file was not taken, in words that name the place and the cure. */
export interface FileProblem {
  readonly kind:
    | "empty"
    | "not-text"
    | "too-large"
    | "unclosed-quote"
    | "too-many-columns"
    | "too-many-rows"
    | "no-rows"
    | "no-story"
    | "too-many-stops"
    | "not-json"
    | "not-a-map"
    | "newer-version"
    | "wrong-shape"
    | "damaged"
    | "bad-option"
    | "cancelled";
  readonly message: string;
}

/**
 * Something that was changed or left out while reading, with the row it happened
 * in as a spreadsheet counts rows: a header in the first line is row 1.
 */
export interface Repair {
  readonly row: number | null;
  readonly message: string;
  /** How many more rows the very same holds of. */
  readonly more?: number;
  /** Every single case, where the message sums several up. */
  readonly each?: readonly Repair[];
}
