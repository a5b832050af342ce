import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import { mergeMaps } from "#formats/wayfelt/mergeMaps.ts";
import { PastMap } from "#formats/wayfelt/pastMap.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { textIn } from "#journey/read.ts";
import { twoCopies } from "./mergeMakers.ts";

const runs = { numRuns: Number(process.env["FC_RUNS"] ?? 200) };

/** With what both grew from, and without. */
const pasts = (base: MapFile): readonly (PastMap | null)[] => [PastMap.of(base), null];

describe("laws of merging", () => {
  test("mine with theirs is theirs with mine, to the byte, and the same conflicts", () => {
    const law = fc.property(twoCopies, ({ base, mine, theirs }) => {
      for (const past of pasts(base)) {
        const one = mergeMaps(mine, theirs, past);
        const other = mergeMaps(theirs, mine, past);
        expect(writeMapFile(other.file)).toBe(writeMapFile(one.file));
        expect(other.conflicts.map(({ key }) => key).toSorted()).toEqual(
          one.conflicts.map(({ key }) => key).toSorted(),
        );
      }
    });
    fc.assert(law, runs);
  });

  test("merging either side again, or the merge itself, changes nothing", () => {
    const law = fc.property(twoCopies, ({ base, mine, theirs }) => {
      for (const past of pasts(base)) {
        const { file } = mergeMaps(mine, theirs, past);
        const text = content(file);
        for (const side of [mine, theirs, file]) {
          expect(content(mergeMaps(file, side, past).file)).toBe(text);
        }
        expect(content(mergeMaps(file, theirs, PastMap.of(theirs)).file)).toBe(text);
      }
    });
    fc.assert(law, runs);
  });

  test("a map merged with itself is itself, and what one side alone did is taken", () => {
    const law = fc.property(twoCopies, ({ base, mine }) => {
      expect(content(mergeMaps(mine, mine, null).file)).toBe(content(mine));
      const { file, conflicts } = mergeMaps(mine, base, PastMap.of(base));
      expect(conflicts.filter(({ about }) => about === "fields")).toEqual([]);
      if (conflicts.length === 0) expect(nameless(file)).toBe(nameless(mine));
    });
    fc.assert(law, runs);
  });

  test("no words of a story are lost: all that either side tells is told, but what one side alone rewrote", () => {
    const law = fc.property(twoCopies, ({ base, mine, theirs }) => {
      for (const past of pasts(base)) {
        const { file } = mergeMaps(mine, theirs, past);
        const told = new Set(["", ...file.stories.map((row) => textIn(row, "text"))]);
        for (const side of [mine, theirs]) {
          for (const story of side.stories) {
            const wasSo = past !== null && past.held("story", story.id, "text", story["text"]);
            if (!wasSo) expect(told).toContain(textIn(story, "text"));
          }
          const ids = new Set(file.stories.map(({ id }) => id));
          for (const { id } of side.stories) expect(ids).toContain(id);
        }
      }
    });
    fc.assert(law, runs);
  });

  test("a change wins over a deletion", () => {
    const law = fc.property(twoCopies, ({ base, mine, theirs }) => {
      const past = PastMap.of(base);
      const { file } = mergeMaps(mine, theirs, past);
      const there = new Set(file.touchpoints.map(({ id }) => id));
      for (const side of [mine, theirs]) {
        for (const stop of side.touchpoints) {
          const title = textIn(stop, "title");
          const isOld = past.held("touchpoint", stop.id, "title", title === "" ? undefined : title);
          if (!isOld) expect(there).toContain(stop.id);
        }
      }
    });
    fc.assert(law, runs);
  });
});

/** A map as its file, whatever it grew from. */
function content({ map, ...lists }: MapFile): string {
  return writeMapFile({ ...lists, map: { ...map, grewFrom: [] } });
}

/** The same, whatever the ids of things that somebody made anew after they had taken them away. */
function nameless(file: MapFile): string {
  const text = content(file).replaceAll(/"id":"(?:connection|entry|profileEntry)-\w+"/g, "");
  return text.split(/,?\n/).toSorted().join("\n");
}
