import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** Scorecards: is this an ideal customer? */
export const scorecards = {
  sets: {
    "ideal-customer": "Ideal customer",
    "our-standing": "How we stand with the customer",
    "six-questions": "Fit, need and readiness",
  },
  criteria: {
    market: "Market",
    vertical: "Vertical",
    revenue: "Annual revenue",
    employees: "Employees",
    location: "Location",
    capability: "We are able to solve their problem",
    reliability: "They can rely on us",
    compatibility: "We fit how they work",
    affordability: "They can afford us",
    credibility: "They believe us",
    industryFit: "Industry fit",
    readiness: "Readiness",
    need: "Need",
    growth: "Growth",
    size: "Size",
    place: "Place",
  },
  verdicts: { fit: "Fit", "no fit": "No fit", open: "Open" },
  points: (min: number, max: number) => formats.range(min, max),
  askNext: (criterion: string) => `ask next: ${criterion}`,
  idealOf: (k: number, n: number) => `${formats.number(k)} of the ${counts.people(n)} we met match`,
  unknown: "not known",
  own: "marked by hand",
  divided: "people of this company differ",
};
