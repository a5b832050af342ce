import { describe, expect, it } from "vitest";
import {
  addCriterion,
  addScorecard,
  editScorecard,
  mark,
  removeScorecard,
  scorecardsOf,
  setCriteria,
  setIdeal,
  unmark,
} from "#journey/commands/scorecards.ts";
import { asId, type ScorecardId } from "#journey/ids.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { Workshop } from "./workshop.ts";

function aCard(workshop: Workshop): ScorecardId {
  const [id] = workshop.run((context) => addScorecard(context, workshop.mapId, "ideal-customer"));
  return asId<ScorecardId>(id ?? "");
}

describe("a scorecard", () => {
  it("begins as a ready set and is made one's own", () => {
    const workshop = new Workshop();
    const id = aCard(workshop);
    workshop.run((context) => addCriterion(context, id, "They pay on time"));
    workshop.run((context) => editScorecard(context, id, { name: "Whom we want", threshold: 12 }));
    const [card] = scorecardsOf(workshop.workspace, workshop.mapId);
    expect(card).toMatchObject({ name: "Whom we want", threshold: 12 });
    expect(card?.criteria.map(({ name }) => name).slice(4)).toEqual([
      "Location",
      "They pay on time",
    ]);
    workshop.run((context) => setCriteria(context, id, card?.criteria.slice(0, 2) ?? []));
    expect(scorecardsOf(workshop.workspace, workshop.mapId)[0]).toMatchObject({ threshold: 4 });
  });

  it("has 1 to 12 criteria with names, and a threshold that can be reached", () => {
    const workshop = new Workshop();
    const id = aCard(workshop);
    const criterion = { id: "x", name: "X", attributeId: null, rules: [] };
    const many = Array.from({ length: 13 }, (_, n) => ({ ...criterion, id: `x${n}` }));
    for (const criteria of [[], many, [{ ...criterion, name: " " }], [criterion, criterion]]) {
      expect(workshop.attempt((context) => setCriteria(context, id, criteria)).ok).toBe(false);
    }
    for (const threshold of [11, -1, 2.5, NaN]) {
      expect(workshop.attempt((context) => editScorecard(context, id, { threshold })).ok).toBe(
        false,
      );
    }
  });

  it("keeps one mark by hand for each customer and criterion", () => {
    const workshop = new Workshop();
    const id = aCard(workshop);
    const acme = { kind: "company", company: "Acme" } as const;
    const ana = { kind: "participant", participantId: asId<never>("ana") } as const;
    workshop.run((context) => mark(context, id, "market", acme, 1));
    workshop.run((context) => mark(context, id, "market", { ...acme, company: "acme " }, 2, "big"));
    workshop.run((context) => mark(context, id, "market", ana, null));
    expect(new Set([...workshop.workspace.scoreMark].map(({ points }) => points))).toEqual(
      new Set([2, null]),
    );
    expect(workshop.workspace.scoreMark.size).toBe(2);
    const nameless = { kind: "company", company: "" } as const;
    expect(workshop.attempt((context) => unmark(context, id, "market", nameless)).ok).toBe(false);
    workshop.run((context) => unmark(context, id, "market", ana));
    expect(workshop.attempt((context) => unmark(context, id, "market", ana)).ok).toBe(false);
    expect(workshop.attempt((context) => mark(context, id, "no such", ana, 1)).ok).toBe(false);
    workshop.run((context) => removeScorecard(context, id));
    expect(workshop.workspace.scoreMark.size).toBe(0);
  });
});

describe("the declared ideal", () => {
  it("is kept with the attribute, a ready one becoming the workspace's own", () => {
    const workshop = new Workshop();
    const id = standardAttributeId("employees");
    workshop.run((context) => setIdeal(context, id, { op: "at-least", value: 150 }));
    expect(workshop.workspace.attribute.get(id)).toMatchObject({
      name: "Employees",
      criterion: { op: "at-least", value: 150 },
    });
    workshop.run((context) => setIdeal(context, id, null));
    expect(workshop.workspace.attribute.get(id)?.criterion ?? null).toBeNull();
  });
});
