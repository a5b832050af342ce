import { describe, expect, it } from "vitest";
import { FIELDS } from "#formats/wayfelt/fields.ts";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import { GREW_FROM } from "#formats/wayfelt/mapStates.ts";
import type { Conflict } from "#formats/wayfelt/mergeConflict.ts";
import { mergeMaps } from "#formats/wayfelt/mergeMaps.ts";
import { PastMap } from "#formats/wayfelt/pastMap.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { conflictList, conflictTeller } from "#formats/wayfelt/tellConflict.ts";
import { words } from "#journey/words/words.ts";
import type { JsonObject } from "#kit/json.ts";
import { bytesOf } from "./makers.ts";

const PORTRAIT = `data:image/png;base64,${"A".repeat(80)}`;

/** A small map, with some of its things otherwise. */
function aFile(changed: Readonly<Record<string, readonly JsonObject[]>> = {}): MapFile {
  const file = {
    format: "wayfelt",
    version: 1,
    map: { id: "map", title: "Getting connected" },
    stages: [
      { id: "first", name: "Ask", order: "a0" },
      { id: "second", name: "Buy", order: "a1" },
    ],
    lanes: [{ id: "lane", name: "Touchpoints", role: "touchpoints", order: "a0" }],
    touchpoints: [
      { id: "call", title: "Calling", stageId: "first", laneId: "lane", order: "a0" },
      { id: "shop", title: "", stageId: "second", laneId: "lane", order: "a0" },
    ],
    connections: [{ id: "line", from: "call", to: "shop", label: "then" }],
    studies: [{ id: "study", name: "Spring" }],
    attributes: [{ id: "plan", name: "Plan", type: "category", section: "company", order: "a0" }],
    participants: [{ id: "ana", name: "Ana", studyId: "study", attributes: { plan: "Basic" } }],
    stories: [
      {
        id: "told",
        studyId: "study",
        text: "It was slow",
        participantId: "ana",
        score: -50,
        touchpointId: "call",
      },
    ],
    personas: [{ id: "persona", scope: "map:map", name: "Kim" }],
    ...changed,
  };
  const read = readMapFile(bytesOf(JSON.stringify(file)));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.file;
}

/** Every conflict of two copies of a map, as it is told: what it is of, and both sides. */
function told(mine: MapFile, theirs: MapFile, base: MapFile | null = null) {
  const past = base === null ? null : PastMap.of(base);
  const { conflicts } = mergeMaps(mine, theirs, past);
  const tell = conflictTeller(mine, theirs);
  return { conflicts, tell, all: conflicts.map((one) => Object.values(tell(one)) as string[]) };
}

const only = (list: string, row: JsonObject, id: string) => ({
  [list]: (aFile()[list as "stories"] as readonly JsonObject[]).map((one) =>
    one["id"] === id ? { ...one, ...row } : one,
  ),
});

