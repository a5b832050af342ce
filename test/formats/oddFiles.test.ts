import { afterEach, describe, expect, it, vi } from "vitest";
import { readBackup } from "#formats/backup/readBackup.ts";
import { dateIn, guessDates } from "#formats/csv/dates.ts";
import { KnownStories, keyOfRating, slotOf } from "#formats/csv/knownStories.ts";
import { lookInto } from "#formats/door/lookInto.ts";
import { renderOutlinedSvg } from "#formats/svg/outlinedSvg.ts";
import { commonPrints, joinedStates, statesOf, withState } from "#formats/wayfelt/mapStates.ts";
import type { Json } from "#kit/json.ts";
import type { Scene } from "#scene/displayList.ts";
import { zipOf } from "./workbooks.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a backup that somebody wrote into", () => {
  const backup = (documents: Json, more: object = {}, files: Record<string, string> = {}) =>
    readBackup(
      zipOf({
        "backup.json": JSON.stringify({ format: "wayfelt-backup", version: 1, documents, ...more }),
        ...files,
      }),
    );

  it("is none where its version is none", () => {
    for (const version of ["1", 0, -1, null]) {
      expect(backup([], { version })).toMatchObject({ problem: { kind: "not-a-map" } });
    }
  });

  it("has the documents that are named as documents are, and the counts that are counts", () => {
    const read = backup(
      [
        5,
        { id: "ws", part: 7 },
        { id: "other:x", part: "p" },
        { id: "ev:s:x", part: "p" },
        { id: "ws", part: "p" },
      ],
      { facts: { maps: 2, people: "3" }, savedAt: 5 },
      { p: "[]" },
    );
    expect(read).toMatchObject({
      value: {
        manifest: { documents: ["ws"], savedAt: "", facts: { maps: 2, people: 0, stories: 0 } },
        documents: [["ws", []]],
      },
    });
    expect(backup("none", { facts: [1] })).toMatchObject({ value: { documents: [] } });
  });

  it("lists a part whose bytes are damaged, and gives the rest", () => {
    const manifest = JSON.stringify({
      format: "wayfelt-backup",
      version: 1,
      documents: [
        { id: "ws", part: "good" },
        { id: "ev:s:0", part: "broken" },
      ],
    });
    const bytes = zipOf({ "backup.json": manifest, good: "[]", broken: "[ ]" });
    const isListed = (at: number): boolean =>
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1;
    const damage = (at: number): void => {
      bytes[at + 16] = (bytes[at + 16] ?? 0) ^ 255;
    };
    const places = Array.from(bytes.keys()).filter(isListed);
    damage(places.at(-1) ?? 0);
    expect(readBackup(bytes)).toMatchObject({
      ok: true,
      value: { documents: [["ws", []]], unreadable: [{ name: "broken" }] },
    });
    damage(places.at(0) ?? 0);
    expect(readBackup(bytes)).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });

  it("lists a part that holds anything but the things of its document", () => {
    for (const part of [
      "{}",
      "[5]",
      '[{"kind":"map"}]',
      '[{"kind":"map","entity":{"id":""}}]',
      '[{"kind":5,"entity":{"id":"a"}}]',
      '[{"kind":"stage","entity":{"id":"a"}}]',
    ]) {
      const read = backup([{ id: "ws", part: "p" }], {}, { p: part });
      expect(read, part).toMatchObject({ value: { documents: [], unreadable: [{ name: "p" }] } });
    }
  });
});

describe("a zip at the door", () => {
  it("is told by what is in it, whatever it is called", () => {
    const look = (files: Record<string, string>, name = "x.zip") => lookInto(name, zipOf(files));
    expect(look({ "backup.json": "{}" })).toMatchObject({ value: { kind: "backup" } });
    expect(look({ "word/document.xml": "<x/>" })).toMatchObject({
      problem: { message: expect.stringContaining("a Word document") },
    });
    expect(look({ "content.xml": "<x/>" }, "x.xlsx")).toMatchObject({
      problem: { message: expect.stringContaining("OpenDocument") },
    });
    expect(look({ "a.txt": "x" })).toMatchObject({
      problem: { message: expect.stringContaining("neither a workbook nor a backup nor a map") },
    });
    const small = '{"format":"wayfelt","version":1,"map":{"id":"m","title":"M"}}';
    expect(look({ "a.json": small, "b.json": "[]" })).toMatchObject({
      value: {
        maps: [
          { kind: "map", name: "x.zip/a.json" },
          { kind: "unreadable", name: "x.zip/b.json", problem: { kind: "not-a-map" } },
        ],
      },
    });
    const cut = zipOf({ "a.json": small }).slice(0, 60);
    expect(lookInto("x.zip", cut)).toMatchObject({ problem: { kind: "damaged" } });
    const maps = look({ "a.json": "{", "__MACOSX/a.json": "{", "._b.json": "{" });
    expect(maps).toMatchObject({ value: { maps: [{ kind: "unreadable", name: "x.zip/a.json" }] } });
  });
});

