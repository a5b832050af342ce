import { describe, expect, it } from "vitest";
import { words } from "#journey/words/words.ts";

const { copies, decisions, evidence, exporting, findings, frame, guesses, home } = words;
const { announced, map, merging, people, personas, profile, removed, scorecards, segments } = words;
const { importing, stories } = words;

const NOTHING = {
  newStages: 0,
  newTouchpoints: 0,
  people: 0,
  stories: 0,
  scored: 0,
  unplaced: 0,
  leftOut: 0,
  described: 0,
  here: 0,
  updated: 0,
  corrected: 0,
  dropped: 0,
};

/** What is said, and what it is to be. */
type Said = readonly (readonly [said: string, wanted: string])[];

function saysWhat(said: Said): void {
  expect(said.map(([text]) => text)).toEqual(said.map(([, wanted]) => wanted));
}

describe("an import says beforehand what it will do", () => {
  it("and nothing of what it will not", () => {
    const all = {
      newStages: 1,
      newTouchpoints: 2,
      people: 1,
      stories: 5,
      scored: 3,
      unplaced: 1,
      leftOut: 1,
      described: 1,
      here: 2,
      updated: 1,
      corrected: 1,
      dropped: 1,
    };
    saysWhat([
      [importing.willCreate(NOTHING, false), "Will create 0 stories."],
      [
        importing.willCreate(all, false),
        "Will create 1 stage, 2 touchpoints, 1 person and 5 stories; 1 person updated; 1 story told otherwise than here; 2 stories without a score; 1 story for the tray; 1 row with neither words nor a score, left out; 1 row with neither, of which the person is taken; 2 rows on this map already, left out; 1 person who came with this file before is not in it now and stays.",
      ],
      [
        importing.willCreate({ ...NOTHING, stories: 1, scored: 1, here: 1 }, true),
        "Will create 1 story; 1 row on this map already, taken again.",
      ],
      [
        importing.again.byHand(1),
        "1 value or story that somebody wrote here by hand differs from the file.",
      ],
      [
        importing.again.byHand(2),
        "2 values or stories that somebody wrote here by hand differ from the file.",
      ],
      [importing.again.outcome(1, 0, 2), "1 person updated and 2 that were written by hand:"],
      [importing.again.outcome(0, 2, 0), "2 stories told otherwise:"],
    ]);
    expect(importing.again.corrected(1)).toMatch(/^1 story on this map is told otherwise/);
    expect(importing.again.corrected(2)).toMatch(/^2 stories on this map are told otherwise/);
    expect(importing.willCut(1)).toMatch(/^1 story is longer .* its beginning/);
    expect(importing.willCut(2)).toMatch(/^2 stories are longer .* their beginnings/);
  });

  it("and afterwards what it did", () => {
    const columns = Array.from({ length: 14 }, (_, at) => `C${at}`);
    const { outcome } = importing;
    saysWhat([
      [outcome.wordless(1), "1 score without words"],
      [outcome.wordless(2), "2 scores without words"],
      [outcome.rowsHere(1, true), "1 row on this map already, taken again"],
      [outcome.rowsHere(2, false), "2 rows on this map already, left out"],
      [outcome.columnsLeftOut(["Email"]), "1 column left out: Email"],
    ]);
    expect(outcome.columnsLeftOut(columns)).toMatch(/^14 columns left out: C0, .*C11 and more$/);
  });
});

describe("what leaves is told, and what stays here", () => {
  const held = { stories: 9, told: 6, notAgreed: 0, givingAway: 0 };
  it("one by one and in many", () => {
    saysWhat([
      [exporting.heldBack(held), "6 of 9 stories may be shown with their words."],
      [
        exporting.heldBack({ ...held, notAgreed: 1, givingAway: 1 }),
        "6 of 9 stories may be shown with their words. 1 without consent to be quoted stays here. 1 that names somebody or tells an address or a number stays here.",
      ],
      [
        exporting.heldBack({ ...held, notAgreed: 2, givingAway: 3 }),
        "6 of 9 stories may be shown with their words. 2 without consent to be quoted stay here. 3 that name somebody or tell an address or a number stay here.",
      ],
      [exporting.nothingHeld(held), "Nothing is held back."],
      [
        exporting.nothingHeld({ ...held, notAgreed: 2, givingAway: 1 }),
        "Nothing is held back: also 2 without consent to be quoted and 1 that names somebody or tells an address or a number.",
      ],
      [
        exporting.labelsLeave(1),
        "One text on the map seems to tell who somebody is, and leaves as it is written:",
      ],
      [
        exporting.labelsLeave(2),
        "2 texts on the map seem to tell who somebody is, and leave as they are written:",
      ],
      [
        exporting.labelsLeftOut(1),
        "One text on the map seems to tell who somebody is, and is left out:",
      ],
      [
        exporting.labelsLeftOut(2),
        "2 texts on the map seem to tell who somebody is, and are left out:",
      ],
    ]);
    expect(personas.savedWithout("a.png", 1)).toMatch(/1 quote stays here: whoever said it has/);
    expect(personas.savedWithout("a.png", 2)).toMatch(/2 quotes stay here: whoever said them has/);
  });
});

