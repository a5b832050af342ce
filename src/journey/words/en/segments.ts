import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** Segments and the rules behind them. */
export const segments = {
  untitled: "Untitled segment",
  title: "Segments",
  add: "Add a segment",
  split: "Split by",
  splitHint:
    "One segment for each value that at least five people have, for the eight commonest of them",
  splitMost: (made: number, all: number) =>
    `The ${formats.number(made)} commonest of ${formats.number(all)} values became segments. Add one for any other yourself.`,
  noSplit: "Nothing noted yet that five people share",
  emptyTitle: "No segments yet",
  emptyText:
    "A segment is a rule over what is known of people: Business travellers, people over 60, whoever was unhappy with the delivery. Its people get a curve, a profile and a persona of their own.",
  rule: "Rule",
  editRule: "Edit the rule",
  ruleOf: (name: string) => `Who belongs to ${name}`,
  joins: {
    all: "All of these hold",
    any: "Any of these holds",
    "not-all": "Not all of these hold",
    none: "None of these holds",
  },
  join: "How the conditions are joined",
  group: "Conditions together",
  addClause: "Add a condition",
  addGroup: "Add a group",
  removeClause: "Remove this condition",
  removeGroup: "Remove this group",
  name: "Name",
  attribute: "What is known of them",
  told: "What they told",
  subjects: {
    study: "Interviewed in",
    "told-at": "Spoke about a touchpoint",
    "score-at": "Felt at a touchpoint",
  },
  touchpoint: "Touchpoint",
  feltAs: "How it was for them",
  lower: "From",
  upper: "To",
  operator: "How it is compared",
  value: "Value",
  problems: {
    "no-subject": "Choose what this condition asks about, or remove it.",
    "no-value": "Say a value, or remove this condition.",
    "no-number": "This needs a number, such as 40 or 2.5.",
    "no-day": "Choose a day.",
    "no-order": "The first number must not be larger than the second.",
    empty: "Add a condition, or remove this group.",
  },
  emptyRule: "Add at least one condition: a segment of everybody is no segment.",
  unfinished: (n: number) =>
    n === 1 ? "1 condition is not finished" : `${formats.number(n)} conditions are not finished`,
  nobodyYet: "Nobody yet",
  keptPart: "This condition cannot be changed here. It stays as it is.",
  small: "Fewer than five people: too few to stand for anybody.",
  showOnMap: "Show on the map",
  moveLeft: "Move left",
  moveRight: "Move right",
  menuOf: (name: string) => `More about ${name}`,
  renameOf: (name: string) => `Name of ${name}`,
  deleted: (name: string) => `Deleted ${name}; the people stay`,
  copyOf: (name: string) => `${name} (copy)`,
  working: "Being worked out",
  alsoKnown: "Known best",
  nothingSaid: "nothing known yet",
  blocks: {
    demographics: "Demographics",
    "core-values": "Core values",
    channels: "Channels",
    "how-to-speak": "How to speak to them",
  },
  ops: {
    is: "is",
    "one-of": "is one of",
    "contains-any": "has any of",
    "contains-all": "has all of",
    less: "below",
    "at-most": "at most",
    more: "above",
    "at-least": "at least",
    between: "from … to",
    before: "before",
    after: "after",
    known: "is known",
    unknown: "is not known",
    any: "any of",
  },
  /** The opposite of a way to compare. */
  opposites: {
    is: "is not",
    "one-of": "is none of",
    "contains-any": "has none of",
    any: "none of",
  } as Readonly<Record<string, string>>,
  opposite: (op: string) => `not: ${op}`,
  /** How it was at a touchpoint. */
  feltOps: { is: "was", isNot: "was not" },
  others: "Others",
  everybody: "everybody",
  nobody: "nobody",
  members: (k: number, n: number) => `${formats.number(k)} of ${counts.people(n)}`,
  unknown: (n: number) => `${formats.number(n)} not known`,
  and: (parts: readonly string[]) => parts.join(" and "),
  or: (parts: readonly string[]) => parts.join(" or "),
  not: (part: string) => `not ${part}`,
  bracketed: (part: string) => `(${part})`,
  is: (name: string, value: string) => `${name} is ${value}`,
  isNot: (name: string, value: string) => `${name} is not ${value}`,
  oneOf: (name: string, values: readonly string[]) => `${name} is ${listed(values, "or")}`,
  noneOf: (name: string, values: readonly string[]) =>
    `${name} is neither ${listed(values, "nor")}`,
  containsAny: (name: string, values: readonly string[]) => `${name} has ${listed(values, "or")}`,
  containsAll: (name: string, values: readonly string[]) => `${name} has ${listed(values, "and")}`,
  less: (name: string, value: number, unit: string) => `${name} below ${quantity(value, unit)}`,
  atMost: (name: string, value: number, unit: string) => `${name} at most ${quantity(value, unit)}`,
  more: (name: string, value: number, unit: string) => `${name} above ${quantity(value, unit)}`,
  atLeast: (name: string, value: number, unit: string) =>
    `${name} at least ${quantity(value, unit)}`,
  between: (name: string, low: number, high: number, unit: string) =>
    `${name} ${plain(low)}–${quantity(high, unit)}`,
  before: (name: string, date: string) => `${name} before ${date}`,
  after: (name: string, date: string) => `${name} after ${date}`,
  known: (name: string) => `${name} is known`,
  notKnown: (name: string) => `${name} is not known`,
  inStudy: (names: readonly string[]) => `interviewed in ${listed(names, "or")}`,
  toldAt: (names: readonly string[]) => `spoke about ${listed(names, "or")}`,
  scoredAt: (name: string, bands: readonly string[]) => `${name} was ${listed(bands, "or")}`,
  bands: ["very bad", "bad", "mixed", "good", "very good"],
  gone: "something that is no longer here",
  unreadable: "a rule of a newer version",
  othersText: "Whom none of the segments holds",
  everyoneText: "All who told a story on this map",
  halves: (name: string) => `${name}, in two halves`,
  suggest: "Suggest groups",
  suggesting: "Looking for groups",
  suggestText:
    "Groups of people who are alike in what is known of them, however they feel. A group is only shown when it stands apart and comes out again when people are left out.",
  suggestAdd: (n: number) => (n === 1 ? "Add 1 segment" : `Add ${formats.number(n)} segments`),
  suggestApart: (people: number, left: number, silhouette: number) =>
    `${counts.people(people)} compared${left === 0 ? "" : `, of ${formats.number(left)} too little is known`}; how far apart: ${formats.decimal(silhouette, 2)} (0 to 1)`,
  suggestFit: (people: number, recall: number, precision: number, stability: number) =>
    `${counts.people(people)}. The rule finds ${percent(recall)} of them, and ${percent(precision)} of those it finds belong. Alike in ${percent(stability)} when people are left out.`,
  suggestFailed: "Looking for groups failed. Nothing was changed.",
  noClearGroups: "No clear groups",
  why: {
    "too-few": "There are too few people to look for groups.",
    "too-little-known": "Too little is known of the people to compare them.",
    "no-gap": "The people do not fall apart into groups: they differ by degrees.",
    "too-small": "The groups that show are too small to stand for anybody.",
    unstable: "The groups change when a few people are left out.",
  },
};

/** "A", "A or B", "A, B or C". */
function listed(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1) ?? ""}`;
}

function percent(share: number): string {
  return `${formats.number(Math.round(100 * share))} %`;
}

function quantity(value: number, unit: string): string {
  return unit === "" ? plain(value) : `${plain(value)} ${unit}`;
}

function plain(value: number): string {
  return Number.isInteger(value) ? formats.number(value) : formats.decimal(value, 2);
}
