import type { AttributeType, ProfileSection } from "#journey/attribute.ts";
import type { Scale } from "#journey/score.ts";
import { describesPeople, guessAttribute, isOfTheirName, isOfTheTool } from "./attributeGuess.ts";
import { type Column, columnsOf } from "./columns.ts";
import {
  isPlaceName,
  isPersonName,
  isQuestion,
  areAskedAlike,
  trustIn,
  trustInScore,
  isOfThePerson,
  trustInDate,
  isFlag,
  isMailAddress,
  isCount,
  callsThem,
} from "./columnSigns.ts";
import { saysConsents } from "./consent.ts";
import type { DateOrder } from "./dates.ts";
import { saysHeader, standardOf } from "./headers.ts";
import type { TextTable } from "./parse.ts";
import {
  type Answer,
  asksToRecommend,
  guessRating,
  isCalledRating,
  isRatedInWords,
  type RatingGuess,
  sharedReading,
} from "./ratingGuess.ts";
import { scaleInHeader } from "./scaleInHeader.ts";
import { wordsBeside, wordsByStep } from "./wordsGuess.ts";

/** How a column of ratings is read: by its scale, and what on it means what. */
export interface RatingReading {
  readonly scale: Scale;
  /** Numbers that mean that nobody rated. */
  readonly notRated: readonly number[];
  /** Answers that are no numbers, each with its rating on the scale; null: not scored. What is not listed is not scored either. */
  readonly answers?: readonly Answer[];
}

/** What one column of a file becomes. */
export type ColumnRole =
  | { readonly kind: "ignore" }
  | { readonly kind: "story" }
  | { readonly kind: "touchpoint" }
  | { readonly kind: "stage" }
  | { readonly kind: "person" }
  /** What the person is called, where another column tells who it is; several are put together. */
  | { readonly kind: "name" }
  | { readonly kind: "channel" }
  | { readonly kind: "tags" }
  | { readonly kind: "consent" }
  /** The score of the story. */
  | ({ readonly kind: "score" } & RatingReading)
  /** A rating of its own touchpoint, named by the header: one story, told at several stops. */
  | ({ readonly kind: "rating" } & RatingReading)
  /** Words on a touchpoint of their own, named by the header. */
  | { readonly kind: "words" }
  | { readonly kind: "date"; readonly order: DateOrder; readonly isAmbiguous: boolean }
  | { readonly kind: "attribute"; readonly type: AttributeType; readonly section: ProfileSection };

/** What each column becomes, in the order of the columns. */
export type Mapping = readonly ColumnRole[];

/** What a column would be in the roles that ask for more than their name. */
export interface ColumnOffers {
  readonly score: Extract<ColumnRole, { kind: "score" }>;
  readonly rating: Extract<ColumnRole, { kind: "rating" }>;
  readonly date: Extract<ColumnRole, { kind: "date" }>;
  readonly attribute: Extract<ColumnRole, { kind: "attribute" }>;
}

/** A mapping that a person can start from, and what each column would be otherwise. */
export interface MappingGuess {
  readonly mapping: Mapping;
  readonly offers: readonly ColumnOffers[];
}

/**
 * Guesses what each column is, from its header and its values. Every guess can
 * be changed by a person; nothing is imported before they have seen it.
 */
export function guessMapping(table: TextTable): Mapping {
  return new Guess(columnsOf(table), table.hasHeader).mapping();
}

/** The same, with what each column would be in every other role. */
export function guessAll(table: TextTable): MappingGuess {
  const columns = columnsOf(table);
  return { mapping: new Guess(columns, table.hasHeader).mapping(), offers: columns.map(offersOf) };
}

/** What one column would be in the roles that ask for more than their name. */
export function offersOf(column: Column): ColumnOffers {
  const unknown = { scale: { worst: 1, best: 5 }, notRated: [], answers: [] };
  const { order = "dmy", isAmbiguous = false } = column.dates ?? {};
  return {
    score: { kind: "score", ...(guessRating(column) ?? unknown) },
    rating: { kind: "rating", ...(guessRating(column, true) ?? unknown) },
    date: { kind: "date", order, isAmbiguous },
    attribute: { kind: "attribute", ...guessAttribute(column) },
  };
}

