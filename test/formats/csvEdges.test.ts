import { describe, expect, test } from "vitest";
import { isLadder } from "#formats/csv/answers.ts";
import { guessAttribute } from "#formats/csv/attributeGuess.ts";
import { consentIn } from "#formats/csv/consent.ts";
import { Column, columnsOf } from "#formats/csv/columns.ts";
import { isPlaceName, trustInDate } from "#formats/csv/columnSigns.ts";
import { withoutEntities } from "#formats/csv/entities.ts";
import { columnName } from "#formats/csv/headers.ts";
import type { ColumnRole } from "#formats/csv/mapping.ts";
import { fractionIn, starsIn } from "#formats/csv/numbers.ts";
import { openTable } from "#formats/csv/openTable.ts";
import { planImport } from "#formats/csv/plan.ts";
import { RatingReader } from "#formats/csv/rating.ts";
import { rescaled, valueOfAnswer, valuesOfAnswers } from "#formats/csv/ratingGuess.ts";
import { scaleInHeader, turned } from "#formats/csv/scaleInHeader.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { imported, importOf, kindsOf, NOTHING_HERE, refusalOf, tableOf } from "./importing.ts";
import { Shelf } from "./makers.ts";
import { aWorkbook, row } from "./workbooks.ts";

const FIVE = { worst: 1, best: 5 };

describe("a table that ends early", () => {
  const ROLES: readonly ColumnRole[] = [
    { kind: "story" },
    { kind: "person" },
    { kind: "date", order: "dmy", isAmbiguous: false },
    { kind: "consent" },
    { kind: "channel" },
    { kind: "tags" },
    { kind: "attribute", type: "number", section: "demographics" },
    { kind: "name" },
  ];
  const storiesOf = (roles: readonly ColumnRole[]) => {
    const plan = planImport(
      tableOf("Story\nIt took long\n"),
      roles,
      NOTHING_HERE,
      mintFrom(seeded32(1)),
    );
    if (!plan.ok) throw new Error(plan.problem.message);
    const { workspace } = new Shelf().run(plan.value.command);
    return { stories: [...workspace.story], people: [...workspace.participant], ...plan.value };
  };

  test("says nothing in the columns that it does not have, and loses no story", () => {
    const { stories, people, report } = storiesOf(ROLES);
    expect(stories).toMatchObject([
      { text: "It took long", participantId: null, toldAt: null, channelId: null, score: null },
    ]);
    expect(people).toEqual([]);
    expect(report.repairs).toEqual([]);
  });

  test("rates nothing there, neither the story nor a touchpoint", () => {
    const reading = { scale: FIVE, notRated: [] };
    expect(storiesOf([{ kind: "story" }, { kind: "score", ...reading }]).stories).toMatchObject([
      { score: null, rating: null },
    ]);
    const rated = storiesOf([{ kind: "story" }, { kind: "rating", ...reading }, { kind: "words" }]);
    expect(rated.stories).toMatchObject([{ text: "It took long", score: null }]);
  });

  test("calls a column that it does not have by its letter", () => {
    expect([columnName(["Story", " "], 1), columnName(["Story"], 27)]).toEqual([
      "Column B",
      "Column AB",
    ]);
  });
});

