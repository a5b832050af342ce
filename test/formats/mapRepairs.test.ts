import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { whereJsonBreaks } from "#formats/wayfelt/jsonErrors.ts";
import { isIsoDate } from "#formats/wayfelt/isoDate.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { tablesOf } from "#formats/wayfelt/tables.ts";
import { stagesInOrder, strayTouchpoints } from "#journey/workspace.ts";
import { quickest } from "../quickest.ts";
import { bytesOf, Shelf } from "./makers.ts";

/** A small sound map as the object that its file holds; parts of it can be put in another way. */
const aMap = (parts: Readonly<Record<string, unknown>> = {}) => ({
  format: "wayfelt",
  version: 1,
  map: { id: "map-1", title: "Small" },
  stages: [
    { id: "s1", name: "Aware", order: "a0" },
    { id: "s2", name: "Buy", order: "a1" },
  ],
  lanes: [{ id: "l1", role: "touchpoints", name: "Actions", order: "a0" }],
  touchpoints: [
    { id: "t1", stageId: "s1", laneId: "l1", title: "Sees ad", order: "a0" },
    { id: "t2", stageId: "s2", laneId: "l1", title: "Pays", order: "a0" },
  ],
  connections: [],
  notes: [],
  studies: [{ id: "study-1", name: "Interviews" }],
  attributes: [],
  channels: [],
  personas: [],
  participants: [
    { id: "p1", studyId: "study-1", name: "Ana", attributes: { "attribute-age": 34 } },
  ],
  stories: [
    {
      id: "q1",
      studyId: "study-1",
      touchpointId: "t1",
      participantId: "p1",
      text: "Nice ad",
      score: 50,
    },
  ],
  ...parts,
});
const textOf = (parts: Readonly<Record<string, unknown>> = {}) => JSON.stringify(aMap(parts));
const story = (fields: Readonly<Record<string, unknown>>) => ({
  ...aMap().stories[0],
  ...fields,
});

/** Reads a text; answers the map and its repairs as one text, and checks that what came out is sound. */
function read(text: string | Uint8Array) {
  const result = readMapFile(typeof text === "string" ? bytesOf(text) : text);
  if (!result.ok) throw new Error(result.problem.message);
  const written = writeMapFile(result.value.file);
  const again = readMapFile(bytesOf(written));
  expect(again.ok && again.value.repairs).toEqual([]);
  expect(again.ok && writeMapFile(again.value.file)).toBe(written);
  const shelf = new Shelf();
  const saved = shelf.fileOf(shelf.open(written));
  const later = new Shelf();
  expect(later.fileOf(later.open(saved))).toBe(saved);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  return {
    written,
    parsed: JSON.parse(written),
    repairs: result.value.repairs.map(({ message }) => message),
    ...tablesOf(result.value.file),
  };
}

function refusal(text: string | Uint8Array): string {
  const result = readMapFile(typeof text === "string" ? bytesOf(text) : text);
  if (result.ok) throw new Error("it was read");
  return result.problem.message;
}

