import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { numberOrNull, textIn, textsIn } from "./read.ts";

/** What is asked of what is known of a person on one attribute. */
export type AttributeTest =
  /** The label, number or text itself; case and spaces do not matter. */
  | { readonly op: "is"; readonly value: string }
  | { readonly op: "one-of"; readonly values: readonly string[] }
  /** Of several choices at least one, or all. */
  | { readonly op: "contains-any"; readonly values: readonly string[] }
  | { readonly op: "contains-all"; readonly values: readonly string[] }
  | { readonly op: "less" | "at-most" | "more" | "at-least"; readonly value: number }
  /** Numbers from low to high, both included. */
  | { readonly op: "between"; readonly low: number; readonly high: number }
  /** ISO dates; the day itself is neither before nor after. */
  | { readonly op: "before" | "after"; readonly date: string }
  | { readonly op: "known" }
  | { readonly op: "unknown" };

/** The word of each test. */
export const ATTRIBUTE_TEST_OPS = [
  "is",
  "one-of",
  "contains-any",
  "contains-all",
  "less",
  "at-most",
  "more",
  "at-least",
  "between",
  "before",
  "after",
  "known",
  "unknown",
] as const satisfies readonly AttributeTest["op"][];

/** Reads a stored test; null for what is none, or one of a later version. */
export function readAttributeTest(raw: Json | undefined): AttributeTest | null {
  if (!isJsonObject(raw)) return null;
  const op = ATTRIBUTE_TEST_OPS.find((one) => one === raw["op"]);
  return op === undefined ? null : READERS[op](raw, op);
}

type Op = AttributeTest["op"];
type Reader = (raw: JsonObject, op: Op) => AttributeTest | null;

const withValue: Reader = (raw, op) => {
  const value = numberOrNull(raw, "value");
  if (value === null) return null;
  return { op, value } as AttributeTest;
};
const withValues: Reader = (raw, op) => ({ op, values: textsIn(raw, "values") }) as AttributeTest;
const withDate: Reader = (raw, op) => ({ op, date: textIn(raw, "date") }) as AttributeTest;
const bare: Reader = (_, op) => ({ op }) as AttributeTest;

const READERS: Readonly<Record<Op, Reader>> = {
  is: (raw) => {
    const value = numberOrNull(raw, "value");
    return { op: "is", value: value === null ? textIn(raw, "value") : String(value) };
  },
  "one-of": withValues,
  "contains-any": withValues,
  "contains-all": withValues,
  less: withValue,
  "at-most": withValue,
  more: withValue,
  "at-least": withValue,
  between: (raw) => {
    const low = numberOrNull(raw, "low");
    const high = numberOrNull(raw, "high");
    return low === null || high === null ? null : { op: "between", low, high };
  },
  before: withDate,
  after: withDate,
  known: bare,
  unknown: bare,
};
