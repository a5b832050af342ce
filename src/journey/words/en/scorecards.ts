import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** Of how many it is said, and of how many it cannot be said yet. */
interface Matching {
  readonly fit: number;
  readonly open: number;
  readonly n: number;
}

/** "4 of the 22 people we met match the ideal"; of one alone in words. */
function matchText({ fit, open, n }: Matching, one: string, many: string, ideal: string): string {
  if (n !== 1)
    return `${formats.number(fit)} of ${many} ${fit === 1 ? "matches" : "match"}${ideal}`;
  if (open === 1) return `Whether the one ${one} matches${ideal} is not known`;
  return `The one ${one} ${fit === 1 ? "matches" : "does not match"}${ideal}`;
}

function summaryText(said: Matching, one: string, many: string): string {
  const { n, open } = said;
  const text = matchText(said, one, many, " the ideal");
  return n === 1
    ? `${text}.`
    : `${text}; ${formats.number(open)} ${open === 1 ? "is" : "are"} open.`;
}

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
  unknown: "not known",
  find: "Find a customer",
  noneFound: "Nobody is called that.",
  nothingKnown:
    "Nothing is known on any criterion yet. Open a customer to mark by hand, or give the criteria conditions.",
  own: "marked by hand",
  divided: "people of this company differ",
  title: "Scorecard",
  emptyTitle: "Is this an ideal customer?",
  emptyText: "Begin with a ready set of criteria; each can be changed.",
  which: "Which scorecard",
  add: "Add a scorecard",
  remove: "Delete this scorecard",
  edit: "Edit the criteria",
  doneEditing: "Done",
  name: "Name of the scorecard",
  threshold: "Fits from",
  pointsUnit: "points",
  thresholdProblem: (most: number) => `A whole number from 0 to ${formats.number(most)}.`,
  criterionName: (place: number) => `Criterion ${formats.number(place)}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  removeCriterion: (name: string) => `Remove ${name}`,
  addCriterion: "Add a criterion",
  newCriterion: "New criterion",
  markedBy: (criterion: string) => `What marks ${criterion}`,
  byHandOnly: "Marked by hand only",
  addRule: "Add a condition",
  keepRule: "Add",
  removeRule: "Remove this condition",
  worth: "Points",
  pointsOf: (points: number) => (points === 1 ? "1 point" : `${formats.number(points)} points`),
  effect: (two: number, one: number, none: number, unknown: number) =>
    `By these conditions: 2 points for ${counts.people(two)}, 1 for ${formats.number(one)}, 0 for ${formats.number(none)}; not known of ${formats.number(unknown)}.`,
  ideal: "Whom we want",
  idealText: "Declared for this browser's people, whatever the scorecard; beside it, whom we met.",
  addIdeal: "Declare another wish",
  removeIdeal: (name: string) => `Take back what is wished of ${name}`,
  idealMet: (k: number, known: number, n: number) => {
    const said = { fit: k, open: n - known, n };
    const text = matchText(said, "person we met", `the ${counts.people(n)} we met`, "");
    return known < n && n > 1 ? `${text}; known of ${formats.number(known)}` : text;
  },
  rankBy: "Whom to rank",
  people: "People",
  companies: "Companies",
  nobody: "Nobody to rank yet",
  nobodyPeople:
    "Whoever told a story on this map is ranked here. People added by hand follow with their first story.",
  nobodyCompanies: "No participant in view has a company name.",
  ranking: "Ranking",
  nameless: "No name",
  standing: (min: number, max: number, threshold: number) =>
    `${formats.range(min, max)} points, fits from ${formats.number(threshold)}`,
  summary: (fit: number, n: number, open: number) =>
    summaryText({ fit, open, n }, "person we met", `the ${counts.people(n)} we met`),
  companySummary: (fit: number, n: number, open: number) =>
    summaryText({ fit, open, n }, "company", `${formats.number(n)} companies`),
  declared: (fit: number, n: number, open: number) => {
    const text = matchText({ fit, open, n }, "person we met", counts.people(n), " all of it");
    return n === 1
      ? `Declared ideal. ${text}.`
      : `Declared ideal: ${text}; of ${formats.number(open)} it is not known.`;
  },
  byRule: "by a rule",
  ruleWouldSay: (points: number) => `a rule says ${formats.number(points)}`,
  unknownButton: "?",
  markAs: (criterion: string, points: string) => `${criterion}: ${points}`,
  markKeys: "Keys 0, 1, 2; Delete takes your mark back.",
  takeBack: "Take back",
};
