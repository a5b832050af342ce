import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import { openMap, type OpenPlan } from "#formats/wayfelt/openMap.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { Shelf } from "./makers.ts";
import { readFile } from "./mergeMakers.ts";

const ANA = "participant-4b63ti3jj3ku";
const STORY = "story-03f01b0pgs0s";

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

interface Told {
  readonly people?: readonly Row[];
  readonly stories?: readonly object[];
}

/** A map's file with somebody who tells one story on it. */
function aFile(map: string, { people, stories }: Told = {}): string {
  const person = { id: ANA, studyId: "study-1", name: "Ana" };
  const [first] = people ?? [person];
  const story = {
    id: `story-of-${map}`,
    studyId: "study-1",
    participantId: first?.id ?? ANA,
    text: `Told on ${map}`,
    touchpointId: `stop-${map}`,
  };
  return JSON.stringify({
    format: "wayfelt",
    version: 1,
    map: { id: map, title: map },
    stages: [{ id: `stage-${map}` }],
    lanes: [{ id: `lane-${map}`, role: "touchpoints" }],
    touchpoints: [{ id: `stop-${map}`, stageId: `stage-${map}`, laneId: `lane-${map}` }],
    studies: [{ id: "study-1", name: "Spring" }],
    attributes: [{ id: "attribute-age", name: "Age", type: "number" }],
    participants: people ?? [person],
    stories: [story, ...(stories ?? [])],
  });
}

function person(fields: object): readonly Row[] {
  return [{ id: ANA, studyId: "study-1", name: "Ana", ...fields }];
}

function opened(...texts: readonly string[]): Shelf {
  const shelf = new Shelf();
  for (const text of texts) shelf.open(text);
  return shelf;
}

function peopleIn(shelf: Shelf): readonly (readonly [string, unknown])[] {
  return [...shelf.workspace.participant].map((one) => [one.name, one["#attribute-age"] ?? null]);
}

describe("one person on two maps whose files were sent at different times", () => {
  test("is one person; what one file alone says of them is taken, what both say otherwise is listed", () => {
    const shelf = opened(aFile("first", { people: person({ name: "Ana" }) }));
    const later = aFile("second", {
      people: person({ name: "Ana Lima", attributes: { "attribute-age": 34 } }),
    });
    const { conflicts } = shelf.planOf(later);
    expect(conflicts.map(({ kind, fields, stays }) => [kind, fields, stays])).toEqual([
      ["participant", ["name"], "theirs"],
    ]);
    shelf.open(later);
    expect(peopleIn(shelf)).toEqual([["Ana Lima", 34]]);
    expect([...shelf.workspace.story].map(({ participantId }) => participantId)).toEqual([
      ANA,
      ANA,
    ]);
  });

  test("an older file takes nothing away that is known here", () => {
    const known = person({ name: "Ana Lima", attributes: { "attribute-age": 34 } });
    const shelf = opened(aFile("first", { people: known }), aFile("second"));
    expect(peopleIn(shelf)).toEqual([["Ana Lima", 34]]);
  });

  test("reads as a person says it is to", () => {
    const shelf = opened(aFile("first"));
    const file = readFile(aFile("second", { people: person({ name: "Anna Lima" }) }));
    const plan = (choices?: MergeChoices): OpenPlan =>
      openMap(file, shelf.workspace, shelf.homeOf, mintFrom(seeded32(3)), null, choices);
    const [key = ""] = plan().conflicts.map((conflict) => conflict.key);
    shelf.run(plan(new Map([[key, "mine"]])).command);
    expect(peopleIn(shelf)).toEqual([["Ana", null]]);
  });

  test("is the same in whichever order the files come", () => {
    const known = fc.record({
      name: fc.constantFrom("", "Ana", "Ana Lima", "Anna"),
      key: fc.constantFrom(null, "k-1"),
      attributes: fc.constantFrom({}, { "attribute-age": 34 }, { "attribute-age": 35 }),
    });
    const law = fc.property(known, known, (one, other) => {
      const first = aFile("first", { people: person(one) });
      const second = aFile("second", { people: person(other) });
      const shelf = opened(first, second);
      expect(peopleIn(opened(second, first))).toEqual(peopleIn(shelf));
      expect(shelf.workspace.participant.size).toBe(1);
    });
    fc.assert(law);
  });

  test("under another id is known by the same key of the same study", () => {
    const again = person({ id: "participant-aaaaaaaaaaaa", key: "k-1", name: "Ana Lima" });
    const shelf = opened(aFile("first", { people: person({ key: "k-1" }) }));
    shelf.open(aFile("second", { people: again }));
    expect(peopleIn(shelf)).toEqual([["Ana Lima", null]]);
    expect([...shelf.workspace.story].map(({ participantId }) => participantId)).toEqual([
      ANA,
      ANA,
    ]);
  });
});