describe("what a column is, by its values", () => {
  const column = (header: string, cells: readonly string[]): Column => new Column(0, header, cells);

  test("one without a single value is a category, and its section is told by its header", () => {
    expect(guessAttribute(column("Favourite colour", ["", "n/a"]))).toEqual({
      type: "category",
      section: "behaviour",
    });
    const sections = ["Sales region", "Industry code", "Household kind", "Main interest"];
    expect(sections.map((header) => guessAttribute(column(header, ["a"])).section)).toEqual([
      "geography",
      "company",
      "demographics",
      "psychographics",
    ]);
  });

  test("names of many places are those that stand in several rows", () => {
    const of = (places: number) =>
      column(
        "Station name",
        Array.from({ length: 1_000 }, (_, n) => `Stop ${n % places}`),
      );
    expect([of(200), of(400), of(600)].map(isPlaceName)).toEqual([true, true, false]);
  });

  test("of a table too large to look at whole, rows from its beginning to its end are seen", () => {
    const header = Array.from({ length: 15_000 }, (_, at) => `c${at}`);
    const rows = Array.from({ length: 400 }, (_, at) => [String(at)]);
    const [first, second] = columnsOf({ ...tableOf("a\nb"), header, rows });
    expect(first?.cells).toEqual(Array.from({ length: 100 }, (_, at) => String(4 * at)));
    expect(second?.filled).toEqual([]);
  });

  test("of two dates that say as much the fuller one is when it was told", () => {
    const file =
      "Date,Day,Story\n,2026-03-01,It took long\n,2026-03-02,It went well\n2026-01-01,2026-03-03,Fine again\n";
    expect(trustInDate(column("Date", []))).toBe(trustInDate(column("Day", [])));
    expect(kindsOf(file)).toMatchObject({ Day: "date" });
    expect(kindsOf(file)["Date"]).not.toBe("date");
  });
});

describe("answers that are no numbers", () => {
  test("climb where nothing stands on the other side, also where nobody said not at all", () => {
    const steps = ["Slightly easy", "Somewhat easy", "Very easy", "Extremely easy"];
    expect(isLadder(steps)).toBe(true);
    expect(isLadder(steps.slice(1))).toBe(false);
    expect(isLadder(["Not at all easy", ...steps.slice(2)])).toBe(true);
    expect(isLadder(["Not at all easy", "Very hard", "Extremely easy"])).toBe(false);
    expect(valuesOfAnswers([...steps, "No idea"], FIVE)).toEqual([
      ["Slightly easy", 2],
      ["Somewhat easy", 3],
      ["Very easy", 4],
      ["Extremely easy", 5],
      ["No idea", null],
    ]);
  });

  test("with a number, or out of others, stand on the scale or are no rating", () => {
    expect(valueOfAnswer("5 - Very satisfied", FIVE)).toBe(5);
    expect(valueOfAnswer("9 - Very satisfied", FIVE)).toBeNull();
    expect(valueOfAnswer("4/5", FIVE)).toBe(4);
    expect(valueOfAnswer("7/10", FIVE)).toBe(3.8);
    expect(valueOfAnswer("0/5", FIVE)).toBeNull();
    expect(valueOfAnswer("★★★☆☆", FIVE)).toBe(3);
    expect([starsIn("★★★★★☆"), starsIn("*****"), starsIn("☆")]).toEqual([null, 5, null]);
    expect([fractionIn("6/5"), fractionIn("1/0")]).toEqual([null, null]);
  });

  test("keep their share of another scale, and stay what they are where there is none", () => {
    const answers = [["Good", 4] as const, ["No idea", null] as const];
    expect(rescaled(answers, FIVE, { worst: 0, best: 100 })).toEqual([
      ["Good", 75],
      ["No idea", null],
    ]);
    expect(rescaled(answers, { worst: 3, best: 3 }, FIVE)).toEqual(answers);
  });

  test("a percentage is a share of the scale, but not one beyond all of it", () => {
    const reader = new RatingReader({ scale: FIVE, notRated: [] }, null, "decimals");
    expect(reader.read("50%")).toMatchObject({ score: 0, rating: { value: 3 } });
    expect(reader.read("120%")).toBe("120% is outside 1..5; not scored");
    expect(reader.read("-5%")).toBe("-5% is outside 1..5; not scored");
  });
});

