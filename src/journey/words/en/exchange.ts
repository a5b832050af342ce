import { counts } from "./counts.ts";
import { formats } from "./formats.ts";
import { droppedOut, willCreate } from "./importEffect.ts";

/** Bringing files in. */
export const importing = {
  title: "Import stories",
  chooseFile: "Choose a file",
  orPaste: (keys: string) =>
    `or drop one anywhere on this window, or copy cells in a spreadsheet and paste them here (${keys}).`,
  pasteTable: "Paste a table",
  noPaste: (keys: string) =>
    `The browser gave nothing to paste. Copy cells in a spreadsheet, then press ${keys}.`,
  pastedStories: "This looks like a table of stories.",
  pasteAsThings: "Set up a card for each cell",
  pastedThings: "Pasted with a column for each stage.",
  pasteAsStories: "Import as stories",
  pastedInField: "What you pasted looks like a table of stories.",
  pastedLines: "You pasted some lines. They can be stories, one a line.",
  pasteTooLarge: (megabytes: number) =>
    `What you pasted has ${formats.number(Math.round(megabytes))} million characters; at most 50 million are read. Copy fewer rows, or save the table as a file of at most 50 MB.`,
  pasteLabel: "Pasted table",
  whatToChoose:
    "A table from any spreadsheet or survey tool, one row a story: CSV, tab-separated text or an Excel workbook (.xlsx). At most 50 MB and 50,000 stories.",
  preview: "Preview",
  previewOf: (rows: number) => `First rows of ${formats.number(rows)}`,
  columns: "Columns",
  columnIs: (column: string) => `“${column}” is`,
  ignore: "Leave out",
  isStory: "Story",
  isTouchpoint: "Touchpoint",
  isStage: "Stage",
  isPerson: "Person",
  isScore: "Score",
  isRatingOf: "Rating of one touchpoint",
  isDate: "Date",
  isChannel: "Channel",
  isTags: "Tags",
  isAttribute: "Attribute",
  scale: "Scale",
  scaleWorst: "Worst",
  scaleBest: "Best",
  dateOrder: "Order of the date",
  dateDayFirst: "Day, month, year",
  dateMonthFirst: "Month, day, year",
  dateYearFirst: "Year, month, day",
  encoding: "Encoding",
  sheet: "Sheet of the workbook",
  reading: "Reading the file",
  notSo: (problem: string) => `It cannot be read so, and stays as it was. ${problem}`,
  readingRows: (done: number, all: number) => `${formats.number(done)} of ${counts.rows(all)}`,
  runRows: (rows: number) => `Import ${counts.rows(rows)}`,
  run: (stories: number) => `Import ${counts.stories(stories)}`,
  whatColumn: (letter: string, column: string) => `What column ${letter}, “${column}”, is`,
  taken: {
    label: "What is taken for what",
    named: (role: string, columns: readonly string[]) => `${role}: ${formats.list(columns)}`,
    counted: (role: string, columns: number) => `${role}: ${counts.columns(columns)}`,
  },
  kept: {
    is: "The columns are taken as you chose the last time for a table with these columns.",
    anew: "Guess them anew",
  },
  people: {
    inColumns:
      "People seem to stand in the columns of this table, and questions in its rows. An import needs one row for each person or story.",
    turn: "Turn rows and columns round",
    turned:
      "Rows and columns are turned round: what is told of row 2 stands in column B of the file.",
    back: "Read it as it stands",
  },
  turned: {
    is: (columns: readonly string[], best: number, worst: number) =>
      `In ${formats.list(columns.slice(0, 8).map((column) => `“${column}”`))}${columns.length > 8 ? " and more" : ""}, ${formats.number(best)} is read as the best and ${formats.number(worst)} as the worst.`,
    other: "The high number is the best",
    round: "Turn round",
  },
  becomes: (title: string) => `becomes “${title}”`,
  counting: "Counting what the import would make",
  willCreate,
  update: "Update what is here",
  runPeople: (people: number) => `Import ${counts.people(people)}`,
  noStory: "No column is the story yet. Choose the one that holds what the customers said.",
  peopleAlone:
    "No column is the story, so the people alone are imported, with what is known of them. If they told something, choose the column that holds it.",
  takeSilent: (rows: number) => `Take people who told nothing, too (${counts.rows(rows)})`,
  knowsNames: (people: number) =>
    people === 1
      ? "Take 1 person for the one here who is called the same"
      : `Take ${people === 0 ? "people" : counts.people(people)} for those here who are called the same`,
  again: {
    byHand: (n: number) =>
      `${formats.count(n, { one: "# value or story", other: "# values or stories" })} that somebody wrote here by hand ${n === 1 ? "differs" : "differ"} from the file.`,
    whose: "Whose is kept",
    mine: "Keep mine",
    theirs: "Take the file’s",
    corrected: (n: number) =>
      `${counts.stories(n)} on this map ${n === 1 ? "is" : "are"} told otherwise in the file: same person, same touchpoint, same time.`,
    how: "What becomes of them",
    correct: "Correct them",
    both: "Keep both",
    changes: (n: number) =>
      `${formats.count(n, { one: "# thing that the file", other: "# things that the file" })} says otherwise than the map`,
    outcome: (updated: number, corrected: number, conflicts: number) =>
      formats.list([
        ...(updated > 0 ? [`${counts.people(updated)} updated`] : []),
        ...(corrected > 0 ? [`${counts.stories(corrected)} told otherwise`] : []),
        ...(conflicts > 0
          ? [
              formats.count(conflicts, {
                one: "# that was written by hand",
                other: "# that were written by hand",
              }),
            ]
          : []),
      ]) + ":",
  },
  willCut: (n: number) =>
    n === 1
      ? "1 story is longer than 20,000 characters: only its beginning will be kept. Split it in the file to keep all of it."
      : `${formats.number(n)} stories are longer than 20,000 characters: only their beginnings will be kept. Split them in the file to keep all of them.`,
  willDiffer: (n: number) =>
    `${formats.count(n, { one: "# value differs", other: "# values differ" })} from what an earlier row says of the same person. A person has one value of each: the first will be kept.`,
  codes: (codes: readonly number[]) =>
    `${formats.list(codes.map(String))} ${codes.length === 1 ? "means" : "mean"} not rated`,
  beforehand: (n: number) =>
    `${formats.count(n, { one: "# thing", other: "# things" })} to know before the import`,
  encodings: {
    "utf-8": "UTF-8",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16, big end first",
    "windows-1252": "Windows-1252, western",
    "windows-1250": "Windows-1250, central European",
    "windows-1251": "Windows-1251, Cyrillic",
    "windows-1253": "Windows-1253, Greek",
    "windows-1254": "Windows-1254, Turkish",
    "windows-1255": "Windows-1255, Hebrew",
    "windows-1256": "Windows-1256, Arabic",
    macintosh: "Mac Roman",
    gb18030: "GB 18030, Chinese",
    big5: "Big5, Chinese",
    shift_jis: "Shift JIS, Japanese",
    "euc-kr": "EUC-KR, Korean",
  },
  agreed: "What did they agree to?",
  leaveOutKnown: "Leave out rows that are on this map already",
  place: {
    missing: "No column says where the stories happened.",
    all: "One touchpoint for all of them",
    tray: "The stories will wait in the tray, unplaced, to be sorted later.",
    toTray: "Leave them in the tray",
    makeOne: "Make one touchpoint",
    fromColumn: (column: string) => `Use “${column}” as touchpoint`,
  },
  outcome: {
    unplaced: (n: number) => `${counts.stories(n)} in the tray, not yet at a touchpoint`,
    wordless: (n: number) =>
      n === 1 ? "1 score without words" : `${formats.number(n)} scores without words`,
    dropped: (n: number) => `${droppedOut(n)}.`,
    undated: (n: number) => `${counts.stories(n)} without a date`,
    cut: (n: number) => `${counts.stories(n)} cut at 20,000 characters`,
    differing: (n: number) =>
      `${formats.count(n, { one: "# value", other: "# values" })} not taken: an earlier row says something else of the same person`,
    inText: "The text names each of these rows.",
    unscored: (n: number) => `${counts.stories(n)} without a score`,
    rowsLeftOut: (n: number) => `${counts.rows(n)} with neither words nor a score left out`,
    described: (n: number) =>
      `${counts.rows(n)} with neither words nor a score, of which the person was taken`,
    rowsHere: (n: number, takesKnown: boolean) =>
      `${counts.rows(n)} on this map already, ${takesKnown ? "taken again" : "left out"}`,
    columnsLeftOut: (names: readonly string[]) =>
      `${counts.columns(names.length)} left out: ${formats.list(names.slice(0, 12))}${names.length > 12 ? " and more" : ""}`,
    nothingLeftOut: "Every column and every row of the table was taken.",
    openTray: "Open the tray",
    underPeople: "People who told nothing are listed under People.",
    undone: "The whole import can be taken back with one undo.",
    saveReport: "Save this report as a text",
    reportName: (file: string) => `${file} - what was imported.txt`,
    stories: (stories: number, rows: number, scored: number) =>
      stories === 0
        ? `No new story from ${counts.rows(rows)}.`
        : `${counts.stories(stories)} from ${counts.rows(rows)}, ${formats.number(scored)} scored.`,
    repairs: (n: number) => `${formats.count(n, { one: "# thing", other: "# things" })} to know:`,
    repair: (row: number | null, message: string, more = 0) =>
      row === null
        ? message
        : `Row ${formats.number(row)}${more > 0 ? ` and ${formats.number(more)} more` : ""}: ${message}`,
    more: (n: number) => `and ${formats.number(n)} more of these`,
  },
  report: "What was imported",
  imported: (stories: number, people: number) =>
    `${counts.stories(stories)} from ${counts.people(people)} imported`,
  skipped: (n: number) => `${counts.rows(n)} left out`,
  skippedRow: (row: number, reason: string) => `Row ${formats.number(row)}: ${reason}`,
  repaired: "Repaired while reading",
  needStory: "Choose the column that holds the stories",
};

