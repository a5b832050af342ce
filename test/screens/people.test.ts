import { describe, expect, it } from "vitest";
import type { AttributeDefinition, AttributeType } from "#journey/attribute.ts";
import { attributeById, attributesOf } from "#journey/attributes.ts";
import { addAttribute, addParticipant } from "#journey/commands/people.ts";
import { asId, type AttributeId, type ParticipantId } from "#journey/ids.ts";
import { attributeOf, type AttributeValue } from "#journey/participant.ts";
import { whoPasses } from "#screens/people/peopleFilter.ts";
import { sortedPeople } from "#screens/people/peopleOrder.ts";
import { problemOf, retyped } from "#screens/people/retype.ts";
import { Workshop } from "../journey/workshop.ts";

/** People who are known on one attribute, each with the name of the value. */
function aTable(type: AttributeType, values: readonly AttributeValue[]) {
  const workshop = new Workshop();
  const [attributeId] = workshop.run((c) => addAttribute(c, "Loads", "behaviour", type));
  const id = asId<AttributeId>(attributeId ?? "");
  const made = values.flatMap((value) =>
    workshop.run((c) => addParticipant(c, String(value), new Map([[id, value]]))),
  );
  const attribute = (): AttributeDefinition => {
    const found = attributeById(workshop.workspace, id);
    if (found === undefined) throw new Error("The attribute is gone.");
    return found;
  };
  const people = () =>
    made.flatMap((one) => workshop.workspace.participant.get(asId<ParticipantId>(one)) ?? []);
  return {
    workshop,
    id,
    attribute,
    people,
    known: () => people().map((one) => attributeOf(one, id)),
    problems: () => people().map((one) => problemOf(attribute(), one)),
    retype: (next: AttributeType) => {
      const told = { unfit: 0, rewritten: 0 };
      workshop.run((c) => {
        const { outcome, unfit, rewritten } = retyped(c, { id }, next);
        Object.assign(told, { unfit, rewritten });
        return outcome;
      });
      return told;
    },
  };
}

describe("another type for an attribute", () => {
  it("loses no word on the way to a number and back, and marks what is none", () => {
    const table = aTable("category", ["007", "twelve", "3; 4"]);
    expect(table.retype("number")).toEqual({ unfit: 2, rewritten: 0 });
    expect(table.problems()).toEqual([null, "Not a number", "Not a number"]);
    table.retype("category");
    expect(table.known()).toEqual(["007", "twelve", "3; 4"]);
    expect(table.problems()).toEqual([null, null, null]);
  });

  it("takes what says a number in another way as that number, so that it counts", () => {
    const table = aTable("category", ["36,000", "1,5", "12"]);
    expect(table.retype("number")).toEqual({ unfit: 0, rewritten: 2 });
    expect(table.known()).toEqual([36_000, 1.5, "12"]);
    expect(table.problems()).toEqual([null, null, null]);
  });

  it("takes a day in words as a day, and marks a number", () => {
    const table = aTable("text", ["3 May 2024", "2024-05-04", 12]);
    expect(table.retype("date")).toEqual({ unfit: 1, rewritten: 1 });
    expect(table.known()).toEqual(["2024-05-03", "2024-05-04", 12]);
    expect(table.problems()).toEqual([null, null, "Not a date"]);
  });
});

describe("the table of people", () => {
  it("sorts numbers by size, however they are written down, and what is none behind them", () => {
    const table = aTable("number", ["9", 10, "x", "007"]);
    const sort = { columnId: table.id, direction: "ascending" } as const;
    const sorted = sortedPeople(table.people(), sort, [table.attribute()], new Map());
    expect(sorted.map(({ name }) => name)).toEqual(["007", "9", "10", "x"]);
  });

  it("is narrowed to whom a rule holds of; who is not known on it is not shown", () => {
    const table = aTable("number", [9, 10, "x", 11]);
    const rule = {
      kind: "attribute",
      attributeId: table.id,
      test: { op: "at-least", value: 10 },
    } as const;
    const ids = whoPasses(rule, table.people(), [], attributesOf(table.workshop.workspace));
    const names = table.people().filter(({ id }) => ids.has(id));
    expect(names.map(({ name }) => name)).toEqual(["10", "11"]);
  });
});
