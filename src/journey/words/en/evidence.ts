import { counts } from "./counts.ts";
import { formats } from "./formats.ts";
import { tellersText } from "./profile.ts";

/** The evidence behind a statement: the drawer that every line opens. */
export const evidence = {
  title: "What this rests on",
  close: "Close what this rests on",
  /** What a statement or finding rests on; `people` are those with a name. */
  behind: (stories: number, people: number, unnamed: number) =>
    [
      ...(stories > 0 ? [counts.stories(stories)] : []),
      ...(people + unnamed > 0 ? [tellersText(people + unnamed, unnamed)] : []),
    ].join(" · "),
  /** "17 people and 1 unnamed" */
  tellers: tellersText,
  people: "People",
  stories: "Stories",
  /** How much it can bear, as a sentence. */
  bears: (strength: string) => `This is ${strength}.`,
  /** Between which shares of all such people the true one may lie. */
  mayBe: (low: number, high: number) =>
    `likely ${formats.range(Math.round(100 * low), Math.round(100 * high))} %`,
  only: (label: string) => `Show only ${label}`,
  all: "Show all",
  /** By `Rule`: how it was found, in a sentence that needs no statistics. */
  rules: {
    "shortest-interval":
      "The shortest range that holds half of the known values, and the shortest that holds four in five.",
    "few-values": "Fewer than six values are known: all of them are listed.",
    "top-shares":
      "The commonest answers among those known, until four in five are covered. The likely range says what the share could be among all customers like these.",
    "people-shares":
      "The share of people; one person may count in several. The likely range says what the share could be among all customers like these.",
    places:
      "Places as they were written down. The likely range says what the share could be among all customers like these.",
    "free-text": "What was written down, word for word.",
    "answer-phrases":
      "Phrases that at least three people use in their answers, each once per person, those of most people first. All answers are below.",
    "key-phrases":
      "Said by at least three people, and clearly more often here than in other stories of the same stop.",
    mean: "The plain mean of all these scores, from −100 to +100. The likely range around it counts people: who told several stories counts once.",
    "interview-dates": "The days on which these stories were told.",
    "facility-location": "Chosen so that every story is as near as can be to a chosen one.",
    medoid: "The real person nearest to all others in the group.",
    "too-little-known": "Said only when at least five people and half of the group are known.",
  },
};
