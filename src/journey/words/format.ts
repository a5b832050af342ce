import { once } from "#kit/once.ts";

/** The forms of a counted noun, as the language wants them; `other` serves where a form is missing. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Numbers, dates, counts and lists in one language, all through `Intl`. */
export interface Formats {
  readonly locale: string;
  /** 1,204 */
  readonly number: (value: number) => string;
  /** A value as people know it, such as a year or an age: 1998, 12,500. */
  readonly amount: (value: number) => string;
  /** At most this many decimals: 14.4 */
  readonly decimal: (value: number, digits: number) => string;
  /** A score or a difference of scores, whole and signed: +14, −35, 0. */
  readonly score: (value: number) => string;
  /** A score to a tenth, signed: +14.4. */
  readonly exactScore: (value: number) => string;
  /** A share of 1 as whole per cent: 71 %. */
  readonly percent: (share: number) => string;
  /** Two ends, or one when they read the same: 47–66. */
  readonly range: (low: number, high: number) => string;
  /** Bounds of a mean: −12 to +31. */
  readonly scoreRange: (low: number, high: number) => string;
  /** `1 story`, `1,204 stories`; a form's `#` stands for the number. */
  readonly count: (n: number, forms: PluralForms) => string;
  /** A day, or as much of one as is known: 12 May 2026, May 2026. Text that is no ISO date comes back as it is. */
  readonly date: (iso: string) => string;
  /** A day and its time in the reader's zone: 12 May 2026, 14:05. */
  readonly dateTime: (iso: string) => string;
  /** The months from one day to another: Mar – May 2026. */
  readonly monthRange: (fromIso: string, toIso: string) => string;
  /**
   * How long ago, seen from `nowMs`: 3 hours ago. Nothing was done in days to come:
   * a clock went wrong then or now, and the day that it said is told.
   */
  readonly ago: (iso: string, nowMs: number) => string;
  /** A, B and C. */
  readonly list: (items: readonly string[]) => string;
  /** 4.2 MB */
  readonly bytes: (bytes: number) => string;
}

const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00A0";

/**
 * The formats of a language tag such as `en-GB`. Each of the browser's formatters
 * is made with its first use: a page needs few of them, and making them takes longer
 * than loading all of this.
 */
export function formatsFor(locale: string): Formats {
  const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const amount = once(
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: "min2" }),
  );
  const signed = byWholeNumber(signedFormat(locale, 0));
  const signedTenth = signedFormat(locale, 1);
  const number = byWholeNumber((value) => trueMinus(whole().format(value)));
  return {
    locale,
    number,
    amount: (value) => trueMinus(amount().format(value)),
    decimal: (value, digits) =>
      trueMinus(new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)),
    score: signed,
    exactScore: signedTenth,
    percent: percentFormat(locale),
    range: (low, high) => rangeText(number(low), number(high), "\u2013"),
    scoreRange: (low, high) => rangeText(signed(low), signed(high), " to "),
    count: countFormat(locale, number),
    ...datesFor(locale),
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
    bytes: (bytes) => bytesText(locale, bytes),
  };
}

/** Whole numbers that are remembered: a large map says the same few hundreds again and again. */
const REMEMBERED = 5_000;

/**
 * A format of whole numbers that remembers what it said: the browser's own takes
 * longer than all else of a line. Halves go away from zero, as the browser rounds.
 */
function byWholeNumber(format: (value: number) => string): (value: number) => string {
  const said = new Map<number, string>();
  return (value) => {
    const rounded = Math.sign(value) * Math.round(Math.abs(value));
    const known = said.get(rounded);
    if (known !== undefined) return known;
    const text = format(rounded);
    if (said.size < REMEMBERED) said.set(rounded, text);
    return text;
  };
}

function signedFormat(locale: string, digits: number): (value: number) => string {
  const signDisplay = "exceptZero";
  const format = once(
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay }),
  );
  return (value) => trueMinus(format().format(value));
}

/** A hyphen is too short to be seen as the sign of a score. */
function trueMinus(text: string): string {
  return text.replace("-", MINUS);
}

function percentFormat(locale: string): (share: number) => string {
  const format = once(
    () => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }),
  );
  return (share) => trueMinus(format().format(share)).replace(/(?<=\d)\s*%/, `${NO_BREAK_SPACE}%`);
}

function rangeText(low: string, high: string, between: string): string {
  return low === high ? low : `${low}${between}${high}`;
}

function countFormat(
  locale: string,
  number: (value: number) => string,
): (n: number, forms: PluralForms) => string {
  const rules = once(() => new Intl.PluralRules(locale));
  return (n, forms) => (forms[rules().select(n)] ?? forms.other).replace("#", number(n));
}

type DateFormats = Pick<Formats, "date" | "dateTime" | "monthRange" | "ago">;

function datesFor(locale: string): DateFormats {
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const utcDay = once(() => new Intl.DateTimeFormat(locale, { ...day, timeZone: "UTC" }));
  const time = once(
    () => new Intl.DateTimeFormat(locale, { ...day, hour: "2-digit", minute: "2-digit" }),
  );
  const months = once(
    () => new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }),
  );
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  return {
    date: (iso) => {
      if (/^\d{4}$/.test(iso)) return iso;
      const format = /^\d{4}-\d{2}$/.test(iso) ? months : utcDay;
      return formatted(iso, () => format().format(new Date(iso.slice(0, 10))));
    },
    dateTime: (iso) => formatted(iso, (at) => time().format(at)),
    monthRange: (from, to) =>
      formatted(from, (start) => formatted(to, (end) => months().formatRange(start, end))),
    ago: (iso, nowMs) =>
      formatted(iso, (at) => {
        const seconds = (at.getTime() - nowMs) / 1000;
        return seconds > DAY ? utcDay().format(at) : agoText(relative(), Math.min(0, seconds));
      }),
  };
}

function formatted(iso: string, format: (at: Date) => string): string {
  const at = new Date(iso);
  return /^\d{4}-\d{2}/.test(iso) && !Number.isNaN(at.getTime()) ? format(at) : iso;
}

/** Seconds. */
const DAY = 86_400;

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", DAY],
  ["hour", 3600],
  ["minute", 60],
];

function agoText(relative: Intl.RelativeTimeFormat, seconds: number): string {
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  if (step === undefined) return relative.format(0, "second");
  return relative.format(Math.trunc(seconds / step[1]), step[0]);
}

function bytesText(locale: string, bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** power);
}
