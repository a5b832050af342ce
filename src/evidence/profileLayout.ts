import { standardAttributeId } from "#journey/standardAttributes.ts";

/** A block of a layout: its name's key in the words, and the lines in it, by claim. */
export interface LayoutBlock {
  readonly block:
    | "background"
    | "demographics"
    | "identifiers"
    | "core-values"
    | "channels"
    | "how-to-speak"
    | "context"
    | "fit"
    | "market";
  readonly claims: readonly string[];
}

/** The line for how to speak to a group: always by hand. */
export const HOW_TO_SPEAK = "how-to-speak";

function claims(...slugs: readonly string[]): readonly string[] {
  return slugs.map((slug) => `attribute:${standardAttributeId(slug)}`);
}

/** The basic information: background, demographics, identifiers (product.md, example 3). */
export const BASIC_LAYOUT: readonly LayoutBlock[] = [
  {
    block: "background",
    claims: claims(
      "job-title",
      "company-name",
      "industry",
      "responsibilities",
      "education",
      "family-status",
    ),
  },
  { block: "demographics", claims: claims("age", "sex", "income", "city", "region", "country") },
  {
    block: "identifiers",
    claims: claims("lifestyle", "habits", "interests", "marketing-channels", "decision-role"),
  },
];

/** A column of the segment board (product.md, example 2): four blocks. */
export const BOARD_LAYOUT: readonly LayoutBlock[] = [
  {
    block: "demographics",
    claims: claims("age", "sex", "income", "education", "family-status", "job-title", "city"),
  },
  { block: "core-values", claims: claims("values", "goals", "lifestyle") },
  { block: "channels", claims: ["channels", ...claims("marketing-channels")] },
  { block: "how-to-speak", claims: [HOW_TO_SPEAK] },
];

/** The page on one sheet: the basic blocks with what they are asked and what we are to them. */
export const ONE_PAGE_LAYOUT: readonly LayoutBlock[] = [
  ...BASIC_LAYOUT,
  {
    block: "context",
    claims: claims(
      "team-size",
      "biggest-challenges",
      "technology",
      "goals-three-months",
      "goals-year",
      "assess-problems",
      "perfect-world",
      "team-impact",
      "solve-today",
    ),
  },
  {
    block: "fit",
    claims: claims("value-we-provide", "pains-we-solve", "sets-us-apart", "fits-their-goals"),
  },
  { block: "market", claims: claims("brand-perception", "competitors", "brand-identity") },
];
