import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import { mergeMaps } from "#formats/wayfelt/mergeMaps.ts";
import { PastMap } from "#formats/wayfelt/pastMap.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { textIn } from "#journey/read.ts";
import { readFile, threeCopies, twoCopies } from "./mergeMakers.ts";
import { twoWorkedCopies } from "./workedCopies.ts";

const RUNS = Number(process.env["FC_RUNS"] ?? 200);

/** With what both grew from, and without. */
const pasts = (base: MapFile): readonly (PastMap | null)[] => [PastMap.of(base), null];

describe.each([
  { by: "edits of fields", numRuns: RUNS, twoCopies },
  { by: "any commands", numRuns: Math.ceil(RUNS / 5), twoCopies: twoWorkedCopies },
])("laws of merging what was done by $by", ({ numRuns, twoCopies }) => {
  const runs = { numRuns };

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

test("three copies give the same, whichever two are put together first", () => {
  const law = fc.property(threeCopies, ({ base, copies: [a, b, c] }) => {
    for (const past of pasts(base)) {
      const merge = (one: MapFile, other: MapFile): MapFile => mergeMaps(one, other, past).file;
      const first = nameless(merge(merge(a, b), c));
      expect(nameless(merge(a, merge(b, c)))).toBe(first);
      expect(nameless(merge(merge(c, a), b))).toBe(first);
    }
  });
  fc.assert(law, { numRuns: Math.ceil(RUNS / 2) });
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

describe("what both sides want otherwise", () => {
  const base = readFile(aMap());
  const past = PastMap.of(base);
  const changed = (from: string, to: string): MapFile => {
    expect(aMap()).toContain(from);
    return readFile(aMap().replace(from, to));
  };

  test("of two wordings of a story both stay, and no score is counted twice", () => {
    const mine = changed("Three calls.", "Three calls until somebody could help.");
    const { file, conflicts } = mergeMaps(mine, changed("Three calls.", "Four calls."), past);
    expect(file.stories.map(({ text, score = null }) => [text, score])).toEqual(
      expect.arrayContaining([
        ["Three calls until somebody could help.", -50],
        ["Four calls.", null],
      ]),
    );
    expect(file.stories).toHaveLength(2);
    expect(conflicts.map(({ about, stays }) => [about, stays])).toEqual([["fields", "both"]]);
  });

  test("a second wording goes where the first one goes, and nobody's edit of it is written over", () => {
    const mine = changed("Three calls.", "Three calls until somebody could help.");
    const theirs = changed("Three calls.", "Four calls.");
    const { file } = mergeMaps(mine, theirs, past);
    const tray = readFile(aMap().replace(',"touchpointId":"stop-1"', ""));
    const places = mergeMaps(file, tray, past).file.stories.map((row) => row["@map-1"]);
    expect(places).toEqual([null, null]);
    const scored = {
      ...file,
      stories: file.stories.map((row) =>
        row["text"] === "Four calls." ? { ...row, score: 20, "@map-1": null } : row,
      ),
    };
    const again = mergeMaps(scored, theirs, null).file.stories;
    expect(again.map(({ text, score = null, ...row }) => [text, score, row["@map-1"]])).toEqual(
      expect.arrayContaining([["Four calls.", 20, null]]),
    );
    expect(again).toHaveLength(2);
  });

  test("a story that one side deleted stands at its stop where that comes back, though the other side took the stop away", () => {
    const mine = readFile(
      aMap()
        .replace(/\n.*"id":"story-1".*\n/u, "\n")
        .replace('"title":"Pays"', '"title":"Pays by card"'),
    );
    const theirs = readFile(
      aMap()
        .replace(/\n.*"id":"stop-1".*\n/u, "\n")
        .replace(',"touchpointId":"stop-1"', ""),
    );
    for (const { file } of [mergeMaps(mine, theirs, past), mergeMaps(theirs, mine, past)]) {
      expect(file.touchpoints.map(({ title }) => title)).toEqual(["Pays by card"]);
      expect(file.stories.map((row) => row["@map-1"])).toEqual(["stop-1"]);
    }
  });

  test("a stage that comes back for what was put into it has its stops and connections again", () => {
    const text = aMap()
      .replace(
        '"order":"a0","stageId":"stage-1","title":"Pays"}',
        '"order":"a0","stageId":"stage-1","title":"Pays"},\n    {"id":"stop-2","laneId":"lane-1","order":"a0","stageId":"stage-2","title":"Uses"}',
      )
      .replace('"connections": []', '"connections": [{"id":"way","from":"stop-1","to":"stop-2"}]');
    const before = PastMap.of(readFile(text));
    const theirs = readFile(aMap().replace(/,\n.*"id":"stage-2".*\n/u, "\n"));
    const mine = readFile(
      text.replace(
        '"notes": []',
        '"notes": [{"id":"note-1","laneId":"lane-2","order":"a0","stageId":"stage-2","text":"New"}]',
      ),
    );
    const { file } = mergeMaps(mine, theirs, before);
    expect(new Set(file.touchpoints.map(({ id }) => id))).toEqual(new Set(["stop-1", "stop-2"]));
    expect(file.connections.map(({ id }) => id)).toEqual(["way"]);
  });

  test("of two lines of one profile that two places wrote at once, one is taken away and the other stays", () => {
    const line = (id: string, text: string): string =>
      `{"id":"${id}","claim":"channels","scope":"map:map-1","text":"${text}"}`;
    const withLines = (...lines: readonly string[]): MapFile =>
      changed('"participants"', `"profileEntries": [${lines.join(",")}],\n  "participants"`);
    const before = withLines(line("x", "Phone"), line("y", "Web"));
    const changedOne = withLines(line("x", "Phone"), line("y", "Web and app"));
    const { file } = mergeMaps(base, changedOne, PastMap.of(before));
    const lines = (of: MapFile): readonly unknown[] => of.profileEntries.map(({ text }) => text);
    expect(lines(file)).toEqual(["Web and app"]);
    expect(lines(mergeMaps(file, changedOne, PastMap.of(before)).file)).toEqual(["Web and app"]);
  });

  test("a person may settle it otherwise", () => {
    const [mine, theirs] = [changed("Three calls.", "Three."), changed("Three calls.", "Four.")];
    const key = mergeMaps(mine, theirs, past).conflicts[0]?.key ?? "";
    const texts = (side: "mine" | "theirs"): readonly unknown[] =>
      mergeMaps(mine, theirs, past, new Map([[key, side]])).file.stories.map(({ text }) => text);
    expect(texts("mine")).toEqual(["Three."]);
    expect(texts("theirs")).toEqual(["Four."]);
  });

  test("a stop that one side took away stays where the other emptied a field of it", () => {
    const mine = changed(',"title":"Pays"', "");
    const theirs = readFile(
      aMap()
        .replace(/\n.*"id":"stop-1".*\n/u, "\n")
        .replace(',"touchpointId":"stop-1"', ""),
    );
    for (const merge of [mergeMaps(mine, theirs, past), mergeMaps(theirs, mine, past)]) {
      expect(merge.file.touchpoints.map(({ id, title }) => [id, title])).toEqual([["stop-1", ""]]);
    }
  });

  test("a stop that one side took away stays where the other changed it, with its stories", () => {
    const mine = changed('"title":"Pays"', '"title":"Pays by card"');
    const theirs = readFile(
      aMap()
        .replace(/\n.*"id":"stop-1".*\n/u, "\n")
        .replace(',"touchpointId":"stop-1"', ""),
    );
    expect(theirs.touchpoints).toEqual([]);
    const { file, conflicts } = mergeMaps(mine, theirs, past);
    expect(file.touchpoints.map(({ title }) => title)).toEqual(["Pays by card"]);
    expect(file.stories.map((story) => story["@map-1"])).toEqual(["stop-1"]);
    expect(conflicts.map(({ about, kind }) => [about, kind])).toEqual([["gone", "touchpoint"]]);
    const unchanged = mergeMaps(base, theirs, past).file;
    expect(unchanged.touchpoints).toEqual([]);
    expect(unchanged.stories.map((story) => story["@map-1"])).toEqual([null]);
  });

  test("a stage that one side took away comes back for what the other put into it", () => {
    const theirs = readFile(aMap().replace(/,\n.*"id":"stage-2".*\n/u, "\n"));
    expect(theirs.stages.map(({ id }) => id)).toEqual(["stage-1"]);
    const mine = readFile(
      aMap().replace(
        '"notes": []',
        '"notes": [{"id":"note-1","laneId":"lane-2","order":"a0","stageId":"stage-2","text":"New"}]',
      ),
    );
    const { file, conflicts } = mergeMaps(mine, theirs, past);
    expect(file.stages.map(({ id }) => id).toSorted()).toEqual(["stage-1", "stage-2"]);
    expect(conflicts.map(({ about, kind }) => [about, kind])).toEqual([["needed", "stage"]]);
  });

  test("a story that one side took away stays, and is listed; a person may let it go", () => {
    const theirs = readFile(aMap().replace(/\n.*"id":"story-1".*\n/u, "\n"));
    expect(theirs.stories).toEqual([]);
    const { file, conflicts } = mergeMaps(base, theirs, past);
    expect(file.stories.map(({ id }) => id)).toEqual(["story-1"]);
    const [gone] = conflicts;
    expect([gone?.about, gone?.stays]).toEqual(["gone", "mine"]);
    const settled = mergeMaps(base, theirs, past, new Map([[gone?.key ?? "", "theirs"]]));
    expect(settled.file.stories).toEqual([]);
  });

  test("of two consents the more careful one stays", () => {
    const given = (consent: string): MapFile =>
      changed('"score":-50', `"consent":"${consent}","score":-50`);
    const { file } = mergeMaps(given("quote"), given("refused"), past);
    expect(file.stories.map(({ consent }) => consent)).toEqual(["refused"]);
  });

  test("a line of the profile that both wrote is one line, whatever its ids", () => {
    const written = (id: string, text: string): MapFile =>
      changed(
        '"participants"',
        `"profileEntries": [{"id":"${id}","claim":"channels","scope":"map:map-1","text":"${text}"}],\n  "participants"`,
      );
    const { file, conflicts } = mergeMaps(
      written("x", "By phone"),
      written("y", "Phone, mostly"),
      past,
    );
    expect(file.profileEntries.map(({ id, text }) => [id, text])).toEqual([["x", "Phone, mostly"]]);
    expect(conflicts).toHaveLength(1);
  });

  test("what the map was like is kept without a word of it", () => {
    const bytes = Buffer.from(past.bytes);
    for (const word of ["Three", "Ana", "Pays"]) expect(bytes.includes(word)).toBe(false);
    expect(PastMap.from(past.bytes)?.held("touchpoint", "stop-1", "title", "Pays")).toBe(true);
    expect(PastMap.from(past.bytes)?.held("touchpoint", "stop-1", "title", "Pay")).toBe(false);
    expect(PastMap.from(new Uint8Array(5))).toBeNull();
  });
});

/** A small map as its file. */
function aMap(): string {
  return `{
  "format": "wayfelt",
  "version": 1,
  "map": {"id":"map-1","title":"Buying"},
  "stages": [
    {"id":"stage-1","name":"Buy","order":"a0"},
    {"id":"stage-2","name":"Use","order":"a1"}
  ],
  "lanes": [
    {"id":"lane-1","name":"Touchpoints","order":"a0","role":"touchpoints"},
    {"id":"lane-2","name":"Notes","order":"a1","role":"notes"}
  ],
  "touchpoints": [
    {"id":"stop-1","laneId":"lane-1","order":"a0","stageId":"stage-1","title":"Pays"}
  ],
  "connections": [],
  "notes": [],
  "studies": [
    {"id":"study-1","name":"Spring"}
  ],
  "participants": [
    {"id":"person-1","name":"Ana","studyId":"study-1"}
  ],
  "stories": [
    {"id":"story-1","participantId":"person-1","score":-50,"studyId":"study-1","text":"Three calls.","touchpointId":"stop-1"}
  ]
}
`;
}
