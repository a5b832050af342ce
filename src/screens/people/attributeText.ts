import type { AttributeType, ProfileSection } from "#journey/attribute.ts";
import type { AttributeValue } from "#journey/participant.ts";

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

/** A value as the table shows it; choices apart by semicolons. */
export function shownValue(value: AttributeValue | null): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join("; ") : String(value);
}

/**
 * What a person typed, as a value of the attribute's type. What does not fit
 * the type stays the text it is: nothing is coerced or lost.
 */
export function typedValue(type: AttributeType, text: string): AttributeValue | null {
  const plain = text.trim();
  if (plain === "") return null;
  if (type === "choices") {
    return plain
      .split(/[;|\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  }
  if (type !== "number") return plain;
  const number = Number(/^-?\d+,\d+$/.test(plain) ? plain.replace(",", ".") : plain);
  return Number.isFinite(number) ? number : plain;
}
