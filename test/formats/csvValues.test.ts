import { describe, expect, test } from "vitest";
import { Column } from "#formats/csv/columns.ts";
import { dateIn, guessDates } from "#formats/csv/dates.ts";
import {
  arePointsThousands,
  commaIn,
  fractionIn,
  isBlank,
  isWordless,
  numberIn,
} from "#formats/csv/numbers.ts";
import { RatingReader } from "#formats/csv/rating.ts";
import { guessRating } from "#formats/csv/ratingGuess.ts";

describe("numbers", () => {
  test.each([
    ["7", 7],
    ["4.0", 4],
    ["1,5", 1.5],
    ["-0,5", -0.5],
    ["−3", -3],
    ["+2", 2],
    ["80%", 80],
    ["80 %", 80],
    ["€ 45", 45],
    ["1 200", 1200],
    [".5", 0.5],
    ["1e3", null],
    ["1.234,5", null],
    ["seven", null],
    ["", null],
    ["12 months", null],
    ["0x10", null],
    ["Infinity", null],
  ])("%j reads as %j", (cell, number) => {
    expect(numberIn(cell)).toBe(number);
  });

  test("whether a comma parts thousands is settled by the whole column", () => {
    expect(commaIn(["45,000", "1,200,000", "900"])).toBe("thousands");
    expect(commaIn(["4,5", "4,125"])).toBe("decimals");
    const rupees = ["12,34,567", "₹ 9,50,000", "45,000"];
    expect(commaIn(rupees)).toBe("thousands");
    expect(rupees.map((cell) => numberIn(cell, "thousands"))).toEqual([1_234_567, 950_000, 45_000]);
    expect(numberIn("45,000", "thousands")).toBe(45_000);
    expect(numberIn("45,5", "decimals")).toBe(45.5);
  });

  test("points part thousands where a cell shows it for sure", () => {
    for (const cells of [
      ["1.234,50", "45.000"],
      ["1.234.567", "950.000"],
      ["45.000", "12,5"],
    ]) {
      expect(commaIn(cells), cells.join(" ")).toBe("decimals behind points");
    }
    expect(commaIn(["0.125", "12.5"])).toBe("decimals");
    expect(commaIn(["1.5", "45,000"])).toBe("thousands");
    expect(numberIn("1.234.567", "decimals behind points")).toBe(1_234_567);
  });

  test.each([
    [["45.000", "52.000", "38.500", "900"], ";", true],
    [["45.000", "52.000", "38.500", "900"], ",", true],
    [["€ 1.200", "45.123 €", "2.517"], ";", true],
    [["1.200", "45.123", "2.517"], ",", false],
    [["34.000", "52.000"], ";", true],
    [["34.000", "52.000"], ",", false],
    [["4.000", "3.000"], ";", false],
    [["4.500", "3.000", "2.500"], ",", false],
    [["0.125", "45.000"], ";", false],
    [["45.00", "38.500"], ";", false],
    [["45000", "38.500"], ";", false],
    [["45", "38"], ";", false],
  ])("points of %j in a file parted by %j part thousands: %j", (cells, delimiter, are) => {
    expect(arePointsThousands(cells, delimiter)).toBe(are);
  });

  test("what survey tools write where nobody answered is blank", () => {
    for (const cell of ["", "NA", "n/a", "N/A", "-", "—", "null", "#N/A", "(blank)", " ? "]) {
      expect(isBlank(cell)).toBe(true);
    }
    expect(isBlank("0")).toBe(false);
    expect(isBlank("no")).toBe(false);
  });

  test("“None” is a customer's answer, NA is not", () => {
    expect(isWordless("None")).toBe(false);
    expect(isWordless("Nothing")).toBe(false);
    expect(isWordless("NA")).toBe(true);
  });

  test("fractions say what was given out of what", () => {
    expect(fractionIn("4/5")).toEqual({ given: 4, outOf: 5 });
    expect(fractionIn("4 out of 5")).toEqual({ given: 4, outOf: 5 });
    expect(fractionIn("6/5")).toBeNull();
    expect(fractionIn("4/0")).toBeNull();
  });
});

