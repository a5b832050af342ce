import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CorrectionChoices } from "#formats/csv/corrections.ts";
import { guessMapping } from "#formats/csv/mapping.ts";
import { planImport } from "#formats/csv/plan.ts";
import { setAttribute } from "#journey/commands/people.ts";
import { editStories, scoreStories } from "#journey/commands/stories.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { importContextOf } from "#session/importContext.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { tableOf } from "./importing.ts";
import { Shelf } from "./makers.ts";

const MAP = asId<MapId>("map-1");
const AGE = standardAttributeId("age");
const HEADER = "Customer ID,Stage,Date,Story,Rating,Age,Country";

/** A survey that comes in month by month, and what is done with it between. */
class Survey {
  readonly shelf = new Shelf();
  #seed = 0;

  async take(rows: readonly string[], choices: CorrectionChoices = {}) {
    this.#seed += 1;
    const table = tableOf([HEADER, ...rows].join("\n"));
    const mapping = guessMapping(table).map((role) =>
      role.kind === "score" ? { ...role, scale: { worst: 1, best: 5 } } : role,
    );
    const { workspace, homeOf } = this.shelf;
    const context = await importContextOf(
      workspace,
      this.shelf.board(MAP),
      MAP,
      "survey.csv",
      "",
      homeOf,
    );
    const mint = mintFrom(seeded32(this.#seed));
    const plan = planImport(table, mapping, { ...context, ...choices }, mint);
    if (!plan.ok) throw new Error(plan.problem.message);
    this.shelf.run(plan.value.command);
    return plan.value;
  }

  get context() {
    const { workspace, homeOf } = this.shelf;
    return { workspace, homeOf, now: "", mint: mintFrom(seeded32(999)) };
  }

  get stories(): readonly string[] {
    return [...this.shelf.workspace.story].map(({ text, score }) => `${text} ${score}`).toSorted();
  }

  person(key: string) {
    const found = [...this.shelf.workspace.participant].find((one) => one.key === key);
    if (found === undefined) throw new Error(`nobody is ${key}`);
    return found;
  }

  story(text: string) {
    const found = [...this.shelf.workspace.story].find((one) => one.text === text);
    if (found === undefined) throw new Error(`nobody told ${text}`);
    return found;
  }

  age(key: string) {
    return this.person(key)[`#${AGE}`];
  }

  writeAge(key: string, age: number | null): void {
    const outcome = setAttribute(this.context, this.person(key).id, AGE, age);
    if (outcome.ok) this.shelf.run(outcome.value);
  }
}

const ANA = "C1,Buy,2026-01-05,The queue was very long today,2,34,Spain";
const BO = "C2,Pay,2026-01-06,Paying took one minute only,5,41,France";
const CY = "C3,Pay,2026-02-07,My card was refused two times,1,29,Italy";

async function survey(): Promise<Survey> {
  const made = new Survey();
  await made.take([ANA, BO]);
  return made;
}

describe("the same survey, exported again", () => {
  test("makes nothing of what is here, and what is new as ever", async () => {
    const made = await survey();
    const { report } = await made.take([ANA, BO, CY]);
    expect(report).toMatchObject({ here: 2, stories: 1, people: 1, updated: 0, changesTotal: 0 });
    expect(made.stories).toHaveLength(3);
    expect((await made.take([ANA, BO, CY])).command.writes).toEqual([]);
  });

  test("updates people by their key, in rows that are here too, whatever its case and spaces", async () => {
    const made = await survey();
    const { report } = await made.take([ANA.replace("C1", " c1 ").replace("34", "35"), BO]);
    expect(report).toMatchObject({ updated: 1, people: 0, here: 2, stories: 0, conflicts: 0 });
    expect(made.age("C1")).toBe(35);
    expect(report.changes).toEqual([
      { row: 2, message: "says “35” for Age of C1, where “34” was known; the file’s is taken" },
    ]);
  });

  test("leaves alone what was written by hand, says so, and takes the file's where it is wanted", async () => {
    const made = await survey();
    made.writeAge("C1", 36);
    const kept = (await made.take([ANA, BO])).report;
    expect(kept).toMatchObject({ updated: 0, conflicts: 1 });
    expect(kept.changes[0]?.message).toContain("“36” was written by hand; yours is kept");
    expect(made.age("C1")).toBe(36);
    expect((await made.take([ANA, BO], { takesFile: true })).report).toMatchObject({ updated: 1 });
    expect(made.age("C1")).toBe(34);
    // From now on it is the file's again.
    expect((await made.take([ANA.replace("34", "35")])).report).toMatchObject({
      updated: 1,
      conflicts: 0,
    });
  });

  test("knows stories of nobody again, and as many of the same as there are", async () => {
    const nobody = ",Buy,2026-01-08,Somebody told this at the till,3,,";
    const made = new Survey();
    await made.take([nobody, nobody, ANA, ANA]);
    expect(made.stories).toHaveLength(4);
    const { report } = await made.take([nobody, nobody, ANA, ANA, ANA]);
    expect(report).toMatchObject({ here: 4, stories: 1 });
    // One of nobody corrects none: who told it is not known.
    const rescored = nobody.replace(",3,,", ",5,,");
    expect((await made.take([rescored])).report).toMatchObject({ corrected: 0, stories: 1 });
  });

  test("knows somebody who was put down by hand by the name, and adds what was not known", async () => {
    const made = new Survey();
    const entity = { id: "by-hand", studyId: "study-1", name: "C1" };
    const write = { op: "create", document: "ev:study-1:0", kind: "participant", entity } as const;
    made.shelf.run({ name: "", writes: [write] });
    const { report } = await made.take([ANA]);
    expect(report).toMatchObject({ people: 0, updated: 1, conflicts: 0, changesTotal: 0 });
    const [person, ...others] = [...made.shelf.workspace.participant];
    expect(others).toEqual([]);
    expect(person).toMatchObject({ id: "by-hand", [`#${AGE}`]: 34 });
  });

  test("says that a value was emptied by hand, and leaves it empty", async () => {
    const made = await survey();
    made.writeAge("C1", null);
    const { report } = await made.take([ANA, BO]);
    expect(report.changes[0]?.message).toContain(
      "where nothing was written by hand; yours is kept",
    );
    expect(made.age("C1") ?? null).toBeNull();
  });

  test("what a file does not say is not taken away", async () => {
    const made = await survey();
    await made.take([ANA.replace("34", ""), BO]);
    expect(made.age("C1")).toBe(34);
  });

  test("a hand's mark goes with the map's file, also where its attribute gets another id", async () => {
    const made = await survey();
    made.writeAge("C1", 36);
    const text = made.shelf
      .run({
        name: "",
        writes: [
          { op: "create", document: "ws", kind: "map", entity: { id: MAP, title: "Survey" } },
        ],
      })
      .fileOf(MAP);
    const there = new Shelf();
    there.open(text);
    const ana = [...there.workspace.participant].find(({ key }) => key === "C1");
    expect(ana?.[`!${AGE}`]).toBe(true);
  });
});

describe("stories that a file corrects", () => {
  test.each([
    ["another score", ANA.replace(",2,34", ",4,34")],
    ["other words", ANA.replace("very long", "rather short")],
  ])("with %s are corrected in place, or kept beside", async (_, corrected) => {
    const made = await survey();
    const { id } = made.story("The queue was very long today");
    const { report } = await made.take([corrected, BO]);
    expect(report).toMatchObject({ corrected: 1, stories: 0, here: 1 });
    expect(made.shelf.workspace.story.get(id)?.studyId).toBeDefined();
    expect(made.stories).toHaveLength(2);
    const other = await survey();
    await other.take([corrected, BO], { keepsBoth: true });
    expect(other.stories).toHaveLength(3);
  });

  test.each([
    ["rating", ANA.replace(",2,34", ",4,34"), ["rating", "score"]],
    ["words", ANA.replace("very long", "rather short"), ["firstWords", "text"]],
  ])("are written in what changed alone: its %s", async (_, corrected, fields) => {
    const made = await survey();
    const { command } = await made.take([corrected, BO]);
    const written = command.writes.flatMap((write) =>
      write.op === "set" && write.kind === "story" ? [write.field] : [],
    );
    expect(written.toSorted()).toEqual(fields);
  });

  test("are new ones where the file still tells the old one, or where both words and score differ", async () => {
    const made = await survey();
    const second = ANA.replace("very long", "rather short");
    expect((await made.take([ANA, second, BO])).report).toMatchObject({ corrected: 0, stories: 1 });
    const third = "C2,Pay,2026-01-06,Something else altogether happened,1,41,France";
    expect((await made.take([ANA, second, third])).report).toMatchObject({
      corrected: 0,
      stories: 1,
    });
  });

  test("without a date only the same words are proof", async () => {
    const undated = ANA.replace("2026-01-05", "");
    const made = new Survey();
    await made.take([undated, BO]);
    const rescored = await made.take([undated.replace(",2,34", ",4,34"), BO]);
    expect(rescored.report).toMatchObject({ corrected: 1, stories: 0 });
    const reworded = undated.replace(",2,34", ",4,34").replace("very long", "rather short");
    expect((await made.take([reworded, BO])).report).toMatchObject({ corrected: 0, stories: 1 });
  });

  test("words that were edited here are known by how they were first told, and not told twice", async () => {
    const made = await survey();
    const { id } = made.story("The queue was very long today");
    const edited = editStories(made.context, [id], { text: "The queue was long." });
    if (edited.ok) made.shelf.run(edited.value);
    const again = editStories(made.context, [id], { text: "The queue: long." });
    if (again.ok) made.shelf.run(again.value);
    expect((await made.take([ANA, BO])).command.writes).toEqual([]);
    const corrected = ANA.replace("very long", "rather short");
    expect((await made.take([corrected, BO])).report).toMatchObject({ conflicts: 1, stories: 0 });
    expect(made.stories).toContain("The queue: long. -50");
    await made.take([corrected, BO], { takesFile: true });
    expect(made.stories).toContain("The queue was rather short today -50");
  });

  test("answer for one row each, by their first words or by those they have now", async () => {
    const made = await survey();
    const { id } = made.story("The queue was very long today");
    const edited = editStories(made.context, [id], { text: "The queue was long." });
    if (edited.ok) made.shelf.run(edited.value);
    const now = ANA.replace("The queue was very long today", "The queue was long.");
    expect((await made.take([now, ANA])).report).toMatchObject({ here: 1, stories: 1 });
  });

  test("of one person at one stop on one day are each corrected by their own row", async () => {
    const again = ANA.replace("The queue was very long today,2", "The till was closed again,4");
    const made = new Survey();
    await made.take([ANA, again]);
    const { report } = await made.take([
      ANA.replace(",2,34", ",1,34"),
      again.replace("closed", "shut"),
    ]);
    expect(report).toMatchObject({ corrected: 2, stories: 0 });
    expect(made.stories).toEqual([
      "The queue was very long today -100",
      "The till was shut again 50",
    ]);
  });

  test("a score that was given here by hand stays", async () => {
    const made = await survey();
    const scored = scoreStories(made.context, [made.story("Paying took one minute only").id], 0);
    if (scored.ok) made.shelf.run(scored.value);
    expect((await made.take([ANA, BO.replace(",5,41", ",3,41")])).report).toMatchObject({
      conflicts: 1,
    });
    expect(made.stories).toContain("Paying took one minute only 0");
    expect((await made.take([ANA, BO])).command.writes).toEqual([]);
  });
});

test("however often parts of a survey come in, nobody and no story is here twice", async () => {
  const part = fc.subarray([ANA, BO, CY], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
      const made = new Survey();
      for (const rows of parts) await made.take(rows);
      const told = new Set(parts.flat());
      expect(made.stories).toHaveLength(told.size);
      expect([...made.shelf.workspace.participant]).toHaveLength(told.size);
    }),
    { numRuns: 60 },
  );
});
