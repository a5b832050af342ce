import { afterAll } from "vitest";
import { keepFigure } from "../figures/figures.ts";
import type { Outcome } from "./case.ts";
import { CORPUS } from "./corpus.ts";

/** What became of the files, one after the other. */
export interface Outcomes {
  readonly add: (outcome: Outcome) => void;
}

/**
 * Counts what became of the files at one level, and keeps the count when all
 * tests of the calling file are over.
 *
 * @param level as it stands in the table: "pure functions"
 */
export function noteOutcomes(name: string, level: string, by: string): Outcomes {
  const counts = new Map<Outcome, number>();
  afterAll(() =>
    keepFigure(name, { what: `Hostile files, ${level}`, result: resultOf(counts), by }),
  );
  return { add: (outcome) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1) };
}

/** The counts in words: "132 of 132 as they should: 70 refused in words, …". */
export function resultOf(counts: ReadonlyMap<Outcome, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = WORDS.flatMap(([outcome, word]) =>
    counts.has(outcome) ? [`${counts.get(outcome)} ${word}`] : [],
  );
  return `${all} of ${CORPUS.length} as they should: ${told.join(", ")}`;
}

const WORDS: readonly (readonly [Outcome, string])[] = [
  ["opened", "opened"],
  ["repaired", "opened with each repair listed"],
  ["refused", "refused in words"],
  ["other", "by other doors"],
];
