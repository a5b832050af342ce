import type { AttributeType, ProfileSection } from "#journey/attribute.ts";
import type { Scale } from "#journey/score.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import type { TextTable } from "./parse.ts";
import { type DateOrder, isBlank, numberIn, possibleOrders } from "./values.ts";

/** What one column of a file becomes. */
export type ColumnRole =
  | { readonly kind: "ignore" }
  | { readonly kind: "story" }
  | { readonly kind: "touchpoint" }
  | { readonly kind: "stage" }
  | { readonly kind: "person" }
  | { readonly kind: "channel" }
  | { readonly kind: "tags" }
  /** The score of the story. */
  | { readonly kind: "score"; readonly scale: Scale; readonly notRated: readonly number[] }
  /** A rating of its own touchpoint, named by the header: one story, told at several stops. */
  | { readonly kind: "rating"; readonly scale: Scale; readonly notRated: readonly number[] }
  | { readonly kind: "date"; readonly order: DateOrder; readonly isAmbiguous: boolean }
  | { readonly kind: "attribute"; readonly type: AttributeType; readonly section: ProfileSection };

/** What each column becomes, in the order of the columns. */
export type Mapping = readonly ColumnRole[];

const WORDS = {
  story:
    /^(story|stories|text|review ?text|review|comment|comments|verbatim|feedback|content|quote|answer|words|message|response|reason)$/i,
  touchpoint: /^(touch ?point|stop|step|moment|interaction|survey.?sub.?type|event)$/i,
  stage: /^(stage|phase|journey stage|funnel stage)$/i,
  person:
    /^(person|participant|participant.?id|respondent.*|customer.?id|customer|user.?id|user|author.?id|interviewee|name|author|client|contact|key|id_person)$/i,
  score:
    /^(score|rating|nps|nps.?score|sentiment|stars|overall.?rating|satisfaction.?score|csat|value)$/i,
  date: /(date|told.?(at|on)|when|day|timestamp|_at$|created)/i,
  channel: /^(channel|channels|medium|source channel)$/i,
  tags: /^(tags?|labels?|themes?|topics?)$/i,
} as const;

/**
 * Guesses what each column is, from its header and its values. Every guess can
 * be changed by a person; nothing is imported before they have seen it.
 */
export function guessMapping(table: TextTable): Mapping {
  const columns = table.header.map((header, index) => ({
    header: tidy(header),
    cells: table.rows.map((row) => row[index] ?? ""),
  }));
  const roles: ColumnRole[] = columns.map(() => ({ kind: "ignore" }));
  const take = (index: number, role: ColumnRole): void => {
    if (index >= 0 && roles[index]?.kind === "ignore") roles[index] = role;
  };
  take(bestText(columns), { kind: "story" });
  for (const kind of ["touchpoint", "stage", "person", "channel", "tags"] as const) {
    take(
      columns.findIndex(
        ({ header }, index) => roles[index]?.kind === "ignore" && WORDS[kind].test(header),
      ),
      { kind },
    );
  }
  takeScores(columns, roles, take);
  takeDate(columns, roles, take);
  const hasPeople = roles.some(({ kind }) => kind === "person");
  return roles.map((role, index) => {
    const column = columns[index];
    if (role.kind !== "ignore" || column === undefined) return role;
    const isOffered = hasPeople || standardOf(column.header) !== undefined;
    return isOffered ? guessAttribute(column, table.rows.length) : role;
  });
}

interface ColumnValues {
  readonly header: string;
  readonly cells: readonly string[];
}

/** Header words without underscores and doubled spaces. */
function tidy(header: string): string {
  return header.replaceAll(/[_\s]+/g, " ").trim();
}

/** The column of stories: named so, else the one with the most words. */
function bestText(columns: readonly ColumnValues[]): number {
  const wordiness = columns.map(({ cells }) => {
    const filled = cells.slice(0, 300).filter((cell) => !isBlank(cell));
    const words = filled.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
    return filled.length === 0 ? 0 : words / filled.length;
  });
  const named = columns.flatMap(({ header }, index) => (WORDS.story.test(header) ? [index] : []));
  const rank = (index: number): number => wordiness[index] ?? 0;
  const [best] = named.toSorted((a, b) => rank(b) - rank(a));
  if (best !== undefined) return best;
  const most = Math.max(0, ...wordiness);
  return most < 4 ? -1 : wordiness.indexOf(most);
}