/** Are these times, however many words they are written in? */
function isDated({ dates, filled }: Column): boolean {
  return dates !== null && dates.read >= 0.8 * filled.length;
}

/** A guess on its way: each step takes columns that no step before it took. */
class Guess {
  readonly #columns: readonly Column[];
  readonly #roles: ColumnRole[];
  readonly #ratings = new Map<Column, RatingGuess | null>();
  readonly #hasHeader: boolean;

  constructor(columns: readonly Column[], hasHeader: boolean) {
    this.#columns = columns;
    this.#hasHeader = hasHeader;
    this.#roles = columns.map(() => ({ kind: "ignore" }));
  }

  mapping(): Mapping {
    this.#takeStory(this.#columns);
    this.#takeNamed("touchpoint", isPlaceName);
    this.#takeNamed("stage", isPlaceName);
    this.#takeNamed("person", isPersonName);
    this.#takeNamed("channel", isPlaceName);
    this.#takeNamed("tags", () => true);
    this.#takeNamed("consent", saysConsents);
    this.#takeRatings();
    this.#takeWords();
    this.#takeDate();
    this.#takeNames();
    this.#takeAttributes();
    return this.#roles;
  }

  /** The column of stories: named so, else the one with the most words. */
  #takeStory(columns: readonly Column[]): void {
    const named = columns.filter(
      (column) =>
        saysHeader("story", column.header) && !column.isNumeric && column.filled.length > 0,
    );
    const [longest] = columns
      .filter((column) => column.wordiness >= (this.#hasHeader ? 3 : 1.5))
      .filter((column) => !column.isNumeric && !isRatedInWords(column) && !isDated(column))
      .toSorted(byWords);
    const [best] = named.toSorted(byWords);
    const isOutdone = (longest?.wordiness ?? 0) > 4 * (best?.wordiness ?? 0);
    const story = best === undefined || (best.wordiness < 2 && isOutdone) ? longest : best;
    const only = this.#columns.length === 1 ? this.#columns[0] : undefined;
    const taken = story ?? best ?? only;
    if (taken !== undefined) this.#roles[taken.index] = { kind: "story" };
  }

  /** One column rates the story, or several rate a touchpoint each. */
  #takeRatings(): void {
    const hasStop = this.#roles.some(({ kind }) => kind === "touchpoint" || kind === "stage");
    const stops = hasStop ? [] : this.#ratedStops();
    const shared = sharedReading(stops);
    const areOfOneScale = new Set(stops.map(bestOf)).size < 2;
    for (const column of stops) {
      const reading = areOfOneScale ? shared : (guessRating(column, true) ?? shared);
      this.#roles[column.index] = { kind: "rating", ...reading };
    }
    if (stops.length > 0) return;
    const rated = this.#free().filter((column) => this.#ratingOf(column) !== null);
    const named = rated.filter(
      ({ header, areGrades }) =>
        saysHeader("score", header) ||
        scaleInHeader(header) !== null ||
        asksToRecommend(header) ||
        areGrades,
    );
    const called = rated.filter((column) => isCalledRating(column.header) && !isFlag(column));
    const asked = rated.filter(
      (column) =>
        isRatedInWords(column) || (column.isNumeric && isQuestion(column) && !isFlag(column)),
    );
    const [best] = named.toSorted((a, b) => trustInScore(b) - trustInScore(a));
    const only = this.#hasHeader ? asked : rated.filter(({ isNumeric }) => isNumeric);
    const score = best ?? [called, only].find(({ length }) => length === 1)?.[0];
    const rating = score === undefined ? null : this.#ratingOf(score);
    if (score !== undefined && rating !== null) {
      this.#roles[score.index] = { kind: "score", ...rating };
    }
  }

  /** Words that are about a touchpoint of their own are no story of the whole row. */
  #takeWords(): void {
    const are = (kind: ColumnRole["kind"]) =>
      this.#columns.filter(({ index }) => this.#roles[index]?.kind === kind);
    const ratings = are("rating");
    if (are("touchpoint").length + are("stage").length + are("score").length > 0) return;
    const free = [...are("story"), ...this.#free()];
    const taken = ratings.length > 0 ? wordsBeside(ratings, free) : wordsByStep(free);
    for (const { index } of taken) this.#roles[index] = { kind: "words" };
    if (taken.length > 0 && are("story").length === 0) this.#takeStory(this.#free());
  }

