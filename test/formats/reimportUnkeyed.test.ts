import { describe, expect, test } from "vitest";
import { guessMapping } from "#formats/csv/mapping.ts";
import { planImport } from "#formats/csv/plan.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { importContextOf } from "#session/importContext.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { tableOf } from "./importing.ts";
import { Shelf } from "./makers.ts";

const MAP = asId<MapId>("map-1");
const ROWS: readonly [readonly string[], readonly string[]] = [
  ["C1", "Ana Berg", "Buy", "2026-01-05", "The queue was very long today", "2", "34"],
  ["C2", "Bo Lind", "Pay", "2026-01-06", "Paying took one minute only", "5", "41"],
];
const HEADER = ["Customer ID", "Name", "Stage", "Date", "Story", "Rating", "Age"] as const;

/** A map on which files are imported one after the other, each with some of the columns. */
class Files {
  readonly shelf = new Shelf();
  #seed = 0;

  async take(columns: readonly number[], rows: readonly (readonly string[])[], name = "a.csv") {
    this.#seed += 1;
    const lines = [HEADER, ...rows].map((row) => columns.map((at) => row[at]).join(","));
    const table = tableOf(lines.join("\n"));
    const { workspace, homeOf } = this.shelf;
    const board = this.shelf.board(MAP);
    const context = await importContextOf(workspace, board, MAP, name, "", homeOf);
    const mint = mintFrom(seeded32(this.#seed));
    const plan = planImport(table, guessMapping(table), context, mint);
    if (!plan.ok) throw new Error(plan.problem.message);
    this.shelf.run(plan.value.command);
    return plan.value.report;
  }
}

const ALL = [0, 1, 2, 3, 4, 5, 6];
const WITHOUT_KEY = [1, 2, 3, 4, 5, 6];
const WITHOUT_PEOPLE = [2, 3, 4, 5, 6];

async function taken(): Promise<Files> {
  const files = new Files();
  await files.take(ALL, ROWS);
  return files;
}

describe("a file that comes again without the column of keys", () => {
  test("finds people by their whole name, updates them and doubles nothing", async () => {
    const files = await taken();
    const aged = ROWS.map((row) => row.with(6, "50"));
    const report = await files.take(WITHOUT_KEY, aged, "b.csv");
    expect(report).toMatchObject({ people: 0, stories: 0, here: 2, updated: 2 });
    expect(report.repairs.map(({ message }) => message)).toContain(
      "names somebody who is here under a key of their own; it is taken for the same person",
    );
    expect([...files.shelf.workspace.participant]).toHaveLength(2);
  });

  test("takes a name that two people here have, or a single word, for somebody new", async () => {
    const files = new Files();
    await files.take(ALL, [...ROWS, ROWS[0].with(0, "C3").with(4, "Another Ana told this one")]);
    const report = await files.take(WITHOUT_KEY, [ROWS[0].with(4, "She came back to tell more")]);
    expect(report).toMatchObject({ people: 1, stories: 1 });
    const single = new Files();
    await single.take(ALL, [ROWS[0].with(1, "Ana")]);
    const next = [ROWS[0].with(1, "Ana").with(4, "Is this the same Ana as before")];
    expect(await single.take(WITHOUT_KEY, next)).toMatchObject({ people: 1, stories: 1 });
  });

  test("and without people at all it knows its stories by words, time and rating", async () => {
    const files = await taken();
    const more = ["", "", "Pay", "2026-02-01", "A third one that is not here yet", "3", ""];
    expect(await files.take(WITHOUT_PEOPLE, [...ROWS, more], "b.csv")).toMatchObject({
      here: 2,
      stories: 1,
    });
    const otherDay = ROWS.map((row) => row.with(3, "2026-03-09"));
    expect(await files.take(WITHOUT_PEOPLE, otherDay, "c.csv")).toMatchObject({ here: 0 });
  });

  test("few words without a time prove nothing there", async () => {
    const files = new Files();
    const undated = [0, 1, 2, 4, 5];
    await files.take(undated, ROWS);
    expect(await files.take([2, 4, 5], ROWS, "b.csv")).toMatchObject({ here: 0, stories: 2 });
  });
});