function takeScores(
  columns: readonly ColumnValues[],
  roles: readonly ColumnRole[],
  take: (index: number, role: ColumnRole) => void,
): void {
  const rated = columns.flatMap((column, index) => {
    if (roles[index]?.kind !== "ignore") return [];
    const scale = guessScale(column.cells);
    return scale === null ? [] : [{ index, column, scale }];
  });
  const named = rated.filter(({ column }) => WORDS.score.test(column.header));
  const stops = rated.filter(
    ({ column, index }) =>
      !WORDS.score.test(column.header) &&
      !isKnownAttribute(column.header) &&
      !isFlag(columns[index]?.cells ?? []) &&
      !isCount(column.header),
  );
  const hasStop = roles.some(({ kind }) => kind === "touchpoint" || kind === "stage");
  if (!hasStop && stops.length >= 3) {
    const like = stops.filter(({ scale }) => sameLength(scale, stops[0]?.scale));
    for (const { index, scale, column } of like) {
      take(index, { kind: "rating", scale, notRated: notRatedIn(column.cells, scale) });
    }
    return;
  }
  const one = named.toSorted((a, b) => specific(b.column.header) - specific(a.column.header))[0];
  if (one !== undefined) {
    take(one.index, { kind: "score", scale: one.scale, notRated: [] });
  }
}

/** "NPS score" is a better score than "rating". */
function specific(header: string): number {
  return /score/i.test(header) ? 2 : /nps|rating|stars/i.test(header) ? 1 : 0;
}

function sameLength(a: Scale, b: Scale | undefined): boolean {
  return b !== undefined && a.best - a.worst === b.best - b.worst;
}

/** The usual scales, from the shortest to the longest. */
const SCALES: readonly Scale[] = [
  { worst: -2, best: 2 },
  { worst: 1, best: 5 },
  { worst: 0, best: 5 },
  { worst: -5, best: 5 },
  { worst: 1, best: 7 },
  { worst: 0, best: 10 },
  { worst: 0, best: 100 },
  { worst: -100, best: 100 },
];

/** The shortest usual scale that holds a column's numbers; null when it holds no ratings. */
export function guessScale(cells: readonly string[]): Scale | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const numbers = filled.flatMap((cell) => numberIn(cell) ?? []);
  if (numbers.length < 1 || numbers.length < 0.8 * filled.length) return null;
  const low = numbers.reduce((a, b) => Math.min(a, b));
  const high = numbers.reduce((a, b) => Math.max(a, b));
  const isRare =
    low === 0 && high === 5 && numbers.filter((n) => n === 0).length <= 0.5 * numbers.length;
  const fitting = SCALES.find(
    ({ worst, best }) =>
      low >= worst && high <= best && !(worst === -2 && low >= 0) && !(worst === -5 && low >= 0),
  );
  return isRare ? { worst: 1, best: 5 } : (fitting ?? null);
}

/** A 0 on a scale of 1-5 means that nobody rated. */
function notRatedIn(cells: readonly string[], scale: Scale): readonly number[] {
  return scale.worst === 1 && cells.some((cell) => numberIn(cell) === 0) ? [0] : [];
}

function isFlag(cells: readonly string[]): boolean {
  return (
    new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim().toLowerCase())).size <=
    2
  );
}

function isCount(header: string): boolean {
  return /(count|number|id|age|recommend|ind)$/i.test(header) || /^(age|id)$/i.test(header);
}

function isKnownAttribute(header: string): boolean {
  return standardOf(header) !== undefined;
}

function takeDate(
  columns: readonly ColumnValues[],
  roles: readonly ColumnRole[],
  take: (index: number, role: ColumnRole) => void,
): void {
  for (const [index, { header, cells }] of columns.entries()) {
    if (roles[index]?.kind !== "ignore" || !WORDS.date.test(header)) continue;
    const orders = possibleOrders(cells);
    const order = orders[0];
    if (order === undefined) continue;
    take(index, {
      kind: "date",
      order,
      isAmbiguous: orders.includes("dmy") && orders.includes("mdy"),
    });
    return;
  }
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  gender: "sex",
  job: "job-title",
  occupation: "job-title",
  profession: "job-title",
  role: "job-title",
  town: "city",
  "marital status": "family-status",
  employees: "employees",
};

function standardOf(header: string): (typeof STANDARD_ATTRIBUTES)[number] | undefined {
  const folded = header.toLowerCase();
  const slug = OTHER_NAMES[folded];
  return STANDARD_ATTRIBUTES.find(
    ({ id, name }) =>
      name.toLowerCase() === folded || (slug !== undefined && id === `attribute-${slug}`),
  );
}

/** The type and section of a column that describes the person; columns with a value of its own in each row are left out. */
function guessAttribute({ header, cells }: ColumnValues, rows: number): ColumnRole {
  const filled = cells.filter((cell) => !isBlank(cell));
  const standard = standardOf(header);
  if (standard !== undefined) {
    return { kind: "attribute", type: standard.type, section: standard.section };
  }
  if (filled.length === 0 || header === "") return { kind: "ignore" };
  const distinct = new Set(filled.map((cell) => cell.trim().toLowerCase())).size;
  if (/\bid$|^id\b|link|url/i.test(header)) return { kind: "ignore" };
  const isNumber = filled.every((cell) => numberIn(cell) !== null);
  if (isNumber && distinct > 2) return { kind: "attribute", type: "number", section: "behaviour" };
  if (distinct > 0.5 * filled.length && rows > 20) return { kind: "ignore" };
  return { kind: "attribute", type: "category", section: "behaviour" };
}
