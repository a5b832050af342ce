import { expect, test } from "vitest";
import type { Scored } from "#evidence/scorecardReading.ts";
import { byNameAmongEquals, inOrder } from "#screens/scorecard/rankedOrder.ts";

const nameOf = ({ subject }: Scored): string => (subject.kind === "company" ? subject.company : "");

function aCompany(company: string, min: number): Scored {
  const subject = { kind: "company", company, people: 1 } as const;
  return { subject, verdict: "open", min, max: 10, marks: [], askNext: null };
}

const RANKED = [
  aCompany("Zed", 4),
  aCompany("Firm 10", 2),
  aCompany("Firm 9", 2),
  aCompany("A", 0),
];

test("those who stand equal stand by name, as people count", () => {
  expect(byNameAmongEquals(RANKED, nameOf).map(nameOf)).toEqual(["Zed", "Firm 9", "Firm 10", "A"]);
});

test("nobody moves while an order is kept; whoever is new stands last", () => {
  const kept = inOrder(RANKED, ["A", "Zed"], nameOf).map(nameOf);
  expect(kept.slice(0, 2)).toEqual(["A", "Zed"]);
  expect(kept).toHaveLength(4);
});
