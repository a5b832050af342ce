import { describe, expect, it } from "vitest";
import { readAttributeTest } from "#journey/attributeTest.ts";
import { clippingOfRows, readClipping, rowsOfClipping } from "#journey/clipping.ts";
import { readGuess } from "#journey/guess.ts";
import { readParticipant, attributeOf } from "#journey/participant.ts";
import { readProfileEntry } from "#journey/profileEntry.ts";
import { readProfileVersion } from "#journey/profileVersion.ts";
import { readScorecard } from "#journey/scorecard.ts";
import { readSegment } from "#journey/segment.ts";
import { readSegmentRule } from "#journey/segmentRule.ts";
import { mayBeQuoted, readStory } from "#journey/story.ts";
import { asId } from "#journey/ids.ts";

describe("what is stored damaged, or by a later version", () => {
  it("reads as a scorecard without what is no criterion and no rule", () => {
    const rule = { test: { op: "is", value: "x" }, points: 2 };
    const card = readScorecard({
      id: "card",
      criteria: [
        "none",
        { id: "a", name: "Size", rules: "none" },
        {
          id: "b",
          attributeId: "size",
          rules: [rule, 5, { test: { op: "later" }, points: 1 }, { ...rule, points: 3 }],
        },
      ],
    });
    expect(card).toMatchObject({
      threshold: 7,
      criteria: [
        { id: "a", attributeId: null, rules: [] },
        { id: "b", attributeId: "size", rules: [rule] },
      ],
    });
    expect(readScorecard({ id: "card", criteria: 3 }).criteria).toEqual([]);
  });

  it("reads as a version with the lines that are lines", () => {
    const version = readProfileVersion({ id: "v", lines: [1, { claim: "attribute:age" }] });
    expect(version.lines).toMatchObject([{ claim: "attribute:age", n: 0, known: 0, value: null }]);
    expect(readProfileVersion({ id: "v", lines: "none" }).lines).toEqual([]);
  });

  it("reads as a guess of the stops that have a score", () => {
    const points = { a: 20, b: "20", c: 1000, d: 0.5 };
    expect(readGuess({ id: "g", points }).points).toEqual({ a: 20 });
    expect(readGuess({ id: "g", points: [1] }).points).toEqual({});
  });

  it("reads as a test where it is one, and is none otherwise", () => {
    expect(readAttributeTest({ op: "is", value: 5 })).toEqual({ op: "is", value: "5" });
    expect(readAttributeTest({ op: "is", value: "five" })).toEqual({ op: "is", value: "five" });
    for (const raw of [
      null,
      { op: "later" },
      { op: "at-least", value: "five" },
      { op: "between", low: 1 },
      { op: "between", high: 1 },
    ]) {
      expect(readAttributeTest(raw), JSON.stringify(raw)).toBeNull();
    }
    expect(readAttributeTest({ op: "between", low: 1, high: 2 })).toMatchObject({ high: 2 });
  });

  it("reads as a rule that is kept as it is where it cannot be read", () => {
    for (const raw of [undefined, 5, { kind: "all", rules: 3 }, { kind: "later" }]) {
      expect(readSegmentRule(raw)).toEqual({ kind: "unreadable", raw: raw ?? null });
    }
    expect(readSegmentRule({ kind: "study", studyIds: "none" })).toMatchObject({ studyIds: [] });
  });

  it("reads as a segment with one of the colours there are", () => {
    const colours = [3, 7.9, 8, 21, -1, -9, "2", null].map(
      (colour) => readSegment({ id: "s", mapId: "m", colour }).colour,
    );
    expect(colours).toEqual([3, 7, 0, 5, 1, 1, 0, 0]);
    expect(readSegment({ id: "s", mapId: "m", name: "Large", order: "b", later: 1 })).toMatchObject(
      {
        name: "Large",
        order: "b",
        later: 1,
        rule: { kind: "unreadable" },
      },
    );
  });

  it("reads as a story with each of its fields where they are sound, and nothing in their place otherwise", () => {
    const fields = {
      id: "s",
      studyId: "t",
      text: " They called back. ",
      participantId: "p",
      score: -100,
      rating: { value: 3, worst: 1, best: 5, wording: "Fair" },
      tellingId: "row 4",
      toldAt: "2026-03-04",
      experiencedAt: "2026-03",
      channelId: "phone",
      tags: ["late"],
      consent: "refused",
      question: "What then?",
      importance: 4,
      lang: "de",
      sessionId: "1",
      importedStop: "Delivery",
      "@map": "stop",
    };
    expect(readStory(fields)).toEqual(fields);
    const none = readStory(Object.fromEntries(Object.keys(fields).map((field) => [field, {}])));
    for (const field of [
      "participantId",
      "score",
      "rating",
      "tellingId",
      "channelId",
      "question",
    ]) {
      expect(none, field).toMatchObject({ [field]: null });
    }
    expect(none).toMatchObject({ text: "", tags: [], consent: "unknown", importance: null });
  });

  it("reads as a story without a rating, a score or a channel that are none", () => {
    for (const rating of [
      { value: 3, worst: 1 },
      { value: 3, best: 5 },
      { worst: 1, best: 5 },
      3,
    ]) {
      expect(readStory({ id: "s", rating }).rating).toBeNull();
    }
    const told = readStory({ id: "s", score: 101, consent: "later" });
    expect(told).toMatchObject({ score: null, consent: "unknown", channelId: null });
    expect([mayBeQuoted(told), mayBeQuoted(undefined)]).toEqual([true, false]);
    expect(mayBeQuoted(readStory({ id: "s", consent: "refused" }))).toBe(false);
  });

  it("reads as somebody of whom nothing is known there", () => {
    const raw = { "#a": { x: 1 }, "#b": [], "#c": "", "#d": ["x"], "#e": ["x", 1], "#f": 0 };
    const person = readParticipant({ id: "p", ...raw });
    const known = ["a", "b", "c", "d", "e", "f"].map((id) => attributeOf(person, asId(id)));
    expect(known).toEqual([null, null, null, ["x"], null, 0]);
    expect(readProfileEntry({ id: "e", value: { x: 1 } }).value).toBeNull();
    expect(readProfileEntry({ id: "e", value: ["x", 1] }).value).toEqual(["x"]);
  });
});

