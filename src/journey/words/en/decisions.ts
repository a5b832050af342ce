import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** What people decide about profiles and personas, and how it stands to the data. */
export const decisions = {
  sections: {
    demographics: "Demographics",
    company: "Company",
    psychographics: "Psychographics",
    behaviour: "Behaviour",
    geography: "Geography",
    context: "Context",
    fit: "Our fit",
    market: "Market",
  },
  blocks: {
    background: "Background",
    demographics: "Demographics",
    identifiers: "Identifiers",
    "core-values": "Core values",
    channels: "Channels",
    "how-to-speak": "How to speak to them",
    context: "Context",
    fit: "Our fit",
    market: "Market",
  },
  /** Lines that are about no attribute. */
  claims: {
    satisfaction: "Sentiment",
    channels: "Channels",
    interviews: "Interviews",
    "how-to-speak": "How to speak to them",
  },
  sources: {
    none: "",
    derived: "from the data",
    written: "by hand",
    both: "by hand, and from the data",
  },
  states: {
    derived: "from the data",
    edited: "edited",
    pinned: "kept as it was",
    stale: "data changed",
  },
  changed: (was: string, now: string) => `data changed: was ${was}, would be ${now}`,
  changedSame: "other people stand behind it now; it says the same",
  nothingThen: "not known",
  nothingNow: "not known any more",
  take: "Take",
  takeHint: "Show what the data say now",
  keepHint: "Leave the line as it stands",
  keep: "Keep",
  typicalFor: (k: number, known: number) =>
    `typical for ${formats.number(k)} of ${formats.number(known)}`,
  matchesNobody: "nobody of the group is like this",
  standsForNobody: "edited so far that it stands for nobody",
  breadth: {
    fitsEveryone: (k: number, n: number) =>
      `Too broad to act on: it fits ${formats.number(k)} of ${counts.people(n)}`,
    segmentsAlike: (segments: number) =>
      `Nothing known of their people sets the ${formats.number(segments)} segments apart beyond chance, but what made them`,
  },
  insightKinds: {
    pain: "Pain",
    delight: "Delight",
    goal: "Goal",
    value: "Value",
    habit: "Habit",
    interest: "Interest",
    competitor: "Competitor",
    other: "Other",
  },
  /** Several of a kind, as a heading. */
  insightKindsMany: {
    pain: "Pains",
    delight: "Delights",
    goal: "Goals",
    value: "Values",
    habit: "Habits",
    interest: "Interests",
    competitor: "Who competes",
    other: "Other",
  },
  storiesGone: (gone: number, all: number) =>
    all === 1
      ? "Its story is gone"
      : `${formats.number(gone)} of its ${counts.stories(all)} ${gone === 1 ? "is" : "are"} gone`,
  storiesReworded: (reworded: number, all: number) =>
    all === 1
      ? "Its story says other words now"
      : `${formats.number(reworded)} of its ${counts.stories(all)} ${reworded === 1 ? "says" : "say"} other words now`,
  stillTrue: "Still true",
  confirmInsight: (text: string) => `${text}: still true of its stories as they are now`,
  versionKinds: { same: "unchanged", changed: "changed", appeared: "new", gone: "gone" },
};
