import { describe, expect, it } from "vitest";
import { competitorsNamed } from "#evidence/phrases/competitors.ts";
import { mergedProposals, spokenProposals, undecided } from "#evidence/proposals.ts";
import { aStory } from "./makers.ts";

describe("what the stories propose", () => {
  it("proposes others whom people name as somebody to go to", () => {
    expect(competitorsNamed("In the end I switched to Meridian Air.")).toEqual(["Meridian Air"]);
    expect(competitorsNamed("Better than Blue Line, cheaper than Nord.")).toEqual([
      "Blue Line",
      "Nord",
    ]);
    expect(competitorsNamed("I went to Monday's class, instead of the desk.")).not.toContain("the");
    expect(competitorsNamed("moved to the front, rather than I expected")).toEqual([]);
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
