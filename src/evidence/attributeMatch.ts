import type { AttributeDefinition, AttributeType } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { type Days, dayOf, daysOf, labelsOf, numberOf } from "./attributeValue.ts";

/** Does a rule hold of somebody? 1 yes, 0 no, -1 not known. */
export type Truth = 1 | 0 | -1;

/** What a test says of a value; undefined: nothing is known. */
export type Matcher = (value: AttributeValue | undefined) => Truth;

/**
 * Makes a test of an attribute ready for many people. What is not known matches
 * nothing but the test for just that: neither a value nor its opposite. Values
 * that were judged once are remembered.
 */
export function matcherOf(
  { type }: Pick<AttributeDefinition, "type">,
  test: AttributeTest,
): Matcher {
  const judge = judgeOf(type, test);
  const isKnown = knownBy(type);
  const seen = new Map<AttributeValue, Truth>();
  const whenUnknown: Truth = test.op === "unknown" ? 1 : test.op === "known" ? 0 : -1;
  return (value) => {
    if (value === undefined) return whenUnknown;
    const remembered = seen.get(value);
    if (remembered !== undefined) return remembered;
    const truth = isKnown(value) ? judge(value) : whenUnknown;
    seen.set(value, truth);
    return truth;
  };
}

function knownBy(type: AttributeType): (value: AttributeValue) => boolean {
  if (type === "number") return (value) => numberOf(value) !== null;
  if (type === "date") return (value) => dayOf(value) !== null;
  return (value) => labelsOf(value, type).length > 0;
}

function judgeOf(type: AttributeType, test: AttributeTest): (value: AttributeValue) => Truth {
  switch (test.op) {
    case "known":
      return () => 1;
    case "unknown":
      return () => 0;
    case "is":
      return labelled(type, [test.value], "some");
    case "one-of":
    case "contains-any":
      return labelled(type, test.values, "some");
    case "contains-all":
      return labelled(type, test.values, "every");
    case "before":
    case "after":
      return dated(test.op, test.date);
    default:
      return numbered(test);
  }
}

/** Labels compared without case and spaces; of numbers and dates by what they say. */
function labelled(
  type: AttributeType,
  wanted: readonly string[],
  how: "some" | "every",
): (value: AttributeValue) => Truth {
  const read = labelReader(type);
  const keys = new Set(wanted.flatMap((text) => read(text)));
  return (value) => {
    const own = new Set(read(value));
    const hits = [...keys].filter((key) => own.has(key)).length;
    return truth(how === "some" ? hits > 0 : hits === keys.size && hits > 0);
  };
}

function labelReader(type: AttributeType): (value: AttributeValue) => readonly string[] {
  if (type === "number") return (value) => textOf(numberOf(value));
  if (type === "date") return (value) => (dayOf(value) === null ? [] : [dateText(value)]);
  return (value) => labelsOf(value, type).map((label) => label.toLowerCase());
}

function textOf(number: number | null): readonly string[] {
  return number === null ? [] : [String(number)];
}

function dateText(value: AttributeValue): string {
  return String(value).trim().slice(0, 10);
}

/**
 * Of a value that is no date, or a test without one, nothing can be said; nor
 * of a month or a year on both sides of the limit.
 */
function dated(op: "before" | "after", date: string): (value: AttributeValue) => Truth {
  const limit = daysOf(date);
  return (value) => {
    const days = daysOf(value);
    if (days === null || limit === null) return -1;
    return op === "before" ? before(days, limit.first) : before(turned(days), -limit.last);
  };
}

function before({ first, last }: Days, limit: number): Truth {
  if (last < limit) return 1;
  return first >= limit ? 0 : -1;
}

function turned({ first, last }: Days): Days {
  return { first: -last, last: -first };
}

type NumberTest = Extract<
  AttributeTest,
  { op: "less" | "at-most" | "more" | "at-least" | "between" }
>;

function numbered(test: NumberTest): (value: AttributeValue) => Truth {
  return (value) => {
    const number = numberOf(value);
    return number === null ? -1 : truth(holds(number, test));
  };
}

function holds(number: number, test: NumberTest): boolean {
  switch (test.op) {
    case "less":
      return number < test.value;
    case "at-most":
      return number <= test.value;
    case "more":
      return number > test.value;
    case "at-least":
      return number >= test.value;
    case "between":
      return number >= test.low && number <= test.high;
    default:
      return test satisfies never;
  }
}

function truth(is: boolean): Truth {
  return is ? 1 : 0;
}
