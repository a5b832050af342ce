import { describe, expect, test } from "vitest";
import { guessMapping } from "#formats/csv/mapping.ts";
import { type ImportContext, type ImportReport, planImport } from "#formats/csv/plan.ts";
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

  async take(
    columns: readonly number[],
    rows: readonly (readonly string[])[],
    name = "a.csv",
    said: Pick<ImportContext, "knowsNames"> = {},
  ) {
    this.#seed += 1;
    const lines = [HEADER, ...rows].map((row) => columns.map((at) => row[at]).join(","));
    const table = tableOf(lines.join("\n"));
    const { workspace, homeOf } = this.shelf;
    const board = this.shelf.board(MAP);
    const context = await importContextOf(workspace, board, MAP, name, "", homeOf);
    const mint = mintFrom(seeded32(this.#seed));
    const plan = planImport(table, guessMapping(table), { ...context, ...said }, mint);
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

describe("people who are known by what they are called", () => {
  const later = ROWS.map((row) => row.with(4, "Told months later about another day"));

  test("are counted, and are new ones where it is said that they are others", async () => {
    const files = await taken();
    expect(await files.take(ALL, later, "b.csv")).toMatchObject({ people: 0, byName: 0 });
    const same = await taken();
    expect(await same.take(WITHOUT_KEY, later, "b.csv")).toMatchObject({ people: 0, byName: 2 });
    const others = await taken();
    const report = await others.take(WITHOUT_KEY, later, "b.csv", { knowsNames: false });
    expect(report).toMatchObject({ people: 2, byName: 0, updated: 0 });
    const people = [...others.shelf.workspace.participant].map(({ key, name }) => [key, name]);
    expect(people).toEqual(
      expect.arrayContaining([
        ["C1", "Ana Berg"],
        ["Ana Berg", "Ana Berg"],
      ]),
    );
  });

  test("who was written here by hand has a name and no key, and is declined too", async () => {
    const byHand = async (): Promise<Files> => {
      const files = new Files();
      const study = { id: "study-1", name: "", method: "", source: "", createdAt: "" };
      const ana = { id: "p-1", studyId: "study-1", name: "Ana Berg", key: null };
      files.shelf.run({
        name: "",
        writes: [
          { op: "create", document: "ws", kind: "study", entity: study },
          { op: "create", document: "ev:study-1:0", kind: "participant", entity: ana },
        ],
      });
      return files;
    };
    expect(await (await byHand()).take(WITHOUT_KEY, later)).toMatchObject({ people: 1, byName: 1 });
    const report = await (await byHand()).take(WITHOUT_KEY, later, "a.csv", { knowsNames: false });
    expect(report).toMatchObject({ people: 2, byName: 0 });
  });
});

describe("people whose key is their name, as in a file of first names", () => {
  const ANNA = [["Anna", "Anna", "Buy", "2026-01-05", "The queue was very long today", "2", "34"]];
  const OTHER = [["Anna", "Anna", "Pay", "2026-04-05", "I am another one of that name", "4", "70"]];
  const KEY_ALONE = [0, 2, 3, 4, 5, 6];

  test("can be declined in another file, and are not mistaken for each other when it comes again", async () => {
    const files = new Files();
    await files.take(KEY_ALONE, ANNA);
    const declined = { knowsNames: false };
    expect(await files.take(KEY_ALONE, OTHER, "b.csv", declined)).toMatchObject({ people: 1 });
    const older = OTHER.map((row) => row.with(6, "71"));
    expect(await files.take(KEY_ALONE, older, "b.csv")).toMatchObject({
      people: 0,
      updated: 1,
      byName: 0,
    });
    expect(await files.take(KEY_ALONE, ANNA)).toMatchObject({ people: 0, updated: 0, here: 1 });
    expect([...files.shelf.workspace.participant]).toHaveLength(2);
  });

  test("are counted where they are taken for the same, but not when their own file comes again", async () => {
    const files = new Files();
    await files.take(KEY_ALONE, ANNA);
    expect(await files.take(KEY_ALONE, ANNA)).toMatchObject({ byName: 0 });
    expect(await files.take(KEY_ALONE, OTHER, "b.csv")).toMatchObject({ people: 0, byName: 1 });
  });
});

describe("people of the last import who are not in a file that comes again", () => {
  const said = (repairs: ImportReport["repairs"]): readonly string[] =>
    repairs.filter(({ row }) => row === null).map(({ message }) => message);

  test("are told, and stay", async () => {
    const files = await taken();
    const report = await files.take(ALL, [ROWS[0]]);
    expect(report.dropped).toBe(1);
    expect(said(report.repairs)).toEqual([
      "1 person who came with this file before is not in it now; they stay: Bo Lind",
    ]);
    expect([...files.shelf.workspace.participant]).toHaveLength(2);
  });

  test("are not told of another file, of one that names nobody, nor of who is in it without a word", async () => {
    expect(await (await taken()).take(ALL, [ROWS[0]], "b.csv")).toMatchObject({ dropped: 0 });
    expect(await (await taken()).take(WITHOUT_PEOPLE, [ROWS[0]])).toMatchObject({ dropped: 0 });
    const silent = [ROWS[0], ROWS[1].map((cell, at) => (at > 3 ? "" : cell))];
    expect(await (await taken()).take(ALL, silent)).toMatchObject({ dropped: 0, leftOut: 1 });
  });
});
