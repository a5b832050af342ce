import type { AttributeType } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";

/** What people write where nothing is known. Unknown is never a category (evidence.md, section 4). */
const SAYS_NOTHING = new Set(["", "unknown", "not known", "n/a", "n.a.", "?", "-", "–", "—"]);

const DAY_MS = 86_400_000;

/** A text with case and spaces folded, to compare what people typed. */
export function folded(text: string): string {
  return tidy(text).toLocaleLowerCase("en");
}

/** A text without spaces at its ends or doubled ones inside. */
export function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/**
 * The labels that a value holds: a list's items, else the one text. A typed
 * text of choices is split at semicolons, bars and line breaks. What says
 * "not known" is no label.
 */
export function labelsOf(value: AttributeValue, type: AttributeType): readonly string[] {
  const labels = typeof value === "object" ? value : oneOrSplit(String(value), type);
  return labels.map(tidy).filter((label) => !SAYS_NOTHING.has(label.toLocaleLowerCase("en")));
}

/** The number that a value says, if it says one. */
export function numberOf(value: AttributeValue): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** The day that an ISO date names, counted from 1970-01-01; null for what is no date. */
export function dayOf(value: AttributeValue): number | null {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  const ms = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(ms) ? null : ms / DAY_MS;
}

/** The ISO date of a day counted from 1970-01-01. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function oneOrSplit(text: string, type: AttributeType): readonly string[] {
  return type === "choices" ? text.split(/[;|\n]/u) : [text];
}
