import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * One line of the table of test/README.md: what was tested, what came out, and
 * where it is tested. `npm run figures` prints the table of all that ran.
 */
export interface Figure {
  /** What was tested, as it stands in the table: "Hostile files, as pure functions". */
  readonly what: string;
  /** What came out, as a person reads it: "132 of 132: 58 refused, 30 opened". */
  readonly result: string;
  /** The test that counted. */
  readonly by: string;
}

/** Where a run of the tests leaves its figures, one file a figure: several may run at once. */
const FOLDER = "test-results/figures";

/**
 * Keeps a figure that a test counted. Called when the counting is over; a later
 * run of the same test takes its place.
 *
 * @param name of the figure, as scripts/figures.mjs lists it: "hostile-pure"
 */
export function keepFigure(name: string, figure: Figure): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(figure, null, 2)}\n`);
}
