import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** The persona of a group: its sheet, how it is built, compared and exported. */
export const personas = {
  which: "Whose persona",
  more: "More of this persona",
  everyone: "Everyone on the map",
  stage: (name: string) => `Stage ${name}`,
  segment: (name: string) => `Segment ${name}`,
  selection: "The selected touchpoints",
  unnamedGroup: "without a name",
  everyoneShort: "everyone",
  stageShort: (name: string) => `stage ${name}`,
  selectionShort: "the selected touchpoints",
  build: "Build step by step…",
  add: "Add a persona for",
  addFor: (group: string) => `Persona added for ${group}`,
  duplicate: "Duplicate for",
  duplicated: (group: string) => `Duplicated for ${group}`,
  remove: "Remove what was decided",
  removed: "The persona is as it was derived",
  compare: "Compare side by side…",
  exportPng: "Save the sheet as PNG",
  exportSvg: "Save the sheet as SVG",
  saved: (name: string) => `Saved ${name}`,
  savedWithout: (name: string, quotes: number) =>
    `Saved ${name}. ${formats.count(quotes, { one: "# quote stays", other: "# quotes stay" })} here: whoever said ${quotes === 1 ? "it" : "them"} has not agreed to be quoted, or could be recognised. Whether somebody agreed is noted with each story.`,
  keptBack: (people: number) => `kept back: fewer than ${counts.people(people)}`,

  name: "Name of the persona",
  rename: "Click to rename",
  standsFor: (group: string, people: number) => `stands for ${group}, ${counts.people(people)}`,
  madeUp: "made-up name",
  portrait: "Portrait: redraw it or choose a picture",
  redraw: "Draw another",
  upload: "Choose a picture…",
  removePicture: "Draw it again from the initials",
  noPicture:
    "That file is no picture that can be a portrait, or it is damaged. Choose a PNG, JPEG, WebP or GIF.",
  tooManyDots: (dots: number, most: number) =>
    `That picture has ${formats.number(Math.round(dots / 1e6))} million dots; at most ${formats.number(most / 1e6)} million are read. Save it smaller and choose that.`,
  tooLarge: "That picture could not be made small enough. Choose a simpler one.",

  agree: (share: number) => formats.percent(share),
  agreeRest: (agreeing: number, comparable: number) =>
    `fit most lines of this sheet (${formats.number(agreeing)} of ${counts.people(comparable)})`,
  agreeLabel: "Share of the group that fits most lines of this sheet",
  severalGroups:
    "Fewer than half fit, so this one person stands for several kinds of people. Part them into segments: each gets a persona of its own.",
  lookAtSegments:
    "Fewer than half fit, so this one person stands for several kinds of people. The segments have personas of their own: choose one above.",
  splitAgain:
    "Fewer than half fit, so this segment may still hold several kinds of people. Part it further, or show fewer lines.",
  toSegments: "Go to Segments",

  atStop: (stop: string) => `at ${stop}`,
  quotes: "In their words",
  chooseQuotes: "Choose quotes",
  chooseQuotesText:
    "Pinned quotes stand first, in the order in which you pin them. What nobody pinned is chosen so that together the quotes stand for most of what was said.",
  pinQuote: "Pin",
  unpinQuote: "Unpin",
  searchQuotes: "Search the stories",
  noQuotes: "No story here has between 8 and 60 words that may be quoted.",
  pinnedMark: "pinned",

  otherFields: "Also known",
  range: (range: string) => `four in five ${range}`,
  halfRange: (range: string) => `half ${range}`,
  notKnownTitle: "Not enough known",
  notKnownText:
    "A persona is built from what is known of people: age, work, how they decide. Of these people nothing of the kind is noted yet. Note it under People, or import columns with the stories.",
  tooFewText:
    "A line says something when at least five people and half of the group are known on it and their answers do not vary too much. Here none does. Interview more people, or write a line yourself.",
  unknownFields: "Fields on which nobody is known",
  writeUnknown: "Nobody is known on these. What you know you can write yourself.",
  nobodyTitle: "No person to stand for yet",
  nobodyText:
    "A persona is built from a real participant, the one nearest to all others. Say who told the stories, and it appears here.",

  story: "Their story",
  storyPlaceholder: "Tell in a few sentences who this is and what the journey means to them.",

  certificate: "Birth certificate",
  madeFrom: (people: number, stories: number) =>
    `made from ${counts.people(people)} and ${counts.stories(stories)}`,
  told: (months: string) => `told ${months}`,
  noDates: "without dates",
  medoid:
    "At its heart is one real participant, who is not named: of those about whom enough is known, the one who differs least from all others, taken over everything but free text (least summed Gower distance).",
  shares: (fields: number) =>
    `${formats.count(fields, { one: "# field shows", other: "# fields show" })} what this participant is; ranges and “typical for” count the whole group.`,
  agreement:
    "Somebody fits the sheet who is like it on at least 7 in 10 of the lines that are known of them. Lines that say no answer of their own, because too little is known or the answers vary, do not count.",
  quotesRule:
    "Quotes that nobody pinned are chosen so that together they come nearest to all that was said (facility location), at most one of each person. The first is one that is scored as the group is, or comes nearest to that.",
  edits: (lines: number) =>
    formats.count(lines, {
      one: "# line was written by hand.",
      other: "# lines were written by hand.",
    }),
  keptLines: (lines: number) =>
    formats.count(lines, {
      one: "# line was kept as it was.",
      other: "# lines were kept as they were.",
    }),
  byHand: "written by hand",
  noEdits: "No line was written by hand.",
  kAnonymity: (people: number) =>
    `Only ${counts.people(people)} stand behind it: whoever knows them may recognise somebody.`,

  compareTitle: "Personas side by side",
  compareText: "Two or three groups, line by line. What a group is not known on stays empty.",
  compareChoose: "Choose two or three",
  comparing: "Comparing",
  noSegments:
    "There are no segments yet. Make one under Segments, then it has a persona of its own.",
  field: "Field",
  emptyCell: "not known",

  buildTitle: "Build a persona",
  steps: {
    who: "Who",
    face: "Name and face",
    fields: "Fields",
    quotes: "Quotes",
    story: "Story",
    check: "Check",
  },
  stepOf: (at: number, of: number) => `Step ${formats.number(at)} of ${formats.number(of)}`,
  whoText: "Whom shall the persona stand for?",
  faceText: "A made-up name and a drawn face. Nobody who was interviewed is shown.",
  fieldsText: "Which fields shall the sheet show? Few that matter are read; many are not.",
  silentFields: (names: string) =>
    `On these there is nothing to show, because too little is known or the answers vary too much: ${names}.`,
  storyText: "In your words. What you write here is marked as yours.",
  checkText: "What to look at before you show it to others",
  skip: "Skip",
  back: "Back",
  next: "Next",
  finish: "To the sheet",
  checkPeople: (people: number) => `It stands for ${counts.people(people)}.`,
  checkFew: (people: number) =>
    `It stands for only ${counts.people(people)}. Interview more before you rely on it.`,
  checkAgree: (share: number) => `${formats.percent(share)} fit most lines of the sheet.`,
  checkUnlike: (share: number) =>
    `Only ${formats.percent(share)} fit most lines of the sheet: it stands for several kinds of people. Part them under Segments, or show fewer fields.`,
  checkQuotes: (quotes: number) =>
    `${formats.count(quotes, { one: "# quote", other: "# quotes" })} on the sheet.`,
  checkNoQuotes: "No quote is on the sheet.",
  checkNobody: "Edited so far that nobody of the group is like it.",
  checkStale: (lines: number) =>
    formats.count(lines, {
      one: "# line is older than the data.",
      other: "# lines are older than the data.",
    }),
};
