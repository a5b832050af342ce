import { describe, expect, test } from "vitest";
import { numberIn } from "#formats/csv/numbers.ts";
import { readableName } from "#formats/csv/readable.ts";
import { stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { imported } from "./importing.ts";

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
