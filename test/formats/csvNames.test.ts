import { describe, expect, test } from "vitest";
import { numberIn } from "#formats/csv/numbers.ts";
import { readableName } from "#formats/csv/readable.ts";
import { stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { imported, importOf, tableOf } from "./importing.ts";

describe("raw column names become titles that can be read", () => {
  test.each([
    ["comfort_rating", "Comfort rating"],
    ["seat-comfort", "Seat comfort"],
    ["seatComfort", "Seat comfort"],
    ["NPS_RATING", "NPS RATING"],
  ])("%s is %s", (raw, title) => expect(readableName(raw)).toBe(title));

  test.each([
    "e-mail",
    "B-2",
    "Wi-Fi",
    "iPhone 12",
    "Rating (1-5)",
    "food & drink",
    "größe",
    "A/B",
  ])("%s stays as it is", (name) => expect(readableName(name)).toBe(name));

  test("touchpoints of rated columns are called so, and the rating keeps the wording of the file", () => {
    const rows = ["4,5,2", "1,3,4", "5,5,1"].map((row) => `Ana,it went well today,${row}`);
    const text = `Person,Review,seat_comfort,cabin-staff,food_rating\n${rows.join("\n")}`;
    const { board, stories } = imported(text);
    const titles = ["Seat comfort", "Cabin staff", "Food rating"];
    expect(touchpointsInOrder(board).map(({ title }) => title)).toEqual(titles);
    expect(stagesInOrder(board).map(({ name }) => name)).toEqual(titles);
    expect(new Set(stories.map(({ rating }) => rating?.wording))).toEqual(
      new Set(["seat_comfort", "cabin-staff", "food_rating"]),
    );
  });
});

describe("columns of yes and no", () => {
  const valuesOf = (header: string, values: readonly string[]) => {
    const rows = values.map((value, at) => `P${at},told ${at},${value}`);
    const { people } = imported(`Person,Story,${header}\n${rows.join("\n")}`, {
      map: () => [
        { kind: "person" },
        { kind: "story" },
        { kind: "attribute", type: "category", section: "behaviour" },
      ],
    });
    return people.map((person) => Object.entries(person).find(([key]) => key.startsWith("#"))?.[1]);
  };

  test("marks of yes and no stay as the file has them", () => {
    expect(new Set(valuesOf("Gender", ["0", "1"]))).toEqual(new Set(["0", "1"]));
    expect(new Set(valuesOf("Recommended", ["no", "yes"]))).toEqual(new Set(["no", "yes"]));
  });
});

test("full-width digits and signs are the numbers they stand for", () => {
  expect(["１０", "－２", "4，5", "８０％", "−1"].map((cell) => numberIn(cell))).toEqual([
    10, -2, 4.5, 80, -1,
  ]);
});

describe("names that are longer than names are", () => {
  const long = (letter: string, length: number): string => letter.repeat(length);

  test("are told with their row, their column and what was kept of them", () => {
    const rows = [
      ["Ana", "Buy", "Pay", "Mail", "It took long"],
      [long("a", 501), long("s", 600), long("t", 1_500), `${long("c", 99)}😀`, "It took longer"],
      [long("a", 500), long("s", 500), long("t", 500), long("c", 100), "It took longest"],
    ];
    const lines = [["Person", "Stage", "Touchpoint", "Channel", "Story"], ...rows];
    const plan = importOf(lines.map((cells) => cells.join(",")).join("\n"));
    expect(plan.report.repairs.filter(({ message }) => message.includes("has a name"))).toEqual([
      {
        row: 3,
        message:
          "has a name of 501 characters in “Person”; the first 500 were kept. Shorten it in the file",
      },
      {
        row: 3,
        message:
          "has a name of 600 characters in “Stage”; the first 500 were kept. Shorten it in the file",
      },
      {
        row: 3,
        message:
          "has a name of 1,500 characters in “Touchpoint”; the first 500 were kept. Shorten it in the file",
      },
      {
        row: 3,
        message:
          "has a name of 101 characters in “Channel”; the first 100 were kept. Shorten it in the file",
      },
    ]);
    const made = plan.command.writes.flatMap((write) =>
      write.op === "create" && write.kind === "channel" ? [write.entity["name"]] : [],
    );
    // No half of a character is left behind.
    expect(made).toEqual([long("c", 99), long("c", 100)]);
  });

  test("of a column are told too", () => {
    const { repairs } = tableOf(`Person,Story ${long("x", 500)}\nAna,It took long\nBo,It was fine`);
    expect(repairs).toEqual([
      {
        row: null,
        message: "The name of column B has 506 characters; the first 500 were kept",
      },
    ]);
  });
});
