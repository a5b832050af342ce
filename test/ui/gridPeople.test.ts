import { describe, expect, test } from "vitest";
import { STANDARD_ATTRIBUTES, standardAttributeId } from "#journey/standardAttributes.ts";
import { attributeField, readParticipant } from "#journey/participant.ts";
import { problemWith, shownValue, typedValue } from "#screens/people/attributeText.ts";
import { sortedPeople } from "#screens/people/peopleOrder.ts";
import { foundPeople } from "#screens/people/peopleSearch.ts";

const AGE = standardAttributeId("age");
const CITY = standardAttributeId("city");

const PEOPLE = [
  person("a", "Zoë", 30, "Ghent"),
  person("b", "Ben", null, ""),
  person("c", "Ana", 9, "Lyon"),
  person("d", "", 100, "Turin", "K-77"),
];

function person(id: string, name: string, age: number | null, city: string, key = "") {
  const known = { [attributeField(AGE)]: age, [attributeField(CITY)]: city };
  return readParticipant({ id, studyId: "s", name, key: key === "" ? null : key, ...known });
}

function idsBy(columnId: string, direction: "ascending" | "descending"): string {
  const sorted = sortedPeople(PEOPLE, { columnId, direction }, STANDARD_ATTRIBUTES, new Map());
  return sorted.map(({ id }) => id).join("");
}

describe("what is typed as a value of a person", () => {
  test("a number is read however people write it", () => {
    const typed = ["1,5", "1.5", "36,000", "36.5", "1'200", "−3", "0,125"];
    expect(typed.map((text) => typedValue("number", text))).toEqual([
      1.5, 1.5, 36_000, 36.5, 1200, -3, 0.125,
    ]);
  });

  test("words are no number and no date, and nothing is always allowed", () => {
    expect(problemWith("number", "abc")).toBe("Not a number");
    expect(problemWith("date", "soon")).toBe("Not a date");
    expect(problemWith("date", "31.02.2026")).toBe("Not a date");
    expect(problemWith("date", "45000")).toBe("Not a date");
    expect([problemWith("number", " "), problemWith("date", "")]).toEqual([null, null]);
    expect(problemWith("category", "abc")).toBeNull();
  });

  test("a day is kept as ISO text and shown in words", () => {
    expect(
      ["3.5.2026", "2026-05-03", "3 May 2026"].map((text) => typedValue("date", text)),
    ).toEqual(["2026-05-03", "2026-05-03", "2026-05-03"]);
    expect(shownValue("date", "2026-05-03")).toBe("3 May 2026");
  });

  test("what the table shows of a number is read as that number", () => {
    for (const value of [0, -12, 999.25, 1234, 36_000, 1_234_567.5]) {
      expect(typedValue("number", shownValue("number", value))).toBe(value);
    }
  });
});

describe("the people in order and in a search", () => {
  test("by age as numbers, the unknown last both ways", () => {
    expect([idsBy(AGE, "ascending"), idsBy(AGE, "descending")]).toEqual(["cadb", "dacb"]);
  });

  test("by city as texts, the unknown last both ways", () => {
    expect([idsBy(CITY, "ascending"), idsBy(CITY, "descending")]).toEqual(["acdb", "dcab"]);
  });

  test("a search looks into name, key and all values, and minds no accents", () => {
    const found = (query: string): string =>
      foundPeople(PEOPLE, query, STANDARD_ATTRIBUTES)
        .map(({ id }) => id)
        .join("");
    expect(["zoe", "k-77", "LYON", "ghent 30", "ghent 31", " "].map(found)).toEqual([
      "a",
      "d",
      "c",
      "a",
      "",
      "abcd",
    ]);
  });

  test("whoever has it in one piece comes before those who only have its words", () => {
    const people = [...PEOPLE, person("e", "Ghent 30", null, "")];
    expect(foundPeople(people, "ghent 30", STANDARD_ATTRIBUTES).map(({ id }) => id)).toEqual(["e"]);
  });

  test("who is alike in a column stands by name", () => {
    const alike = [person("x", "Cy", 5, ""), person("y", "Ana", 5, ""), person("z", "Ben", 5, "")];
    const sort = { columnId: AGE, direction: "descending" } as const;
    const sorted = sortedPeople(alike, sort, STANDARD_ATTRIBUTES, new Map());
    expect(sorted.map(({ name }) => name)).toEqual(["Ana", "Ben", "Cy"]);
  });
});
