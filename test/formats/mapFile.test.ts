import { describe, expect, test } from "vitest";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { bytesOf, Shelf } from "./makers.ts";

const sample = sampleMap(mintFrom(seeded32(1)), "2026-06-01T09:00:00.000Z");
const shelf = new Shelf().run(sample.command);
const text = shelf.fileOf(sample.mapId);

describe("the sample map as a file", () => {
  test("reads without repairs", () => {
    const read = readMapFile(bytesOf(text));
    expect(read.ok && read.value.repairs).toEqual([]);
  });

  test("opens in an empty workspace as the very same map", () => {
    const other = new Shelf();
    const id = other.open(text);
    expect(other.fileOf(id)).toBe(text);
    console.log(text.slice(0, 3000), text.length);
  });
});