describe("scales that a header names", () => {
  test("end where it says: out of five from one, out of ten from none", () => {
    expect(scaleInHeader("Stars out of 5")).toEqual({ worst: 1, best: 5 });
    expect(scaleInHeader("Punkte von 100")).toEqual({ worst: 0, best: 100 });
    expect(scaleInHeader("-3 to 3")).toEqual({ worst: -3, best: 3 });
    expect(scaleInHeader("2 to 4")).toBeNull();
    expect(scaleInHeader("Ease out of 7")).toEqual({ worst: 1, best: 7 });
    expect(scaleInHeader("Ease out of 10")).toEqual({ worst: 0, best: 10 });
  });

  test.each([5, 6, 7, 9, 10, 100])("end at %i, as scales do, and begin at 0 or 1", (best) => {
    for (const worst of [0, 1]) {
      expect(scaleInHeader(`Rating (${worst}-${best})`)).toEqual({ worst, best });
    }
    expect(scaleInHeader(`Pages 2-${best}`)).toBeNull();
    expect(scaleInHeader(`Week 1-8 of ${best}`)).toBeNull();
  });

  test("are turned by what it says of their own ends", () => {
    const ten = { worst: 0, best: 10 };
    expect(turned(ten, "Trouble (0 = no trouble, 10 = a lot of trouble)")).toEqual({
      worst: 10,
      best: 0,
    });
    expect(turned(ten, "Mood (0 = awful, 10 = great)")).toBe(ten);
    expect(turned(ten, "Mood (5 = so-so)")).toBe(ten);
  });
});

describe("signs written as HTML", () => {
  test("are read, but those that stand for no sign stay as they were written", () => {
    expect(withoutEntities("caf&#233; &amp; &#x20AC;5 &RDQUO;")).toBe("café & €5 ”");
    for (const none of ["&#1;", "&#xd800;", "&#x110000;", "&#130;", "&unknown;"]) {
      expect(withoutEntities(none)).toBe(none);
    }
  });
});

describe("the consent that a cell says", () => {
  test("is known by its word, and null where it is none", () => {
    const said = ["ja", "refused", "Internal only", "not asked", "", "perhaps"];
    expect(said.map(consentIn)).toEqual([
      "quote",
      "refused",
      "internal",
      "unknown",
      "unknown",
      null,
    ]);
  });
});

describe("the consent of a column that forbids", () => {
  const readUnder = (header: string): readonly unknown[] => {
    const { story } = imported(
      `Participant,Story,${header}\nAna,It took very long,Yes\nBo,It was all fine,No\nCy,I liked it there,\nDi,I went home again,internal\n`,
    );
    const told = ["It took very long", "It was all fine", "I liked it there", "I went home again"];
    return told.map((text) => story(text)?.consent);
  };

  test.each([
    "Do not quote",
    "Don't quote",
    "Nicht zitieren",
    "May not be quoted",
    "Would you rather not be quoted?",
    "Would you mind being quoted?",
    "Darf nicht zitiert werden",
  ])("“%s”: a yes is a refusal, and a no allows nothing", (header) => {
    expect(readUnder(header)).toEqual(["refused", "unknown", "unknown", "internal"]);
  });

  test.each([
    "Can we quote you?",
    "Can we quote you or not?",
    "Quote OK?",
    "Consent (yes/no)",
    "Consent",
  ])("“%s” allows", (header) => {
    expect(readUnder(header)).toEqual(["quote", "refused", "unknown", "internal"]);
  });

  test("is told before anything is imported", () => {
    const { report } = imported("Participant,Story,Do not quote\nAna,It took very long,Yes\n");
    expect(report.repairs).toEqual([
      { row: null, message: expect.stringMatching(/^“Do not quote” forbids/) },
    ]);
  });

  test("a box that is ticked is a yes, one that is not is a no", () => {
    expect(["checked", "☑", "✔️", "unchecked", "☐", "❌"].map(consentIn)).toEqual([
      "quote",
      "quote",
      "quote",
      "refused",
      "refused",
      "refused",
    ]);
  });
});

