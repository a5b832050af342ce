import { describe, expect, test } from "vitest";
import { importOf, imported } from "./importing.ts";

const HEADER = "Participant,Age,City,Stage,Story,Score";
const TOLD = "Ana,34,Rome,Buy,It took three tries until it worked,2";
const SILENT = "Bo,41,Oslo,,,";
const file = (...rows: readonly string[]) => [HEADER, ...rows].join("\n");

describe("rows that say who somebody is, and nothing that they told", () => {
  test("are left out with what they say, which is told, and counted as people that could be taken", () => {
    const { report, people } = imported(file(TOLD, SILENT));
    expect(report).toMatchObject({ leftOut: 1, silent: 1, described: 0, people: 1 });
    expect(report.repairs).toEqual([
      {
        row: 3,
        message: "has neither words nor a score; it was left out, with what it says of its person",
      },
    ]);
    expect(people).toHaveLength(1);
  });

  test("are people where they are wanted", () => {
    const { report, person } = imported(file(TOLD, SILENT), { context: { takesSilent: true } });
    expect(report).toMatchObject({ leftOut: 0, silent: 0, described: 1, people: 2, stories: 1 });
    expect(Object.values(person("Bo") ?? {})).toContain(41);
  });

  test("of somebody who tells elsewhere in the file say more of them, wherever they stand", () => {
    const more = "Ana,,Rome,,,";
    for (const rows of [
      [more, TOLD.replace("Rome", "")],
      [TOLD.replace("Rome", ""), more],
    ]) {
      const { report, person } = imported(file(...rows));
      expect(report).toMatchObject({ leftOut: 0, silent: 0, described: 1, people: 1 });
      expect(Object.values(person("Ana") ?? {})).toContain("Rome");
    }
  });

  test("of somebody who is known already, and with nothing more, are left out", () => {
    const { report } = imported(file(TOLD, "Ana,34,,,,"));
    expect(report).toMatchObject({ leftOut: 1, silent: 0, described: 0, people: 1, differing: 0 });
    expect(report.repairs[0]?.message).toBe("has neither words nor a score; it was left out");
  });

  test("that name nobody, or say nothing of them, are no people", () => {
    const { report } = imported(file(TOLD, ",41,Oslo,,,", "Cy,,,,,"), {
      context: { takesSilent: true },
    });
    expect(report).toMatchObject({ leftOut: 2, silent: 0, described: 0, people: 1 });
  });
});

test("a table of people alone brings them, with what is known of them, as one step", () => {
  const { report, command, workspace, people } = imported("Participant,Age\nAna,34\nBo,41\n");
  expect(report).toMatchObject({ stories: 0, people: 2, leftOut: 0 });
  expect(command.name).toMatch(/^Import 2 people from /);
  expect([...workspace.study]).toHaveLength(1);
  expect(people.map(({ name }) => name).toSorted()).toEqual(["Ana", "Bo"]);
});

test("names alone are no table of people: nothing is known of them", () => {
  expect(() => importOf("Participant\nAna\nBo\n", { map: () => [{ kind: "person" }] })).toThrow(
    "No column is the story",
  );
});
