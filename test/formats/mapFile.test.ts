import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIELDS } from "#formats/wayfelt/fields.ts";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { KIND_OF_LIST, MAP_LISTS } from "#formats/wayfelt/mapFile.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { duplicateMap } from "#journey/commands/maps.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { asId, type MapId } from "#journey/ids.ts";
import type { JsonObject } from "#kit/json.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { arbitraryMap } from "./arbitraryMap.ts";
import { bytesOf, Shelf } from "./makers.ts";

const sample = sampleMap(mintFrom(seeded32(1)), "2026-06-01T09:00:00.000Z");
const sampleShelf = (): Shelf => new Shelf().run(sample.command);
const sampleText = sampleShelf().fileOf(sample.mapId);
const runs = { numRuns: Number(process.env["FC_RUNS"] ?? 200) };

/** A text with one thing in it changed. */
const changed = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe("laws of the file", () => {
  test("what is written reads without a single repair", () => {
    const law = fc.property(arbitraryMap, ({ command, mapId }) => {
      const read = readMapFile(bytesOf(new Shelf().run(command).fileOf(mapId)));
      expect(read.ok && read.value.repairs).toEqual([]);
    });
    fc.assert(law, runs);
  });

  test("reading what was written gives the same map", () => {
    const law = fc.property(arbitraryMap, ({ command, mapId }) => {
      const shelf = new Shelf().run(command);
      const file = gatherMap(shelf.workspace, shelf.board(mapId), mapId);
      if (file === null) throw new Error("no map");
      const text = writeMapFile(file);
      const read = readMapFile(bytesOf(text));
      expect(read.ok && writeMapFile(read.value.file)).toBe(text);
    });
    fc.assert(law, runs);
  });

  test("opened in an empty workspace and saved again it is the very same bytes", () => {
    const law = fc.property(arbitraryMap, ({ command, mapId }) => {
      const text = new Shelf().run(command).fileOf(mapId);
      const other = new Shelf();
      expect(other.fileOf(other.open(text))).toBe(text);
    });
    fc.assert(law, runs);
  });

  test("the order in which a map was made changes nothing", () => {
    const law = fc.property(arbitraryMap, fc.integer(), ({ command, mapId }, seed) => {
      const random = seeded32(seed);
      const shuffled = command.writes
        .map((write) => ({ write, at: random() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ write }) => write);
      const other = new Shelf().run({ ...command, writes: shuffled });
      expect(other.fileOf(mapId)).toBe(new Shelf().run(command).fileOf(mapId));
    });
    fc.assert(law, runs);
  });

  test("opening a map twice makes a copy that says the same, and doubles no story and nobody", () => {
    const law = fc.property(arbitraryMap, ({ command, mapId }) => {
      const shelf = new Shelf().run(command);
      const text = shelf.fileOf(mapId);
      const copy = shelf.open(text);
      expect(copy).not.toBe(mapId);
      expect(shelf.workspace.story.size).toBe(new Shelf().run(command).workspace.story.size);
      expect(shelf.workspace.participant.size).toBe(
        new Shelf().run(command).workspace.participant.size,
      );
      expect(shelf.fileOf(mapId)).toBe(text);
    });
    fc.assert(law, runs);
  });

  test("any bytes end in a map or a named refusal", () => {
    const shapes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map(bytesOf),
      fc
        .jsonValue()
        .map((map) =>
          bytesOf(JSON.stringify({ format: "wayfelt", version: 1, map, stages: [map] })),
        ),
    );
    const law = fc.property(shapes, (bytes) => {
      const read = readMapFile(bytes);
      if (!read.ok) expect(read.problem.message).toMatch(/[.!?]$/);
    });
    fc.assert(law, { numRuns: 500 });
  });

  test("any one value put in any place ends in a map that can be written again, or a refusal", () => {
    const [small] = fc.sample(arbitraryMap, { numRuns: 1, seed: 4 });
    if (small === undefined) throw new Error("no map");
    const parsed = JSON.parse(new Shelf().run(small.command).fileOf(small.mapId));
    const law = fc.property(
      fc.nat(),
      fc.nat(),
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom("__proto__", "a0", "zzz!", 1e300)),
      (where, field, value) => {
        const root = structuredClone(parsed);
        const lists = Object.values(root)
          .filter(Array.isArray)
          .filter((list) => list.length > 0);
        const list = lists[where % lists.length] ?? [];
        const row = list[field % list.length];
        const fields = Object.keys(row);
        row[fields[field % fields.length] ?? "id"] = value;
        const read = readMapFile(bytesOf(JSON.stringify(root)));
        if (!read.ok) return;
        const text = writeMapFile(read.value.file);
        const again = readMapFile(bytesOf(text));
        expect(again.ok && writeMapFile(again.value.file)).toBe(text);
        expect(again.ok && again.value.repairs).toEqual([]);
      },
    );
    fc.assert(law, { numRuns: 1_000 });
  });
});

