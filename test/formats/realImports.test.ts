import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Cell } from "#evidence/cell.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import { decodeText } from "#formats/csv/decode.ts";
import { stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { imported, kindsOf, roleIn, tableOf } from "./importing.ts";

const shared = new URL("../../../shared/data/", import.meta.url);
const isHere = existsSync(shared);
if (!isHere) console.warn("SKIPPED: the real interviews are not on this machine (../shared/data)");
const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, shared));

/** What the stories at each touchpoint say, by its title. */
function statisticsByStop({ at, board }: ReturnType<typeof imported>) {
  return new Map(
    touchpointsInOrder(board).map(({ title }) => {
      const cell = new Cell();
      for (const { id, participantId, score } of at(title)) cell.add(participantId ?? id, score);
      return [title, statisticsOf(cell)];
    }),
  );
}

describe.runIf(isHere)("real interviews, as a person drops them on the page", () => {
  test("telecom: every stage reads the mean that an independent count gives", () => {
    const result = imported(bytesOf("real/telecom-journey-nps.csv"));
    const stops = statisticsByStop(result);
    const read = [...stops].map(([title, { n, mean }]) => [title, n, mean?.toFixed(3)]);
    expect(read).toEqual([
      ["Order", 962, "14.449"],
      ["First Payment", 1130, "-6.265"],
      ["Equipment Received", 231, "-34.719"],
      ["Service in Use", 30, "-58.000"],
    ]);
    expect(stagesInOrder(result.board).map(({ name }) => name)).toEqual([...stops.keys()]);
    expect([...stops.values()].map(({ stories }) => stories)).toEqual([971, 1150, 234, 30]);
  });

  test("telecom: dates have the day first, the score its scale of 0..10, and nobody is made up", () => {
    const bytes = bytesOf("real/telecom-journey-nps.csv");
    expect(roleIn(bytes, "date")).toMatchObject({ order: "dmy", isAmbiguous: false });
    expect(roleIn(bytes, "score").scale).toEqual({ worst: 0, best: 10 });
    const { report, stories } = imported(bytes);
    expect(report).toMatchObject({ stories: 2_385, people: 0, undated: 0, repairsTotal: 0 });
    expect(stories.some(({ toldAt }) => toldAt === "2018-04-11T20:09")).toBe(true);
  });

  test("airline: each rating column is a touchpoint, each row one person telling one story", () => {
    const answers = JSON.parse(readFileSync(new URL("known-answers.json", shared), "utf8"));
    const known: Readonly<Record<string, { n: number; participants: number; mean: number }>> =
      answers["real-airline-touchpoints"].expected;
    const result = imported(bytesOf("real/airline-touchpoints-british-airways.csv"));
    const stops = statisticsByStop(result);
    for (const [name, { n, participants, mean }] of Object.entries(known)) {
      expect(stops.get(name)).toMatchObject({ n, people: participants });
      expect(stops.get(name)?.mean).toBeCloseTo(mean, 8);
    }
    expect(result.report.people).toBe(1_657);
    expect(kindsOf(bytesOf("real/airline-touchpoints-british-airways.csv"))).toMatchObject({
      Review: "story",
      author_id: "person",
      Date: "date",
      Country: "attribute",
      "Type Of Traveller": "attribute",
      "Seat Type": "attribute",
    });
  });

  test("airport lounges: seven stops, where a 0 means that nobody rated", () => {
    const bytes = bytesOf("real/airport-lounges-skytrax.csv");
    const kinds = Object.values(kindsOf(bytes));
    expect(kinds.filter((kind) => kind === "rating")).toHaveLength(7);
    expect(roleIn(bytes, "rating")).toMatchObject({ scale: { worst: 1, best: 5 }, notRated: [0] });
    const { report, at } = imported(bytes);
    expect(report.people).toBe(1_598);
    const zeros = tableOf(bytes).rows.filter((row) => Number(row[13]) === 0 || row[13] === "");
    expect(at("Comfort rating")).toHaveLength(2_264 - zeros.length);
  });

  test("clothes: the age makes each row a person, and the tray holds what has no stop", () => {
    const bytes = bytesOf("real/womens-clothing-1000.csv");
    expect(kindsOf(bytes)).toMatchObject({
      "": "ignore",
      "Clothing ID": "ignore",
      Age: "attribute",
      "Review Text": "story",
      Rating: "score",
    });
    const { report } = imported(bytes);
    expect(report).toMatchObject({ stories: 1_000, scored: 1_000, people: 1_000, unplaced: 1_000 });
  });

  test.each([
    ["airline-semicolon-cp1252-crlf.csv", "windows-1252", ";"],
    ["airline-tab-utf16le-bom.txt", "utf-16le", "\t"],
    ["airline-utf8-bom-cr.csv", "utf-8", ","],
  ])("the airline's file as %s reads as the original", (file, encoding, delimiter) => {
    const bytes = bytesOf(`csv-dialects/${file}`);
    const decoded = decodeText(bytes);
    expect(decoded.ok && decoded.value.encoding).toBe(encoding);
    const original = tableOf(bytesOf("real/airline-touchpoints-british-airways.csv"));
    const dialect = tableOf(bytes);
    expect(dialect.delimiter).toBe(delimiter);
    expect(dialect.header).toEqual(original.header);
    const story = original.header.indexOf("Review");
    const plain = (text: string | undefined) => text?.replaceAll(/[^\w ]|\s+/g, "");
    for (const [at, row] of dialect.rows.slice(0, 75).entries()) {
      expect(plain(row[story])).toBe(plain(original.rows[at]?.[story]));
    }
    expect(Object.values(kindsOf(bytes)).filter((kind) => kind === "rating")).toHaveLength(7);
  });
});
