import { isBlank, westernDigits } from "./numbers.ts";

/** The order of day and month in a date written with digits. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** The year from which a spreadsheet counts days that stand as bare numbers. */
export type DaysFrom = 1900 | 1904;

/** The months in English, German, French, Spanish, Italian, Portuguese and Dutch, by how they begin. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|ene|gen)/i,
  /^(?:feb|fév|fev)/i,
  /^(?:mar|mär|maa|mrz)/i,
  /^(?:apr|avr|abr)/i,
  /^(?:may|mai|mag|mei)/i,
  /^(?:jun|juin|giu)/i,
  /^(?:jul|juil|lug)/i,
  /^(?:aug|août|aou|ago)/i,
  /^(?:sep|set)/i,
  /^(?:oct|okt|ott|out)/i,
  /^(?:nov)/i,
  /^(?:dec|dez|déc|dic)/i,
];

const DIGITS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
/** Without anything between them, as databases write them: `20240213`. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const MONTH_ONLY = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/;
const NAMED =
  /^(?:\p{L}{2,10}\.?,\s*|\p{L}{3}\s+(?=\p{L}{3}\s))?(?:(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+de)?[\s.-]*)?(\p{L}{3,12})\.?(?:\s+de)?[\s.,-]+(?:(\d{1,2})(?:st|nd|rd|th)?[,\s]+)?(\d{4}|\d{2})$/u;
/** A time of day, whatever is said of its zone: the time stands as it was on the clock of the place. */
const TIME =
  /^(.{4,}?)(?:[T ,]+|\s+(?:at|um|à)\s+)(\d{1,2})[:.h](\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?\s*(?:Uhr|h)?\s*(?:Z|[A-Z]{2,5})?\s*(?:[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([^)]*\))?$/i;
/** As a program prints it: `Sun Mar 10 2024 02:30:00 GMT+0100`, `Mon Mar 11 14:30:05 2024`. */
const PRINTED =
  /^\p{L}{3},?\s+(\p{L}{3}\s+\d{1,2})\s+(\d{2}:\d{2}:\d{2})(?:\s+[A-Z]{2,5})?\s+(\d{4})$/u;

/** As it is written in Chinese and Japanese: `2024年3月1日`. */
const WITH_SIGNS = /^(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/;

/**
 * A date as ISO text, as exact as it is known: `2018-04-11T20:09`, `2018-04-11`,
 * `2018-04`. Null when the cell holds no possible date.
 */
export function dateIn(cell: string, order: DateOrder, daysFrom: DaysFrom = 1900): string | null {
  const text = westernDigits(cell.trim())
    .replace(PRINTED, "$1 $3 $2")
    .replace(WITH_SIGNS, "$1-$2-$3");
  if (text.length < 5 || text.length > 80) return null;
  const timed = TIME.exec(text);
  if (timed === null) return dayIn(text, order, daysFrom);
  const [, day = "", hour, minute, half] = timed;
  const iso = dayIn(day, order, daysFrom);
  return iso?.length === 10 ? withTime(iso, Number(hour), Number(minute), half) : iso;
}

function dayIn(text: string, order: DateOrder, daysFrom: DaysFrom): string | null {
  const digits = DIGITS.exec(text);
  if (digits !== null) return fromDigits(digits, order);
  const compact = COMPACT.exec(text);
  if (compact !== null) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const month = MONTH_ONLY.exec(text);
  if (month !== null) {
    const [, ahead = "", second = "", first = "", behind = ""] = month;
    return isoMonth(ahead || behind, second || first);
  }
  const named = NAMED.exec(text);
  if (named !== null) return fromNames(named);
  return /^\d{5}(?:[.,]\d+)?$/.test(text)
    ? fromSerial(Number(text.replace(",", ".")), daysFrom)
    : null;
}

/** What a column of dates is: their order, and whether a person must say it. */
export interface DateGuess {
  readonly order: DateOrder;
  /** Both day first and month first read all of it, and they read it differently. */
  readonly isAmbiguous: boolean;
  /** How many of the filled cells read as dates. */
  readonly read: number;
  readonly filled: number;
}

/**
 * The order of day and month that reads the most of a column. One figure above
 * 12 settles it; where nothing does, dots and 24 hours speak for the day first,
 * am and pm for the month first, and a person must say.
 */
export function guessDates(cells: readonly string[]): DateGuess | null {
  const tally = tallyOf(cells);
  const { dmy, mdy, ymd, filled, days } = tally;
  const most = Math.max(dmy, mdy, ymd);
  if (most === 0) return null;
  if (ymd > dmy && ymd > mdy) return { order: "ymd", isAmbiguous: false, read: ymd, filled };
  if (!tally.differs && dmy === mdy) {
    const isYearFirst =
      days.some((day) => /^\d{4}[./-]/.test(day)) &&
      !days.some((day) => /^\d{1,2}([./-])\d{1,2}\1\d{2}(?!\d)/.test(day));
    return { order: isYearFirst ? "ymd" : "dmy", isAmbiguous: false, read: most, filled };
  }
  const hasDots = days.some((day) => /^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(day));
  const hasHalves = days.some((day) => /\d\s*[ap]\.?m\.?$/i.test(day));
  const isAmbiguous = dmy === mdy && !hasDots;
  const isMonthFirst = mdy > dmy || (isAmbiguous && hasHalves);
  return { order: isMonthFirst ? "mdy" : "dmy", isAmbiguous, read: most, filled };
}

interface Tally {
  /** How many cells read as dates in each order. */
  readonly dmy: number;
  readonly mdy: number;
  readonly ymd: number;
  /** Does any cell read as another day when the month stands first? */
  readonly differs: boolean;
  readonly filled: number;
  /** The different values. */
  readonly days: readonly string[];
}

function tallyOf(cells: readonly string[]): Tally {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    filled += 1;
    const day = cell.trim();
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const tally = { dmy: 0, mdy: 0, ymd: 0, differs: false };
  for (const [day, count] of counts) {
    const dmy = dateIn(day, "dmy");
    const mdy = dateIn(day, "mdy");
    tally.dmy += dmy === null ? 0 : count;
    tally.mdy += mdy === null ? 0 : count;
    tally.ymd += dateIn(day, "ymd") === null ? 0 : count;
    tally.differs ||= dmy !== null && mdy !== null && dmy !== mdy;
  }
  return { ...tally, filled, days: [...counts.keys()] };
}

function fromDigits(parts: RegExpExecArray, order: DateOrder): string | null {
  const [, first = "", , second = "", third = ""] = parts;
  const [year, month, day] = inOrder([first, second, third], order);
  if (year.length === 1 || year.length === 3 || month.length > 2 || day.length > 2) return null;
  return isoDay(fullYear(year), Number(month), Number(day));
}

function withTime(iso: string, hour: number, minute: number, half: string | undefined): string {
  const isAfternoon = half !== undefined && /^p/i.test(half);
  const full = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return full < 24 && minute < 60 ? `${iso}T${two(full)}:${two(minute)}` : iso;
}

/** Year, month and day of three figures; four figures in front are the year whatever the order. */
function inOrder(
  [first, second, third]: readonly [string, string, string],
  order: DateOrder,
): readonly [string, string, string] {
  if (first.length >= 3 || (order === "ymd" && third.length <= 2)) return [first, second, third];
  return order === "mdy" ? [third, first, second] : [third, second, first];
}

function fromNames(parts: RegExpExecArray): string | null {
  const [, before, name = "", behind, year = ""] = parts;
  const month = MONTHS.findIndex((begins) => begins.test(name)) + 1;
  const day = before ?? behind;
  if (month === 0 || (year.length === 2 && day === undefined)) return null;
  if (day === undefined) return isoMonth(year, String(month));
  return isoDay(fullYear(year), month, Number(day));
}

/** The day that a spreadsheet counts from the last of 1899, or from 1904; what could be a plain number is none. */
function fromSerial(serial: number, daysFrom: DaysFrom): string | null {
  if (serial < 20_000 || serial > 80_000) return null;
  const before1970 = daysFrom === 1904 ? 24_107 : 25_569;
  return new Date(Math.floor(serial - before1970) * 86_400_000).toISOString().slice(0, 10);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function isoMonth(year: string, month: string): string | null {
  const first = isoDay(Number(year), Number(month), 1);
  return first === null ? null : first.slice(0, 7);
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
