import { type Column, columnsOf } from "#formats/csv/columns.ts";
import type { DateOrder } from "#formats/csv/dates.ts";
import { columnName, letterOf } from "#formats/csv/headers.ts";
import { type ColumnRole, type Mapping, offersOf } from "#formats/csv/mapping.ts";
import { foldedName } from "#formats/csv/names.ts";
import type { TextTable } from "#formats/csv/parse.ts";
import { guessRating, type RatingGuess } from "#formats/csv/ratingGuess.ts";
import { valuesOfAnswers } from "#formats/csv/ratingGuess.ts";
import type { Scale } from "#journey/score.ts";
import { nearest } from "#kit/nearest.ts";
import { type Flags, meant, valueOf } from "./flags.ts";
import { UsageError } from "./io.ts";

/** The columns that a command line names, each with what it becomes, and what had to be guessed. */
export interface NamedColumns {
  readonly table: TextTable;
  readonly mapping: Mapping;
  readonly notes: readonly string[];
}

interface Named {
  readonly column: number;
  readonly role: ColumnRole;
}

/**
 * What the flags say of the columns. Nothing is taken that no flag names; only
 * scales, orders of dates and types of attributes are guessed where they are not
 * given. A column may be named twice, as what is a score and an attribute too.
 */
export function namedColumns(flags: Flags, table: TextTable): NamedColumns {
  const columns = columnsOf(table);
  const notes: string[] = [];
  const named = [
    ...plainRoles(flags, table),
    ...ratingRoles(flags, table, columns, notes),
    ...wordsRoles(flags, table),
    ...columnsNamed(flags, table, "name"),
    ...dateRoles(flags, table, columns, notes),
    ...attributeRoles(flags, table, columns),
  ];
  return { table: projected(table, named), mapping: named.map(({ role }) => role), notes };
}

/** The table of just the columns that were named, as often as they were. */
function projected(table: TextTable, named: readonly Named[]): TextTable {
  return {
    ...table,
    header: named.map(({ column }) => columnName(table.header, column)),
    codes: [],
    rows: table.rows.map((row) => named.map(({ column }) => row[column] ?? "")),
  };
}

const PLAIN = ["story", "stage", "touchpoint", "person", "channel", "tags", "consent"] as const;

function plainRoles(flags: Flags, table: TextTable): readonly Named[] {
  return PLAIN.flatMap((kind) => {
    const name = valueOf(flags, kind);
    return name === undefined ? [] : [{ column: columnOf(table, name, kind), role: { kind } }];
  });
}

function ratingRoles(
  flags: Flags,
  table: TextTable,
  columns: readonly Column[],
  notes: string[],
): readonly Named[] {
  const scores = flags.values.get("score") ?? [];
  const stops = [...(flags.values.get("rating") ?? []), ...(flags.values.get("touchpoints") ?? [])];
  if (scores.length > 1) throw new UsageError("--score was given more than once.");
  if (scores.length > 0 && stops.length > 0) {
    throw new UsageError("--score rates the story and --rating its touchpoints: give one of them.");
  }
  if (stops.length > 0 && flags.values.has("touchpoint")) {
    throw new UsageError("--rating columns are touchpoints themselves: leave --touchpoint out.");
  }
  for (const flag of ["scale", "not-rated"]) {
    if (!flags.values.has(flag) || scores.length + stops.length > 0) continue;
    throw new UsageError(`--${flag} says how to read --score or --rating, which is missing.`);
  }
  const given = scaleOf(valueOf(flags, "scale"));
  const notRated = numbersOf(flags, "not-rated");
  const roleOf = (kind: "score" | "rating", name: string): Named => {
    const column = columnOf(table, name, kind);
    const reading = readingOf(columns[column], kind, name, given, notes);
    return { column, role: { kind, ...reading, notRated: notRated ?? reading.notRated } };
  };
  return [
    ...scores.map((name) => roleOf("score", name)),
    ...stops.map((name) => roleOf("rating", name)),
  ];
}

function readingOf(
  column: Column | undefined,
  kind: "score" | "rating",
  name: string,
  given: Scale | null,
  notes: string[],
): RatingGuess {
  if (column === undefined) throw new UsageError(`There is no column "${name}".`);
  const guess = offersOf(column)[kind];
  if (given !== null) {
    const said = (guess.answers ?? []).map(([cell]) => cell);
    const answers = valuesOfAnswers(said, given);
    return { scale: given, notRated: [], answers };
  }
  if (!guessable(column)) {
    throw new UsageError(`The scale of "${name}" cannot be guessed. Say it: --scale WORST..BEST`);
  }
  const { scale, notRated, answers = [] } = guess;
  const zero = notRated.length > 0 ? `, ${notRated.join(", ")} as not rated` : "";
  notes.push(`"${name}" was read as a scale of ${scale.worst}..${scale.best}${zero}.`);
  return { scale, notRated, answers };
}