describe("maps on the page of all maps", () => {
  it("are named in a sentence, cut where they are long and never within a sign", () => {
    const long = `${"x".repeat(59)}👩‍👩‍👧 and more`;
    saysWhat([
      [home.movedToTrash("Short"), "“Short” is in the trash"],
      [home.movedToTrash(long), `“${"x".repeat(59)}…” is in the trash`],
      [home.opened(["A"]), "Opened “A”."],
      [home.opened(["A", "B"]), "Opened “A” and “B”."],
      [home.opened(["A", "B", "C", "D"]), "Opened 4 maps."],
      [home.found.title(1), "Before it is opened"],
      [home.found.title(2), "Before they are opened"],
      [home.found.refusedTitle(1), "This file cannot be opened"],
      [home.found.refusedTitle(2), "2 files cannot be opened"],
      [home.found.mended(1), "1 thing was put right while reading:"],
      [home.found.mended(1200), "1,200 things were put right while reading:"],
      [home.found.open(1), "Open the map"],
      [home.found.open(2), "Open 2 maps"],
    ]);
    expect(home.found.note(1)).toContain("until you open it.");
    expect(home.found.note(2)).toContain("until you open them.");
  });

  it("are deleted with a word on whoever goes with them", () => {
    saysWhat([
      [home.deletedForGood(1, 0), "1 map deleted for good; stories and people stay"],
      [home.deletedForGood(2, 17), "2 maps deleted for good, with 17 invented people"],
      [home.deletedForGood(1, 1), "1 map deleted for good, with 1 invented person"],
    ]);
    expect(home.overdue(["A"], 0)).toMatch(/“A” was deleted for good\. Its stories/);
    expect(home.overdue([" "], 17)).toMatch(/“Untitled map” was .* The 17 people invented for it/);
    expect(home.overdue(["A", "B"], 0)).toMatch(/2 maps were deleted .* Their stories/);
    expect(home.overdue(["A", "B"], 17)).toMatch(/The 17 people invented for them went/);
    expect(home.deleteForeverText(1, false)).toMatch(/^Its stages.* gone\. The stories/);
    expect(home.deleteForeverText(2, true)).toMatch(/^Their stages.* invented for them, with/);
    expect(home.deleteForeverText(1, true)).toMatch(/^Its stages.* invented for it, with/);
  });
});