describe("the sample map as a file", () => {
  test("is readable: one entity a line, stops in the order of the journey", () => {
    const lines = sampleText.split("\n");
    expect(lines.slice(0, 3)).toEqual(["{", '  "format": "wayfelt",', '  "version": 1,']);
    expect(sampleText.endsWith("]\n}\n")).toBe(true);
    const parsed = JSON.parse(sampleText);
    const stages: readonly { id: string }[] = parsed.stages;
    const ranks = parsed.touchpoints.map((row: { stageId: string }) =>
      stages.findIndex(({ id }) => id === row.stageId),
    );
    expect(ranks).toEqual(ranks.toSorted((a: number, b: number) => a - b));
  });

  test("holds what belongs to the map, and nothing else of the workspace", () => {
    const shelf = sampleShelf();
    const other = sampleMap(mintFrom(seeded32(2)), "2026-06-02T09:00:00.000Z");
    shelf.run(other.command);
    expect(shelf.fileOf(sample.mapId)).toBe(sampleText);
    expect(shelf.fileOf(sample.mapId)).not.toContain(other.mapId);
  });

  test("names the ready attributes in use, so that it can be understood alone", () => {
    const attributes: readonly { name: string }[] = JSON.parse(sampleText).attributes;
    expect(attributes.map(({ name }) => name)).toContain("Age");
    expect(new Shelf().run(sample.command).workspace.attribute.size).toBeLessThan(
      attributes.length,
    );
  });

  test("parts and fields of a later version are kept", () => {
    const later = changed(
      changed(sampleText, '"stages": [', '"scenes": {"a": [1]},\n  "stages": ['),
      '"name":"It breaks down"',
      '"name":"It breaks down","mood":{"sky":"grey"}',
    );
    const shelf = new Shelf();
    const saved = JSON.parse(shelf.fileOf(shelf.open(later)));
    expect(saved.scenes).toEqual({ a: [1] });
    expect(saved.stages[0].mood).toEqual({ sky: "grey" });
    expect(shelf.fileOf(sample.mapId)).toBe(
      new Shelf().run(shelf.everything()).fileOf(sample.mapId),
    );
  });
});

test("the example in the documentation is a file as it is written", () => {
  const page = readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8");
  const example = /```text\n([^`]+)```/.exec(page)?.[1] ?? "";
  const read = readMapFile(bytesOf(example));
  expect(read.ok && read.value.repairs).toEqual([]);
  expect(read.ok && writeMapFile(read.value.file)).toBe(example);
  const shelf = new Shelf();
  expect(shelf.fileOf(shelf.open(example))).toBe(example);
});

test("the documentation names every part and every field", () => {
  const page = readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8");
  for (const list of MAP_LISTS) {
    const row = page.split("\n").find((line) => line.startsWith(`| \`${list}\``)) ?? "";
    for (const field of Object.keys(FIELDS[KIND_OF_LIST[list]])) {
      expect(row, `${list}: ${field}`).toContain(`\`${field}\``);
    }
  }
});

