import type { Criterion, Scorecard } from "./scorecard.ts";
import { standardAttributeId } from "./standardAttributes.ts";
import { words } from "./words/words.ts";

/** The ready sets of criteria, by their key in the words. */
export const READY_SCORECARDS = ["ideal-customer", "our-standing", "six-questions"] as const;
export type ReadyScorecard = (typeof READY_SCORECARDS)[number];

type Row = readonly [key: keyof (typeof words)["scorecards"]["criteria"], slug: string | null];

const ROWS: Readonly<Record<ReadyScorecard, readonly Row[]>> = {
  // The article's own five external questions.
  "ideal-customer": [
    ["market", "company-market"],
    ["vertical", "vertical"],
    ["revenue", "annual-revenue"],
    ["employees", "employees"],
    ["location", "company-location"],
  ],
  // The Five Abilities: what a buyer looks for in a seller. Nothing is known of them but by asking.
  "our-standing": [
    ["capability", null],
    ["reliability", null],
    ["compatibility", null],
    ["affordability", null],
    ["credibility", null],
  ],
  "six-questions": [
    ["industryFit", "industry"],
    ["readiness", "readiness-to-buy"],
    ["need", "pains"],
    ["growth", null],
    ["size", "company-size"],
    ["place", "company-location"],
  ],
};

/** From so large a share of all points on a customer fits: 7 of 10. */
const THRESHOLD_SHARE = 0.7;

/** A ready set as a card to begin with: its criteria have no rules yet, people set what they want. */
export function readyScorecard(
  ready: ReadyScorecard,
): Pick<Scorecard, "name" | "criteria" | "threshold"> {
  const criteria = ROWS[ready].map(([key, slug]): Criterion => ({
    id: key,
    name: words.scorecards.criteria[key],
    attributeId: slug === null ? null : standardAttributeId(slug),
    rules: [],
  }));
  const threshold = Math.ceil(2 * criteria.length * THRESHOLD_SHARE);
  return { name: words.scorecards.sets[ready], criteria, threshold };
}