describe("stories and people", () => {
  it("are spoken of one by one and in many", () => {
    saysWhat([
      [stories.consentOf(1), "Consent of this story"],
      [stories.consentOf(3), "Consent of these 3 stories"],
      [stories.moveChosen(1), "Move to…"],
      [stories.moveChosen(3), "Move 3 to…"],
      [stories.moved(1, null), "The story is not placed now"],
      [stories.moved(2, null), "2 stories are not placed now"],
      [stories.moved(1, "Buying"), "Moved to Buying"],
      [stories.moved(2, " "), "Moved 2 stories to an untitled touchpoint"],
      [people.rowMenu(""), "More for this person"],
      [people.rowMenu("Ana"), "More for Ana"],
      [people.deletePeople(1), "Delete person"],
      [people.deletePeople(2), "Delete 2 people"],
      [people.deletedPeople("Ana", 1, 0), "Deleted Ana"],
      [people.deletedPeople("", 1, 1), "Deleted 1 person; their 1 story stays"],
      [people.deletedPeople("", 2, 4), "Deleted 2 people; their 4 stories stay"],
      [people.wrote.clear(1), "Clear cell"],
      [people.wrote.clear(2), "Clear 2 cells"],
      [people.wrote.paste(1), "Paste"],
      [people.wrote.paste(2), "Paste 2 cells"],
      [people.wrote.fill(1), "Fill down"],
      [people.wrote.fill(2), "Fill 2 cells down"],
      [people.deletedAttribute("Age", 0), "Deleted Age"],
      [people.deletedAttribute("Age", 2), "Deleted Age, known of 2 people"],
      [people.retyped("Age", "number", 0, 0), "Age is now: number"],
      [
        people.retyped("Age", "number", 1, 2),
        "Age is now: number; 1 value does not fit and stays as written; 2 values are read anew",
      ],
      [evidence.behind(0, 0, 0), ""],
      [evidence.behind(3, 0, 0), "3 stories"],
      [evidence.behind(3, 2, 1), "3 stories · 2 people and 1 unnamed"],
    ]);
    expect(people.unnamedStories(1)).toMatch(/^The story on this map names nobody and counts/);
    expect(people.unnamedStories(2)).toMatch(/^The 2 stories on this map name nobody; each/);
  });

  it("may be gone, or told otherwise, since an insight was drawn from them", () => {
    saysWhat([
      [decisions.storiesGone(1, 1), "Its story is gone"],
      [decisions.storiesGone(1, 2), "1 of its 2 stories is gone"],
      [decisions.storiesGone(2, 2), "2 of its 2 stories are gone"],
      [decisions.storiesReworded(1, 1), "Its story says other words now"],
      [decisions.storiesReworded(1, 2), "1 of its 2 stories says other words now"],
      [decisions.storiesReworded(2, 3), "2 of its 3 stories say other words now"],
    ]);
  });
});

describe("the map", () => {
  it("says what was put on it, copied and taken away", () => {
    saysWhat([
      [map.pastedAt(1, " "), "Added 1 story"],
      [map.pastedAt(2, "Buying"), "Added 2 stories at Buying"],
      [map.inCell(1), "1 thing here"],
      [map.inCell(2), "2 things here"],
      [map.copiedOfHead(0, 0), "Nothing stands here to copy"],
      [map.copiedOfHead(1, 2), "Copied 1 touchpoint and 2 notes"],
      [removed.with(removed.named("Deleted stage", "Buy"), []), "Deleted stage Buy."],
      [
        removed.with(removed.named("Deleted stage", " "), ["1 touchpoint", "2 notes"]),
        "Deleted stage with 1 touchpoint and 2 notes.",
      ],
      [announced.sentiment(0.2, "neutral"), "Sentiment 0, neutral"],
      [announced.sentiment(-35, "bad"), "Sentiment minus 35, bad"],
      [announced.sentiment(1200, "good"), "Sentiment plus 1,200, good"],
      [merging.stepName(""), "Merge map"],
      [merging.stepName("Buying"), "Merge Buying"],
      [merging.thing("stage", ""), "Stage"],
      [merging.thing("stage", "Buy"), "Stage “Buy”"],
      [merging.field("text"), "words"],
      [merging.field("laterField"), "laterField"],
    ]);
  });

  it("titles a page by its map and by what of it is shown", () => {
    saysWhat([
      [frame.pageTitle(null, "home"), "Wayfelt"],
      [frame.pageTitle(null, "trash"), "Trash – Wayfelt"],
      [frame.pageTitle(" Buying ", "map"), "Buying – Wayfelt"],
      [frame.pageTitle("  ", "people"), "People – Untitled map – Wayfelt"],
      [frame.pageTitle("Buying", "segments"), "Segments – Buying – Wayfelt"],
    ]);
  });

  it("says what would not stand without somebody, and who was asked twice", () => {
    saysWhat([
      [findings.scoreHangsOn(1, -12), "hangs on one person: −12 without them"],
      [
        findings.scoreHangsOn(3, 40),
        "would read otherwise without any one of 3 people, as +40 without",
      ],
      [importing.codes([9]), "9 means not rated"],
      [importing.codes([9, 99]), "9 and 99 mean not rated"],
      [importing.outcome.repair(null, "It was cut."), "It was cut."],
      [importing.outcome.repair(1200, "It was cut."), "Row 1,200: It was cut."],
      [importing.outcome.repair(3, "It was cut.", 2), "Row 3 and 2 more: It was cut."],
    ]);
  });

  it("says of a copy that could not be taken why not", () => {
    expect(copies.failed(true)).toContain("no room left");
    expect(copies.failed(false)).toContain("did not keep");
    expect(copies.noCopyText("before the import of a.csv", true)).toMatch(
      /no room left .* before the import of a\.csv\. What you do now can be undone while/,
    );
    expect(copies.noCopyText("before it", false)).toMatch(/did not keep .* before it\./);
  });
});

