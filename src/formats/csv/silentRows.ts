import type { Repair } from "#formats/problem.ts";
import { onlyWordsIn } from "./onlyWords.ts";
import type { PeoplePlan } from "./peoplePlan.ts";
import type { Roles } from "./roles.ts";

interface Silent {
  readonly row: readonly string[];
  readonly number: number;
}

/** What became of rows that tell nothing. */
export interface SettledSilent {
  readonly leftOut: number;
  /** Of those left out: rows that say who somebody is that is not here. */
  readonly silent: number;
  /** Rows of which the person was taken, and what they say of it. */
  readonly described: number;
  readonly repairs: readonly Repair[];
}

/** What became of a row; lost: with it what it says of somebody who is not here. */
type Fate = keyof typeof FATES;

const FATES = {
  taken: "what it says of its person was taken",
  left: "it was left out",
  lost: "it was left out, with what it says of its person",
};

/**
 * Rows with neither words nor a score. Looked at once all others are read: what
 * they say of somebody who tells elsewhere, or is here, is taken; people who
 * tell nothing at all are made only where they are wanted.
 */
export class SilentRows {
  readonly #rows: Silent[] = [];
  readonly #roles: Roles;
  readonly #areOfPeople: boolean;

  /** @param areOfPeople the file is a table of people, and none of its rows was to tell anything */
  constructor(roles: Roles, areOfPeople: boolean) {
    this.#roles = roles;
    this.#areOfPeople = areOfPeople;
  }

  add(row: readonly string[], number: number): void {
    this.#rows.push({ row, number });
  }

  /** @param partOf the part of the study's evidence that the n-th person that is made here goes to */
  settle(people: PeoplePlan, takesSilent: boolean, partOf: (n: number) => number): SettledSilent {
    const repairs: Repair[] = [];
    const came = { left: 0, lost: 0, taken: 0 };
    for (const { row, number } of this.#rows) {
      const fate = this.#fateOf({ row, number }, people, takesSilent, partOf(came.taken));
      came[fate] += 1;
      if (fate === "taken" && this.#areOfPeople) continue;
      const only = fate === "taken" ? "" : onlyWordsIn(row, this.#roles);
      repairs.push({
        row: number,
        message: `has neither words nor a score${only}; ${FATES[fate]}`,
      });
    }
    return { leftOut: came.left + came.lost, silent: came.lost, described: came.taken, repairs };
  }

  #fateOf({ row, number }: Silent, people: PeoplePlan, takesSilent: boolean, part: number): Fate {
    if (!people.isDescribed(row)) return "left";
    const adds = people.addTo(row, number);
    if (adds !== null) return adds ? "taken" : "left";
    if (!takesSilent && !this.#areOfPeople) return "lost";
    people.personOf(row, number, part);
    return "taken";
  }
}