/** Whose words leave with a map, in stories. */
interface Held {
  readonly stories: number;
  readonly told: number;
  readonly notAgreed: number;
  readonly givingAway: number;
}

/** How many stories are no others' business, and why; what there are none of is left out. */
function reasons(notAgreed: number, givingAway: number): readonly (readonly [number, string])[] {
  const naming = givingAway === 1 ? "names somebody or tells" : "name somebody or tell";
  const all = [
    [notAgreed, "without consent to be quoted"],
    [givingAway, `that ${naming} an address or a number`],
  ] as const;
  return all
    .filter(([n]) => n > 0)
    .map(([n, reason]) => [n, `${formats.number(n)} ${reason}`] as const);
}

function said(reasons: readonly (readonly [number, string])[]): string {
  return reasons.map(([, reason]) => reason).join(" and ");
}

/** Taking files out. */
export const exporting = {
  title: "Export",
  viewPng: "Picture of this view (PNG)",
  mapPng: "Picture of the whole map (PNG)",
  mapSvg: "Drawing of the whole map (SVG)",
  file: "Wayfelt file",
  fileNote: "Everything on this map, to open again here or elsewhere",
  toShare: "To share: leave out who said what",
  insideAll:
    "Inside: all stories of this map in full, the people who told them with everything known of them, and their scores. Share it only with those who may see that.",
  insideShared:
    "Inside: the map, every score, and the words of those who agreed to be quoted. People are numbers; of each only answers that five or more gave. Texts that name somebody, or tell an address or a number to call, stay here, and so do uploaded portraits and saved versions. It opens as a map of its own, with the same curve.",
  sharedTold: (told: number, stories: number) =>
    `${formats.number(told)} of ${counts.stories(stories)} with their words`,
  judging: "Looking who could be known by their words …",
  heldBack: ({ stories, told, notAgreed, givingAway }: Held) =>
    [
      `${formats.number(told)} of ${counts.stories(stories)} may be shown with their words.`,
      ...reasons(notAgreed, givingAway).map(
        ([n, reason]) => `${reason} ${n === 1 ? "stays" : "stay"} here.`,
      ),
    ].join(" "),
  noConsent: (stories: number, isPicture: boolean) =>
    [
      `No consent to be quoted is noted for ${stories === 1 ? "the story" : `any of the ${counts.stories(stories)}`} on this map, so ${isPicture ? "the picture shows none of their words and its lane of quotes is empty" : "the words stay here"}.`,
      "Note it with the three dots above a touchpoint’s stories, or of all a person’s stories under People.",
    ].join(" "),
  nothingHeld: ({ notAgreed, givingAway }: Held) =>
    ["Nothing is held back", said(reasons(notAgreed, givingAway))]
      .filter((part) => part !== "")
      .join(": also ") + ".",
  labelsLeave: (n: number) =>
    `${n === 1 ? "One text" : `${formats.number(n)} texts`} on the map ${n === 1 ? "seems" : "seem"} to tell who somebody is, and ${n === 1 ? "leaves as it is" : "leave as they are"} written:`,
  labelsLeftOut: (n: number) =>
    `${n === 1 ? "One text" : `${formats.number(n)} texts`} on the map ${n === 1 ? "seems" : "seem"} to tell who somebody is, and ${n === 1 ? "is" : "are"} left out:`,
  andMore: (n: number) => `and ${formats.number(n)} more`,
  csv: "Stories as a table (CSV)",
  theme: "Colours",
  scale: "Size",
  allQuotes: "Also quotes without consent",
  allQuotesNote:
    "Else only words whose teller agreed to be quoted, without names, addresses and numbers to call.",
  names: "Names of people",
  namesNote: "Names leave this browser only when you say so",
  working: "Drawing",
  done: (file: string) => `Saved ${file}`,
  tooLarge: "The picture would be too large for the browser. Choose a smaller size, or SVG.",
};
