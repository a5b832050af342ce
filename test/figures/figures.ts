import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * One row of the table of test/README.md: what was tested, what came out, and
 * where it is tested. `npm run figures` prints the table of all that ran.
 */
export interface Figure {
  /** What was tested, as it stands in the table: "Hostile files, through pure functions". */
  readonly what: string;
  /**
   * What came out: words, or counts by their word, as in `{"refused in words": 70}`.
   * Counts of several parts are added up.
   */
  readonly result: string | Readonly<Record<string, number>>;
  /** How many there are to be counted in all, where the counts are of one thing each. */
  readonly of?: number;
  /** The file of the test that counted. */
  readonly by: string;
}

/** Where a run of the tests leaves its figures, one file each: several tests may run at once. */
const FOLDER = "test-results/figures";

/**
 * Keeps a figure that a test counted. Called when the counting is over; a later
 * run of the same test takes its place.
 *
 * @param name of the row, as scripts/figuresTable.mjs lists it: "hostile-pure"
 * @param part where several tests count for one row, each its own: "xlsx"
 */
export function keepFigure(name: string, figure: Figure, part?: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const file = part === undefined ? name : `${name}@${part}`;
  writeFileSync(join(FOLDER, `${file}.json`), `${JSON.stringify(figure, null, 2)}\n`);
}
