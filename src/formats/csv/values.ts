/** Cells that say that there is nothing. */
const BLANKS = new Set(["", "na", "n/a", "nan", "null", "none", "-", "–", "—", "?", "."]);

/** Does a cell say nothing? */
export function isBlank(cell: string): boolean {
  return BLANKS.has(cell.trim().toLowerCase());
}

/** The number in a cell, with a point or a comma, of a fraction (4/5) or with a percent sign; null when it is none. */
export function numberIn(cell: string): number | null {
  const text = cell.trim().replace(/^−/, "-").replace(/\s*%$/, "");
  const fraction = /^(-?\d+(?:[.,]\d+)?)\s*\/\s*\d+$/.exec(text);
  const plain = (fraction?.[1] ?? text).replaceAll(/(?<=\d)[  ](?=\d{3})/g, "");
  if (!/^[-+]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/.test(plain)) return null;
  const number = Number(plain.replace(",", "."));
  return Number.isFinite(number) ? number : null;
}

/** The order of day and month in a date written with digits. */
export type DateOrder = "dmy" | "mdy" | "ymd";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DIGITS = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2})?.*)?$/;
const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[ .-]+)?([a-z]{3,9})\.?[ .-]+(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?(\d{4})$/i;

/**
 * A date as ISO text, as exact as it is known: `2018-04-11T20:09`, `2018-04-11`,
 * `2018-04`. Null when the cell holds no possible date.
 */
export function dateIn(cell: string, order: DateOrder): string | null {
  const text = cell.trim();
  const digits = DIGITS.exec(text);
  if (digits !== null) return fromDigits(digits, order);
  const named = NAMED.exec(text);
  if (named !== null) return fromNames(named);
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null;
  return serial === null || serial < 20_000 || serial > 80_000 ? null : isoOfDay(serial - 25_569);
}

/** Which orders of day and month could all of these dates have? Both: a person must say. */
export function possibleOrders(cells: readonly string[]): readonly DateOrder[] {
  const dates = cells.filter((cell) => !isBlank(cell)).slice(0, 2_000);
  const orders: readonly DateOrder[] = ["ymd", "dmy", "mdy"];
  const scored = orders.map((order) => ({
    order,
    read: dates.filter((cell) => dateIn(cell, order) !== null).length,
  }));
  const most = Math.max(...scored.map(({ read }) => read));
  if (most === 0 || most < 0.8 * dates.length) return [];
  return scored.filter(({ read }) => read === most).map(({ order }) => order);
}

function fromDigits(parts: RegExpExecArray, order: DateOrder): string | null {
  const [, first = "", second = "", third = "", hour = "", minute = ""] = parts;
  const [year, month, day] = inOrder([first, second, third], order);
  const iso = isoOf(fullYear(year), Number(month), Number(day));
  const hasTime = hour !== "" && Number(hour) < 24 && Number(minute) < 60;
  return iso === null || !hasTime ? iso : `${iso}T${hour.padStart(2, "0")}:${minute}`;
}

/** Year, month and day of three figures; four figures in front are the year whatever the order. */
function inOrder(
  [first, second, third]: readonly [string, string, string],
  order: DateOrder,
): readonly [string, string, string] {
  if (first.length === 4 || order === "ymd") return [first, second, third];
  return order === "mdy" ? [third, first, second] : [third, second, first];
}

function fromNames(parts: RegExpExecArray): string | null {
  const [, before, name = "", behind, year = ""] = parts;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const day = before ?? behind;
  if (day === undefined) return `${year}-${String(month).padStart(2, "0")}`;
  return isoOf(Number(year), month, Number(day));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isoOfDay(day: number): string {
  return new Date(Math.floor(day) * 86_400_000).toISOString().slice(0, 10);
}