  /** Columns of numbers on one scale, or with a scale each in their headers, that are no overall score: each is a stop. */
  #ratedStops(): readonly Column[] {
    const rated = this.#free().filter(
      (column) =>
        (column.isNumeric || isRatedInWords(column)) &&
        this.#ratingOf(column) !== null &&
        !saysHeader("score", column.header) &&
        !asksToRecommend(column.header) &&
        standardOf(column.header) === undefined &&
        !isOfTheTool(column.header) &&
        !isFlag(column) &&
        !isCount(column.header),
    );
    const families = new Map<number, Column[]>();
    for (const column of rated) {
      const best = bestOf(column);
      families.set(best, [...(families.get(best) ?? []), column]);
    }
    const [[, alike] = [0, []]] = [...families].toSorted(
      ([best, a], [otherBest, b]) => b.length - a.length || best - otherBest,
    );
    const areNamed =
      alike.every(
        ({ header, areGrades }) =>
          areGrades || /rating|score|stars|^(?:please )?rate\b/i.test(header),
      ) || areAskedAlike(alike);
    // Whose headers name a scale each are rated, on whatever scales.
    const scaled = rated.filter(({ header }) => scaleInHeader(header) !== null);
    if (scaled.length > 1 && scaled.length > alike.length) return scaled;
    return alike.length >= (areNamed ? 2 : 3) ? alike : [];
  }

  #takeDate(): void {
    const dated = this.#free().filter(({ dates, filled, isNumeric, header }) => {
      const least = (saysHeader("date", header) ? 0.5 : 0.8) * filled.length;
      const isDate = dates !== null && dates.read >= least && !isOfThePerson(header);
      return isDate && (!isNumeric || saysHeader("date", header));
    });
    const [best] = dated.toSorted(
      (a, b) => trustInDate(b) - trustInDate(a) || b.filled.length - a.filled.length,
    );
    const dates = best?.dates ?? null;
    if (best === undefined || dates === null) return;
    const { order, isAmbiguous } = dates;
    this.#roles[best.index] = { kind: "date", order, isAmbiguous };
  }

  /** Where there are people, what else the file says describes them. */
  #takeAttributes(): void {
    const hasPeople =
      this.#roles.some(({ kind }) => kind === "person" || kind === "name") ||
      this.#free().some(({ header }) => standardOf(header) !== undefined);
    if (!hasPeople) return;
    for (const column of this.#free()) {
      if (describesPeople(column)) {
        this.#roles[column.index] = { kind: "attribute", ...guessAttribute(column) };
      }
    }
  }

  /** Columns of first and last names say what people are called, and who they are where no id does. */
  #takeNames(): void {
    const person = this.#columns.find(({ index }) => this.#roles[index]?.kind === "person");
    const names = this.#free().filter(
      (column) =>
        column.filled.length > 0 && isOfTheirName(column.header) && callsThem(person, column),
    );
    for (const { index } of names) this.#roles[index] = { kind: "name" };
  }

  #takeNamed(kind: NamedKind, isFitting: (column: Column) => boolean): void {
    const named = this.#free().filter(
      (column) => saysHeader(kind, column.header) && isFitting(column),
    );
    const areCalled = named.some(({ header }) => isOfTheirName(header));
    const trust = ({ header }: Column): number =>
      trustIn(header) + (areCalled && isMailAddress(header) ? 1 : 0);
    const [best] = named.toSorted((a, b) => trust(b) - trust(a));
    if (best !== undefined) this.#roles[best.index] = { kind };
  }

  #free(): readonly Column[] {
    return this.#columns.filter(({ index }) => this.#roles[index]?.kind === "ignore");
  }

  #ratingOf(column: Column): RatingGuess | null {
    const known = this.#ratings.get(column);
    if (known !== undefined) return known;
    const guess = guessRating(column);
    this.#ratings.set(column, guess);
    return guess;
  }
}

/** The best number of a stop's scale. */
function bestOf(column: Column): number {
  return guessRating(column, true)?.scale.best ?? 0;
}

function byWords(a: Column, b: Column): number {
  return b.wordiness - a.wordiness;
}

type NamedKind = "touchpoint" | "stage" | "person" | "channel" | "tags" | "consent";