describe("dates", () => {
  test.each([
    ["11/04/2018 20:09", "dmy", "2018-04-11T20:09"],
    ["04/11/2018 8:09 PM", "mdy", "2018-04-11T20:09"],
    ["04/11/2018 12:05 am", "mdy", "2018-04-11T00:05"],
    ["11.4.18", "dmy", "2018-04-11"],
    ["2018-04-11", "mdy", "2018-04-11"],
    ["2018-04-11T20:09:30.000Z", "dmy", "2018-04-11T20:09"],
    ["2018-04-11 20:09:30+02:00", "dmy", "2018-04-11T20:09"],
    ["20180411", "mdy", "2018-04-11"],
    ["20181104", "ymd", "2018-11-04"],
    ["20181341", "ymd", null],
    ["10180411", "ymd", null],
    ["18-04-11", "ymd", "2018-04-11"],
    ["11 April 2018", "mdy", "2018-04-11"],
    ["April 11, 2018", "dmy", "2018-04-11"],
    ["11th Apr 2018", "dmy", "2018-04-11"],
    ["Wed, 11 Apr 2018 20:09", "dmy", "2018-04-11T20:09"],
    ["11-Apr-18", "dmy", "2018-04-11"],
    ["11. März 2018", "dmy", "2018-03-11"],
    ["11 août 2018", "dmy", "2018-08-11"],
    ["11 de abril de 2018", "dmy", "2018-04-11"],
    ["April 2018", "dmy", "2018-04"],
    ["2018-04", "dmy", "2018-04"],
    ["04/2018", "dmy", "2018-04"],
    ["43201", "dmy", "2018-04-11"],
    ["45678", "dmy", "2025-01-21"],
    ["30/02/2025", "dmy", null],
    ["2026-02-30", "dmy", null],
    ["13/13/2025", "dmy", null],
    ["31/12/2025", "mdy", null],
    ["29/02/2023", "dmy", null],
    ["29/02/2024", "dmy", "2024-02-29"],
    ["yesterday", "dmy", null],
    ["7", "dmy", null],
    ["2026-01-01T25:00", "dmy", "2026-01-01"],
  ] as const)("%j (%s) is %j", (cell, order, iso) => {
    expect(dateIn(cell, order)).toBe(iso);
  });

  test("one figure above 12 settles the order of the whole column", () => {
    expect(guessDates(["03/04/2025", "31/12/2025"])).toMatchObject({
      order: "dmy",
      isAmbiguous: false,
    });
    expect(guessDates(["03/04/2025", "12/31/2025"])).toMatchObject({
      order: "mdy",
      isAmbiguous: false,
    });
  });

  test("it is found wherever it stands", () => {
    const many = Array.from({ length: 30_000 }, () => "03/04/2025");
    expect(guessDates([...many, "04/30/2025"])).toMatchObject({ order: "mdy", isAmbiguous: false });
  });

  test("without one a person must say, with the day first unless the clock is American", () => {
    expect(guessDates(["03/04/2025", "05/06/25"])).toMatchObject({
      order: "dmy",
      isAmbiguous: true,
    });
    expect(guessDates(["03/04/2025 8:00 PM"])).toMatchObject({ order: "mdy", isAmbiguous: true });
  });

  test("dots mean the day first; ISO dates, names of months and twin figures mean one thing only", () => {
    for (const cells of [["03.04.2025"], ["2025-04-03"], ["3 April 2025"], ["04/04/2025"]]) {
      expect(guessDates(cells)?.isAmbiguous).toBe(false);
    }
    expect(guessDates(["2025-04-03"])?.order).toBe("ymd");
  });
});

test("a year of two figures at the end is one, also beside dates that begin with the year", () => {
  const { order = "ymd" } = guessDates(["2026-03-14", "14.3.26", "2026-03-17"]) ?? {};
  expect(dateIn("14.3.26", order)).toBe("2026-03-14");
});

