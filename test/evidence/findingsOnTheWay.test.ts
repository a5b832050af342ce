import { describe, expect, it } from "vitest";
import { EvidenceEngine } from "#evidence/engine.ts";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import type { FindingsQuestion } from "#evidence/findings/question.ts";
import { finished } from "#kit/finished.ts";
import { packingSteps, unpackFindings } from "#evidence/packedFindings.ts";
import { EvidenceBook } from "#evidence/refs.ts";
import { asId } from "#journey/ids.ts";
import { anAttribute, aPerson, aStop, aStory, facts } from "./makers.ts";

const people = Array.from({ length: 16 }, (_, i) =>
  i === 15 ? aPerson("p15") : aPerson(`p${i}`, { plan: i % 2 === 0 ? "basic" : "plus" }),
);
const stories = people.flatMap(({ id }, i) => [
  aStory({ by: id, at: "a", score: 40 + i, text: "Quick to order here" }),
  aStory({
    by: id,
    at: "b",
    score: i % 2 === 0 ? -60 - i : 60 - i,
    text: i % 2 === 0 ? "Endless queue again" : "All went very well",
  }),
]);
const change = facts({
  stories,
  people,
  // As a board has them: in no particular order.
  stops: [aStop("b", "s"), aStop("a", "s")],
  attributes: [anAttribute("plan", "category")],
});
const question: FindingsQuestion = {
  stops: [asId("a"), asId("b")],
  connections: [],
  waves: null,
  segments: [
    {
      id: asId("basic"),
      rule: {
        kind: "attribute",
        attributeId: asId("plan"),
        test: { op: "is", value: "basic" },
      },
    },
  ],
};

function foundBy(engine: EvidenceEngine, meanwhile: () => void = () => undefined): JourneyFindings {
  const steps = engine.findings(question);
  let step = steps.next();
  meanwhile();
  while (step.done !== true) step = steps.next();
  return step.value;
}

describe("findings of an engine", () => {
  const engine = new EvidenceEngine();
  engine.apply(change);
  const found = foundBy(engine);

  it("follow the order of the journey, not of the board", () => {
    expect(found.steps.map(({ from, to, kind }) => [from, to, kind])).toEqual([["a", "b", "drop"]]);
  });

  it("compare a segment with those who are known to be outside of it", () => {
    const difference = found.comparisons[0]?.differences.find(({ stop }) => stop === "b");
    expect(difference).toMatchObject({ firstPeople: 8, secondPeople: 7, isFound: true });
  });

  it("do not mix in what changes meanwhile, and hold it the next time", () => {
    const gone = stories.slice(0, 8).map(({ id }) => id);
    const during = foundBy(engine, () => engine.take(facts({ storiesGone: gone })));
    expect(during).toEqual(found);
    expect(foundBy(engine)).not.toEqual(found);
  });

  it("come out of the worker as they went in", () => {
    const [worker, page] = [new EvidenceBook(), new EvidenceBook()];
    worker.learn(change);
    page.learn(change);
    const sent = structuredClone(finished(packingSteps(found, worker)));
    expect(unpackFindings(sent, page)).toEqual(found);
    expect(sent.lists.length).toBeGreaterThan(3);
  });
});
