import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** Forgetting a person for good, and the receipt of it. */
export const forgetting = {
  menu: "Forget this person …",
  title: (who: string) => `Forget ${who}?`,
  unnamed: "this person",
  text: "Their record and everything they told is taken out of every map, also out of undo and out of the copies on this device. There is no way back.",
  files:
    "Files that left this browser, such as backups, maps and pictures, still hold their words: find and delete those yourself. One that is opened here asks before it brings them back; a table that is imported again does not.",
  folder: (name: string) =>
    `The backups that this browser saved into “${name}” are replaced by a new one.`,
  folderKept: (name: string) =>
    `The backups in “${name}” could not be replaced and still hold their words: delete them there.`,
  counting: "Looking for their words",
  confirm: "Forget for good",
  running: "Forgetting",
  done: (who: string) => `Forgotten: ${who}`,
  doneText: "Nothing of theirs is in this browser any more.",
  finished:
    "Somebody was being forgotten when the page went away. That is done now: Wayfelt holds nothing of theirs on this device any more.",
  finishedExcept:
    "Somebody was being forgotten when the page went away. That is done now, except for this:",
  doneExcept: "Nothing of theirs is in this browser any more, except for what is named here.",
  kept: (n: number) =>
    formats.count(n, {
      one: "One damaged document could not be rewritten and may still hold their words.",
      other: "# damaged documents could not be rewritten and may still hold their words.",
    }),
  stories: (n: number) => `${counts.stories(n)} of theirs`,
  stop: (title: string, n: number) => `${title}: ${counts.stories(n)} fewer`,
  stopOfMap: (title: string, map: string, n: number) =>
    `${title} on “${map}”: ${counts.stories(n)} fewer`,
  untitled: "Untitled touchpoint",
  untitledMap: "Untitled map",
  marks: (n: number) =>
    formats.count(n, { one: "# mark on a scorecard", other: "# marks on scorecards" }),
  links: (n: number) =>
    formats.count(n, {
      one: "# insight, persona or saved version that named their stories",
      other: "# insights, personas or saved versions that named their stories",
    }),
  texts: (n: number) =>
    formats.count(n, {
      one: "# text of the team in which their words or name stood: “[removed]” stands there",
      other: "# texts of the team in which their words or name stood: “[removed]” stands there",
    }),
  namedElsewhere: (n: number) =>
    formats.count(n, {
      one: "Their name stands in # story of somebody else, which stays as it is: read it.",
      other: "Their name stands in # stories of others, which stay as they are: read them.",
    }),
  returningTitle: "Bring back who was forgotten?",
  returningText: (people: number, stories: number) =>
    `This file was saved before somebody was forgotten here. It would bring back ${formats.list([
      ...(people > 0 ? [counts.people(people)] : []),
      ...(stories > 0 ? [counts.stories(stories)] : []),
    ])}. Cancel, and use a file that was saved since; or bring them back, and forget them once more.`,
  bringBack: "Bring them back",
  failed: (why: string) =>
    `Forgetting did not end: ${why}. What is on the map is gone; copies on this device may still hold their words. Try again.`,
  saveReceipt: "Save the receipt",
  receiptFile: "receipt of forgetting.txt",
  receiptHead: (time: string) => `A person was forgotten in Wayfelt on ${time}.`,
};