describe("files that are no map are refused by name", () => {
  test.each([
    ["", "empty"],
    [" \n\t", "empty"],
    ["\0\0\0\0", "zeros"],
    ["null", "not a Wayfelt file"],
    ["[1,2,3]", "a list"],
    ['"<img src=x onerror=alert(1)>"', "a text"],
    ["<!doctype html><h1>404</h1>", "web page"],
    ["<mxfile><diagram>x</diagram></mxfile>", "draw.io"],
    ['{"type":"excalidraw","version":2,"elements":[]}', "Excalidraw"],
    ['{"tldrawFileFormatVersion":1,"records":[]}', "tldraw"],
    ['{"format":"journeymap","version":1}', "not a Wayfelt file"],
    ['{"format":{"a":1},"version":1}', "Its “format” is an object"],
    ['{"nbformat":4,"cells":[]}', "Jupyter"],
    ['{"type":"FeatureCollection","features":[]}', "a map of places"],
    ['<?xml version="1.0"?><svg xmlns="x"></svg>', "an SVG picture"],
    ["<!-- saved --><html><body></body></html>", "a web page"],
    ['<?xml version="1.0"?><feed/>', "an XML file"],
    ["// exported\n{}", "line 1, column 1"],
    ['{"format":"wayfelt","version":1,}', "line 1, column 33"],
    ['{\n  "format": NaN\n}', "line 2, column 13"],
    [`[${"[".repeat(100_000)}`, "64 levels"],
  ])("%j", (text, why) => {
    expect(refusal(text)).toContain(why);
  });

  test("a download that was cut off says where", () => {
    const text = JSON.stringify(aMap(), null, 2).slice(0, 400);
    const line = text.split("\n").length;
    expect(refusal(text)).toContain(`breaks off at line ${line}`);
  });

  test("bytes that are no UTF-8 are refused: a customer's words are never guessed", () => {
    const bytes = Uint8Array.from([...bytesOf(textOf()), 0xe9, 0xff]);
    expect(refusal(bytes)).toContain("not UTF-8");
  });

  test("other kinds of file are known by their first bytes", () => {
    expect(refusal(Uint8Array.from([0x1f, 0x8b, 8, 0]))).toContain("gzip");
    expect(refusal(Uint8Array.from([0x50, 0x4b, 3, 4]))).toContain("zip");
  });

  test.each([
    [{ version: 999 }, "newer version"],
    [{ version: 0 }, "reads version 1"],
    [{ version: "1.0" }, 'Its “version” is "1.0"'],
    [{ version: 1.5 }, "reads version 1"],
    [{ map: undefined }, "map must be an object, not missing"],
    [{ map: { title: "no id" } }, "map.id must be a text"],
    [{ stages: [{ id: "", name: "A" }] }, "stages[0].id must be a text, not empty"],
  ])("%j", (parts, why) => {
    expect(refusal(textOf(parts))).toContain(why);
  });

  test("wrong types are named by their path, the first twenty of them", () => {
    const message = refusal(
      textOf({
        map: { id: "map-1", title: 5 },
        stages: {},
        lanes: "x",
        touchpoints: null,
        stories: [story({ text: ["a"], tags: "slow" }), 7, { id: 9_007_199_254_740_992 }],
      }),
    );
    for (const path of [
      "map.title must be a text, not a number",
      "stages must be a list, not an object",
      "lanes must be a list, not a text",
      "touchpoints must be a list, not null",
      "stories[0].text must be a text, not a list",
      "stories[0].tags must be a list of texts, not a text",
      "stories[1] must be an object",
      "stories[2].id must be a text, not a number",
    ]) {
      expect(message).toContain(path);
    }
    const many = refusal(textOf({ stages: Array.from({ length: 30 }, () => 1) }));
    expect(many).toContain("stages[19]");
    expect(many).toContain("and 10 more");
  });

  test("a deep value where a text belongs is refused without following it", () => {
    const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    expect(refusal(textOf().replace('"Small"', deep))).toContain("64 levels");
  });
});

describe("what can be read is read as it is", () => {
  test("with a mark of UTF-8, and as UTF-16 of either order", () => {
    const text = textOf();
    const { written } = read(text);
    const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const little = Uint8Array.from([
      0xff,
      0xfe,
      ...codes.flatMap((code) => [code & 255, code >> 8]),
    ]);
    const big = Uint8Array.from([0xfe, 0xff, ...codes.flatMap((code) => [code >> 8, code & 255])]);
    for (const file of [bytesOf(`\uFEFF${text}`), little, big]) {
      expect(read(file).written).toBe(written);
    }
  });

  test("of a doubled key the last counts, as in every JSON", () => {
    const text = textOf().replace('"title":"Small"', '"title":"first","title":"second"');
    expect(read(text)).toMatchObject({ parsed: { map: { title: "second" } }, repairs: [] });
  });

  test("markup, formulas and letters of all scripts are words", () => {
    const said =
      "<script>alert(1)</script> =1+1 ${x} {{y}} 👩‍👩‍👧‍👦 مرحبا שלום 你好 \u202etxet\u202c e\u0301";
    const { parsed, repairs } = read(textOf({ stories: [story({ text: said })] }));
    expect(parsed.stories[0].text).toBe(said);
    expect(repairs).toEqual([]);
  });

  test("blank names stay as they are", () => {
    const stages = ["", "   ", "\u00a0"].map((name, at) => ({
      id: `s${at}`,
      name,
      order: `a${at}`,
    }));
    const { board } = read(textOf({ stages, touchpoints: [], stories: [] }));
    expect(stagesInOrder(board).map(({ name }) => name)).toEqual(["", "   ", "\u00a0"]);
  });

  test("ids that are names of prototypes are ids", () => {
    const ids = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const stages = ids.map((id, at) => ({ id, name: id, order: `a${at}` }));
    const touchpoints = [
      { id: "__proto__", stageId: "__proto__", laneId: "l1", title: "x", order: "a0" },
    ];
    const { board } = read(textOf({ stages, touchpoints, stories: [] }));
    expect(board.stage.size).toBe(4);
    expect(board.touchpoint.get("__proto__")?.stageId).toBe("__proto__");
  });
});

