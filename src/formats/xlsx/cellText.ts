import type { Shown, Workbook } from "./workbook.ts";

/** A cell as the sheet has it. */
export interface RawCell {
  /** The letters before its row: `AB` of `AB12`; empty where it has no reference, or one that names no cell. */
  readonly reference: string;
  readonly type: string;
  readonly style: number;
  /** Its value, or the last result of its formula. */
  readonly value: string;
  readonly isFormula: boolean;
}

/** A cell's text, and what was wrong with it; null where nothing was. */
export interface CellText {
  readonly text: string;
  readonly note: string | null;
}

const UNRECKONED =
  "holds a formula without its result; it reads as blank. Open the file in a spreadsheet program and save it, then the result is in it";
const DAY_MS = 86_400_000;
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** What is longer is no length that is shown as a time of the day, but a day. */
const DAYS_OF_A_YEAR = 366;
/** The last day that a spreadsheet can name: 31 December 9999. */
const LAST_DAY = 2_958_465;

/** What a cell says, as a person would read it: days as ISO dates, times as on a clock, results instead of formulas. */
export function cellText(cell: RawCell, workbook: Workbook): CellText {
  // A formula whose result is an empty text says so by its type.
  const isUnreckoned = cell.isFormula && cell.value === "" && cell.type !== "str";
  return isUnreckoned ? { text: "", note: UNRECKONED } : textOfValue(cell, workbook);
}

function textOfValue(cell: RawCell, workbook: Workbook): CellText {
  const { type, value } = cell;
  switch (type) {
    case "s": {
      if (value.trim() === "") return plain("");
      const text = workbook.strings[Number(value)];
      return text === undefined
        ? { text: "", note: "names a text that the workbook does not hold; it reads as blank" }
        : plain(unescaped(text));
    }
    case "b":
      return plain(value === "1" ? "TRUE" : value === "0" ? "FALSE" : value);
    case "e":
      return { text: "", note: `holds the error ${value}; it reads as blank` };
    case "str":
    case "inlineStr":
    case "d":
      return plain(unescaped(value));
    default:
      return plain(shownText(value, workbook.shownAs[cell.style] ?? "number", workbook));
  }
}

/** A number as its format shows it: `0.85` may be read as 85%, and `1067` as 01067. */
function shownText(value: string, shown: Shown, workbook: Workbook): string {
  if (shown === "day") return dayText(value, workbook);
  if (shown === "time" || shown === "length") return timeText(value, shown, workbook);
  const number = Number(value);
  if (shown === "number" || value.trim() === "" || !Number.isFinite(number))
    return numberText(value);
  if (shown === "percent") return `${numberText(String(number * 100))}%`;
  const isWhole = Number.isInteger(number) && number >= 0;
  return isWhole ? numberText(value).padStart(shown.figures, "0") : numberText(value);
}

/** `_x000D_` stands for a character that XML cannot hold; `_x005F_` for a `_` that is none of these. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Binary fractions are written out with all their digits; fifteen are what a spreadsheet shows. */
function numberText(value: string): string {
  // An id of many figures is another one when it is rounded.
  if (/^\d{16,20}$/.test(value)) return value;
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  const shown = String(Number(number.toPrecision(15)));
  return shown.includes("e") ? value : shown;
}

function dayText(value: string, { is1904 }: Workbook): string {
  const serial = Number(value);
  if (value.trim() === "" || !Number.isFinite(serial) || serial < 0 || serial > LAST_DAY) {
    return value;
  }
  // A time without a day, in a cell for both.
  if (serial > 0 && serial < 1) return clockText(serial);
  // Spreadsheets that count from 1900 take that year for a leap year: day 60 is not there.
  const days = is1904 || serial >= 61 ? serial : serial + 1;
  const at = new Date(Math.round((is1904 ? FROM_1904 : FROM_1900) + days * DAY_MS));
  const iso = at.toISOString();
  if (Number.isInteger(serial)) return iso.slice(0, 10);
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A share of a day as hours and minutes, with seconds where there are any; a length may have more than 24 hours. */
function timeText(value: string, shown: "time" | "length", workbook: Workbook): string {
  const days = Number(value);
  if (value.trim() === "" || !Number.isFinite(days) || days < 0 || days > LAST_DAY) return value;
  // Of a day with its time, the format shows the time alone; the day is not lost.
  if (shown === "time" && days >= DAYS_OF_A_YEAR) return dayText(value, workbook);
  return clockText(days);
}

function clockText(days: number): string {
  const tenths = Math.round((days * DAY_MS) / 100);
  const seconds = (tenths % 600) / 10;
  const minutes = Math.floor(tenths / 600);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (seconds === 0) return clock;
  return `${clock}:${seconds < 10 ? "0" : ""}${seconds}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function plain(text: string): CellText {
  return { text, note: null };
}
