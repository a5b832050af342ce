import type { AttributeType } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { parseDecimal } from "#kit/decimal.ts";

/** What people write where nothing is known. Unknown is never a category (evidence.md, section 4). */
const SAYS_NOTHING = new Set(["", "unknown", "not known", "n/a", "n.a.", "?", "-", "–", "—"]);

const DAY_MS = 86_400_000;

/** A date as exact as it is known, with or without a time behind it. */
const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/;

/** A text with case and spaces folded, to compare what people typed. */
export function folded(text: string): string {
  return tidy(text).toLowerCase();
}

/** A text without spaces at its ends or doubled ones inside, its letters composed: "ö" is one sign however it was typed. */
export function tidy(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

/**
 * The labels that a value holds: a list's items, else the one text. A typed
 * text of choices is split at semicolons, bars and line breaks. What says
 * "not known" is no label.
 */
export function labelsOf(value: AttributeValue, type: AttributeType): readonly string[] {
  const labels = typeof value === "object" ? value : oneOrSplit(String(value), type);
  return labels.map(tidy).filter((label) => !SAYS_NOTHING.has(label.toLowerCase()));
}

/** A comma before three figures parts thousands: `45,000`, `1,234.5`. */
const GROUPED = /^\s*[-+−–]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?\s*$/;

/**
 * The number that a value says, if it says one as people write it: figures with
 * a sign, a decimal point or comma, and thousands parted. What only a program
 * reads as a number (`0x10`, `1e5`, `Infinity`) is a text.
 */
export function numberOf(value: AttributeValue): number | null {
  if (typeof value === "string") {
    return parseDecimal(GROUPED.test(value) ? value.replaceAll(",", "") : value);
  }
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** The days that an ISO date may be, counted from 1970-01-01, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days that an ISO date may be: one, or all of its month or year where no more is known; null for what is no date. */
export function daysOf(value: AttributeValue): Days | null {
  const parts = typeof value === "string" ? ISO_DATE.exec(value.trim()) : null;
  if (parts === null) return null;
  const [text] = parts;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : Number(parts[3]);
  const first = utcDay(year, month ?? 1, day ?? 1);
  if (!isoOfDay(first).startsWith(text.slice(0, 10))) return null;
  if (day !== null) return { first, last: first };
  return { first, last: month === null ? utcDay(year, 12, 31) : utcDay(year, month + 1, 0) };
}

/** The day that an ISO date names, the first it may be; null for what is no date. */
export function dayOf(value: AttributeValue): number | null {
  return daysOf(value)?.first ?? null;
}

/** The ISO date of a day counted from 1970-01-01. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Day 0 is the last of the month before. */
function utcDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function oneOrSplit(text: string, type: AttributeType): readonly string[] {
  return type === "choices" ? text.split(/[;|\n]/u) : [text];
}
