import { describe, expect, test } from "vitest";
import { formatsFor } from "#journey/words/format.ts";
import { words } from "#journey/words/words.ts";

const { exporting, frame, importing } = words;

describe("the page is called in the browser's tabs", () => {
  test.each<[string | null, Parameters<typeof frame.pageTitle>[1], string]>([
    [null, "home", "Wayfelt"],
    [null, "trash", "Trash – Wayfelt"],
    [null, "people", "People – Wayfelt"],
    [null, "segments", "Segments – Wayfelt"],
    ["Getting connected", "map", "Getting connected – Wayfelt"],
    ["  Getting connected ", "people", "People – Getting connected – Wayfelt"],
    ["Getting connected", "segments", "Segments – Getting connected – Wayfelt"],
    [" ", "map", "Untitled map – Wayfelt"],
  ])("map %j, page %s: %s", (map, page, title) => {
    expect(frame.pageTitle(map, page)).toBe(title);
  });
});

test("what was given up, and what was not taken of a paste, is told by number", () => {
  expect(frame.roomMade(1)).toContain("the oldest copy was given up");
  expect(frame.roomMade(3)).toContain("the 3 oldest copies were given up");
  expect(frame.pasteCut(5000, 1200)).toBe(
    "Only 1,200 of the 5,000 characters that were pasted fit here; the rest was left out.",
  );
  expect(frame.pasteTooLong(90_000, 60_000)).toBe(
    "Nothing was pasted: it has 90,000 characters, and at most 60,000 are taken at once. Import it as a file instead.",
  );
  expect(frame.notKept.failing("the disk is full")).toMatch(/^Not saved: the disk is full\. /);
});

test("undo and redo say what they do and did", () => {
  expect([frame.undoOf("Move"), frame.redoOf("Move")]).toEqual(["Undo: Move", "Redo: Move"]);
  expect([frame.undone("Move"), frame.redone("Move")]).toEqual([
    "Undone: Move",
    "Done again: Move",
  ]);
});

describe("whose words leave with a map", () => {
  const held = { stories: 5, told: 5, notAgreed: 0, givingAway: 0 };

  test("is told with the reasons there are, and no others", () => {
    expect(exporting.heldBack(held)).toBe("5 of 5 stories may be shown with their words.");
    expect(exporting.heldBack({ ...held, told: 3, notAgreed: 1, givingAway: 1 })).toBe(
      "3 of 5 stories may be shown with their words. 1 without consent to be quoted stays here. 1 that names somebody or tells an address or a number stays here.",
    );
    expect(exporting.heldBack({ ...held, told: 1, notAgreed: 2, givingAway: 2 })).toBe(
      "1 of 5 stories may be shown with their words. 2 without consent to be quoted stay here. 2 that name somebody or tell an address or a number stay here.",
    );
  });

  test("is told also where nothing is held back", () => {
    expect(exporting.nothingHeld(held)).toBe("Nothing is held back.");
    expect(exporting.nothingHeld({ ...held, notAgreed: 2, givingAway: 1 })).toBe(
      "Nothing is held back: also 2 without consent to be quoted and 1 that names somebody or tells an address or a number.",
    );
  });

  test("is told where nobody agreed, of one story and of many, in a picture and in a file", () => {
    expect(exporting.noConsent(1, false)).toMatch(
      /^No consent to be quoted is noted for the story on this map, so the words stay here\. /,
    );
    expect(exporting.noConsent(4, true)).toMatch(
      /^No consent to be quoted is noted for any of the 4 stories on this map, so the picture shows none of their words and its lane of quotes is empty\. /,
    );
  });

  test("is told of texts on the map by number", () => {
    expect(exporting.labelsLeave(1)).toBe(
      "One text on the map seems to tell who somebody is, and leaves as it is written:",
    );
    expect(exporting.labelsLeave(2)).toBe(
      "2 texts on the map seem to tell who somebody is, and leave as they are written:",
    );
    expect(exporting.labelsLeftOut(1)).toMatch(/, and is left out:$/);
    expect(exporting.labelsLeftOut(2)).toMatch(/, and are left out:$/);
  });
});

describe("what was imported", () => {
  const { outcome } = importing;

  test("names a row, and how many others were alike", () => {
    expect(outcome.repair(null, "No dates.")).toBe("No dates.");
    expect(outcome.repair(1200, "No date.")).toBe("Row 1,200: No date.");
    expect(outcome.repair(7, "No date.", 2)).toBe("Row 7 and 2 more: No date.");
  });

  test("names at most twelve columns that were left out", () => {
    const names = Array.from({ length: 13 }, (_, index) => `c${index}`);
    expect(outcome.columnsLeftOut(["a"])).toBe("1 column left out: a");
    expect(outcome.columnsLeftOut(names.slice(0, 12))).toMatch(/ and c11$/);
    expect(outcome.columnsLeftOut(names)).toMatch(/c11 and more$/);
  });

  test("says of one and of many, and of rows that were here", () => {
    expect([outcome.wordless(1), outcome.wordless(2)]).toEqual([
      "1 score without words",
      "2 scores without words",
    ]);
    expect(outcome.rowsHere(2, true)).toBe("2 rows on this map already, taken again");
    expect(outcome.rowsHere(1, false)).toBe("1 row on this map already, left out");
    expect(importing.willCut(1)).toMatch(/^1 story is longer/);
    expect(importing.willCut(2)).toMatch(/^2 stories are longer/);
    expect(importing.codes([99])).toBe("99 means not rated");
    expect(importing.codes([98, 99])).toBe("98 and 99 mean not rated");
  });

  test("says of a table that is here already what the file would change", () => {
    const { again } = importing;
    expect(again.byHand(1)).toBe(
      "1 value or story that somebody wrote here by hand differs from the file.",
    );
    expect(again.byHand(2)).toBe(
      "2 values or stories that somebody wrote here by hand differ from the file.",
    );
    expect(again.corrected(1)).toMatch(/^1 story on this map is told otherwise/);
    expect(again.corrected(3)).toMatch(/^3 stories on this map are told otherwise/);
    expect(again.outcome(2, 0, 0)).toBe("2 people updated:");
    expect(again.outcome(0, 1, 2)).toBe("1 story told otherwise and 2 that were written by hand:");
  });
});

test("sizes are said from a byte to a thousand gigabytes", () => {
  const { bytes } = formatsFor("en-GB");
  const said = [0, 1, 999, 1000, 1500, 1_000_000, 1_000_000_000, 5_000_000_000_000].map(bytes);
  expect(said).toEqual([
    "0 bytes",
    "1 byte",
    "999 bytes",
    "1 kB",
    "1.5 kB",
    "1 MB",
    "1 GB",
    "5,000 GB",
  ]);
});

test("a score reads the same after thousands of others were said", () => {
  const { score } = formatsFor("en-GB");
  for (let value = 1; value <= 5_001; value += 1) score(value);
  expect([score(5_001), score(5_001), score(1)]).toEqual(["+5,001", "+5,001", "+1"]);
});
