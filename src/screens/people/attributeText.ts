import { dayOf } from "#evidence/attributeValue.ts";
import { dateIn } from "#formats/csv/dates.ts";
import { isIsoDate } from "#formats/wayfelt/isoDate.ts";
import type { AttributeDefinition, AttributeType, ProfileSection } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { formats } from "#journey/words/en/formats.ts";
import { words } from "#journey/words/words.ts";
import { parseDecimal } from "#kit/decimal.ts";

/** What each section of the profile is called. */
export const SECTION_NAMES: Readonly<Record<ProfileSection, string>> = {
  demographics: "Demographics",
  company: "Company",
  psychographics: "Psychographics",
  behaviour: "Behaviour",
  geography: "Geography",
  context: "Context",
  fit: "Our fit",
  market: "Market",
};

/** What each type of attribute is called. */
export const TYPE_NAMES: Readonly<Record<AttributeType, string>> = {
  number: "Number",
  category: "Category",
  choices: "Several choices",
  date: "Date",
  place: "Place",
  text: "Text",
};

/** A value as the table shows it: numbers with their thousands apart, days in words, choices apart by semicolons. */
export function shownValue(type: AttributeType, value: AttributeValue | null): string {
  if (typeof value === "number") return formats.decimal(value, 6);
  const isDay = type === "date" && typeof value === "string" && dayOf(value) !== null;
  return isDay ? formats.date(value) : plainValue(value);
}

/** A value as it is typed, copied and searched; choices apart by semicolons. */
export function plainValue(value: AttributeValue | null): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join("; ") : String(value);
}

/** Why a typed text cannot be a value of the type, for people to read; null when it can. */
export function problemWith(type: AttributeType, text: string): string | null {
  const plain = text.trim();
  if (plain === "") return null;
  if (type === "number" && numberIn(plain) === null) return words.people.notANumber;
  if (type === "date" && dayIn(plain) === null) return words.people.notADate;
  return null;
}

/** What a person typed, as a value of the attribute's type; null when it is empty. What does not fit stays text. */
export function typedValue(type: AttributeType, text: string): AttributeValue | null {
  const plain = text.trim();
  if (plain === "") return null;
  if (type === "number") return numberIn(plain) ?? plain;
  if (type === "date") return dayIn(plain) ?? plain;
  if (type !== "choices") return plain;
  return plain
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A column's name with the unit of its values. */
export function headingOf({ name, unit }: AttributeDefinition): string {
  return unit === "" ? name : `${name} (${unit})`;
}

/** The table writes 36,000 with a comma between thousands, so a comma before three figures is one; 1,5 is one and a half. */
function numberIn(text: string): number | null {
  const isGrouped = /^[+\-−]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text);
  return parseDecimal(isGrouped ? text.replaceAll(",", "") : text);
}

/** The day first where both could be: the table shows the month in words, so it is seen. */
function dayIn(text: string): string | null {
  if (isIsoDate(text)) return text;
  return /^\d+([.,]\d+)?$/.test(text) ? null : dateIn(text, "dmy");
}
