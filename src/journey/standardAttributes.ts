import { orderKeysBetween } from "#kit/orderKey.ts";
import type { AttributeDefinition, AttributeType, ProfileSection } from "./attribute.ts";
import { asId, type AttributeId } from "./ids.ts";

type Row = readonly [slug: string, name: string, type: AttributeType, unit?: string];

/** The rows of the source article's profile, section by section (product.md, "What must exist"). */
const ROWS: Readonly<Record<ProfileSection, readonly Row[]>> = {
  demographics: [
    ["age", "Age", "number", "years"],
    ["sex", "Sex", "category"],
    ["job-title", "Job title", "category"],
    ["income", "Income", "number"],
    ["education", "Education", "category"],
    ["family-status", "Family status", "category"],
  ],
  company: [
    ["company-name", "Company", "category"],
    ["company-size", "Company size", "number", "people"],
    ["industry", "Industry", "category"],
    ["company-market", "Market", "category"],
    ["vertical", "Vertical", "category"],
    ["annual-revenue", "Annual revenue", "number"],
    ["employees", "Employees", "number"],
    ["company-location", "Company location", "place"],
  ],
  psychographics: [
    ["lifestyle", "Lifestyle", "text"],
    ["goals", "Goals", "choices"],
    ["pains", "Pains", "choices"],
    ["habits", "Habits", "choices"],
    ["values", "Values", "choices"],
    ["interests", "Interests", "choices"],
  ],
  behaviour: [
    ["engagement", "Engagement", "category"],
    ["readiness-to-buy", "Readiness to buy", "category"],
    ["purchase-history", "Purchase history", "text"],
    ["product-usage", "Use of the product", "category"],
    ["satisfaction", "Satisfaction", "number"],
    ["loyalty", "Customer for", "number", "years"],
    ["attention-required", "Attention required", "category"],
    ["marketing-channels", "Marketing channels", "choices"],
    ["responsibilities", "Responsibilities", "choices"],
    ["decision-role", "Role in the decision", "category"],
  ],
  geography: [
    ["city", "City", "place"],
    ["area", "Area", "category"],
    ["region", "Region", "place"],
    ["country", "Country", "place"],
  ],
  context: [
    ["team-size", "Team size", "number", "people"],
    ["biggest-challenges", "Biggest challenges", "text"],
    ["technology", "Technology in use", "choices"],
    ["goals-three-months", "Goals for three months", "text"],
    ["goals-year", "Goals for the year", "text"],
    ["assess-problems", "How they assess problems", "text"],
    ["perfect-world", "The perfect world", "text"],
    ["team-impact", "Impact on the team", "text"],
    ["solve-today", "How they solve it today", "text"],
  ],
  fit: [
    ["value-we-provide", "The value we provide", "text"],
    ["pains-we-solve", "Key pains we solve", "choices"],
    ["sets-us-apart", "What sets us apart", "text"],
    ["fits-their-goals", "How it fits their goals", "text"],
  ],
  market: [
    ["brand-perception", "How they see the brand", "text"],
    ["competitors", "Who competes", "choices"],
    ["brand-identity", "Brand identity", "text"],
  ],
};

/** The id of a ready attribute, from its slug in the table above. */
export function standardAttributeId(slug: string): AttributeId {
  return asId<AttributeId>(`attribute-${slug}`);
}

/**
 * The ready attributes: every row of the article's profile. They need not be
 * stored: a workspace knows them until a stored definition of the same id says otherwise.
 */
export const STANDARD_ATTRIBUTES: readonly AttributeDefinition[] = Object.entries(ROWS).flatMap(
  ([section, rows]) => {
    const orders = orderKeysBetween(null, null, rows.length);
    return rows.map(([slug, name, type, unit], index) => ({
      id: standardAttributeId(slug),
      name,
      section: section as ProfileSection,
      type,
      unit: unit ?? "",
      order: orders[index] ?? "a0",
    }));
  },
);

/** Is this one of the ready attributes? Those are changed, never deleted. */
export function isReadyAttribute(id: AttributeId): boolean {
  return STANDARD_ATTRIBUTES.some((ready) => ready.id === id);
}