describe("a text at the door", () => {
  const told = (name: string, text: string): string => {
    const found = lookInto(name, new TextEncoder().encode(text));
    return found.ok ? "" : found.problem.message;
  };

  it("that is called neither a map nor a table is told how it can come in", () => {
    for (const [name, text] of [
      ["talk.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nAna: It was long, and cold.\n"],
      ["notes.rtf", "{\\rtf1\\ansi It was long}"],
      ["mail.eml", "From: ana@example.org\n\nIt was long.\n"],
    ] as const) {
      expect(told(name, text), name).toMatch(
        /no map, and by its name no table.*plain text \(TXT\)/,
      );
    }
  });

  it("that is called a map, or begins as one, is told where it breaks", () => {
    expect(told("m.json", "{")).toContain("breaks off at line 1");
    expect(told("m.bak", '{"format":"wayfelt","version":1,')).toContain("breaks off at line 1");
  });
});

describe("dates that are none, or nearly", () => {
  it.each([
    ["03/2025", "dmy", "2025-03"],
    ["2025-13", "dmy", null],
    ["1/2/3", "dmy", null],
    ["1/2/345", "dmy", null],
    ["123/2/2025", "dmy", null],
    ["1/2/69", "dmy", "2069-02-01"],
    ["1/2/70", "dmy", "1970-02-01"],
    ["45000", "dmy", "2023-03-15"],
    ["19999", "dmy", null],
    ["80001", "dmy", null],
    ["29.02.2025", "dmy", null],
    ["1 March 2025 25:61", "dmy", "2025-03-01"],
  ] as const)("%s, %s: %s", (cell, order, iso) => {
    expect(dateIn(cell, order)).toBe(iso);
  });

  it("of a column with the year in front are read so", () => {
    expect(guessDates(["25-03-04", "31-03-05", "99-12-31"])).toMatchObject({ order: "ymd" });
    expect(guessDates(["", "no", " "])).toBeNull();
  });
});

describe("stories that are here already", () => {
  const told = { person: "p", place: "s", text: "It took four weeks", toldAt: null, rating: null };

  it("are told apart by their rating, its scale and its question", () => {
    const rating = { value: 3, worst: 1, best: 5, wording: null };
    expect(keyOfRating(null)).toBe("");
    expect(keyOfRating(rating)).not.toBe(keyOfRating({ ...rating, wording: "How easy?" }));
    expect(keyOfRating(rating)).not.toBe(keyOfRating({ ...rating, best: 7 }));
    expect(slotOf("p", null, null)).not.toBe(slotOf("p", "s", null));
    expect(slotOf("p", "s", null)).not.toBe(slotOf("p", "s", "2026"));
  });

  it("are none where nothing is here", () => {
    expect(new KnownStories().areHere([told as never])).toBe(false);
    expect(new KnownStories().left()).toEqual([]);
  });
});

describe("the states that a map grew from", () => {
  it("are what reads as one; what is none is passed over", () => {
    const grewFrom = ["2-b", "1-a", "x", "1-", "-1-a", 5, null, "1234567890-a", "1-a"] as Json;
    expect(statesOf({ grewFrom })).toEqual(["1-a", "2-b"]);
    expect(statesOf({ grewFrom: "1-a" })).toEqual([]);
    expect(statesOf({})).toEqual([]);
  });

  it("come in their order, whoever merges, and no further than a generation can be told", () => {
    expect(withState(["1-a", "2-b"], "c")).toEqual(["1-a", "2-b", "3-c"]);
    expect(withState(["1-a"], "a")).toEqual(["1-a"]);
    expect(withState(["999999999-a"], "b")).toEqual(["999999999-a", "999999999-b"]);
    expect(joinedStates(["1-b", "3-c"], ["1-a", "2-c"])).toEqual(["1-a", "1-b", "2-c"]);
    expect(joinedStates(["1-a", "1-b"], ["1-b", "1-a"])).toEqual(["1-a", "1-b"]);
    expect(commonPrints(["1-a", "2-b", "3-c"], ["1-a", "5-c", "2-d"])).toEqual(["c", "a"]);
    const many = Array.from({ length: 70 }, (_, at) => `${at + 1}-s${at}`);
    expect(joinedStates(many, [])).toHaveLength(60);
    expect(joinedStates(many, [])[0]).toBe("11-s10");
  });
});

describe("a drawing whose letters are outlines", () => {
  const scene: Scene = {
    width: 90,
    height: 20,
    background: "#ffffff",
    title: "T",
    items: [
      { kind: "text", x: 1, y: 9, text: "Hello", font: { size: 12, weight: 400 }, fill: "#111111" },
    ],
  };

  it.each([
    ["there is no network", () => Promise.reject(new TypeError("offline"))],
    ["the file is gone", () => Promise.resolve(new Response("", { status: 404 }))],
  ])("keeps them as text where %s", async (_, answer) => {
    vi.stubGlobal("fetch", vi.fn(answer));
    vi.stubGlobal(
      "OffscreenCanvas",
      class {
        getContext(): null {
          return null;
        }
      },
    );
    expect(await renderOutlinedSvg(scene)).toContain(">Hello<");
  });
});
