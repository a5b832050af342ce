import { describe, expect, it } from "vitest";
import { encodeStateVector } from "yjs";
import { type HowFar, type Row, writesToward } from "#document/difference.ts";
import { Overlay } from "#document/overlay.ts";
import { wellFormed } from "#document/wellFormed.ts";
import type { JsonObject } from "#kit/json.ts";
import { create, remove, set } from "./makers.ts";

function overlayOf(...entities: readonly (JsonObject & { readonly id: string })[]): Overlay {
  const overlay = new Overlay("map:a");
  overlay.doc.transact(() => {
    for (const { id, ...more } of entities) overlay.write(create("map:a", "note", id, more));
  });
  return overlay;
}

function note(id: string, more: JsonObject = {}): Row {
  return { kind: "note", entity: { id, ...more } };
}

describe("the way back to how a document read", () => {
  const now = overlayOf({ id: "changed", text: "now" }, { id: "new" }, { id: "same", text: "x" });
  const then = [note("changed", { text: "then" }), note("gone"), note("same", { text: "x" })];
  const taken = remove("map:a", "note", "new");
  const reset = set("map:a", "note", "changed", "text", "then");
  const back = create("map:a", "note", "gone");

  it.each<[HowFar, readonly unknown[]]>([
    ["exact", [reset, taken, back]],
    ["keep-new", [reset, back]],
    ["missing", [back]],
  ])("%s", (howFar, writes) => {
    expect(writesToward(now, then, howFar)).toEqual(writes);
  });

  it("leaves where a story has come to stand since, where what was made since is kept", () => {
    const moved = overlayOf({ id: "n", text: "now", "@then": "b", "@since": "c" });
    const before = [note("n", { text: "then", "@then": "a" })];
    const words = set("map:a", "note", "n", "text", "then");
    const place = set("map:a", "note", "n", "@then", "a");
    expect(writesToward(moved, before, "keep-new")).toEqual([words, place]);
    const taken = set("map:a", "note", "n", "@since", null);
    expect(writesToward(moved, before, "exact")).toEqual([words, place, taken]);
  });

  it("takes away what a thing came to have since, and empties what it was made with", () => {
    const brought = overlayOf({ id: "n", text: "x", made: 1 });
    brought.doc.transact(() => brought.write(set("map:a", "note", "n", "@since", "c")));
    const taken = set("map:a", "note", "n", "@since", undefined);
    const emptied = set("map:a", "note", "n", "made", null);
    const back = writesToward(brought, [note("n", { text: "x" })], "exact");
    expect(back).toEqual([emptied, taken]);
    brought.doc.transact(() => back.forEach((write) => brought.write(write)));
    expect(brought.entity("note", "n")).toEqual({ id: "n", text: "x", made: null });
  });

  it("is none where it reads so already, and all of it where it was empty", () => {
    expect(writesToward(overlayOf({ id: "n" }), [note("n")], "exact")).toEqual([]);
    expect(writesToward(overlayOf(), [], "exact")).toEqual([]);
    expect(writesToward(overlayOf(), [note("n")], "missing")).toEqual([
      create("map:a", "note", "n"),
    ]);
  });

  it("knows fields by what a thing holds, also those named as every object has them", () => {
    const odd = overlayOf({ id: "n", constructor: "odd" });
    const plain = set("map:a", "note", "n", "constructor", null);
    expect(writesToward(odd, [note("n")], "exact")).toEqual([plain]);
    const value = set("map:a", "note", "n", "toString", "odd");
    expect(writesToward(overlayOf({ id: "n" }), [note("n", { toString: "odd" })], "exact")).toEqual(
      [value],
    );
  });

  it("tells things of the same id and another kind apart", () => {
    const stage: Row = { kind: "stage", entity: { id: "n" } };
    expect(writesToward(overlayOf({ id: "n" }), [stage], "exact")).toEqual([
      remove("map:a", "note", "n"),
      create("map:a", "stage", "n"),
    ]);
  });
});

describe("a document", () => {
  it("says what it is once: saying it again writes nothing", () => {
    const overlay = new Overlay("map:a");
    overlay.doc.transact(() => overlay.stamp());
    const before = encodeStateVector(overlay.doc);
    overlay.doc.transact(() => overlay.stamp());
    expect(encodeStateVector(overlay.doc)).toEqual(before);
    expect(overlay.doc.getMap("meta").toJSON()).toEqual({ schema: 1, minReader: 1, kind: "map" });
  });
});

describe("JSON for a document", () => {
  it("comes back as it is where all of it is sound, and leaves what it was made from alone", () => {
    const sound = { text: "é 😀", list: [1, null, { deep: true }] };
    expect(wellFormed(sound)).toBe(sound);
    const half = { text: "a\ud800", list: [sound] };
    expect(wellFormed(half)).toEqual({ text: "a\ufffd", list: [sound] });
    expect(half.text).toBe("a\ud800");
  });

  it("has no half characters in names of fields, and no prototype of its own", () => {
    expect(wellFormed({ "a\ud800": 1 })).toEqual({ "a\ufffd": 1 });
    const odd = JSON.parse('{"__proto__":{"bad":1},"kept":{"__proto__":2}}') as JsonObject;
    expect(Object.keys(wellFormed(odd))).toEqual(["kept"]);
    expect(wellFormed(odd)["kept"]).toEqual({});
  });
});
