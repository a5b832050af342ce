import { expect, test } from "vitest";
import { words } from "#journey/words/words.ts";

const { scorecards, exporting } = words;

test("one person alone is spoken of in words, never as 0 of the 1", () => {
  expect(scorecards.summary(0, 1, 0)).toBe("The one person we met does not match the ideal.");
  expect(scorecards.summary(1, 1, 0)).toBe("The one person we met matches the ideal.");
  expect(scorecards.summary(0, 1, 1)).toBe(
    "Whether the one person we met matches the ideal is not known.",
  );
  expect(scorecards.companySummary(0, 1, 0)).toBe("The one company does not match the ideal.");
  expect(scorecards.idealMet(0, 0, 1)).toBe("Whether the one person we met matches is not known");
  expect(scorecards.declared(1, 1, 0)).toBe(
    "Declared ideal. The one person we met matches all of it.",
  );
});

test("of several it is said how many match, and how many are open", () => {
  expect(scorecards.summary(1, 3, 2)).toBe(
    "1 of the 3 people we met matches the ideal; 2 are open.",
  );
  expect(scorecards.companySummary(2, 3, 1)).toBe("2 of 3 companies match the ideal; 1 is open.");
  expect(scorecards.idealMet(2, 3, 4)).toBe("2 of the 4 people we met match; known of 3");
});

test("a picture without quotes says why, and where consent is noted", () => {
  expect(exporting.noConsent(14, true)).toMatch(/any of the 14 stories .* lane of quotes is empty/);
  expect(exporting.noConsent(1, false)).toMatch(/for the story on this map, so the words stay/);
});
