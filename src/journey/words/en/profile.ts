import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** The sidebar: profile, persona, evidence. */
export const profile = {
  profileTab: "Profile",
  personaTab: "Persona",
  touchpointTab: "Touchpoint",
  evidenceTab: "Evidence",
  standsFor: (whom: string) => `stands for ${whom}`,
  everyone: "everyone on this map",
  inStage: (stage: string) => `people in ${stage}`,
  atSelection: (n: number) => `people at ${counts.touchpoints(n)}`,
  viewAll: "All",
  viewStage: "Stage",
  viewSelection: "Selection",
  whoIsInView: "Who is in view",
  known: (known: number, n: number) => `${formats.number(known)} of ${formats.number(n)} known`,
  knownAll: (known: number) => `${formats.number(known)} known`,
  shareOf: (k: number, n: number) =>
    `${formats.percent(n === 0 ? 0 : k / n)} of ${formats.number(n)}`,
  notEnough: "not enough known",
  notEnoughOf: (known: number, n: number) => `${formats.number(known)} of ${formats.number(n)}`,
  range: (low: number, high: number, unit: string) => withUnit(formats.range(low, high), unit),
  half: (low: number, high: number, unit: string) =>
    `half between ${withUnit(formats.range(low, high), unit)}`,
  most: (held: number, n: number) => `${formats.number(held)} of ${formats.number(n)}`,
  satisfaction: "Satisfaction",
  channels: "Reached by",
  quotes: "In their words",
  quoteSource: "a participant’s own words",
  quoteAt: (touchpoint: string) => `at ${touchpoint}`,
  agree: (share: number) => `${formats.percent(share)} agree with most of this sheet`,
  personaName: "Name of the persona",
  personaUnnamed: "Give the persona a name",
  fromStories: (n: number) => `from ${counts.stories(n)}`,
  proposals: counts.proposals,
  emptyTitle: "No profile yet",
  emptyText: "The profile writes itself from the people who told the stories. Add or import some.",
  tooFewTitle: "Not enough people",
  tooFewText: "A profile needs at least three people; it would only describe them one by one.",
  methods: (facts: {
    readonly people: number;
    readonly unnamed: number;
    readonly from: string | null;
    readonly to: string | null;
    readonly stories: number;
    readonly tellings: number;
    readonly scored: number;
  }) =>
    [
      tellersText(facts.people, facts.unnamed),
      facts.from === null || facts.to === null
        ? "no dates"
        : `interviews ${formats.monthRange(facts.from, facts.to)}`,
      `${toldText(facts.stories, facts.tellings)}, ${formats.number(facts.scored)} scored by people`,
    ].join(" · "),
};

/** "10,477 stories in 1,915 tellings": a review of several stops is one telling. */
function toldText(stories: number, tellings: number): string {
  return stories === tellings
    ? counts.stories(stories)
    : `${counts.stories(stories)} in ${counts.tellings(tellings)}`;
}

/** "17 people and 1 unnamed": who told without a name counts as one person each. */
function tellersText(people: number, unnamed: number): string {
  if (unnamed === 0) return counts.people(people);
  if (unnamed === people) return counts.unnamed(unnamed);
  return `${counts.people(people - unnamed)} and ${formats.number(unnamed)} unnamed`;
}

/** The evidence behind a statement. */
export const evidence = {
  title: "Evidence",
  restsOn: (stories: number, people: number) =>
    `Rests on ${counts.stories(stories)} from ${counts.people(people)}`,
  open: (statement: string) => `Show the evidence for ${statement}`,
  close: "Close the evidence",
  people: "People",
  stories: "Stories",
  rule: "How it was found",
  rules: {
    "shortest-interval": "The shortest range that holds half, and four in five, of the people",
    "few-values": "Too few people for a range: every value is shown",
    "top-shares": "The most frequent answers, with their share",
    "people-shares": "The share of people with each answer; one person may have several",
    places: "The places named most",
    "free-text": "Answers in their own words",
    "key-phrases":
      "Phrases that at least three people use here clearly more often than in the other stories of the same stop",
    mean: "The mean of the scores; each person’s stories count together",
    "facility-location": "Quotes chosen so that together they stand for most stories",
    medoid: "The story closest to all others",
    "too-little-known": "Fewer people are known than a statement needs",
  },
  showOnMap: "Show on the map",
};

function withUnit(text: string, unit: string): string {
  return unit === "" ? text : `${text} ${unit}`;
}
