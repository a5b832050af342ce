import { counts, tellers } from "./counts.ts";
import { formats } from "./formats.ts";

/** The customer profile in the sidebar, and how a statement is put into words. */
export const profile = {
  inView: "Who is in view",
  selectionOnly: "Selection only",
  everyoneAgain: "Everyone again",
  /** How a statement is told. */
  knownFor: (known: number, n: number) => `${formats.number(known)} of ${formats.number(n)} known`,
  knownAll: (known: number) => `${formats.number(known)} known`,
  notEnough: "not enough known",
  notEnoughOf: (known: number, n: number) => `${formats.number(known)} of ${formats.number(n)}`,
  half: (range: string) => `half are ${range}`,
  most: (range: string) => `four in five ${range}`,
  fromTo: (low: string, high: string) =>
    low === high ? formats.date(low) : `${formats.date(low)} to ${formats.date(high)}`,
  latest: (day: string) => `latest ${formats.date(day)}`,
  likely: (low: string, high: string) => `likely ${low} to ${high}`,
  varied: (values: number) => `varied: ${formats.number(values)} values`,

  /** The head of the panel. */
  layout: "Layout",
  layouts: { full: "Full profile", basic: "Basic information", page: "One page" },
  more: "More of this profile",
  guide: "Interview guide…",
  versions: "Saved versions…",
  olderThanData: (lines: number) =>
    formats.count(lines, {
      one: "# line is older than the data",
      other: "# lines are older than the data",
    }),
  nextOld: "Show the next",
  deriving: "The profile is being derived",
  reading: "Reading what people told …",

  /** Sections and lines. */
  unknownLines: (lines: number) =>
    formats.count(lines, { one: "# line not known yet", other: "# lines not known yet" }),
  nothingYet: "nothing yet",
  lineMenu: (label: string) => `What to do with ${label}`,
  edit: "Write it yourself",
  editAgain: "Edit",
  pin: "Keep as it is now",
  clear: "Back to the data",
  clearWritten: "Remove what was written",
  showEvidence: "Show what it rests on",
  dataSay: (says: string) => `data: ${says}`,
  toAsk: "Ask, or write what you know",

  /** What was found in the stories. */
  proposedHead: "Found in the stories",
  asIn: (phrases: readonly string[]) =>
    `as in ${formats.list(phrases.map((phrase) => `“${phrase}”`))}`,
  accept: "Accept",
  dismiss: "Dismiss",
  dismissed: (n: number) => `${formats.number(n)} dismissed`,
  showDismissed: "Bring back",
  moreProposals: (n: number) => `${formats.number(n)} more`,
  insightFrom: (stories: number) => `from ${counts.stories(stories)}`,
  addInsight: "Add one of your own",
  addInsightPlaceholder: "In your words",
  removeInsight: (text: string) => `Remove ${text}`,
  linkPains: "Which pains does this answer?",
  noPainsYet: "Accept or add a pain first; then this line can answer it.",

  /** The interview guide. */
  guideTitle: "Interview guide",
  guideText:
    "Whom to ask next, the nine questions about their situation, then one for each stop of the journey. How much is known already stands beside each. Printed it has room to write.",
  guideKnown: (known: number, n: number) =>
    `known for ${formats.number(known)} of ${formats.number(n)}`,
  guideFields: ["With", "On", "Asked by"],
  guideQuestions: "Their situation",
  guideStops: "Walk through the journey with them",
  guideAtStops: "At each stop: what happened, how was it, and what would have made it better?",
  guideStop: (stop: string) =>
    `${stop}: what happened, how was it from −2 to +2, and what would have made it better?`,
  guideCopied: "The interview guide is copied",
  guideNotCopied: "The browser did not let the text be copied",
  copy: "Copy",
  print: "Print",
  questions: {
    "team-size": "How many people work with you on this?",
    "biggest-challenges": "What are your biggest challenges at the moment?",
    technology: "Which tools and technology do you use for it today?",
    "goals-three-months": "What do you want to have reached in three months?",
    "goals-year": "And by the end of the year?",
    "assess-problems": "How do you notice that something is a problem, and how do you judge it?",
    "perfect-world": "In a perfect world, how would this work?",
    "team-impact": "What does it mean for you and your team when it goes wrong?",
    "solve-today": "How do you solve it today?",
  },

  /** Saved versions. */
  versionsTitle: "Saved versions",
  versionsText:
    "A version keeps the profile and persona as they stand, so that you can see later what changed.",
  versionName: "Name of the version",
  versionPlaceholder: "Spring 2026",
  saveVersion: "Save version",
  unnamedVersion: "Without a name",
  noVersions: "No version is saved yet.",
  versionFacts: (facts: {
    readonly people: number;
    readonly participants: number | null;
    readonly stories: number;
  }) => {
    const unnamed = facts.people - (facts.participants ?? facts.people);
    return `${tellersText(facts.people, unnamed)}, ${counts.stories(facts.stories)}`;
  },
  compareWithNow: "What changed since",
  removeVersion: (name: string) => `Delete the version ${name}`,
  thenAndNow: (name: string) => `${name}, and now`,
  line: "Line",
  before: "Then",
  after: "Now",
  sameLines: (n: number) =>
    formats.count(n, { one: "# line is unchanged", other: "# lines are unchanged" }),
  nothingChanged: "Nothing changed since.",
  ofPersona: (label: string) => `Persona: ${label}`,

  quotes: "In their words",
  quoteAt: (touchpoint: string) => `at ${touchpoint}`,
  emptyTitle: "Nobody has been heard yet",
  emptyText:
    "The profile is derived from the people whose stories stand on this map. Add a story to a touchpoint, or import interviews.",
  emptyImport: "Import stories",
  nothingKnown:
    "Nothing is noted about these people themselves. Open People to note their age, work or company, or import columns with the stories.",
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
export function tellersText(people: number, unnamed: number): string {
  const told = tellers(people, unnamed);
  return unnamed > 0 && unnamed === people ? `${told}, who gave them is not known` : told;
}