describe("what was copied elsewhere", () => {
  it("is a clipping where it holds something, with the connections between two of its own", () => {
    const raw = {
      touchpoints: [
        { title: "A", column: -3, channelIds: ["web", "later"], kind: "later" },
        { title: "B", column: 1.7 },
        "none",
      ],
      notes: [{ text: "N", role: "later" }],
      connections: [
        { from: 0, to: 1, label: "then" },
        { from: 0, to: 0 },
        { from: 0, to: 7 },
        { from: -1, to: 0 },
        { label: "lost" },
      ],
    };
    expect(readClipping(raw, [])).toMatchObject({
      touchpoints: [
        { title: "A", column: 0, channelIds: ["web"], kind: "action" },
        { title: "B", column: 1 },
      ],
      notes: [{ text: "N", role: "notes", column: 0 }],
      connections: [{ from: 0, to: 1, label: "then" }],
    });
    for (const none of [null, [], {}, { touchpoints: [], notes: "none" }]) {
      expect(readClipping(none, [])).toBeNull();
    }
  });

  it("is a thing a line and a stage a tab; back as text it is the same table", () => {
    const rows = [
      ["Ask", "Buy"],
      ["", " Pay  twice "],
    ];
    const stops = clippingOfRows(rows, "touchpoint");
    expect(stops.touchpoints.map(({ title, column }) => [title, column])).toEqual([
      ["Ask", 0],
      ["Buy", 1],
      ["Pay twice", 1],
    ]);
    expect(rowsOfClipping(stops)).toEqual([
      ["Ask", "Buy"],
      ["", "Pay twice"],
    ]);
    const notes = clippingOfRows(rows, "pains").notes;
    expect(notes).toMatchObject([
      { text: "Ask" },
      { text: "Buy", column: 1 },
      { text: "Pay  twice", column: 1, role: "pains" },
    ]);
    expect(rowsOfClipping(clippingOfRows([[""]], "touchpoint"))).toEqual([]);
  });
});