describe("ratings", () => {
  const scaleOf = (header: string, cells: readonly string[], isStop = false) =>
    guessRating(new Column(0, header, cells), isStop)?.scale ?? null;
  const from = (...numbers: readonly number[]) => numbers.map(String);

  test("the scale is the shortest usual one that holds the numbers", () => {
    expect(scaleOf("Score", from(1, 5, 3))).toEqual({ worst: 1, best: 5 });
    expect(scaleOf("Score", from(1, 7, 3))).toEqual({ worst: 1, best: 7 });
    expect(scaleOf("Score", from(0, 7, 10))).toEqual({ worst: 0, best: 10 });
    expect(scaleOf("Score", from(-2, 1))).toEqual({ worst: -2, best: 2 });
    expect(scaleOf("Score", from(-5, 4))).toEqual({ worst: -5, best: 5 });
    expect(scaleOf("Score", from(-80, 40))).toEqual({ worst: -100, best: 100 });
    expect(scaleOf("Score", ["35%", "80%"])).toEqual({ worst: 0, best: 100 });
  });

  test("many ratings up to 10 without a single 0 are 1-10, unless they answer the NPS question", () => {
    const many = Array.from({ length: 60 }, (_, at) => String(1 + (at % 10)));
    expect(scaleOf("Rating", many)).toEqual({ worst: 1, best: 10 });
    expect(scaleOf("NPS_SCORE", many)).toEqual({ worst: 0, best: 10 });
  });

  test("a header may name the scale, or that 1 is the best", () => {
    expect(scaleOf("Ease (1-7)", from(2, 3))).toEqual({ worst: 1, best: 7 });
    expect(scaleOf("Satisfaction 0 to 10", from(2, 3))).toEqual({ worst: 0, best: 10 });
    expect(scaleOf("Grade (1 = very good, 5 = bad)", from(1, 5))).toEqual({ worst: 5, best: 1 });
  });

  test.each([
    ["Effort (1 = very low effort, 5 = very high effort)", { worst: 5, best: 1 }],
    ["Effort (1 very little effort 5 a lot of effort)", { worst: 5, best: 1 }],
    ["How hard was it? 1 (very easy) to 5 (very difficult)", { worst: 5, best: 1 }],
    ["Aufwand (1 = kein Aufwand, 5 = sehr hoher Aufwand)", { worst: 5, best: 1 }],
    ["Ease (1 = a lot of effort, 5 = no effort)", { worst: 1, best: 5 }],
    ["Rating (1 = very poor, 5 = excellent)", { worst: 1, best: 5 }],
    ["Schulnote", { worst: 6, best: 1 }],
    ["Rating out of 10", { worst: 0, best: 10 }],
  ])("%s reads by what it says of its ends", (header, scale) => {
    expect(scaleOf(header, from(1, 2, 4))).toEqual(scale);
  });

  test("a code for no answer stretches no scale, nor does a slip among hundreds", () => {
    const coded = guessRating(new Column(0, "Score", from(1, 5, 99, 3, 98, 4, 2)));
    expect(coded).toMatchObject({ scale: { worst: 1, best: 5 }, notRated: [98, 99] });
    const many = Array.from({ length: 100 }, (_, at) => String(at % 11));
    expect(scaleOf("Score", [...many, "55"])).toEqual({ worst: 0, best: 10 });
    expect(scaleOf("NPS", from(9, 3, 0, 10, 22))).toEqual({ worst: 0, best: 10 });
    expect(scaleOf("Score", from(20, 99, 40))).toEqual({ worst: 0, best: 100 });
  });

  test("a 0 beside 1-5 means that nobody rated that stop", () => {
    const guess = guessRating(new Column(0, "Food", from(0, 1, 4, 5)), true);
    expect(guess).toMatchObject({ scale: { worst: 1, best: 5 }, notRated: [0] });
    expect(scaleOf("Score", from(0, 1, 4, 5))).toEqual({ worst: 0, best: 5 });
  });

  test("what is no rating has no scale", () => {
    expect(scaleOf("Income", from(45_000, 120))).toBeNull();
    expect(scaleOf("Seat", ["12A", "14F"])).toBeNull();
    expect(scaleOf("Nothing", ["", "NA"])).toBeNull();
  });

  const reader = (worst: number, best: number, answers?: [string, number | null][]) =>
    new RatingReader(
      { scale: { worst, best }, notRated: [0], ...(answers === undefined ? {} : { answers }) },
      "How easy was it?",
      "decimals",
    );

  test("a rating keeps its value, its scale and its question beside the score", () => {
    expect(reader(0, 10).read("7")).toEqual({
      score: 40,
      rating: { value: 7, worst: 0, best: 10, wording: "How easy was it?" },
    });
    expect(reader(5, 1).read("1")).toMatchObject({ score: 100 });
    expect(reader(1, 5).read("1,5")).toMatchObject({ score: -75 });
  });

  test("off the scale, or no rating at all, is not scored and says why", () => {
    expect(reader(1, 5).read("7")).toContain("outside 1..5");
    expect(reader(1, 5).read("1e3")).toContain("no rating");
    expect(reader(1, 5).read("NA")).toBeNull();
    expect(reader(1, 5).read("0")).toBeNull();
  });

  test("words, signs, stars and fractions stand for their share of the scale", () => {
    for (const [said, score] of [
      ["very happy", 100],
      ["😡", -100],
      ["4/5", 50],
      ["8/10", 60],
      ["80%", 60],
      ["neutral", 0],
      ["sehr gut", 100],
      ["★★★★☆", 50],
    ] as const) {
      expect(reader(1, 5).read(said)).toMatchObject({ score });
    }
  });

  test("once a person said what the answers mean, only those count", () => {
    const said = reader(1, 5, [
      ["meh", 2],
      ["good", null],
    ]);
    expect(said.read("Meh")).toMatchObject({ score: -50 });
    expect(said.read("good")).toContain("not scored");
    expect(said.read("very happy")).toContain("not scored");
  });
});