describe("what can be mended is mended, listed, and loses no words", () => {
  test("links to nothing: the story waits in the tray, the stop stands in the first cell", () => {
    const { workspace, board, repairs } = read(
      textOf({
        touchpoints: [{ id: "t1", stageId: "nope", laneId: "nope", title: "orphan", order: "a0" }],
        stories: [story({ touchpointId: "ghost", participantId: "ghost", channelId: "ghost" })],
      }),
    );
    expect(strayTouchpoints(board)).toEqual([]);
    const [kept] = [...workspace.story];
    expect(kept).toMatchObject({ text: "Nice ad", participantId: null, channelId: null });
    expect(kept?.["@map-1"]).toBeNull();
    expect(repairs).toHaveLength(4);
  });

  test("doubled ids: both stay, the second under another", () => {
    const touchpoints = ["A", "B"].map((title) => ({ ...aMap().touchpoints[0], title }));
    const { board, repairs } = read(textOf({ touchpoints }));
    expect(
      [...board.touchpoint].map(({ title }) => title).toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(["A", "B"]);
    expect(repairs.join()).toContain("stood twice");
  });

  test("connections: words of one that is left out are told, or stand on the one that stays", () => {
    const [stop] = aMap().touchpoints;
    const touchpoints = ["a", "b"].map((id) => ({ ...stop, id }));
    const connections = [
      { id: "c1", from: "a", to: "b" },
      { id: "c2", from: "a", to: "b", label: "by phone" },
      { id: "c3", from: "a", to: "b", label: "in the shop" },
      { id: "c4", from: "b", to: "gone", label: "at night" },
      { id: "c5", from: "b", to: "b", label: "again" },
    ];
    const { board, repairs } = read(textOf({ touchpoints, connections, stories: [] }));
    expect([...board.connection].map(({ label }) => label)).toEqual(["by phone"]);
    expect(repairs).toEqual([
      "connections: c2 stood twice; its words stand on the other",
      "connections: c3 (“in the shop”) stood twice; it was left out",
      "connections: c4 (“at night”) leads to nothing; it was left out",
      "connections: c5 (“again”) leads to itself; it was left out",
    ]);
  });

  test("what was asked is told of a rating that is left out", () => {
    const rating = { value: 9, worst: 1, best: 5, wording: "How easy was it?" };
    const odd = { value: "high", wording: "How dear?" };
    const { repairs } = read(
      textOf({ stories: [story({ rating }), story({ id: "story-2", rating: odd })] }),
    );
    expect(repairs.join("\n")).toContain("9 (“How easy was it?”) is not on its scale 1..5");
    expect(repairs.join("\n")).toContain("an object (“How dear?”) is no rating");
  });

  test.each([99.5, -101, "2", true, [], {}])(
    "a score of %j is none: not scored, never 0",
    (score) => {
      const { workspace, repairs } = read(textOf({ stories: [story({ score })] }));
      const [kept] = [...workspace.story];
      expect(kept).toMatchObject({ score: null, text: "Nice ad" });
      expect(repairs.join()).toContain("stories[0].score");
    },
  );

  test("a number beyond all numbers is no score", () => {
    const text = textOf().replace('"score":50', '"score":1e999');
    expect(read(text).parsed.stories[0].score).toBeUndefined();
  });

  test.each(["2026-02-30", "31/12/2025", "yesterday", -1, "9999-12-31T23:59:60Z"])(
    "%j is no date: it is cleared and told",
    (toldAt) => {
      const { workspace, repairs } = read(textOf({ stories: [story({ toldAt })] }));
      expect([...workspace.story][0]?.toldAt).toBeNull();
      expect(repairs.join()).toContain("stories[0].toldAt");
    },
  );

  test.each([
    [{ value: 9, worst: 1, best: 5 }, "9 is not on its scale 1..5"],
    [{ value: 3, worst: 3, best: 3 }, "3 is not on its scale 3..3"],
    [{ value: "3", worst: 1, best: 5 }, "an object is no rating"],
  ])("a rating %j that cannot be is left out and told; the score stays", (rating, told) => {
    const { workspace, repairs } = read(textOf({ stories: [story({ rating })] }));
    expect([...workspace.story][0]).toMatchObject({ score: 50, rating: null });
    expect(repairs.join()).toContain(`stories[0].rating: ${told}`);
  });

  test("a guess without a score at a stop is not guessed there, and that is told", () => {
    const { parsed, repairs } = read(
      textOf({ guesses: [{ id: "g1", points: { t1: 500, t2: 50 } }] }),
    );
    expect(parsed.guesses[0].points).toEqual({ t2: 50 });
    expect(repairs).toContain(
      "guesses[0].points: 500 of “t1” is no score from -100 to 100; it is not guessed",
    );
  });

  test.each(["1-a", [1, 2], {}])(
    "what it says to have grown from as %j costs nothing else",
    (grewFrom) => {
      const { written, repairs } = read(textOf({ map: { id: "map-1", title: "Small", grewFrom } }));
      expect(repairs.join()).toMatch(/^map\.grewFrom: .*a merge knows nothing of its past$/);
      expect(written).toBe(read(textOf()).written);
    },
  );

  test("damaged order keys: the list stands as in the file", () => {
    const orders = ["zzz!", "", "a0".repeat(500)];
    const stages = orders.map((order, at) => ({ id: `s${at}`, name: `S${at}`, order }));
    const { board, repairs } = read(textOf({ stages, touchpoints: [], stories: [] }));
    expect(stagesInOrder(board).map(({ id }) => id)).toEqual(["s0", "s1", "s2"]);
    expect(repairs.join()).toContain("stages: their order was damaged");
  });

  test("connections to themselves, to nothing or for the second time are left out", () => {
    const ends = [
      ["t1", "t1"],
      ["t1", "zz"],
      ["t1", "t2"],
      ["t1", "t2"],
    ];
    const connections = ends.map(([from, to], at) => ({ id: `e${at}`, from, to }));
    const { board, repairs } = read(textOf({ connections }));
    expect([...board.connection].map(({ id }) => id)).toEqual(["e2"]);
    expect(repairs).toHaveLength(3);
  });

  test("half characters, controls and separators are taken out of every text", () => {
    const text = textOf().replace('"Small"', '"a\\u0000b\\u0007c\\u001b[31md\\u2028e\\ud800f"');
    const { parsed, repairs } = read(text);
    expect(parsed.map.title).toBe("abc[31md\ne\uFFFDf");
    expect(repairs.join()).toContain("map.title");
  });

  test("a title of 400 kB is cut, and kept whole beside it", () => {
    const { parsed, repairs } = read(textOf({ map: { id: "map-1", title: "W".repeat(400_000) } }));
    expect(parsed.map.title).toHaveLength(500);
    expect(parsed.map.titleInFull).toHaveLength(400_000);
    expect(repairs.join()).toContain("400,000 characters");
  });

  test("__proto__ is left out wherever it stands, and nothing is polluted", () => {
    const evil =
      '"__proto__":{"polluted":1,"isAdmin":true},"constructor":{"prototype":{"polluted":1}},';
    const text = textOf()
      .replace('{"format"', `{${evil}"format"`)
      .replace('{"id":"s1"', `{${evil}"id":"s1"`);
    const { written, repairs } = read(text);
    expect(written).not.toContain("__proto__");
    expect(repairs.join()).toContain("__proto__");
  });

  test("a file with a map alone says once that nothing stands on it", () => {
    const text = JSON.stringify({ format: "wayfelt", version: 1, map: { id: "map-1" } });
    const { board, repairs } = read(text);
    expect(board.stage.size).toBe(0);
    expect(repairs).toEqual([expect.stringContaining("the map reads as empty")]);
  });

  test("what may be left out is no repair: lists, order keys, names", () => {
    const stop = { id: "t1", stageId: "s1", laneId: "l1", title: "Sees an advert" };
    const text = JSON.stringify({
      format: "wayfelt",
      version: 1,
      map: { id: "map-1" },
      stages: [{ id: "s1" }],
      lanes: [{ id: "l1", role: "touchpoints" }],
      touchpoints: [stop],
    });
    const { board, repairs } = read(text);
    expect(board.touchpoint.size).toBe(1);
    expect(repairs).toEqual([]);
  });

  test("what people have values of is named, so that nothing stands out of sight", () => {
    const participants = [{ ...aMap().participants[0], attributes: { "attribute-mood": "calm" } }];
    const { workspace } = read(textOf({ participants }));
    expect(workspace.attribute.get("attribute-mood")?.name).toBe("attribute-mood");
  });

  test("stories of no study get one", () => {
    const { workspace } = read(textOf({ studies: [], stories: [story({ studyId: "" })] }));
    const [kept] = [...workspace.story];
    expect(workspace.study.has(kept?.studyId ?? "")).toBe(true);
  });

  test("touchpoints without a stage or a lane that holds them get both", () => {
    const { board, repairs } = read(textOf({ stages: [], lanes: [] }));
    expect(strayTouchpoints(board)).toEqual([]);
    expect(board.touchpoint.size).toBe(2);
    expect(repairs.join()).toContain("was made");
  });

  test("a role, state or consent of another version reads as the nearest, and says so", () => {
    const { board, repairs } = read(
      textOf({
        lanes: [...aMap().lanes, { id: "l2", role: "hologram", name: "H", order: "a1" }],
        stories: [story({ consent: "perhaps" })],
      }),
    );
    expect(board.lane.get("l2")?.role).toBe("notes");
    expect(repairs).toHaveLength(2);
  });
});

describe("values that are none are left out by name", () => {
  test("of a guess, of a person, of a decision; a long one by its beginning", () => {
    const long = "x".repeat(80);
    const { parsed, repairs } = read(
      textOf({
        participants: [
          {
            ...aMap().participants[0],
            attributes: { "attribute-age": { a: 1 }, "attribute-city": "Kiel", "": "nameless" },
          },
        ],
        profileEntries: [
          { id: "e1", scope: "map:map-1", claim: "attribute:attribute-age", value: { a: 1 } },
          { id: "e2", scope: "map:map-1", claim: "attribute:attribute-city", value: ["Kiel"] },
        ],
        stories: [story({ toldAt: long, score: null })],
      }),
    );
    expect(parsed.participants[0].attributes).toEqual({ "attribute-city": "Kiel" });
    expect(parsed.profileEntries.map(({ value }: { value?: unknown }) => value ?? null)).toEqual([
      null,
      ["Kiel"],
    ]);
    const all = repairs.join("\n");
    expect(all).toContain("“attribute-age”, “” is no text, number or list of texts");
    expect(all).toContain("an object is no value; it was left out");
    expect(all).toContain(`"${"x".repeat(58)}… is no date`);
  });

  test("a lane that is made where there is none gets an id that is free", () => {
    const { board, repairs } = read(
      textOf({ lanes: [{ id: "lane-touchpoints", role: "notes", name: "Notes", order: "a0" }] }),
    );
    const made = [...board.lane].filter(({ role }) => role === "touchpoints");
    expect(made).toHaveLength(1);
    expect(made[0]?.id).not.toBe("lane-touchpoints");
    expect([...board.touchpoint].every(({ laneId }) => laneId === made[0]?.id)).toBe(true);
    expect(repairs.join("\n")).toContain("lanes: “Touchpoints” was made, as none was there");
  });
});

describe("where JSON breaks, whatever engine reads it", () => {
  test.each([
    ['{"a":1,}', 7],
    ["[1 2]", 3],
    ['{"a" 1}', 5],
    ['{"a":01}', 6],
    ['{"a":"b\nc"}', 7],
    ['{"a":"\\x"}', 6],
    ["{'a':1}", 1],
    ["[1,2", 4],
    ['{"a":tru}', 5],
    ["[1]]", 3],
    ['["a\\n\\u00e4" "b"]', 13],
    ["[1,]", 3],
    ["[[],{}", 6],
    ['"never closed', 13],
  ])("%j breaks at %i", (text, offset) => {
    expect(whereJsonBreaks(text)).toBe(offset);
  });
});

test("dates are ISO texts of any exactness, and possible", () => {
  for (const date of [
    "2026",
    "2026-04",
    "2024-02-29",
    "2026-04-11T20:09",
    "2026-04-11T20:09:30.5Z",
  ]) {
    expect(isIsoDate(date)).toBe(true);
  }
  for (const date of [
    "26",
    "2026-13",
    "2023-02-29",
    "2026-04-11T24:00",
    "2026-4-1",
    "2026-04-11 20:09",
  ]) {
    expect(isIsoDate(date)).toBe(false);
  }
});

test("a map of 5,000 touchpoints is read whole", () => {
  const touchpoints = Array.from({ length: 5_000 }, (_, at) => ({
    id: `t${at}`,
    stageId: at % 2 === 0 ? "s1" : "s2",
    laneId: "l1",
    title: `T${at}`,
  }));
  const result = readMapFile(bytesOf(textOf({ touchpoints, stories: [] })));
  expect(result.ok && result.value.file.touchpoints).toHaveLength(5_000);
});

const corpus = new URL("../../../shared/data/hostile/", import.meta.url);
const isHere = existsSync(corpus);
if (!isHere) console.warn("SKIPPED: the hostile files are not on this machine (../shared/data)");

describe.runIf(isHere)("hostile files", () => {
  const files = isHere
    ? ["json", "map", "other"].flatMap((folder) =>
        readdirSync(new URL(`${folder}/`, corpus)).map((file) => `${folder}/${file}`),
      )
    : [];

  test.each(files)("%s is refused in words and in time", (file) => {
    const bytes = readFileSync(new URL(encodeURI(file), corpus));
    const { result: why, ms } = quickest(1_000, () => refusal(bytes));
    expect(why).toMatch(/[.]$/);
    expect(why.length).toBeLessThan(500);
    expect(ms).toBeLessThan(1_000);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

test("thousands of one id, and of places that are not there, take no time", () => {
  const stories = Array.from({ length: 20_000 }, () => ({
    id: "q1",
    studyId: "study-1",
    touchpointId: "t1",
    participantId: "p1",
    text: "Fine",
  }));
  const stages = Array.from({ length: 2_000 }, (_, at) => ({
    id: `s${at}`,
    name: "Stage",
    order: `a${at}`,
  }));
  const touchpoints = Array.from({ length: 5_000 }, (_, at) => ({
    id: `t${at}`,
    stageId: "nowhere",
    laneId: "l1",
    title: "Stop",
    order: `a${at}`,
  }));
  const bytes = bytesOf(JSON.stringify(aMap({ stories, stages, touchpoints })));
  const read = readMapFile(bytes);
  if (!read.ok) throw new Error(read.problem.message);
  const ids = read.value.file.stories.map(({ id }) => id);
  expect([new Set(ids).size, ids[0], ids[19_999]]).toEqual([20_000, "q1", "q1-20000"]);
  expect(quickest(6_000, () => readMapFile(bytes)).ms).toBeLessThan(6_000);
});

describe("decisions that cannot be kept", () => {
  const personas = [
    { id: "persona-1", scope: "segment:gone", name: "Hasty Hanna" },
    {
      id: "persona-2",
      scope: "map:map-1",
      name: "Calm Karl",
      quoteWords: [
        { storyId: "gone", from: 0, to: 2 },
        { storyId: "q1", from: 0, to: 2 },
      ],
    },
  ];

  test("are told with their words, since those are nowhere else then", () => {
    const insights = [
      { id: "i1", scope: "stage:gone", text: "Nobody calls back", phrase: "calls" },
    ];
    const read = readMapFile(bytesOf(JSON.stringify(aMap({ personas, insights }))));
    if (!read.ok) throw new Error(read.problem.message);
    const told = read.value.repairs.map(({ message }) => message);
    expect(told).toContain(
      "personas: persona-1 (“Hasty Hanna”) stands for nobody on this map; it was left out",
    );
    expect(told.join("\n")).toContain("insights: i1 (“Nobody calls back; calls”)");
    expect(told).toContain(
      "personas: persona-2 chose words of a story that is not in the file; that was left out",
    );
    expect(read.value.file.personas).toHaveLength(1);
  });

  test.each(["segments", "scorecards", "insights"] as const)(
    "%s with damaged orders stand as in the file, and the second export is the first",
    (list) => {
      const rows = ["", "~~", "a0"].map((order, at) => ({
        id: `x${at}`,
        order,
        name: `Name ${at}`,
        text: `Text ${at}`,
        scope: "map:map-1",
        rule: { op: "and", parts: [] },
      }));
      const read = readMapFile(bytesOf(JSON.stringify(aMap({ [list]: rows }))));
      if (!read.ok) throw new Error(read.problem.message);
      expect(read.value.repairs.map(({ message }) => message)).toContain(
        `${list}: their order was damaged; they stand as in the file`,
      );
      const first = writeMapFile(read.value.file);
      const again = readMapFile(bytesOf(first));
      if (!again.ok) throw new Error(again.problem.message);
      expect(again.value.repairs).toEqual([]);
      expect(writeMapFile(again.value.file)).toBe(first);
      expect(again.value.file[list].map(({ id }) => id)).toEqual(["x0", "x1", "x2"]);
    },
  );
});
