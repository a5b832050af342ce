import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** A touchpoint's panel and its stories. */
export const stories = {
  panel: "Touchpoint",
  list: "Stories",
  listAt: (touchpoint: string) => `Stories at ${touchpoint}`,
  add: "Add story",
  addPlaceholder: "What did they say, in their own words?",
  text: "Story",
  person: "Person",
  noPerson: "Nobody named",
  choosePerson: "Who said it?",
  createPerson: (name: string) => `New person “${name}”`,
  date: "Told on",
  experienced: "Happened on",
  channel: "Channel",
  noChannel: "No channel",
  tags: "Tags",
  tagsPlaceholder: "Add a tag",
  consent: "Consent",
  consentOf: (n: number) =>
    n === 1 ? "Consent of this story" : `Consent of these ${counts.stories(n)}`,
  consentNoted: (n: number, consent: string) => `${counts.stories(n)}: ${consent.toLowerCase()}`,
  moreOfAll: "All stories shown here",
  question: "Question",
  score: "Score",
  scoreNone: "Not scored",
  scoreHint: "Keys 1 to 5, 0 for not scored",
  scoreOf: (score: number) => formats.score(score),
  rating: (value: number, worst: number, best: number) =>
    `${formats.decimal(value, 2)} of ${formats.decimal(worst, 2)} to ${formats.decimal(best, 2)}`,
  scoredOtherwise: "scored otherwise by hand",
  ratingGiven: "Rating they gave",
  moveTo: "Move to",
  unplace: "Move to the tray",
  tray: "Not placed",
  trayTitle: "Stories without a touchpoint",
  trayCount: (n: number) => `${counts.stories(n)} not placed`,
  trayEmpty: "Every story has its place",
  trayEmptyText: "Stories that an import could not place wait here.",
  importStories: "Import stories",
  emptyTitle: "No stories here yet",
  emptyText: "Add what people said at this stop, or import interviews. Until then it is a gap.",
  nothingChosenTitle: "Choose a touchpoint",
  nothingChosenText: "Its stories, the people who told them and their scores appear here.",
  deleted: (n: number) => `Deleted ${counts.stories(n)}`,
  choose: "Choose this story",
  chosen: (n: number) => `${counts.stories(n)} chosen`,
  chooseAll: (n: number) => `Choose all ${formats.number(n)}`,
  chooseNone: "Choose none",
  moveChosen: (n: number) => (n === 1 ? "Move to…" : `Move ${formats.number(n)} to…`),
  deleteChosen: (n: number) => `Delete ${counts.stories(n)}`,
  dragTo: "Drag onto a touchpoint",
  tooLong: (length: number, most: number) =>
    `${formats.number(length)} characters; a story holds ${formats.number(most)}. Nothing is cut: shorten it, or move a part into another story.`,
  notKept: "What stands here is not saved until it fits.",
  backToSaved: "Back to the saved words",
  selected: (n: number) => `${counts.touchpoints(n)} selected`,
  theirPeople: "Profile of their people",
  moveToStage: "Move to stage",
  noneAtSelected: "Nobody told anything at these stops yet.",
  copyWords: "Copy the words",
  copied: "Copied",
  notCopied: "This browser does not let the page copy",
  moved: (n: number, touchpoint: string | null) => {
    if (touchpoint === null) {
      return n === 1 ? "The story is not placed now" : `${counts.stories(n)} are not placed now`;
    }
    const where = touchpoint.trim() === "" ? "an untitled touchpoint" : touchpoint;
    return n === 1 ? `Moved to ${where}` : `Moved ${counts.stories(n)} to ${where}`;
  },
  addAsLines: (n: number) => `Add as ${counts.stories(n)}`,
  sort: "Order",
  sortNewest: "Newest first",
  sortWorst: "Worst first",
  sortBest: "Best first",
  sortUnscored: "Not scored first",
  filter: "Search stories",
  filterScore: "Scores that are shown",
  anyScore: "Any score",
  shownOf: (shown: number, all: number) =>
    `${formats.number(shown)} of ${counts.stories(all)} shown`,
  more: "More about this story",
  less: "Less",
  details: "Details",
  scored: (scored: number, all: number) =>
    `${formats.number(scored)} of ${counts.stories(all)} scored`,
  note: "Note",
  title: "Title",
  kind: "Kind",
  importance: "How much it matters to us",
};

