import type { Column } from "./columns.ts";
import { foldedHeader, saysHeader } from "./headers.ts";
import { personNamed } from "./names.ts";

const MOST_NAMES = 200;
const MOST_PLACES = 3_000;

/** Kinds of surveys, where no stop is meant. */
const SURVEYS = /^(?:nps|csat|ces|pmf|enps|stars|smileys|thumbs)$/;

/** Names of places stand in many rows and are short; where the header is plain about them, there may be many. */
export function isPlaceName({ header, counts, filled, wordiness }: Column): boolean {
  const isPlain = /^(?:(?:customer )?journey )?(?:stage|phase|touch ?point)s?$/.test(
    foldedHeader(header),
  );
  if (counts.size > 0 && [...counts.keys()].every((value) => SURVEYS.test(value))) return false;
  const areFew = counts.size <= (isPlain ? MOST_PLACES : MOST_NAMES);
  return wordiness < 10 && (areFew || counts.size < 0.5 * filled.length);
}

/** A header that can only mean who told it, so that rows without a name are of people who gave none. */
const PLAINLY_PEOPLE =
  /^(?:name|full name|person|participants?|respondents?|interviewees?|customers?|reviewers?)(?: name)?$/;

/**
 * People are named shortly, in most rows unless the header is plain about them,
 * and not by counting rows: another file has a person 1 too.
 */
export function isPersonName({
  header,
  wordiness,
  filled,
  cells,
  numbers,
  isNumeric,
}: Column): boolean {
  const ofAnswer = /^(?:response|submission|record|entry|antwort) id$|^#$/.test(
    foldedHeader(header),
  );
  const isCounter = ofAnswer && isNumeric && numbers.every((number) => number < 100_000);
  const least = PLAINLY_PEOPLE.test(foldedHeader(header)) ? 1 : 0.5 * cells.length;
  const named = filled.filter((cell) => personNamed(cell) !== "").length;
  return wordiness < 7 && named >= least && !isCounter;
}

/** Does a header ask something? */
export function isQuestion({ header }: Column): boolean {
  return /\?\s*(?:[([][^)\]]*[)\]]\s*)?$/.test(header);
}

/** Do all headers ask the same of different things: "How satisfied were you with the …"? */
export function areAskedAlike(columns: readonly Column[]): boolean {
  const [first = [], ...rest] = columns.map(({ header }) => header.split(/\s+/));
  const opening = first.slice(0, 3).join(" ");
  return (
    opening.length >= 8 &&
    first.length > 3 &&
    rest.every((words) => words.slice(0, 3).join(" ") === opening)
  );
}

/** Among columns whose headers say the same, an id or score says it best; who took part tells more than who wrote it down. */
export function trustIn(header: string): number {
  const folded = foldedHeader(header);
  if (/\bscore\b|\bid\b/.test(folded)) return 3;
  if (/^(?:participants?|respondents?|interviewees?|teilnehmer(?:in)?|befragte[rn]?)$/.test(folded))
    return 2.5;
  return /\b(?:nps|rating|stars|number|code|nr)\b/.test(folded) ? 2 : 1;
}

/** Beside their names, the address of their mail says who it is: two people may be called the same. */
export function isMailAddress(header: string): boolean {
  return /^(?:\S+ )?e ?mail(?: ?add?resse?)?$|^メールアトレス$/.test(foldedHeader(header));
}

/**
 * Does a column say what the people of another are called? Then everybody is called the same
 * throughout. Titles of notes are no names: those that are numbered, or a bare "Name" beside people
 * who are named already.
 */
export function callsThem(people: Column | undefined, names: Column): boolean {
  if (people === undefined) return true;
  if (foldedHeader(names.header) === "name") {
    const areNamed = isMostly(people, /^\p{L}[\p{L}.'’-]+(?:\s+\p{L}[\p{L}.'’-]*)+$/u);
    if (areNamed || isMostly(names, /\s\d+$/)) return false;
  }
  const called = new Map<string, string>();
  return people.cells.every((cell, at) => {
    const [who, name] = [personNamed(cell), personNamed(names.cells[at] ?? "").toLowerCase()];
    if (who === "" || name === "") return true;
    const before = called.get(who);
    called.set(who, before ?? name);
    return before === undefined || before === name;
  });
}

function isMostly({ filled }: Column, like: RegExp): boolean {
  return filled.filter((cell) => like.test(cell.trim())).length > 0.5 * filled.length;
}

/** Numbers are a better score than words about them. */
export function trustInScore(column: Column): number {
  return trustIn(column.header) + (column.isNumeric ? 10 : 0);
}

/** A date of birth or of becoming a customer is the person's, not the story's. */
export function isOfThePerson(header: string): boolean {
  return /birth|\bdob\b|since|joined|registered|geburt|naissance|nacimiento/.test(
    foldedHeader(header),
  );
}

/** A date that names the telling says most of when a story was told. */
export function trustInDate({ header }: Column): number {
  const folded = foldedHeader(header);
  if (!saysHeader("date", header)) return 0;
  if (/purchase|order|flown|visit|due|start/.test(folded)) return 1;
  return /told|response|interview|survey|review|submit|timestamp|zeitstempel|feedback|answer/.test(
    folded,
  )
    ? 3
    : 2;
}

/** A column of yes and no is a mark, not a rating; so are two values that stand in many rows. */
export function isFlag({ counts, filled }: Column): boolean {
  if (counts.size > 2) return false;
  return (
    filled.length >= 20 ||
    [...counts.keys()].every((value) => /^(?:[01]|yes|no|true|false|[yn])(?:\.0)?$/.test(value))
  );
}

/** Does a header count or number something, rather than rate it? */
export function isCount(header: string): boolean {
  return /\b(?:count|number|id|age|ind|index|quantity|qty|recommended|recommend|year|month|week|day)$/.test(
    foldedHeader(header),
  );
}
