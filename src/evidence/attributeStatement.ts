import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { dayOf, isoOfDay, labelsOf, numberOf, tidy } from "./attributeValue.ts";
import { claimOf, FOR_HALF, FOR_MOST } from "./claim.ts";
import type { Column, Known } from "./column.ts";
import { basisOfPeople } from "./group.ts";
import { hasHeadline } from "./headline.ts";
import { answerPhrases } from "./phrases/answerPhrases.ts";
import { largestShares, sharesOf, topShares } from "./shares.ts";
import { shortestInterval } from "./shortestInterval.ts";
import type { Rule, ShareValue, Statement, StatementValue } from "./statement.ts";
import { strengthOfKnown } from "./strength.ts";

/** Fewer known people than this, or a smaller share of the group, and nothing is said. */
const MIN_KNOWN = 5;
const MIN_SHARE = 0.5;

interface Said {
  readonly rule: Rule;
  readonly value: StatementValue;
}

/**
 * What can be said of a group on one attribute, by the rules of evidence.md,
 * section 4.
 *
 * @param n  people in the group
 * @returns null when nothing is known of anybody
 */
function attributeStatement(column: Column, n: number): Statement | null {
  const { attribute, known } = column;
  if (known.length === 0) return null;
  const isTooLittle = known.length < MIN_KNOWN || known.length < MIN_SHARE * n;
  const { rule, value } = isTooLittle ? TOO_LITTLE : saidOf(known, attribute);
  return {
    claim: claimOf(attribute),
    value,
    n,
    known: known.length,
    interval: null,
    segment: null,
    evidence: { storyIds: [], participantIds: known.map(({ person }) => person.id) },
    rule,
    basis: basisOfPeople(attribute, known),
    state: "derived",
    strength: isTooLittle ? "none" : strengthOfKnown(known.length),
  };
}

/** What can be said of a group's attributes, one statement for each on which anything is known. */
export function attributeStatements(columns: readonly Column[], n: number): readonly Statement[] {
  return columns.flatMap((column) => attributeStatement(column, n) ?? []);
}

const TOO_LITTLE: Said = { rule: "too-little-known", value: { kind: "unknown" } };

function saidOf(known: readonly Known[], attribute: AttributeDefinition): Said {
  switch (attribute.type) {
    case "number":
      return numbers(known, attribute.unit);
    case "date":
      return { rule: "shortest-interval", value: dates(known) };
    case "choices":
      return sharesSaid("people-shares", shares(known, attribute), largestShares);
    case "category":
      return sharesSaid("top-shares", shares(known, attribute), topShares);
    case "place":
      return sharesSaid("places", shares(known, attribute), topShares);
    case "text":
      return freeText(known, attribute);
    default:
      return attribute.type satisfies never;
  }
}

function numbers(known: readonly Known[], unit: string): Said {
  const values = known.flatMap(({ value }) => numberOf(value) ?? []);
  if (values.length < FOR_HALF) {
    const listed = values.toSorted((a, b) => a - b);
    return { rule: "few-values", value: { kind: "numbers", values: listed, unit } };
  }
  const half = shortestInterval(values, 0.5);
  const most = values.length < FOR_MOST ? null : shortestInterval(values, 0.8);
  return { rule: "shortest-interval", value: { kind: "range", half, most, unit } };
}

/** Four in five of the dates; of fewer than ten the half, of fewer than six all. */
function dates(known: readonly Known[]): StatementValue {
  const dated = known.flatMap(({ value }) => datedOf(value));
  const days = dated.map(({ day }) => day);
  const few = days.length < FOR_HALF ? 1 : 0.5;
  const range = shortestInterval(days, days.length < FOR_MOST ? few : 0.8);
  if (range === null) return { kind: "unknown" };
  const latest = days.reduce((a, b) => Math.max(a, b), -Infinity);
  return {
    kind: "dates",
    low: saidOn(range.low, dated),
    high: saidOn(range.high, dated),
    held: range.held,
    latest: saidOn(latest, dated),
  };
}

interface Dated {
  readonly day: number;
  readonly text: string;
}

function datedOf(value: AttributeValue): readonly Dated[] {
  const day = dayOf(value);
  return day === null ? [] : [{ day, text: String(value).trim().slice(0, 10) }];
}

/** A date of the group, no more exact than the vaguest that begins on that day: `2024` is never told as the first of January. */
function saidOn(day: number, dated: readonly Dated[]): string {
  return dated
    .filter((one) => one.day === day)
    .reduce((text, one) => (one.text.length < text.length ? one.text : text), isoOfDay(day));
}

function shares(known: readonly Known[], { type }: AttributeDefinition): readonly ShareValue[] {
  const memberships = known.flatMap(({ person, value }) =>
    labelsOf(value, type).map((label) => ({ participantId: person.id, label })),
  );
  return sharesOf(memberships, known.length);
}

function sharesSaid(rule: Rule, all: readonly ShareValue[], told: typeof topShares): Said {
  const shares = told(all);
  const more = shares.length < all.length ? { different: all.length } : {};
  return { rule, value: { kind: "shares", shares, ...more } };
}

/** What several people answer alike; where they do not, what each of them wrote. */
function freeText(known: readonly Known[], attribute: AttributeDefinition): Said {
  const answers = known.map(({ person, value }) => ({
    participantId: person.id,
    text: labelsOf(value, attribute.type).map(tidy).join("\n"),
  }));
  const shares = answerPhrases(answers);
  const value = { kind: "shares", shares, spoken: true } as const;
  return hasHeadline(value) && shares.length > 0
    ? { rule: "answer-phrases", value }
    : { rule: "free-text", value: { kind: "texts", texts: texts(known, attribute) } };
}

function texts(known: readonly Known[], { type }: AttributeDefinition): readonly string[] {
  return known.flatMap(({ value }) => labelsOf(value, type).map(tidy));
}
