import { Remembered } from "#kit/remembered.ts";
import { type Column, columnsOf } from "./column.ts";
import type { Group } from "./group.ts";
import type { MedoidCandidate } from "./medoid.ts";
import {
  likenessOf,
  medoidIn,
  personaOf,
  type PersonaLikeness,
  type PersonaSheet,
  sumsOf,
} from "./persona.ts";
import { eachStatement } from "./eachStatement.ts";
import { attributeStatements } from "./attributeStatement.ts";
import { type Profile, profileOf } from "./profile.ts";
import { quotesOf } from "./quotes.ts";
import type { Statement } from "./statement.ts";
import type { StopStatistics } from "./stop.ts";

/** Profile and persona of who is in view. */
export interface Derived {
  readonly profile: Profile;
  readonly persona: PersonaSheet | null;
}

/** So many groups are remembered: the map, and the stages or stops looked at last. */
const ROOM = 4;

/**
 * Derives profile and persona of groups, step by step, so that whoever runs
 * it can stop between two steps. What rests on the people alone is remembered:
 * scoring a story does not compare everybody with everybody again.
 */
export class Deriver {
  readonly #columns = new Remembered<readonly Column[]>(ROOM);
  readonly #statements = new Remembered<readonly Statement[]>(ROOM);
  readonly #sums = new Remembered<readonly MedoidCandidate[]>(ROOM);
  readonly #likeness = new Remembered<PersonaLikeness>(ROOM);

  /**
   * @param statistics what the cell of the group's scores says
   * @param segment the segment that the group is; null for any other
   */
  *steps(
    group: Group,
    statistics: StopStatistics,
    segment: string | null = null,
  ): Generator<undefined, Derived> {
    const derived = yield* this.#plainSteps(group, statistics);
    if (segment === null) return derived;
    return eachStatement(derived, (statement) => ({ ...statement, segment }));
  }

  *#plainSteps(group: Group, statistics: StopStatistics): Generator<undefined, Derived> {
    const { people, attributes } = group;
    const columns = this.#columns.of([attributes, ...people], () => columnsOf(people, attributes));
    yield;
    const statements = this.#statements.of([columns], () =>
      attributeStatements(columns, people.length),
    );
    yield;
    const quotes = quotesOf(group, statistics);
    yield;
    const profile = profileOf(group, { statistics, attributes: statements, quotes });
    yield;
    const sums = this.#sums.of([columns], () => sumsOf(group, columns));
    yield;
    const medoid = medoidIn(group, sums);
    if (medoid === null) return { profile, persona: null };
    const likeness = this.#likeness.of([columns, medoid], () =>
      likenessOf(group, columns, statements, medoid),
    );
    return { profile, persona: personaOf(group, likeness, quotes) };
  }
}
