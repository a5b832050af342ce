import { describe, expect, it } from "vitest";
import type { FindingRule, FindingValue } from "#evidence/findings/finding.ts";
import { scoredBy } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";

const change = {
  from: "Order",
  to: "First payment",
  difference: -63.6,
  interval: { low: -78.2, high: -49.9 },
  people: 5,
  unnamed: 0,
  isPaired: true,
};

describe("the sentence of a finding", () => {
  it("tells a drop with its bounds and whom it was tested on", () => {
    expect(words.findings.drop(change)).toBe(
      "From Order to First payment the score drops by 64 points (50–78, 5 people who told both)",
    );
    expect(
      words.findings.rise({
        ...change,
        difference: 12,
        interval: { low: 4, high: 20 },
        isPaired: false,
      }),
    ).toBe("From Order to First payment the score rises by 12 points (4–20, 5 people)");
  });

  it("speaks of answers where nobody is named, and of no bounds where all changed by the same", () => {
    const agreed = { ...change, interval: { low: -63.6, high: -63.6 }, isPaired: false };
    expect(words.findings.drop({ ...agreed, people: 20, unnamed: 20 })).toBe(
      "From Order to First payment the score drops by 64 points (all alike, 20 answers)",
    );
    expect(words.findings.drop({ ...agreed, people: 20, unnamed: 3 })).toContain(
      "(all alike, 17 people and 3 unnamed)",
    );
    expect(scoredBy(30, 30, 30)).toBe("30 stories scored, told without a name");
    expect(scoredBy(41, 18, 1)).toBe("41 stories scored by 17 people and 1 unnamed");
    expect(scoredBy(1, 1, 0)).toBe("1 story scored by 1 person");
  });

  it("never calls a change that may be chance a drop", () => {
    expect(words.findings.apparent("Order", "Use", -1)).toBe(
      "From Order to Use the score falls by 1 point, which may be chance",
    );
  });

  it("says that a moment of truth moves with the journey, never that it causes it", () => {
    expect(words.findings.momentOfTruth("Delivery", 0.412, 22)).toContain(
      "moves with the whole experience more than any other stop (correlation 0.41, 22 people)",
    );
    expect(words.findings.momentOfTruth("Delivery", 0.412, 22)).not.toContain("cause");
    expect(words.findings.momentOfTruth("Delivery", 0.06, 1627)).toContain(
      "more than any other stop, though hardly (correlation 0.06, 1,627 people)",
    );
    expect(words.findings.momentOfTruth("Delivery", 0.2, 300)).toContain(
      ", though only a little (",
    );
  });

  it("names who differs, by how much and how surely", () => {
    const said = {
      stop: "Seat",
      segment: "Business",
      segmentMean: 30,
      othersMean: -20,
      effect: 0.71,
    };
    expect(words.findings.segmentDifference(said)).toBe(
      "At Seat Business are more content than others: +30 against −20; of two people, one from each side, theirs is the higher score in 71\u00a0%, ties counted half",
    );
    expect(
      words.findings.segmentDifference({ ...said, segmentMean: -20, othersMean: 5, effect: 0.4 }),
    ).toBe(
      "At Seat Business are less content than others: −20 against +5; of two people, one from each side, theirs is the lower score in 60\u00a0%, ties counted half",
    );
  });

  it("tells a slow trend by the year: a change that was found is never a change by 0", () => {
    const told = (slope: number) => words.findings.trend("The whole map", slope, 125, 0);
    expect(told(4.6)).toBe("The whole map: the score rises by 5 points a month over 125 months");
    expect(told(-0.3)).toBe("The whole map: the score falls by 4 points a year over 125 months");
    expect(told(-0.01)).toBe(
      "The whole map: the score falls by less than a point a year over 125 months",
    );
  });

  it("lists phrases in quotes", () => {
    expect(words.findings.pains(["long queue", "no answer"])).toBe(
      "What hurts: “long queue” and “no answer”",
    );
  });

  it("asks for scores where people told and none is known, else for people", () => {
    const asked = { more: 5, segment: null, stop: "Pay", people: 0, expected: 58, now: 100 };
    const ask = (more: Partial<Parameters<typeof words.findings.ask>[0]>) =>
      words.findings.ask({ ...asked, waiting: 0, ...more });
    expect(ask({ waiting: 3 })).toBe("Score the 3 stories about Pay: none is scored yet");
    expect(ask({ waiting: 1, segment: "Plus" })).toBe(
      "Score the story of Plus about Pay: it is the only one, and not scored yet",
    );
    expect(ask({})).toBe(
      "Ask 5 people about Pay, where nobody was heard yet: the doubt would be about ±58",
    );
    expect(ask({ people: 2, now: 80 })).toBe(
      "Ask 5 more people about Pay: the doubt shrinks from ±80 to about ±58",
    );
    expect(words.findings.noneScoredText(1)).toContain("the one story here has none");
    expect(words.findings.noneScoredText(48)).toContain("none of the 48 stories has one");
  });

  it("exists for every rule", () => {
    const rules: Readonly<Record<FindingRule, string>> = words.findings.rules;
    for (const sentence of Object.values(rules)) expect(sentence.length).toBeGreaterThan(20);
    const kinds: readonly FindingValue["kind"][] = [
      "drop",
      "rise",
      "peak",
      "pit",
      "split",
      "remembered",
      "trend",
      "pains",
      "delights",
    ];
    for (const kind of kinds) expect(kind in words.findings).toBe(true);
  });
});
