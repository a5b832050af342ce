import { describe, expect, it } from "vitest";
import { competitorsNamed } from "#evidence/phrases/competitors.ts";
import {
  mergedProposals,
  phraseProposals,
  spokenProposals,
  undecided,
  withoutOwnName,
  withoutOwnPlaces,
} from "#evidence/proposals.ts";
import type { ShareValue, Statement } from "#evidence/statement.ts";
import { asId, type ParticipantId } from "#journey/ids.ts";
import { aStory } from "./makers.ts";

function aStatement(shares: readonly ShareValue[]): Statement {
  return {
    claim: "pains",
    value: { kind: "shares", shares },
    n: 40,
    known: 40,
    interval: null,
    segment: null,
    evidence: { storyIds: [], participantIds: [] },
    rule: "key-phrases",
    basis: "b",
    state: "derived",
    strength: "fair",
  };
}

describe("what the stories propose", () => {
  it("proposes others whom people name as somebody to go to", () => {
    expect(competitorsNamed("In the end I switched to Meridian Air.")).toEqual(["Meridian Air"]);
    expect(competitorsNamed("Better than Blue Line, cheaper than Nord.")).toEqual([
      "Blue Line",
      "Nord",
    ]);
    expect(competitorsNamed("Better than in the UK, and slower than the UK.")).toEqual([]);
    expect(competitorsNamed("I went to Monday's class, instead of the desk.")).not.toContain("the");
    expect(competitorsNamed("moved to the front, rather than I expected")).toEqual([]);
    expect(competitorsNamed("I moved to the UK, then went to Asia.")).toEqual([]);
    expect(competitorsNamed("We went to Zone E instead of Business Class.")).toEqual([]);
    expect(competitorsNamed("I switched to First Direct, better than Nord's.")).toEqual([
      "First Direct",
      "Nord",
    ]);
  });

  it("counts people, not stories, and takes the same words of several as one proposal", () => {
    const text = "I want to be told the hour.";
    const stories = [
      aStory({ id: "s1", by: "ana", text }),
      aStory({ id: "s2", by: "ana", text: "I want to be told the  hour." }),
      aStory({ id: "s3", by: "ben", text }),
      aStory({ id: "s4", by: null, text }),
    ];
    const goal = mergedProposals([spokenProposals(stories)]).find(({ kind }) => kind === "goal");
    expect(goal).toMatchObject({ phrase: text, people: 3, storyIds: ["s2", "s1", "s3", "s4"] });
    const halves = [spokenProposals(stories.slice(0, 1)), spokenProposals(stories.slice(1))];
    expect(mergedProposals(halves).find(({ kind }) => kind === "goal")?.people).toBe(3);
  });

  it("begins with the sentences that say at once what they are about, and with the best phrases", () => {
    const stories = [
      "(They rang, and rang, and in the end I wanted to be left alone by all of them.)",
      "I want to see the price first, before anything else is asked of me.",
      "I want to see the price first.",
    ].map((text, at) => aStory({ id: `s${at}`, by: `p${at}`, text }));
    const goals = mergedProposals([spokenProposals(stories)]).filter(({ kind }) => kind === "goal");
    expect(goals.map(({ phrase }) => phrase.slice(0, 30))).toEqual([
      "I want to see the price first.",
      "I want to see the price first,",
      "(They rang, and rang, and in t",
    ]);
    const share = { n: 40, low: 0, high: 1, storyIds: [], participantIds: [] };
    const shares = [
      { ...share, label: "refund", k: 9, fuller: ["no refund"] },
      { ...share, label: "airline", k: 30 },
    ];
    const pains = phraseProposals("pain", aStatement(shares), null);
    expect(mergedProposals([pains])).toMatchObject([
      { phrase: "refund", fuller: ["no refund"], people: 9 },
      { phrase: "airline", fuller: [], people: 30 },
    ]);
  });

  it("counts of a phrase those in view, and proposes it where three of them say it", () => {
    const ids = (...names: readonly string[]) => names.map((name) => asId<ParticipantId>(name));
    const share = { n: 40, low: 0, high: 1, storyIds: [] };
    const said = aStatement([
      { ...share, label: "refund", k: 6, participantIds: ids("a", "b", "c", "d", "e") },
      { ...share, label: "queue", k: 9, participantIds: ids("a", "b", "x", "y") },
    ]);
    const inView = new Set(ids("a", "b", "c", "z"));
    expect(phraseProposals("pain", said, inView)).toMatchObject([
      { phrase: "refund", people: 3, participantIds: ["a", "b", "c"] },
    ]);
    expect(phraseProposals("pain", said, null).map(({ people }) => people)).toEqual([6, 9]);
    const nothing = { ...said, value: { kind: "unknown" } } as const;
    expect(phraseProposals("pain", nothing, null)).toEqual([]);
  });

  it("names of two that as many people say the shorter first, and of two as long one and the same", () => {
    const stories = ["Nord", "Ost", "Süd"].map((name, at) =>
      aStory({ id: `s${at}`, by: `p${at}`, text: `I switched to ${name}.` }),
    );
    const orderOf = (some: typeof stories) =>
      mergedProposals([spokenProposals(some)]).map(({ phrase }) => phrase);
    expect(orderOf(stories)).toEqual(["Ost", "Süd", "Nord"]);
    expect(orderOf(stories.toReversed())).toEqual(["Ost", "Süd", "Nord"]);
  });

  it("does not take whom all the stories are about for a competitor", () => {
    const told = Array.from({ length: 40 }, (_, at) =>
      aStory({ id: `s${at}`, by: `p${at}`, text: `I flew with B.A (+) again, number ${at}.` }),
    );
    const stories = [
      ...told,
      aStory({ id: "a", by: "a", text: "Nobody is better than B.A for that." }),
      aStory({ id: "b", by: "b", text: "Next time I go to Nord." }),
    ];
    const names = (some: typeof stories): readonly string[] =>
      withoutOwnName(spokenProposals(stories), some)
        .filter(({ kind }) => kind === "competitor")
        .map(({ phrase }) => phrase);
    expect(names(stories)).toEqual(["Nord"]);
    expect(names(stories.slice(-5))).toEqual(["B.A", "Nord"]);
    const wish = aStory({ id: "c", by: "c", text: "I want to fly with B.A for less." });
    const kinds = withoutOwnName(spokenProposals([...stories, wish]), stories);
    expect(kinds.map(({ kind }) => kind)).toContain("goal");
  });

  it("does not take a stop of the journey for a competitor", () => {
    const stories = [
      aStory({ text: "I went to the Help page first." }),
      aStory({ text: "So I switched to Nord." }),
    ];
    const names = withoutOwnPlaces(spokenProposals(stories), ["Order", "  help "]);
    expect(names.map(({ phrase }) => phrase)).toEqual(["Nord"]);
  });

  it("does not propose again what was accepted or dismissed", () => {
    const stories = [aStory({ id: "s1", text: "I switched to Nord." })];
    const proposals = spokenProposals(stories);
    expect(undecided(proposals, [])).toHaveLength(1);
    const many = Array.from({ length: 15 }, (_, at) =>
      aStory({ id: `m${at}`, text: `I want to see number ${at} at last.` }),
    );
    expect(undecided(mergedProposals([spokenProposals(many)]), [])).toHaveLength(10);
    expect(undecided(proposals, [{ kind: "competitor", phrase: "nord" }])).toEqual([]);
  });
});
