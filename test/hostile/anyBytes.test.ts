import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openTable } from "#formats/csv/openTable.ts";
import { readBackup } from "#formats/backup/readBackup.ts";
import { lookInto } from "#formats/door/lookInto.ts";
import { pictureHeader } from "#formats/picture/pictureHeader.ts";
import { NOTHING_HERE } from "../formats/importing.ts";
import { Shelf } from "../formats/makers.ts";
import { keepFigure } from "../figures/figures.ts";
import { quickest } from "../quickest.ts";
import { CORPUS } from "./corpus.ts";
import { expectNothingRan, importAsGuessed } from "./judging.ts";
import { openMap } from "#formats/wayfelt/openMap.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";

/** More with `FC_RUNS`. */
const RUNS = Number(process.env["FC_RUNS"] ?? 200);
const MAX_MS = 2_000;
let brought = 0;

afterAll(() =>
  keepFigure("any-bytes", {
    what: "Files of any bytes, and hostile ones with bytes changed, cut and doubled",
    result: { "ended in a result or a refusal in words": brought },
    by: "test/hostile/anyBytes.test.ts",
  }),
);

const NAMES = ["a.json", "a.csv", "a.xlsx", "a.zip", "a.txt", "a", "a.png", "a.wayfelt.json"];
const small = CORPUS.map((file) => file.bytes()).filter(({ byteLength }) => byteLength < 8_000);

/** A file of the corpus after an accident. */
const spoilt = fc
  .record({
    bytes: fc.constantFrom(...small),
    changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      maxLength: 8,
    }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.constantFrom("changed", "cut", "doubled"),
  })
  .map(({ bytes, changes, from, how }) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, value] of changes) copy[Math.floor(at * (copy.byteLength - 1))] = value;
    const middle = Math.floor(from * copy.byteLength);
    if (how === "cut") return copy.subarray(0, middle);
    return how === "doubled" ? Uint8Array.from([...copy, ...copy.subarray(middle)]) : copy;
  });

/** JSON that begins as ours does, with anything in any of its places. */
const likeMaps = fc
  .dictionary(
    fc.constantFrom(
      "map",
      "stages",
      "lanes",
      "touchpoints",
      "stories",
      "participants",
      "segments",
      "personas",
      "insights",
      "x",
    ),
    fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.dictionary(
          fc.constantFrom("id", "text", "title", "name", "order", "score", "rule", "laneId"),
          fc.jsonValue(),
        ),
      ),
    ),
  )
  .map((parts) =>
    new TextEncoder().encode(JSON.stringify({ format: "wayfelt", version: 1, ...parts })),
  );

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  fc.string({ unit: "binary", maxLength: 500 }).map((text) => new TextEncoder().encode(text)),
  fc
    .array(fc.constantFrom('"', ",", ";", "\t", "\n", "\r", "a", "1", "'", "=", " "), {
      maxLength: 200,
    })
    .map((signs) => new TextEncoder().encode(signs.join(""))),
  likeMaps,
  spoilt,
  spoilt,
);

describe("any bytes at the front door", () => {
  test("end in a result that can be carried out, or in a refusal in words, in time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), anyBytes, (name, bytes) => {
        const { result: backup, ms } = quickest(MAX_MS, () => {
          bring(name, bytes);
          pictureHeader(bytes);
          return readBackup(bytes);
        });
        if (!backup.ok) expect(backup.problem.message).toMatch(/[.!]$/u);
        expect(ms).toBeLessThan(MAX_MS);
        expectNothingRan();
        brought += 1;
      }),
      { numRuns: RUNS * 10 },
    );
  });
});

/** Opens what can be opened; what comes of it reads again as it was written. */
function bring(name: string, bytes: Uint8Array): void {
  const found = lookInto(name, bytes);
  if (!found.ok) {
    expect(found.problem.message).toMatch(/[.!]$/u);
    return;
  }
  if (found.value.kind === "table") {
    importTable(bytes);
    return;
  }
  if (found.value.kind === "backup") return;
  for (const map of found.value.maps) {
    if (map.kind !== "map") continue;
    const shelf = new Shelf();
    const plan = openMap(map.read.file, shelf.workspace, shelf.homeOf, mintFrom(seeded32(1)));
    const text = shelf.run(plan.command).fileOf(plan.mapId);
    const again = new Shelf();
    expect(again.fileOf(again.open(text))).toBe(text);
  }
}

function importTable(bytes: Uint8Array): void {
  const table = openTable(bytes, {});
  if (!table.ok) throw new Error(`the door took what the import refuses: ${table.problem.message}`);
  try {
    importAsGuessed(table.value, NOTHING_HERE);
  } catch (error) {
    // A person must say which column is the story, or choose another for the touchpoints.
    expect(String(error)).toMatch(/No column is the story|more than 1000 touchpoints/u);
  }
}
