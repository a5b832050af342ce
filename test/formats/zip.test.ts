import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readZip } from "#formats/zip/readZip.ts";
import { zipOf } from "./workbooks.ts";

/** Where the list of a zip's parts begins with each part, and where each lies: their signatures. */
const LISTED = [0x50, 0x4b, 1, 2];
const LOCAL = [0x50, 0x4b, 3, 4];

function placesOf(bytes: Uint8Array, signature: readonly number[]): readonly number[] {
  return Array.from(bytes.keys()).filter((at) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  );
}

/** The zip with other bytes at a distance from the first thing that its signature begins. */
function changed(
  bytes: Uint8Array,
  signature: readonly number[],
  distance: number,
  others: readonly number[],
): Uint8Array {
  const copy = bytes.slice();
  copy.set(others, (placesOf(bytes, signature)[0] ?? 0) + distance);
  return copy;
}

function textIn(bytes: Uint8Array, name: string): string | null {
  const zip = readZip(bytes, "backup");
  if (!zip.ok) return zip.problem.message;
  const file = zip.value.file(name);
  if (file === null) return null;
  return file.ok ? new TextDecoder().decode(file.value) : file.problem.message;
}

const LONG = "the same words over and over. ".repeat(50);

describe("a zip", () => {
  it("gives the parts that are packed, and those that are stored as they are", () => {
    const stored = zipSync({ "a.txt": [strToU8(LONG), { level: 0 }] });
    expect(stored.byteLength).toBeGreaterThan(LONG.length);
    expect(textIn(stored, "a.txt")).toBe(LONG);
    expect(textIn(zipOf({ "a.txt": LONG }), "a.txt")).toBe(LONG);
    expect(textIn(zipOf({ "a.txt": LONG }), "b.txt")).toBeNull();
  });

  it("names no folders among its parts", () => {
    const zip = readZip(zipOf({ "folder/": "", "folder/a.txt": "a" }), "zip");
    expect(zip).toMatchObject({ ok: true, value: { names: ["folder/a.txt"] } });
  });

  it("is refused where two parts have one name, or one is packed as nobody reads it", () => {
    const two = zipOf({ "a.txt": "first", "b.txt": "second" });
    const [, second = 0] = placesOf(two, LISTED);
    const twice = two.slice();
    twice.set(strToU8("a"), second + 46);
    expect(textIn(twice, "a.txt")).toContain("two of its parts are called “a.txt”");
    const strange = changed(two, LISTED, 10, [14, 0]);
    expect(textIn(strange, "a.txt")).toContain("“a.txt” is packed in a way that is not read");
  });

  it("is refused where it has more parts than any file of ours", () => {
    const many = Array.from({ length: 2_001 }, (_, n) => [`${n}.txt`, ""]);
    expect(textIn(zipOf(Object.fromEntries(many)), "0.txt")).toBe(
      "The backup has 2001 parts; at most 2000 are read.",
    );
  });

  it("says of a part that it is damaged where its bytes are no more what was packed", () => {
    const whole = zipOf({ "a.txt": LONG });
    const begins = 30 + "a.txt".length;
    const damaged = "The backup is damaged: its part “a.txt” is not what was saved";
    // A kind of block that there is not, then an end that never comes.
    expect(textIn(changed(whole, LOCAL, begins, [0xff]), "a.txt")).toContain(damaged);
    expect(textIn(changed(whole, LISTED, 20, [4, 0, 0, 0]), "a.txt")).toContain(damaged);
    // More packed bytes than there are.
    expect(textIn(changed(whole, LISTED, 20, [0, 0, 1, 0]), "a.txt")).toContain(damaged);
  });

  it("unpacks no bomb, and sends only who opens a workbook to CSV", () => {
    const bomb = zipOf({ "a.txt": "0".repeat(3_000_000) });
    const refused = readZip(bomb, "workbook");
    const file = refused.ok ? refused.value.file("a.txt") : null;
    expect(file).toMatchObject({ ok: false, problem: { kind: "too-large" } });
    expect(file?.ok === false && file.problem.message).toContain("Save the sheet as CSV");
    expect(textIn(bomb, "a.txt")).toMatch(/unpacks to more than may be.*Nothing of it was read\.$/);
  });
});

describe("a zip whose parts share one stream", () => {
  /** A zip that lists one packed part under many names, each said to have another size than it has. */
  function overlapping(count: number, size: number): Uint8Array {
    const bytes = Uint8Array.from({ length: size }, (_, at) =>
      at % 64 === 0 ? (at * 7) % 251 : 0,
    );
    const one = zipSync({ a: bytes }, { mtime: "2026-01-01" });
    const listed = placesOf(one, LISTED)[0] ?? 0;
    const entry = one.slice(listed, listed + 47);
    new DataView(entry.buffer).setUint32(24, 7, true);
    const list = Array.from({ length: count }, (_, at) => {
      const copy = entry.slice();
      copy[46] = 48 + at;
      return copy;
    });
    const end = one.slice(one.length - 22);
    const view = new DataView(end.buffer);
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(12, 47 * count, true);
    return Uint8Array.from([...one.slice(0, listed), ...list.flatMap((part) => [...part]), ...end]);
  }

  it("gives out no more than 200 MB in all, also of parts that are refused", () => {
    const zip = readZip(overlapping(60, 9_000_000), "backup");
    if (!zip.ok) throw new Error(zip.problem.message);
    const said = zip.value.names.map((name) => {
      const file = zip.value.file(name);
      return file === null || file.ok ? "" : file.problem.message;
    });
    expect(said).toHaveLength(60);
    expect(said.slice(0, 5).every((message) => message.includes("is not what was saved"))).toBe(
      true,
    );
    expect(said.slice(-37).every((message) => message.includes("over 200 MB"))).toBe(true);
  });
});