function guessable(column: Column): boolean {
  return column.filled.length === 0 || guessRating(column) !== null;
}

function dateRoles(
  flags: Flags,
  table: TextTable,
  columns: readonly Column[],
  notes: string[],
): readonly Named[] {
  const name = valueOf(flags, "date");
  const order = orderOf(valueOf(flags, "date-order"));
  if (name === undefined) {
    if (order === null) return [];
    throw new UsageError("--date-order says how to read --date, which is missing.");
  }
  const column = columnOf(table, name, "date");
  const guess = columns[column]?.dates ?? null;
  if (order === null && guess?.isAmbiguous === true) {
    notes.push(
      `The dates of "${name}" can be read day first or month first; they were read ${IN_WORDS[guess.order]}. Say it: --date-order dmy or mdy.`,
    );
  }
  return [
    { column, role: { kind: "date", order: order ?? guess?.order ?? "dmy", isAmbiguous: false } },
  ];
}

const IN_WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: "day first",
  mdy: "month first",
  ymd: "year first",
};

/** Columns of words on a touchpoint each. */
function wordsRoles(flags: Flags, table: TextTable): readonly Named[] {
  if (flags.values.has("words") && flags.values.has("touchpoint")) {
    throw new UsageError("--words columns are touchpoints themselves: leave --touchpoint out.");
  }
  return columnsNamed(flags, table, "words");
}

/** The columns of a role that several may have. */
function columnsNamed(flags: Flags, table: TextTable, kind: "words" | "name"): readonly Named[] {
  const names = flags.values.get(kind) ?? [];
  return names.map((name) => ({ column: columnOf(table, name, kind), role: { kind } }));
}

function attributeRoles(
  flags: Flags,
  table: TextTable,
  columns: readonly Column[],
): readonly Named[] {
  const names = new Set(flags.values.get("attribute") ?? []);
  return [...names].flatMap((name) => {
    const column = columnOf(table, name, "attribute");
    const found = columns[column];
    return found === undefined ? [] : [{ column, role: offersOf(found).attribute }];
  });
}

/** The column of a name: as it stands, else folded, else by its letter as in `column:B`. */
function columnOf(table: TextTable, name: string, flag: string): number {
  const names = table.header.map((_, column) => columnName(table.header, column));
  const letter = /^column:([a-z]+)$/i.exec(name)?.[1]?.toUpperCase();
  const found =
    letter === undefined
      ? matching(table.header, (header) => header === name)
      : matching(table.header, (_, column) => letterOf(column) === letter);
  const near = matching(table.header, (header) => foldedName(header) === foldedName(name));
  const named = matching(names, (one) => one === name);
  const coded = matching(table.codes, (code) => code.trim() === name);
  const [first, ...others] =
    [found, named, coded, near].find((columns) => columns.length > 0) ?? [];
  if (first === undefined) {
    throw new UsageError(
      `--${flag}: there is no column "${name}".${meant(nearest(name, names))} The columns are: ${listed(names)}`,
    );
  }
  if (others.length === 0) return first;
  const letters = [first, ...others].map((column) => `column:${letterOf(column)}`);
  throw new UsageError(
    `--${flag}: ${letters.length} columns are called "${name}". Name one by its letter: ${letters.join(" or ")}`,
  );
}

const MOST_LISTED = 40;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((one) => `"${one.slice(0, 80)}"`);
  const more = names.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function matching(
  names: readonly string[],
  is: (name: string, column: number) => boolean,
): readonly number[] {
  return names.flatMap((name, column) => (is(name, column) ? [column] : []));
}

/** `0..10`, or `5..1` where 1 is best. */
function scaleOf(text: string | undefined): Scale | null {
  if (text === undefined) return null;
  const parts = /^([-+]?\d+(?:\.\d+)?)\.\.([-+]?\d+(?:\.\d+)?)$/.exec(text.trim());
  const worst = Number(parts?.[1]);
  const best = Number(parts?.[2]);
  if (parts === null || worst === best) {
    throw new UsageError(`--scale ${text}: write it as WORST..BEST, such as 0..10 or 5..1`);
  }
  return { worst, best };
}

function numbersOf(flags: Flags, flag: string): readonly number[] | null {
  const values = flags.values.get(flag);
  if (values === undefined) return null;
  return values.map((value) => {
    const number = Number(value);
    if (value.trim() === "" || !Number.isFinite(number)) {
      throw new UsageError(`--${flag} ${value}: that is no number.`);
    }
    return number;
  });
}

function orderOf(text: string | undefined): DateOrder | null {
  if (text === undefined) return null;
  if (text === "dmy" || text === "mdy" || text === "ymd") return text;
  throw new UsageError(`--date-order ${text}: choose dmy, mdy or ymd.`);
}