describe("a conflict is told in the words of the map", () => {
  it("a story by its beginning, its place, its score and its teller by name", () => {
    const story = { id: "told", studyId: "study", text: "It was slow", participantId: "ana" };
    const mine = aFile({ stories: [{ ...story, score: -50, touchpointId: "call", tags: ["a"] }] });
    const theirs = aFile({
      stories: [{ ...story, score: 20, touchpointId: null, participantId: null }],
    });
    const { all } = told(mine, theirs);
    expect(all).toContainEqual([
      "Story “It was slow”: where it stands",
      "Calling",
      "(in the tray)",
    ]);
    expect(all).toContainEqual(["Story “It was slow”: score", "−50", "+20"]);
    expect(all).toContainEqual([expect.stringMatching(/^Story “It was slow”: /), "Ana", "(empty)"]);
  });

  it("people by the name of their attribute, a connection by its two ends", () => {
    const person = { id: "ana", name: "Ana", studyId: "study" };
    const mine = aFile({
      participants: [{ ...person, attributes: { plan: "Basic", later: "x" } }],
      connections: [{ id: "line", from: "call", to: "shop", label: "then" }],
    });
    const theirs = aFile({
      participants: [{ ...person, attributes: { plan: ["Gold", "Basic"], later: 7 } }],
      connections: [{ id: "line", from: "call", to: "shop", label: "after" }],
    });
    const { all } = told(mine, theirs);
    expect(all).toContainEqual(["Person “Ana”: Plan", "Basic", "Gold, Basic"]);
    expect(all).toContainEqual(["Connection “Calling → shop”: label", "then", "after"]);
  });

  it("a long text by its beginning, a picture as one, what is no text as it is written", () => {
    const name = `Kim ${"who waits ".repeat(12)}`.trim();
    const persona = { id: "persona", scope: "map:map", name };
    const { tell } = told(aFile(), aFile());
    const row = { ...persona, portrait: PORTRAIT, hidden: { a: 1 }, order: "a0" };
    const conflict = (fields: readonly string[], theirs: JsonObject | null = null): Conflict => ({
      key: "k",
      kind: "persona",
      about: "fields",
      fields,
      mine: row,
      theirs: theirs === null ? null : { ...theirs, id: "persona" },
      stays: "mine",
      settled: "mine",
    });
    const { thing, mine, theirs } = tell(conflict(["portrait"]));
    expect(thing).toMatch(/^Persona “Kim who waits .{20,50}…”: /);
    expect(mine).not.toContain("base64");
    expect(theirs).toBe("(not there)");
    expect(tell(conflict(["hidden"], {}))).toMatchObject({ mine: '{"a":1}', theirs: "(empty)" });
    expect(tell(conflict(["order"], { order: "a1" }))).toMatchObject({ mine: "a0", theirs: "a1" });
    expect(tell(conflict(["hidden", "order"], {}))).toMatchObject({ mine: '{"a":1}' });
    expect(tell(conflict(["#gone"], {})).thing).toMatch(/: gone$/);
  });

  it("what one side took away as a whole, and what has no name by all that it says", () => {
    const base = aFile();
    const mine = aFile(only("stages", { name: "Ask first" }, "first"));
    const without = aFile({
      stages: [{ id: "second", name: "Buy", order: "a1" }],
      touchpoints: [{ id: "shop", title: "", stageId: "second", laneId: "lane", order: "a0" }],
      connections: [],
      stories: [],
    });
    const { all, conflicts, tell } = told(mine, without, base);
    expect(all).toContainEqual(["Stage “Ask first”", "Ask first", "(not there)"]);
    expect(all).toContainEqual(["Story “It was slow”", "It was slow", "(not there)"]);
    const unnamed: Conflict = {
      key: "k",
      kind: "touchpoint",
      about: "gone",
      fields: [],
      mine: null,
      theirs: {
        id: "shop",
        stageId: "second",
        laneId: "gone",
        order: "a0",
        channelIds: ["web", 5],
      },
      stays: "theirs",
      settled: "theirs",
    };
    expect(tell(unnamed)).toEqual({
      thing: "Touchpoint",
      mine: "(not there)",
      theirs: "Buy · gone · Web, 5",
    });
    const list = conflictList(conflicts, tell);
    expect(list).toHaveLength(conflicts.length);
    expect(list.join("\n")).toContain("Ask first");
    expect(conflictList(conflicts, tell, ["A.json", "B.json"])[0]).toContain("A.json");
  });

  it("every field by a name of the product, none by the program's", () => {
    for (const fields of Object.values(FIELDS)) {
      for (const field of Object.keys(fields).filter((one) => one !== GREW_FROM)) {
        const name = words.merging.field(field);
        expect(name, field).toMatch(/^[a-z ,]+$/u);
        if (/[A-Z]/u.test(field)) expect(name).not.toBe(field);
      }
    }
    expect(words.merging.field("lang")).toBe("language");
    // What was too long for its field is kept whole beside it.
    expect(words.merging.field("textInFull")).toBe("words, in full");
    const { tell } = told(aFile(), aFile());
    const row = { id: "ana", "!plan": true };
    expect(tell(aConflict("participant", ["!plan"], row))).toMatchObject({
      thing: "Person: Plan, written by hand",
      mine: "yes",
    });
  });

  it.each([
    ["map", { state: "future" }, "As it should be"],
    ["map", {}, "As it is today", "state"],
    ["map", { invented: true }, "yes"],
    ["lane", { role: "pains" }, "Pains"],
    ["touchpoint", { kind: "communication" }, "Something that is said or sent"],
    ["attribute", { section: "fit" }, "Our fit"],
    ["attribute", { type: "choices" }, "Several of several"],
    ["attribute", { criterion: { op: "is", value: "Gold" } }, "Plan is Gold"],
    [
      "segment",
      { rule: { kind: "attribute", attributeId: "plan", test: { op: "known" } } },
      "Plan is known",
    ],
    ["segment", { colour: 1 }, "colour 2"],
    [
      "scorecard",
      {
        criteria: [
          { id: "a", name: "Size" },
          {
            id: "b",
            name: "Tariff",
            attributeId: "plan",
            rules: [{ test: { op: "is", value: "Gold" }, points: 2 }],
          },
        ],
      },
      "Size · Tariff (Plan is Gold: 2)",
    ],
    ["persona", { quoteWords: [{ storyId: "told", text: "slow" }] }, "“slow”"],
    ["persona", { hiddenFields: ["plan", "gone"] }, "Plan, gone"],
    ["persona", { portrait: PORTRAIT }, "a picture of 77 bytes"],
    ["insight", { kind: "habit" }, "Habit"],
    ["insight", { verdict: "dismissed" }, "Dismissed"],
    ["insight", { touchpointId: "call" }, "Calling"],
    ["guess", { points: { call: 20, gone: -30 } }, "Calling +20, gone −30"],
    ["profileVersion", { lines: [{}, {}] }, "2 lines"],
    ["profileVersion", { savedAt: "2026-03-14" }, "14 Mar 2026"],
    ["story", { consent: "internal" }, "Only inside the team"],
    ["story", {}, "not scored", "score"],
    [
      "story",
      { rating: { value: 2, worst: 1, best: 5, wording: "How easy was it?" } },
      "2 of 1 to 5, “How easy was it?”",
    ],
  ] satisfies readonly (readonly [Conflict["kind"], JsonObject, string, string?])[])(
    "%s %j as %s",
    (kind, fields: JsonObject, text, field: string = Object.keys(fields)[0] ?? "") => {
      const { tell } = told(aFile(), aFile());
      const row = { id: "plan", ...fields } as JsonObject & { readonly id: string };
      expect(tell(aConflict(kind, [field], row)).mine).toBe(text);
    },
  );

  it("a place in an order by what stands before it", () => {
    const swapped = aFile({
      stages: [
        { id: "first", name: "Ask", order: "a2" },
        { id: "second", name: "Buy", order: "a1" },
      ],
      touchpoints: [
        { id: "call", title: "Calling", stageId: "second", laneId: "lane", order: "a1" },
        { id: "shop", title: "", stageId: "second", laneId: "lane", order: "a0" },
      ],
    });
    const { all } = told(aFile(), swapped);
    expect(all).toContainEqual(["Stage “Ask”: place in its order", "first", "after “Buy”"]);
    expect(all).toContainEqual([
      "Touchpoint “Calling”: where it stands",
      "Ask · Touchpoints · first",
      "Buy · Touchpoints · after “Touchpoint”",
    ]);
  });

  it("a line of a profile by what it is about, a mark by its criterion and whom it marks", () => {
    const criteria = [{ id: "size", name: "Size" }];
    const { tell } = told(
      aFile({ scorecards: [{ id: "card", mapId: "map", name: "Fit", criteria }] }),
      aFile(),
    );
    const line = { id: "e", claim: "attribute:plan", scope: "map:map", text: "Gold" };
    expect(tell(aConflict("profileEntry", ["text"], line)).thing).toBe(
      "Line of a profile “Plan”: words",
    );
    const mark = { id: "m", scorecardId: "card", criterionId: "size", participantId: "ana" };
    expect(tell(aConflict("scoreMark", ["points"], { ...mark, points: 2 }))).toEqual({
      thing: "Mark on a scorecard “Size, Ana”: points",
      mine: "2",
      theirs: "(not there)",
    });
  });
});

/** A conflict about fields of something that only one side has. */
function aConflict(
  kind: Conflict["kind"],
  fields: readonly string[],
  mine: JsonObject & { readonly id: string },
): Conflict {
  return {
    key: "k",
    kind,
    about: "fields",
    fields,
    mine,
    theirs: null,
    stays: "mine",
    settled: "mine",
  };
}

it("tells what is known of a person once, whoever wrote it by hand; alone that is no question", () => {
  const ana = (fields: object): MapFile =>
    aFile({ participants: [{ id: "ana", name: "Ana", studyId: "study", ...fields }] });
  const gold = ana({ attributes: { plan: "Gold" }, "!plan": true });
  expect(told(gold, ana({ attributes: { plan: "Silver" } })).all).toEqual([
    ["Person “Ana”: Plan", "Gold", "Silver"],
  ]);
  expect(told(gold, ana({ "!plan": true })).all).toEqual([
    ["Person “Ana”: Plan", "Gold", "(empty)"],
  ]);
  expect(told(gold, ana({ attributes: { plan: "Gold" } })).all).toEqual([]);
});
