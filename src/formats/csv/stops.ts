import { itemAt } from "#kit/itemAt.ts";
import { columnName } from "./headers.ts";
import type { Mapping } from "./mapping.ts";
import { foldedName } from "./names.ts";
import { readableName } from "./readable.ts";
import { scaleInHeader } from "./scaleInHeader.ts";

/** A touchpoint that columns of a table are about: one rates it, one holds words on it, or both. */
export interface Stop {
  /** The header of its first column, as it stands in the file. */
  readonly name: string;
  /** What it is called, for people. */
  readonly title: string;
  readonly rating: number | null;
  readonly words: number | null;
}

const WORD =
  "(?:overall )?(?:ratings?|scores?|stars|satisfaction|csat|comments?|feedback|verbatims?|remarks?|reasons?|quotes?|notes?|words|explanation|why|bewertung|zufriedenheit|kommentare?|begründung|anmerkung(?:en)?|commentaires?|avis|comentarios?|commenti?|opmerking(?:en)?|cijfer)";
const BEHIND = new RegExp(`(?:^|[\\s_–:-]+)${WORD}\\s*\\??$`, "iu");
const BEFORE = new RegExp(
  `^${WORD}\\s*(?:[_–:-]\\s*|\\s(?:on|about|for|of|to|zu|zur|zum|sur|sobre)\\s)(?:the |your |our )?`,
  "iu",
);
const ASKS =
  /^(?:please )?(?:(?:how (?:would|do) you )?rate|how (?:was|were|is|are|did you (?:like|find))|tell us (?:more )?about|describe|wie (?:war|waren)|bewerten sie)\s+(?:the |your |our |die |der |das |den |ihre?n? |unsere?n? )?/iu;
const ASIDE = /\s*[([（][^)\]）]*[)\]）]\s*$/u;

/** What a column is about: its header without the words that say that it rates or comments; empty where that is all it says. */
export function subjectOf(header: string): string {
  const isAsked = ASKS.test(header);
  let rest = header.replace(ASIDE, "").trim();
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(BEHIND, "").replace(BEFORE, "").replace(ASKS, "").trim();
  }
  if (!isAsked) return rest;
  const asked = rest.replace(/\s*[?:.]+$/u, "");
  return `${asked.charAt(0).toUpperCase()}${asked.slice(1)}`;
}

/**
 * The touchpoints that the columns of a table are about, in their order. A
 * column of words belongs to the ratings of the same subject; one that only says
 * "Why?" or "Comment" to the ratings before it.
 */
export function stopsOf(header: readonly string[], mapping: Mapping): readonly Stop[] {
  const stops: { rating: number | null; words: number | null }[] = [];
  const subject = (column: number): string => foldedName(subjectOf(header[column] ?? ""));
  for (const [column, { kind }] of mapping.entries()) {
    if (kind === "rating") stops.push({ rating: column, words: null });
  }
  for (const [column, { kind }] of mapping.entries()) {
    if (kind !== "words") continue;
    const free = stops.filter(({ rating, words }) => rating !== null && words === null);
    const own = free.find(({ rating }) => subject(rating ?? 0) === subject(column));
    const last = free.findLast(({ rating }) => (rating ?? column) < column);
    const found = own ?? (subject(column) === "" ? last : undefined);
    if (found === undefined) stops.push({ rating: null, words: column });
    else found.words = column;
  }
  const placed = stops.toSorted((a, b) => firstOf(a) - firstOf(b));
  const short = shortNames(placed.map((stop) => columnName(header, firstOf(stop))));
  return placed.map((stop, at) => {
    const name = columnName(header, firstOf(stop));
    const own = header[firstOf(stop)] ?? "";
    const { rating, words } = stop;
    const isOfBoth = rating !== null && words !== null && subject(rating) === subject(words);
    const about = words === null || (ASKS.test(own) && !isOfBoth) ? "" : subjectOf(own);
    const title = about === "" ? itemAt(short, at) : about;
    // A name with spaces was written for people, and so was any part of it.
    return { name, title: /\s/.test(name) ? title : readableName(title), ...stop };
  });
}

function firstOf({ rating, words }: Pick<Stop, "rating" | "words">): number {
  return Math.min(rating ?? Infinity, words ?? Infinity);
}

/** A question and its part: "How was it? - Booking", and as Google Forms writes it, "How was it? [Booking]". */
const PART = /^(.*\S)\s+[-–]\s+(\S.*)$|^(.*\S)\s*\[([^[\]]*[^[\]\s][^[\]]*)\]\s*$/u;

/**
 * Of "How satisfied were you with: - Booking" only "Booking", where all of a question's parts
 * differ; of "Booking – Rating" too, where the part says no more than that it is rated, and of
 * "Booking (1-5)".
 */
function shortNames(names: readonly string[]): readonly string[] {
  const parts = names.map((name) => {
    const [, dashed = "", below = "", asked = "", row = ""] = PART.exec(name) ?? [];
    return { question: dashed || asked, part: (below || row).trim() };
  });
  const short = parts.map(({ question, part }, at) => {
    if (part === "") return withoutScale(itemAt(names, at));
    if (subjectOf(part) === "") return question;
    const isShared = parts.filter((other) => other.question === question).length > 1;
    return withoutScale(isShared ? part : itemAt(names, at));
  });
  return short.map((name, at) =>
    short.filter((other) => foldedName(other) === foldedName(name)).length > 1
      ? itemAt(names, at)
      : name,
  );
}

function withoutScale(name: string): string {
  const aside = ASIDE.exec(name)?.[0] ?? "";
  return scaleInHeader(aside) === null ? name : name.slice(0, -aside.length).trim();
}