describe("opening a file", () => {
  test("a map that is here already comes in as a copy, marked so, with ids of its own", () => {
    const shelf = sampleShelf();
    const copy = shelf.open(sampleText);
    expect(shelf.workspace.map.get(copy)?.title).toBe("A new washing machine (copy)");
    const ids = new Set([...shelf.board(sample.mapId).touchpoint].map(({ id }) => id));
    const copied = [...shelf.board(copy).touchpoint];
    expect(copied).toHaveLength(ids.size);
    expect(copied.some(({ id }) => ids.has(id))).toBe(false);
    expect(shelf.fileOf(sample.mapId)).toBe(sampleText);
  });

  test("the copy's stories are the very same stories, at the copies of their stops", () => {
    const shelf = sampleShelf();
    const copy = shelf.open(sampleText);
    const titles = (mapId: string) => {
      const board = shelf.board(mapId);
      return [...shelf.workspace.story]
        .map((story) => [story.id, board.touchpoint.get(story[`@${mapId}`] ?? "")?.title])
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    };
    expect(titles(copy)).toEqual(titles(sample.mapId));
  });

  test("a story with the same id but other words gets an id of its own: neither is lost", () => {
    const shelf = sampleShelf();
    const [story] = [...shelf.workspace.story];
    if (story === undefined) throw new Error("no story");
    const before = shelf.workspace.story.size;
    const other = changed(sampleText, JSON.stringify(story.text), '"Other words"');
    shelf.open(other);
    const texts = [...shelf.workspace.story].map(({ text }) => text);
    expect(texts).toContain("Other words");
    expect(texts).toContain(story.text);
    expect(shelf.workspace.story.size).toBe(before + 1);
  });

  test("replacing turns the map into the file's; stories that the file lacks go to the tray", () => {
    const shelf = sampleShelf();
    const [stage] = [...shelf.board(sample.mapId).stage];
    const later = changed(sampleText, '"name":"Compare"', '"name":"Compare offers"');
    const lines = later.split("\n");
    const at = lines.findIndex((line) => line.includes('"id":"story-'));
    const gone = /"id":"(story-[^"]+)"/.exec(lines[at] ?? "")?.[1] ?? "";
    shelf.open(lines.toSpliced(at, 1).join("\n"), { replace: true });
    expect(shelf.workspace.map.size).toBe(1);
    expect([...shelf.board(sample.mapId).stage].map(({ name }) => name)).toContain(
      "Compare offers",
    );
    expect(shelf.board(sample.mapId).stage.get(stage?.id ?? "")).toBeDefined();
    expect(shelf.workspace.story.get(gone)?.[`@${sample.mapId}`]).toBeNull();
    const rest = JSON.parse(shelf.fileOf(sample.mapId));
    expect(rest.stories).toHaveLength(JSON.parse(sampleText).stories.length);
  });

  test("replacing a map by its own file changes nothing", () => {
    const shelf = sampleShelf();
    const { command } = shelf.planOf(sampleText, { replace: true });
    expect(command.writes.filter(({ op }) => op !== "set")).toEqual([]);
    shelf.run(command);
    expect(shelf.fileOf(sample.mapId)).toBe(sampleText);
  });

  test("attributes and channels of the same name are shared with those that are here", () => {
    const shelf = new Shelf().run({
      name: "own",
      writes: [
        {
          op: "create",
          document: "ws",
          kind: "channel",
          entity: { id: "channel-mine", name: "comparison  SITE" },
        },
      ],
    });
    const before = shelf.workspace.channel.size;
    const id = shelf.open(sampleText);
    expect(shelf.workspace.channel.size).toBe(before + JSON.parse(sampleText).channels.length - 1);
    expect(shelf.fileOf(id)).toContain("channel-mine");
  });

  test("ids that could not stand in an address or a selector are given anew", () => {
    const hostile = sampleText
      .replaceAll(sample.mapId, '\\"] , * , [x=\\"')
      .replaceAll(/stage-[a-z0-9]+/g, (id) => `a b/c#d?e&${id}`);
    const shelf = new Shelf();
    const id = shelf.open(hostile);
    expect(id).toMatch(/^map-\w+$/);
    for (const stage of shelf.board(id).stage) expect(stage.id).toMatch(/^stage-\w+$/);
    expect(shelf.board(id).touchpoint.size).toBe(shelfStops());
    const again = new Shelf();
    expect(again.fileOf(again.open(shelf.fileOf(id)))).toBe(shelf.fileOf(id));
  });

  test("what is here under the same id but is another thing stays, and the file's gets its own", () => {
    const entity = (kind: "channel" | "attribute", fields: JsonObject & { readonly id: string }) =>
      ({ op: "create", document: "ws", kind, entity: fields }) as const;
    const file = JSON.stringify({
      format: "wayfelt",
      version: 1,
      map: { id: "m", title: "M" },
      channels: [{ id: "c", name: "Kiosk" }],
      attributes: [
        { id: "a", name: "Tariff", type: "category" },
        { id: "b", name: "size", type: "number" },
        { id: "not plain!", name: "Colour", type: "text" },
      ],
      studies: [{ id: "not plain?", name: "Round" }],
      lanes: [{ id: "l", role: "touchpoints", name: "L", order: "a0" }],
      stages: [{ id: "s", name: "S", order: "a0" }],
      touchpoints: [{ id: "t", stageId: "s", laneId: "l", order: "a0", channelIds: ["c"] }],
      participants: [
        { id: "p", studyId: "not plain?", attributes: { a: "Gold", b: 7, "not plain!": "red" } },
      ],
      stories: [{ id: "q", studyId: "not plain?", participantId: "p", text: "Fine" }],
    });
    const shelf = new Shelf().run({
      name: "own",
      writes: [
        entity("channel", { id: "c", name: "Fax" }),
        entity("attribute", { id: "a", name: "Age", type: "number" }),
        entity("attribute", { id: "mine", name: "Size", type: "number" }),
        entity("attribute", { id: "b", name: "Weight", type: "text" }),
      ],
    });
    const saved = JSON.parse(shelf.fileOf(shelf.open(file)));
    expect(shelf.workspace.channel.get("c")?.name).toBe("Fax");
    expect(shelf.workspace.attribute.get("a")?.name).toBe("Age");
    const channel = [...shelf.workspace.channel].find(({ name }) => name === "Kiosk");
    expect(saved.touchpoints[0].channelIds).toEqual([channel?.id]);
    const byName = new Map<string, string>(
      saved.attributes.map(({ id, name }: { id: string; name: string }) => [name, id]),
    );
    expect(byName.get("Size")).toBe("mine");
    expect(saved.participants[0].attributes).toEqual({
      [byName.get("Tariff") ?? ""]: "Gold",
      mine: 7,
      [byName.get("Colour") ?? ""]: "red",
    });
    for (const id of [...byName.values(), saved.studies[0].id]) expect(id).toMatch(/^[\w.-]+$/);
  });

  test("there is no file of a map that is not here", () => {
    const { workspace, board } = {
      workspace: new Shelf().workspace,
      board: new Shelf().board("m"),
    };
    expect(gatherMap(workspace, board, asId<MapId>("m"))).toBeNull();
  });

  test("a map, its duplicate and their files stand side by side", () => {
    const shelf = sampleShelf();
    const context = {
      workspace: shelf.workspace,
      mint: mintFrom(seeded32(9)),
      now: "2026-06-03T09:00:00.000Z",
      homeOf: shelf.homeOf,
    };
    const twin = duplicateMap(context, sample.mapId, shelf.board(sample.mapId), "Twin");
    if (!twin.ok) throw new Error(twin.problem.message);
    shelf.run(twin.value);
    expect(shelf.fileOf(sample.mapId)).toBe(sampleText);
    const text = shelf.fileOf(twin.value.made[0] ?? "");
    const other = new Shelf();
    other.open(sampleText);
    expect(other.fileOf(other.open(text))).toBe(text);
    expect(other.workspace.story.size).toBe(shelf.workspace.story.size);
  });
});

function shelfStops(): number {
  return sampleShelf().board(sample.mapId).touchpoint.size;
}