describe("two people", () => {
  test.each([
    ["of one id that was written by hand", { id: "person-1" }, { id: "person-1", name: "Bo" }],
    ["whom their source knows by two keys", { key: "k-1" }, { key: "k-2" }],
    ["of two studies", {}, { studyId: "study-2" }],
    ["of one key in two studies", { key: "k" }, { id: "p-2", key: "k", studyId: "study-2" }],
  ])("%s stay two", (_, one, other) => {
    const shelf = opened(aFile("first", { people: person(one) }));
    const second = aFile("second", { people: person(other) }).replace(
      '"studies":[',
      '"studies":[{"id":"study-2","name":"Autumn"},',
    );
    expect(shelf.planOf(second).conflicts).toEqual([]);
    shelf.open(second);
    expect(shelf.workspace.participant.size).toBe(2);
  });

  test("whose ids were written by hand are one where they are called the same", () => {
    const other = { id: "person-1", attributes: { "attribute-age": 34 } };
    const shelf = opened(aFile("first", { people: person({ id: "person-1" }) }));
    shelf.open(aFile("second", { people: person(other) }));
    expect(peopleIn(shelf)).toEqual([["Ana", 34]]);
  });
});

describe("one story on two maps whose files were sent at different times", () => {
  const told = (map: string, fields: object): string => {
    const story = { id: STORY, studyId: "study-1", participantId: ANA, text: "Three calls." };
    return aFile(map, { stories: [{ ...story, touchpointId: `stop-${map}`, ...fields }] });
  };

  test("is one story, at a stop of each, and its score is counted once", () => {
    const shelf = opened(told("first", { score: -50 }), told("second", { score: -80 }));
    const stories = [...shelf.workspace.story].filter(({ text }) => text === "Three calls.");
    expect(stories).toMatchObject([
      { id: STORY, score: -80, "@first": "stop-first", "@second": "stop-second" },
    ]);
  });

  test("is another where somebody else tells it", () => {
    const shelf = opened(told("first", { score: -50 }));
    shelf.open(told("second", { score: 50, participantId: null, text: "Three calls." }));
    expect([...shelf.workspace.story].filter(({ text }) => text === "Three calls.")).toHaveLength(
      1,
    );
    const bo = { id: "participant-bbbbbbbbbbbb", studyId: "study-1", name: "Bo" };
    const third = told("third", { score: 50, participantId: bo.id }).replace(
      '"participants":[',
      `"participants":[${JSON.stringify(bo)},`,
    );
    shelf.open(third);
    expect([...shelf.workspace.story].filter(({ text }) => text === "Three calls.")).toHaveLength(
      2,
    );
  });

  test("keeps both wordings", () => {
    const shelf = opened(told("first", { score: -50 }));
    const second = told("second", { text: "Three calls until somebody could help." });
    expect(shelf.planOf(second).conflicts.map(({ fields, stays }) => [fields, stays])).toEqual([
      [["text"], "both"],
    ]);
    shelf.open(second);
    const texts = [...shelf.workspace.story].map(({ text, score }) => [text, score]);
    expect(texts).toContainEqual(["Three calls until somebody could help.", -50]);
    expect(texts).toContainEqual(["Three calls.", null]);
  });
});