/** The people who were interviewed. */
export const people = {
  title: "People",
  scope: "Whose rows are shown",
  onThisMap: "On this map",
  everywhere: "Everyone in this browser",
  following: (name: string) => `Following ${name}`,
  notOnThisMap: "heard on another map, or not yet",
  add: "Add person",
  name: "Name",
  unnamed: "Unnamed",
  stories: "Stories",
  addAttribute: "Add attribute",
  attributeName: "Name of the attribute",
  attributeType: "Type",
  attributeSection: "Section",
  attributeUnit: "Unit",
  unitOf: (name: string) => `Unit of ${name}`,
  search: "Search people",
  shownOf: (shown: number, all: number) => `${formats.number(shown)} of ${formats.number(all)}`,
  noMatch: "Nobody found",
  noMatchText: "No name, key or value holds all these words.",
  rowMenu: (name: string) => (name === "" ? "More for this person" : `More for ${name}`),
  editName: "Edit name",
  deletePeopleNote: (n: number) =>
    n === 1
      ? "What they told stays, without a name. Undo brings them back."
      : "What they told stays, without names. Undo brings them back.",
  deletePeople: (n: number) => (n === 1 ? "Delete person" : `Delete ${counts.people(n)}`),
  deletedPeople: (name: string, n: number, told: number) =>
    `Deleted ${n > 1 ? counts.people(n) : name === "" ? "1 person" : name}${
      told === 0 ? "" : `; their ${counts.stories(told)} ${told === 1 ? "stays" : "stay"}`
    }`,
  wrote: {
    clear: (n: number) => (n === 1 ? "Clear cell" : `Clear ${formats.number(n)} cells`),
    paste: (n: number) => (n === 1 ? "Paste" : `Paste ${formats.number(n)} cells`),
    fill: (n: number) => (n === 1 ? "Fill down" : `Fill ${formats.number(n)} cells down`),
  },
  filled: {
    paste: (n: number) => `Pasted into ${formats.count(n, { one: "# cell", other: "# cells" })}`,
    fill: (n: number) => `Filled ${formats.count(n, { one: "# cell", other: "# cells" })}`,
  },
  addPeople: (n: number) => `Add ${counts.people(n)}`,
  pastedPeople: (n: number) => `Added ${counts.people(n)}`,
  consentOfTheir: (n: number) => `Consent of their ${counts.stories(n)}`,
  followOne: "Follow through the map",
  unnamedStories: (n: number) =>
    n === 1
      ? "The story on this map names nobody and counts as one person."
      : `The ${counts.stories(n)} on this map name nobody; each counts as one person.`,
  emptyTitle: "No people yet",
  emptyText:
    "Add the people you interviewed, paste a list of them from a spreadsheet (press here first), or import stories with a column that names them.",
  notTaken: (n: number) =>
    `${formats.count(n, { one: "# cell was", other: "# cells were" })} left out: not of the column's kind, or beyond the table`,
  notANumber: "Not a number",
  notADate: "Not a date",
  notCounted: "Kept as it was written, but not counted: Enter twice takes it anew",
  filter: "Filter",
  filterTitle: "Show only people of whom this holds",
  filterHint: "Choose what is known of them, or what they told on this map.",
  conditions: "Conditions…",
  noFilter: "Show everyone again",
  showThese: "Show these people",
  keepAsSegment: "Keep as a segment",
  keptAsSegment: (name: string) => `Added the segment “${name}”`,
  section: "Columns that are shown",
  known: "Everything known",
  allSections: "All sections",
  editAttributes: "Edit attributes",
  editAttribute: "Name, type and section…",
  deleteAttribute: (name: string) => `Delete ${name}`,
  readyStays: "Ready attributes stay",
  sortUp: "Sort upwards",
  sortDown: "Sort downwards",
  attributesOf: (section: string) => `Attributes: ${section}`,
  attributesShown: "Attributes",
  nameTaken: (name: string, section: string) => `${name} is there already, in ${section}`,
  retyped: (name: string, type: string, unfit: number, rewritten: number) =>
    [
      `${name} is now: ${type}`,
      ...(unfit === 0
        ? []
        : [
            `${formats.count(unfit, { one: "# value does not fit and stays", other: "# values do not fit and stay" })} as written`,
          ]),
      ...(rewritten === 0
        ? []
        : [
            formats.count(rewritten, {
              one: "# value is read anew",
              other: "# values are read anew",
            }),
          ]),
    ].join("; "),
  movedTo: (name: string, section: string) => `${name} is now in ${section}`,
  deletedAttribute: (name: string, people: number) =>
    people === 0 ? `Deleted ${name}` : `Deleted ${name}, known of ${counts.people(people)}`,
};
