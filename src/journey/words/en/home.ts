import { brief } from "./brief.ts";
import { counts } from "./counts.ts";
import { TRASH_DAYS } from "#journey/trash.ts";
import { formats } from "./formats.ts";

/** Home: all maps of this browser. */
export const home = {
  title: "Journey maps",
  newMap: "New map",
  newMapTitle: "Untitled journey",
  openFile: "Open file",
  importStories: "Import stories",
  sampleMap: "Sample map",
  sort: "Order",
  sortRecent: "Last changed",
  sortTitle: "Title",
  sortCreated: "Newest",
  untitled: "Untitled map",
  invented: "Invented",
  inventedNote: "An invented example: nobody said these words",
  future: "Future state",
  changed: (iso: string, nowMs: number) => `Changed ${formats.ago(iso, nowMs)}`,
  facts: (stages: number, touchpoints: number, stories: number) =>
    [counts.stages(stages), counts.touchpoints(touchpoints), counts.stories(stories)].join(" · "),
  openMap: (title: string) => `Open ${title}`,
  menuOf: (title: string) => `More for ${title}`,
  renameOf: (title: string) => `Title of ${title}`,
  mapList: "Maps",
  thumbnailOf: (title: string) => `Picture of ${title}`,
  noDrawing: "Nothing drawn yet",
  moveToTrash: "Move to trash",
  movedToTrash: (title: string) => `“${brief(title)}” is in the trash`,
  noMatchTitle: "No map of that name",
  noMatchText: (query: string) => `Nothing here matches “${query}”.`,
  trash: "Trash",
  trashCount: (n: number) => `Trash, ${counts.maps(n)}`,
  trashNote: `Maps stay here for ${TRASH_DAYS} days, then they are deleted for good. Their stories and people stay; those of an invented sample go with it.`,
  trashEmpty: "The trash is empty",
  trashEmptyText: `Maps that you delete wait here for ${TRASH_DAYS} days.`,
  trashedAgo: (iso: string, nowMs: number) => `Deleted ${formats.ago(iso, nowMs)}`,
  daysLeft: (days: number) =>
    days === 0 ? "deleted for good when Wayfelt is next opened" : `${counts.days(days)} left`,
  emptyTrash: "Empty the trash",
  emptyTrashTitle: (n: number) => `Delete ${counts.maps(n)} for ever?`,
  restored: (title: string) => `“${brief(title)}” is back among the maps`,
  deletedForGood: (n: number, invented: number) =>
    invented === 0
      ? `${counts.maps(n)} deleted for good; stories and people stay`
      : `${counts.maps(n)} deleted for good, with ${formats.number(invented)} invented ${invented === 1 ? "person" : "people"}`,
  /** The step before which a copy is taken. */
  deletedMaps: (n: number) => `Delete ${counts.maps(n)} for good`,
  overdue: (titles: readonly string[], invented: number) => {
    const time = `${TRASH_DAYS} days in the trash are over:`;
    const [only = ""] = titles;
    const people = counts.people(invented);
    return titles.length === 1
      ? `${time} “${only.trim() === "" ? "Untitled map" : brief(only)}” was deleted for good. ${invented === 0 ? "Its stories and people stay." : `The ${people} invented for it went with it.`}`
      : `${time} ${counts.maps(titles.length)} were deleted for good. ${invented === 0 ? "Their stories and people stay." : `The ${people} invented for them went with them; all others stay.`}`;
  },
  noSuchMap: "That map is not in this browser.",
  goneMap: "The map that was open here was deleted for good elsewhere.",
  restoreOf: (title: string) => `Restore ${title}`,
  deleteForeverOf: (title: string) => `Delete ${title} for ever`,
  deleteForeverTitle: (title: string) => `Delete “${title}” for ever?`,
  deleteForeverText: (n: number, isInvented: boolean) =>
    `${n === 1 ? "Its" : "Their"} stages, touchpoints and notes are gone${
      isInvented
        ? `, and so are the people who were invented for ${n === 1 ? "it" : "them"}, with their stories, unless they are on another map. Whatever you typed in or imported stays.`
        : ". The stories and people stay in this browser and on other maps."
    }`,
  backToMaps: "Back to maps",
  hereAlready: {
    title: (title: string) => `“${title}” is here already`,
    text: "The file differs from the map in this browser. Merging keeps the work of both and shows first what would change. Replacing changes the map into what the file says; stories that only the map here has stay, unplaced. It can be undone.",
    replace: "Replace the map here",
    titleInTrash: (title: string) => `“${title}” is in the trash`,
    textInTrash:
      "The file differs from the map in the trash. Merging brings the map back with the work of both. Replacing brings the map back and changes it into what the file says; stories that only the map here has stay, unplaced. It can be undone.",
    replaceInTrash: "Bring it back and replace",
    copy: "Open as a copy",
    merge: "Merge both …",
  },
  sameAlready: "This map is here already, with nothing in it changed.",
  opening: (file: string) => `Opening ${file}`,
  opened: (titles: readonly string[]) =>
    titles.length > 3
      ? `Opened ${counts.maps(titles.length)}.`
      : `Opened ${formats.list(titles.map((title) => `“${brief(title)}”`))}.`,
  backFromTrash: (title: string) => `“${brief(title)}” was in the trash and is back.`,
  file: {
    reading: (name: string) => `Reading ${name}…`,
    tooLarge: (megabytes: number, most: number) =>
      `The file has ${formats.number(Math.round(megabytes))} MB; at most ${formats.number(most)} MB are read. Split it, or leave out what you do not need.`,
    broken:
      "What reads files in the background broke, perhaps for want of memory. Close other tabs, then choose the file again; a smaller one may help.",
    unreadable:
      "The file cannot be read: it was moved or changed since it was chosen, another program holds it, or there is no memory left for it. Choose it again.",
  },
  found: {
    title: (n: number) => (n === 1 ? "Before it is opened" : "Before they are opened"),
    refusedTitle: (n: number) =>
      n === 1 ? "This file cannot be opened" : `${counts.files(n)} cannot be opened`,
    mended: (n: number) =>
      n === 1
        ? "1 thing was put right while reading:"
        : `${formats.number(n)} things were put right while reading:`,
    note: (n: number) =>
      n === 1
        ? "Nothing is kept until you open it. Opening is one step that can be taken back."
        : "Nothing is kept until you open them.",
    open: (n: number) => (n === 1 ? "Open the map" : `Open ${counts.maps(n)}`),
    saveList: "Save this list as a text",
    listName: (file: string) => `${file.slice(file.lastIndexOf("/") + 1)} - what was put right.txt`,
  },
  waiting: (first: string, others: readonly string[]) =>
    `One at a time: first ${first}; not taken yet: ${formats.list(others)}.`,
  welcomeTitle: "Draw the journey from what customers said",
  welcomeText:
    "Every point of the curve is people, and every number leads back to their words. Everything stays in this browser.",
  doorSample: "Look at a sample",
  doorSampleText: "A finished map with 90 stories to click through. Everyone in it is invented.",
  doorStories: "Bring your stories",
  doorStoriesText: "Open a table of interviews, CSV or Excel, from any spreadsheet or survey tool.",
  doorBlank: "Start blank",
  doorBlankText: "Lay out stages and touchpoints first, bring interviews in later.",
  localNote: "No account. Nothing leaves this browser unless you save a file.",
};
