import { formats } from "./formats.ts";

const counted =
  (one: string, other: string) =>
  (n: number): string =>
    formats.count(n, { one, other });

/** Counted nouns: "1 story", "231 stories". */
export const counts = {
  stories: counted("# story", "# stories"),
  people: counted("# person", "# people"),
  stages: counted("# stage", "# stages"),
  lanes: counted("# lane", "# lanes"),
  touchpoints: counted("# touchpoint", "# touchpoints"),
  notes: counted("# note", "# notes"),
  maps: counted("# map", "# maps"),
  rows: counted("# row", "# rows"),
  tellings: counted("# telling", "# tellings"),
  repairs: counted("# repair", "# repairs"),
  columns: counted("# column", "# columns"),
  files: counted("# file", "# files"),
  answers: counted("# answer", "# answers"),
  proposals: counted("# proposed, you decide", "# proposed, you decide"),
  points: counted("# point", "# points"),
  days: counted("# day", "# days"),
};

/** "9 people", "8 people and 1 unnamed", "9 answers": who told without a name counts as one person each. */
export function tellers(people: number, unnamed: number): string {
  if (unnamed === 0) return counts.people(people);
  if (unnamed === people) return counts.answers(people);
  return `${counts.people(people - unnamed)} and ${formats.number(unnamed)} unnamed`;
}
