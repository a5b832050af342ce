import { describe, expect, it } from "vitest";
import type { ProfileLine } from "#evidence/profileSections.ts";
import type { ShareValue, Statement, StatementValue } from "#evidence/statement.ts";
import { readInsight } from "#journey/insight.ts";
import { readProfileEntry } from "#journey/profileEntry.ts";
import { shareStrength, statementStrength } from "#marks/statementStrength.ts";
import { statementText, wholeText } from "#marks/statementText.ts";
import { contextQuestions, guideText } from "#marks/guide/guideText.ts";
import { lineText } from "#screens/profile/lineText.ts";

function aShare(label: string, k: number, n: number): ShareValue {
  return { label, k, n, low: 0, high: 1, participantIds: [], storyIds: [] };
}

function aStatement(value: StatementValue, part: Partial<Statement> = {}): Statement {
  return {
    claim: "attribute:age",
    value,
    n: 60,
    known: 60,
    interval: null,
    segment: null,
    evidence: { storyIds: [], participantIds: [] },
    rule: "top-shares",
    basis: "b",
    state: "derived",
    strength: "solid",
    ...part,
  };
}

function aLine(part: Partial<ProfileLine>): ProfileLine {
  return {
    claim: "attribute:age",
    attribute: null,
    statement: null,
    entry: null,
    insights: [],
    state: "derived",
    source: "none",
    change: null,
    ...part,
  };
}

const MONTHS: StatementValue = {
  kind: "shares",
  shares: ["August", "September", "April", "May", "June"].map((month) => aShare(month, 2, 60)),
  different: 40,
};

describe("a statement in words", () => {
  it("makes no headline of many rare values", () => {
    const text = statementText(aStatement(MONTHS));
    expect(text).toMatchObject({ says: "varied: 40 values", isUnknown: true });
    expect(statementStrength(aStatement(MONTHS))).toBe("none");
  });

  it("names the commonest answers with their shares where they are many", () => {
    const shares = [aShare("Letter", 38, 60), aShare("Phone", 12, 60)];
    const text = statementText(aStatement({ kind: "shares", shares }));
    expect(text.says).toBe("Letter, Phone");
    expect(text.from).toMatch(/^63.%, 20.% · 60 known$/u);
  });

  it("says how little is known where it is too little", () => {
    const text = statementText(aStatement({ kind: "unknown" }, { known: 3 }));
    expect(text).toEqual({ says: "not enough known", from: "3 of 60", isUnknown: true });
  });

  it("says of how many the dates lie between two ends, and tells months in words", () => {
    const dates = {
      kind: "dates",
      low: "2015-06",
      high: "2022-04",
      held: 9,
      latest: "2024",
    } as const;
    const rule = "shortest-interval";
    const says = (known: number) => statementText(aStatement(dates, { known, rule }));
    expect(says(12)).toMatchObject({
      says: "four in five Jun 2015 to Apr 2022",
      from: "12 of 60 known · latest 2024",
    });
    expect(says(7).says).toBe("half are Jun 2015 to Apr 2022");
    expect(says(5).says).toBe("Jun 2015 to Apr 2022");
    const told = aStatement({ ...dates, high: "2015-06" }, { rule: "interview-dates" });
    expect(statementText(told).says).toBe("Jun 2015");
  });

  it("counts answers and not people where nobody is named", () => {
    const evidence = { storyIds: [], participantIds: [] };
    const text = statementText(aStatement({ kind: "score", mean: 12 }, { evidence, known: 2385 }));
    expect(text.from).toContain("2,385 answers");
    expect(text.from).not.toContain("people");
  });

  it("tells then and now with all that can differ", () => {
    const range = { low: 34, high: 48, asked: 30, held: 30 };
    const value = { kind: "range" as const, half: range, most: { ...range, low: 25 }, unit: "" };
    expect(wholeText(value)).toBe("half are 34–48, four in five 25–48");
  });

  it("tells one range once, where that of half holds four in five as well", () => {
    const range = { low: 40, high: 40, asked: 30, held: 60 };
    const value = { kind: "range" as const, half: range, most: range, unit: "years" };
    expect(statementText(aStatement(value))).toMatchObject({
      says: "four in five 40 years",
      from: expect.not.stringContaining("40"),
    });
    expect(wholeText(value)).toBe("four in five 40 years");
  });
});

describe("how much a share can bear", () => {
  it("is never solid for a few of many, nor for all of a few", () => {
    expect(shareStrength(30, 943)).toBe("anecdote");
    expect(shareStrength(2, 16)).toBe("anecdote");
    expect(shareStrength(3, 3)).toBe("weak");
    expect(shareStrength(40, 60)).toBe("solid");
    expect(shareStrength(0, 60)).toBe("none");
  });
});

describe("a line of the profile", () => {
  const statement = aStatement({ kind: "numbers", values: [34, 48], unit: "" }, { known: 2, n: 2 });

  it("says what somebody wrote, with the data beside it, and no ticks for words", () => {
    const entry = readProfileEntry({ id: "e", text: "In the middle of life" });
    const text = lineText(aLine({ statement, entry, source: "both", state: "edited" }));
    expect(text).toMatchObject({ says: "In the middle of life", from: "data: 34, 48" });
    expect(text.strength).toBe("none");
  });

  it("goes on saying what was kept", () => {
    const was = { kind: "numbers", values: [20], unit: "" };
    const entry = readProfileEntry({ id: "e", pinned: true, was });
    const text = lineText(aLine({ statement, entry, source: "both", state: "stale" }));
    expect(text.says).toBe("20");
    const decided = lineText(aLine({ statement, entry, source: "both", state: "pinned" }));
    expect(decided).toMatchObject({ says: "20", from: "data: 34, 48" });
  });

  it("says from how many stories its insights come where nothing is derived", () => {
    const insights = [
      readInsight({ id: "a", text: "missing part", storyIds: ["s1", "s2"] }),
      readInsight({ id: "b", text: "no engineer", storyIds: ["s2"] }),
    ];
    expect(lineText(aLine({ insights })).says).toBe("from 2 stories");
  });
});

it("the guide asks what the context wants to know, says what is known, and then walks the stops", () => {
  const claim = "attribute:attribute-solve-today";
  const questions = contextQuestions([aLine({ claim }), aLine({ claim: "attribute:other" })]);
  const asks = ["Ask 5 people about Pays"];
  const text = guideText({ title: "Getting connected", asks, questions, stops: ["Pays"] });
  expect(text).toContain("Ask next\n– Ask 5 people about Pays");
  expect(text).toContain("Interview guide: Getting connected");
  expect(text).toContain("Pays: what happened");
});