describe("numbers read as they are", () => {
  it("a guess is told beside what people said", () => {
    saysWhat([
      [guesses.verdict(0, 1), "The one stop that was guessed lies within what people said"],
      [guesses.verdict(0, 3), "All 3 guessed stops lie within what people said"],
      [guesses.verdict(1, 1), "1 of 1 guessed stop lies outside of what people said"],
      [guesses.verdict(2, 3), "2 of 3 guessed stops lie outside of what people said"],
      [guesses.seen(1), "when 1 story was scored"],
      [guesses.seen(2), "when 2 stories were scored"],
      [guesses.curveOf(" "), "Guess of the team"],
      [guesses.curveOf("Sales"), "Guess of Sales"],
      [
        guesses.gap("Buying", 20, -35, -50, 0, 1),
        "Buying: guessed +20; 1 person says −35 (−50 to 0)",
      ],
      [
        guesses.gap("Buying", 20, -35, -50, 0, 4),
        "Buying: guessed +20; 4 people say −35 (−50 to 0)",
      ],
    ]);
    expect(guesses.notBlind(1)).toMatch(/^1 story is scored already/);
    expect(guesses.notBlind(2)).toMatch(/^2 stories are scored already/);
  });

  it("a change rises or falls, and says what was left out of it", () => {
    expect(findings.apparent("A", "B", 12)).toContain("the score rises by 12 points");
    expect(findings.apparent("A", "B", -12)).toContain("the score falls by 12 points");
    expect(findings.apparent("A", "B", -0.4)).toBe(
      "From A to B the score stays as it is, as far as is known",
    );
    const change = {
      stop: "A",
      earlier: "May",
      later: "June",
      interval: { low: 1, high: 9 },
      earlierPeople: 4,
      laterPeople: 5,
      earlierUnnamed: 0,
      laterUnnamed: 0,
      isPaired: false,
    };
    expect(findings.waveChange({ ...change, difference: -5 })).toMatch(/^A fell by 5 points/);
    expect(findings.waveChange({ ...change, difference: 5 })).toMatch(/^A rose by 5 points/);
    const asked = (earlierUnnamed: number, laterUnnamed: number) =>
      findings.waveChange({ ...change, difference: 5, earlierUnnamed, laterUnnamed });
    expect(asked(0, 0)).toContain("(1–9, 4 people, then 5)");
    expect(asked(4, 5)).toContain("(1–9, 4 answers, then 5)");
    expect(asked(0, 2)).toContain("(1–9, 4 people, then 3 people and 2 unnamed)");
    expect(findings.trend("A", 2, 6, 1)).toContain("(1 story without a date left out)");
    expect(findings.trend("A", -2, 6, 0)).not.toContain("left out");
  });

  it("a version, a scorecard and a suggestion count what they rest on", () => {
    saysWhat([
      [
        profile.versionFacts({ people: 3, participants: 2, stories: 1 }),
        "2 people and 1 unnamed, 1 story",
      ],
      [profile.versionFacts({ people: 3, participants: null, stories: 2 }), "3 people, 2 stories"],
      [scorecards.pointsOf(1), "1 point"],
      [scorecards.pointsOf(2), "2 points"],
      [segments.unfinished(1), "1 condition is not finished"],
      [segments.unfinished(2), "2 conditions are not finished"],
      [segments.suggestAdd(1), "Add 1 segment"],
      [segments.suggestAdd(2), "Add 2 segments"],
      [segments.suggestApart(20, 0, 0.412), "20 people compared; how far apart: 0.41 (0 to 1)"],
      [
        segments.suggestApart(20, 3, 0.412),
        "20 people compared, of 3 too little is known; how far apart: 0.41 (0 to 1)",
      ],
    ]);
    expect(scorecards.declared(2, 4, 1)).toMatch(/^Declared ideal: .*; of 1 it is not known\.$/);
  });
});
