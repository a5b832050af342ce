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
