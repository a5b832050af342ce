import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { basisOf, type Group, type Known, knownOn } from "./group.ts";
import { shortestInterval } from "./shortestInterval.ts";
import { sharesOf, topShares } from "./shares.ts";
import type { Rule, Statement, StatementValue } from "./statement.ts";
import { strengthOfKnown } from "./strength.ts";

/** Fewer known people than this, or a smaller share of the group, and nothing is said. */
const MIN_KNOWN = 5;
const MIN_SHARE = 0.5;

/**
 * What can be said of a group on one attribute, by the rules of evidence.md,
 * section 4; null when nothing is known of anybody.
 */
export function attributeStatement(group: Group, attribute: AttributeDefinition): Statement | null {
  const known = usable(knownOn(group, attribute.id), attribute);
  if (known.length === 0) return null;
  const n = group.people.length;
  const tooLittle = known.length < MIN_KNOWN || known.length < MIN_SHARE * n;
  const { rule, value } = tooLittle
    ? { rule: "too-little-known" as const, value: { kind: "unknown" as const } }
    : valueOf(known, attribute);
  return {
    claim: `attribute:${attribute.id}`,
    value,
    n,
    known: known.length,
    interval: null,
    segment: null,
    evidence: { storyIds: [], participantIds: known.map(({ person }) => person.id) },
    rule,
    basis: basisOf(known, []),
    state: "derived",
    strength: tooLittle ? "none" : strengthOfKnown(known.length),
  };
}

/** The number that a value says, if it says one. */
export function numberOf(value: AttributeValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** The labels that a value holds: the choices of a list, or the one text. */
export function labelsOf(value: AttributeValue): readonly string[] {
  return typeof value === "object" ? value : [String(value)];
}

function usable(known: readonly Known[], attribute: AttributeDefinition): readonly Known[] {
  if (attribute.type === "number") return known.filter(({ value }) => numberOf(value) !== null);
  if (attribute.type === "date") return known.filter(({ value }) => dayOf(value) !== null);
  return known;
}

function valueOf(
  known: readonly Known[],
  attribute: AttributeDefinition,
): { readonly rule: Rule; readonly value: StatementValue } {
  switch (attribute.type) {
    case "number":
      return numbers(known, attribute.unit);
    case "date":
      return { rule: "shortest-interval", value: dates(known) };
    case "choices":
      return { rule: "people-shares", value: shares(known) };
    case "category":
      return { rule: "top-shares", value: shares(known) };
    case "place":
      return { rule: "places", value: shares(known) };
    case "text":
      return {
        rule: "free-text",
        value: { kind: "texts", texts: known.flatMap(({ value }) => labelsOf(value)) },
      };
    default:
      return attribute.type satisfies never;
  }
}

function numbers(
  known: readonly Known[],
  unit: string,
): { readonly rule: Rule; readonly value: StatementValue } {
  const values = known.flatMap(({ value }) => numberOf(value) ?? []);
  if (values.length < 6) {
    const listed = values.toSorted((a, b) => a - b);
    return { rule: "few-values", value: { kind: "numbers", values: listed, unit } };
  }
  const half = shortestInterval(values, 0.5);
  const most = values.length < 10 ? null : shortestInterval(values, 0.8);
  return { rule: "shortest-interval", value: { kind: "range", half, most, unit } };
}

function dates(known: readonly Known[]): StatementValue {
  const days = known.flatMap(({ value }) => dayOf(value) ?? []);
  const range = shortestInterval(days, days.length < 10 ? 0.5 : 0.8);
  return {
    kind: "dates",
    low: isoOf(range?.low ?? 0),
    high: isoOf(range?.high ?? 0),
    held: range?.held ?? 0,
    latest: isoOf(Math.max(...days)),
  };
}

function shares(known: readonly Known[]): StatementValue {
  const memberships = known.flatMap(({ person, value }) =>
    labelsOf(value).map((label) => ({ participantId: person.id, label })),
  );
  return { kind: "shares", shares: topShares(sharesOf(memberships, known.length)) };
}

const DAY_MS = 86_400_000;

function dayOf(value: AttributeValue): number | null {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  const ms = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(ms) ? null : ms / DAY_MS;
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