describe("words of a row that is left out", () => {
  test("are told where nothing else is in it, as in notes below a table", () => {
    const file =
      "Person,Age,Stage,Story\nAna,30,Buy,I bought it\nBo,31,Use,It broke\nCy,32,,\n" +
      "Source: panel 2024; n = 2,,,\n,,Return,\n";
    const left = imported(file).report.repairs.filter(({ message }) =>
      message.includes("left out"),
    );
    expect(left).toEqual([
      {
        row: 4,
        message: "has neither words nor a score; it was left out, with what it says of its person",
      },
      {
        row: 5,
        message: "has neither words nor a score (“Source: panel 2024; n = 2”); it was left out",
      },
      { row: 6, message: "has neither words nor a score (“Return”); it was left out" },
    ]);
  });

  test("are told of a question that no column is called by", () => {
    const { header, repairs } = tableOf(
      ",Stories of 2024,,\n,Person,Stage,Story\n,Ana,Buy,I bought it\n,Bo,Use,It broke\n",
    );
    expect(header).toEqual(["", "Person", "Stage", "Story"]);
    expect(repairs).toEqual([{ row: 2, message: expect.stringContaining("(“Stories of 2024”)") }]);
  });
});

describe("rows at the head of a table", () => {
  test("short ones end where their last cell stands", () => {
    const ids = '"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"';
    const { header, rows, repairs } = tableOf(`Q1,Q2,Q3\nHow was it?\n${ids}\nFine,5\n`);
    expect(header).toEqual(["How was it?", "Q2", "Q3"]);
    expect(rows).toEqual([["Fine", "5", ""]]);
    expect(repairs.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  test("ids right below the codes leave the codes as names", () => {
    const ids = '"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"';
    const { header, rows } = tableOf(`Story,Score\n${ids}\nFine,5\n`);
    expect(header).toEqual(["Story", "Score"]);
    expect(rows).toEqual([["Fine", "5"]]);
  });

  test("parts of a question are told apart by it, also in a row that ends early", () => {
    const { header } = tableOf(
      "Respondent,How easy was it?,,Tell us more\n,Ordering,Paying\nr1,5,4,It was quick\n",
    );
    expect(header).toEqual(["Respondent", "Ordering", "Paying", "Tell us more"]);
    const twice = tableOf(
      "Respondent,Before,,After,\n,Ordering,Paying,Ordering,Paying\nr1,5,4,3,2\n",
    );
    expect(twice.header).toEqual([
      "Respondent",
      "Before – Ordering",
      "Before – Paying",
      "After – Ordering",
      "After – Paying",
    ]);
  });

  test("a title needs words of its own in front, and a table of three columns below", () => {
    expect(tableOf("Feedback\nStory,Score\nFine,5\n").header).not.toEqual(["Story", "Score"]);
    expect(tableOf("Feedback\nA,B,C\nx,y,1\nz,w,2\n").repairs).toMatchObject([{ row: 1 }]);
  });

  test("sums below the table are left out where they lack the words of the rows, short or long", () => {
    const { rows, repairs } = tableOf("Score,Stop,Story\n5,Pay,Fine\n3,Use,Slow\nTotal,8\n");
    expect(rows).toHaveLength(2);
    expect(repairs).toMatchObject([{ row: 4, message: expect.stringContaining("“Total”") }]);
  });
});

describe("what an import says of people", () => {
  const ROWS = "Person,Story,Age,Since\nAna,It took long,30,2020-01-01\n";

  test("a value that does not fit its column is kept as it was written", () => {
    const map = () =>
      [
        { kind: "person" },
        { kind: "story" },
        { kind: "attribute", type: "number", section: "demographics" },
        { kind: "attribute", type: "date", section: "behaviour" },
      ] as const;
    const { people } = imported(`${ROWS}Bob,It went well,about thirty,long ago\n`, { map });
    const said = people.map((person) =>
      Object.entries(person).flatMap(([field, value]) => (field.startsWith("#") ? [value] : [])),
    );
    expect(said).toEqual([
      [30, "2020-01-01"],
      ["about thirty", "long ago"],
    ]);
  });

  test("names one later row in which somebody differs, and counts more", () => {
    const more = (ages: readonly number[]) =>
      importOf(`${ROWS}${ages.map((age, at) => `Ana,Told ${at},${age},2020-01-01\n`).join("")}`, {
        context: { attributes: [] },
      }).report.repairs.map(({ message }) => message)[0];
    expect(more([31])).not.toContain("also stands");
    expect(more([31, 32])).toMatch(/; the first value also stands against row 4$/u);
    expect(more([31, 32, 33])).toMatch(/against rows 4, 5$/u);
    expect(more([31, 32, 33, 34, 35, 36])).toMatch(/against rows 4, 5, 6 and 2 more$/u);
  });
});

describe("touchpoints that columns or rows name", () => {
  test("of two on the map with one title, rows that name no stage are about the first", () => {
    const board = {
      stages: ["a", "b"].map((id) => ({ id, name: id.toUpperCase(), order: `a${id}` })),
      lanes: [{ id: "lane", role: "touchpoints", order: "a0" } as const],
      touchpoints: ["a", "b"].map((stageId) => ({
        id: `pay-${stageId}`,
        title: "Pay",
        stageId,
        laneId: "lane",
        order: "a0",
      })),
    };
    const { command, report } = importOf("Touchpoint,Story\nPay,It took long\n", {
      context: { board },
    });
    expect(report.newTouchpoints).toBe(0);
    expect(JSON.stringify(command)).toContain('"pay-a"');
    expect(JSON.stringify(command)).not.toContain('"pay-b"');
  });

  test("are those rated on the scale that most columns share; of as many, on the shorter", () => {
    const header = "Ease of a,Ease of b,Ease of c,Care in d,Care in e,Care in f,Story";
    const file = `${header}\n1,3,5,8,7,10,It took long\n2,4,5,9,9,8,It went well\n`;
    const kinds = kindsOf(file);
    expect(["a", "b", "c"].map((end) => kinds[`Ease of ${end}`])).toEqual([
      "rating",
      "rating",
      "rating",
    ]);
    expect(["d", "e", "f"].map((end) => kinds[`Care in ${end}`])).not.toContain("rating");
  });

  test("keep their whole name where two would be called alike", () => {
    const { board } = imported(
      "Before - Paying,Before - Asking,After - Paying,After - Asking,Story\n1,2,3,4,It took long\n5,4,3,2,It went well\n",
    );
    expect([...board.touchpoint].map(({ title }) => title).toSorted()).toEqual([
      "After - Asking",
      "After - Paying",
      "Before - Asking",
      "Before - Paying",
    ]);
  });
});

describe("limits of an import", () => {
  test("too many new touchpoints are refused, wherever in the file they stand", () => {
    const mapping: readonly ColumnRole[] = [{ kind: "touchpoint" }, { kind: "story" }];
    const importing = (stopOf: (row: number) => number) => {
      const rows = Array.from({ length: 1_400 }, (_, n) => `Stop ${stopOf(n)},Told ${n}`);
      const table = tableOf(`Touchpoint,Story\n${rows.join("\n")}\n`);
      return planImport(table, mapping, NOTHING_HERE, mintFrom(seeded32(1)));
    };
    const refused = { ok: false, problem: { kind: "too-many-stops" } };
    expect(importing((row) => row)).toMatchObject(refused);
    expect(importing((row) => Math.max(0, row - 300))).toMatchObject(refused);
    expect(importing((row) => Math.max(0, row - 400))).toMatchObject({ ok: true });
    expect(refusalOf("a\n")).toContain("no rows");
    const sheet = aWorkbook({ sheets: { A: row(1, "Story", "Score") } });
    expect(openTable(sheet, {})).toMatchObject({ ok: false, problem: { kind: "no-rows" } });
  });
});
