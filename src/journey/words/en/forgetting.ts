import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** Forgetting a person for good, and the receipt of it. */
export const forgetting = {
  begin: "Forget somebody",
  whereOnPage:
    "Choose whom in the table: “Forget this person” is in the menu of three dots beside a name.",
  whereFromHome:
    "Search for the name here: “Forget” stands beside everybody who is found. Or open a map, then People: “Everyone in this browser” lists those of all maps.",
  menu: (n: number) =>
    formats.count(n, { one: "Forget this person …", other: "Forget these # people …" }),
  menuNote: "What they told goes too, from everywhere in this browser, for good.",
  title: (who: string) => `Forget ${who}?`,
  unnamed: "this person",
  several: (n: number) => counts.people(n),
  text: (n: number) =>
    `${n === 1 ? "Their record" : "Their records"} and everything they told is taken out of every map. All copies on this device and all steps of undo go with it, also those of the rest of your work. There is no way back.`,
  files:
    "Files that left this browser, such as backups, maps and pictures, still hold their words: find and delete those yourself. One that is opened here asks before it brings them back; a table that is imported again does not. The browser clears what was deleted from its own files, and titles of maps from its history, in its own time.",
  folder: (name: string) =>
    `The backups that this browser saved into “${name}” are replaced by a new one.`,
  folderKept: (name: string) =>
    `The backups in “${name}” could not be replaced and still hold their words: delete them there.`,
  counting: "Looking for their words",
  notCounted: (why: string) => `What it would change could not be found out: ${why}.`,
  goneAlready: "this person is no longer here",
  confirm: "Forget for good",
  running: "Forgetting",
  stuck:
    "There is no room on this device, or it takes nothing at the moment. Forgetting ends as soon as it does: leave this page open. You are told when it is done.",
  done: (who: string) => `Forgotten: ${who}`,
  doneText: "Wayfelt holds nothing of theirs on this device any more.",
  finished:
    "Somebody was being forgotten when the page went away. That is done now: Wayfelt holds nothing of theirs on this device any more.",
  finishedExcept:
    "Somebody was being forgotten when the page went away. That is done now, except for this:",
  doneExcept:
    "Wayfelt holds nothing of theirs on this device any more, except for what is named here.",
  heard: "Somebody was forgotten in another tab. All copies and steps of undo went with them.",
  doneExceptFor: "Wayfelt holds nothing of theirs on this device any more, except for this:",
  kept: (n: number) =>
    formats.count(n, {
      one: "One damaged document could not be rewritten and may still hold their words.",
      other: "# damaged documents could not be rewritten and may still hold their words.",
    }),
  stories: (n: number) => `${counts.stories(n)} of theirs`,
  stop: (title: string, n: number) => `${title}: ${counts.stories(n)} fewer`,
  onMap: (title: string, map: string) => `${title} on “${map}”`,
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
  answers: (n: number) =>
    formats.count(n, {
      one: "# saved version, kept line or rule with an answer that only they gave, such as a job or a town: “[removed]” stands there",
      other:
        "# saved versions, kept lines or rules with answers that only they gave, such as a job or a town: “[removed]” stands there",
    }),
  asked: (places: readonly string[]) =>
    `An answer that only they gave, such as a job or a town, still stands in ${formats.list(places)}: look there.`,
  askedIn: {
    segment: (name: string) => (name === "" ? "a segment" : `the segment “${name}”`),
    ideal: (name: string) => `the ideal of “${name}”`,
    scorecard: (name: string) => (name === "" ? "a scorecard" : `the scorecard “${name}”`),
    persona: (name: string) => `the line “${name}” of a persona`,
  },
  askedMore: (n: number) => formats.count(n, { one: "# more place", other: "# more places" }),
  rulesToo:
    "Take such answers out there too. What asks for them matches nobody then, until you change it.",
  namedElsewhere: (n: number, places: readonly string[], all: number) => {
    const others = all - places.length;
    const forms = { one: "# more touchpoint", other: "# more touchpoints" };
    const more = others > 0 ? [formats.count(others, forms)] : [];
    const where = all === 0 ? "" : ` At: ${formats.list([...places, ...more])}.`;
    return `${formats.count(n, {
      one: "Their name stands in # story of somebody else, which stays as it is: read it.",
      other: "Their name stands in # stories of others, which stay as they are: read them.",
    })}${where}`;
  },
  namedTexts: (n: number) =>
    formats.count(n, {
      one: "Their name is one word, and such a word stands in # text of the team, which stays as it is: look through titles, notes and insights.",
      other:
        "Their name is one word, and such a word stands in # texts of the team, which stay as they are: look through titles, notes and insights.",
    }),
  alike: (n: number) =>
    formats.count(n, {
      one: "# other person here has the same name or key, and stays: look whether it is the same one.",
      other:
        "# other people here have the same name or key, and stay: look whether one is the same.",
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
  receiptHead: (n: number, time: string) =>
    `${n === 1 ? "A person was" : `${counts.people(n)} were`} forgotten in Wayfelt on ${time}.`,
};
