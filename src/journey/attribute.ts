import type { JsonObject } from "#kit/json.ts";
import { type AttributeTest, readAttributeTest } from "./attributeTest.ts";
import { asId, type AttributeId } from "./ids.ts";
import { oneOf, textIn } from "./read.ts";

/** The sections of the customer profile (product.md, "What must exist"). */
export const PROFILE_SECTIONS = [
  "demographics",
  "company",
  "psychographics",
  "behaviour",
  "geography",
  "context",
  "fit",
  "market",
] as const;
export type ProfileSection = (typeof PROFILE_SECTIONS)[number];

/** What an attribute's values are: the type decides how they are read, typed in and summed up. */
export const ATTRIBUTE_TYPES = ["number", "category", "choices", "date", "place", "text"] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** A typed field of participants, in one of the profile's sections. Document `ws`, kind `attribute`. */
export interface AttributeDefinition {
  readonly id: AttributeId;
  readonly name: string;
  readonly section: ProfileSection;
  readonly type: AttributeType;
  /** The unit of a number, shown behind it; empty when there is none. */
  readonly unit: string;
  readonly order: string;
  /** What we want it to be: the ideal customer beside the people met ("150 or more"). */
  readonly criterion?: AttributeTest | null;
}

/** Reads a stored attribute definition, with defaults. */
export function readAttribute(raw: JsonObject): AttributeDefinition {
  return {
    ...raw,
    id: asId<AttributeId>(textIn(raw, "id")),
    name: textIn(raw, "name"),
    section: oneOf(raw, "section", PROFILE_SECTIONS, "demographics"),
    type: oneOf(raw, "type", ATTRIBUTE_TYPES, "text"),
    unit: textIn(raw, "unit"),
    order: textIn(raw, "order", "a0"),
    ...criterionIn(raw),
  };
}

/** A criterion that can be read; one of a later version stays where it is stored. */
function criterionIn(raw: JsonObject): Pick<AttributeDefinition, "criterion"> {
  const test = readAttributeTest(raw["criterion"]);
  return test === null ? {} : { criterion: test };
}
