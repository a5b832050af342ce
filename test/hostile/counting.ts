import { type Figure, keepFigure } from "../figures/figures.ts";
import type { Outcome } from "./case.ts";
import { CORPUS } from "./corpus.ts";

/** What became of the files at one level, one after the other. */
export class Outcomes {
  readonly #counts = new Map<Outcome, number>();

  /** Counts a file that became what it should. */
  add(outcome: Outcome): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }

  /** Keeps the counts for the table; called when all files were brought. */
  keep(name: string, figure: Pick<Figure, "what" | "by">, part?: string): void {
    const result = Object.fromEntries(
      WORDS.map(([outcome, word]) => [word, this.#counts.get(outcome) ?? 0]),
    );
    keepFigure(name, { ...figure, result, of: CORPUS.length }, part);
  }
}

const WORDS: readonly (readonly [Outcome, string])[] = [
  ["opened", "opened"],
  ["repaired", "opened with each repair listed"],
  ["refused", "refused in words"],
  ["other", "by other doors, without effect"],
];
