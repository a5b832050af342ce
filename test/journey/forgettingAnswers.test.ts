import { expect, it } from "vitest";
import { type Forgetting, forgetPeople } from "#journey/commands/forget.ts";
import { renameSegment } from "#journey/commands/segments.ts";
import { asId } from "#journey/ids.ts";
import type { JsonObject } from "#kit/json.ts";
import { aNew, Workshop } from "./workshop.ts";

const JOB = "#attribute-job-title";

/** A workspace in which the job of P is nobody else's, and is kept in every place that keeps answers. */
function aWorkshop(): Workshop {
  const workshop = new Workshop();
  const is = (value: string): JsonObject => ({ op: "is", value });
  const shares = (...labels: readonly string[]): JsonObject => ({
    kind: "shares",
    shares: labels.map((label) => ({ label, k: 1, n: 2, low: 0, high: 1 })),
  });
  const line = { label: "Job title", text: "", n: 2, known: 2, basis: null };
  const claim = "attribute:attribute-job-title";
  const scope = `map:${workshop.mapId}`;
  const { mapId } = workshop;
  const rule = {
    kind: "all",
    rules: [
      { kind: "attribute", attributeId: "attribute-job-title", test: is("harbour  PILOT") },
      { kind: "attribute", attributeId: "attribute-city", test: is("Harbour pilot") },
      {
        kind: "attribute",
        attributeId: "attribute-job-title",
        test: { op: "one-of", values: ["Nurse", "Harbour pilot"] },
      },
    ],
  };
  workshop.put(
    aNew("participant", { id: "p", studyId: "s", name: "Ann", [JOB]: "Harbour pilot" }),
    aNew("participant", { id: "q", studyId: "s", name: "Bob", [JOB]: "Nurse" }),
    aNew("segment", { id: "seg", mapId, name: "Pilots", colour: 0, rule, order: "a0" }),
    aNew("attribute", {
      id: "attribute-job-title",
      name: "Job title",
      section: "demographics",
      type: "category",
      unit: "",
      order: "a0",
      criterion: is("Harbour pilot"),
    }),
    aNew("scorecard", {
      id: "card",
      mapId,
      name: "Fit",
      threshold: 1,
      order: "a0",
      criteria: [
        {
          id: "c",
          name: "Job",
          attributeId: "attribute-job-title",
          rules: [{ test: is("Harbour pilot"), points: 2 }],
        },
      ],
    }),
    aNew("profileVersion", {
      id: "v",
      scope,
      name: "Spring",
      savedAt: null,
      people: 2,
      participants: 2,
      stories: 2,
      personaName: "",
      lines: [
        { ...line, claim, value: shares("Nurse", "Harbour pilot") },
        { ...line, claim: `persona:${claim}`, value: shares("Harbour pilot") },
      ],
      quoteStoryIds: [],
    }),
    aNew("profileEntry", {
      id: "e",
      scope,
      claim,
      text: "",
      value: "Harbour pilot",
      pinned: true,
      basis: null,
      was: shares("Harbour pilot"),
      insightIds: [],
      editedAt: null,
    }),
  );
  return workshop;
}

function forget(workshop: Workshop, who: string, rules: boolean): Forgetting {
  let result: Forgetting | null = null;
  workshop.run((context) => {
    const boards = new Map([[workshop.mapId, workshop.board]]);
    result = forgetPeople(context, boards, [asId(who)], [], rules);
    return { ok: true, value: { name: "", writes: result?.writes ?? [], made: [] } };
  });
  if (result === null) throw new Error("Nobody was forgotten.");
  return result;
}

function textOf(rows: Iterable<unknown>): string {
  return JSON.stringify([...rows]);
}

it("an answer that only they gave goes from saved versions and kept lines; where somebody asks for it is told", () => {
  const workshop = aWorkshop();
  const { receipt } = forget(workshop, "p", false);
  const { workspace } = workshop;
  expect(textOf(workspace.profileVersion)).not.toContain("Harbour pilot");
  expect(textOf(workspace.profileVersion)).toContain('"label":"Nurse"');
  expect(workspace.profileEntry.get(asId("e"))).toMatchObject({
    value: "Harbour pilot",
    was: { shares: [{ label: "[removed]" }] },
  });
  expect(textOf(workspace.segment)).toContain("harbour  PILOT");
  expect(receipt).toMatchObject({
    answers: 2,
    texts: 0,
    asked: [
      { kind: "segment", name: "Pilots" },
      { kind: "ideal", name: "Job title" },
      { kind: "scorecard", name: "Fit" },
      { kind: "persona", name: "Job title" },
    ],
  });
});

it("goes from rules, wishes and personas too where that is wanted; other attributes stay as they were", () => {
  const workshop = aWorkshop();
  const { receipt } = forget(workshop, "p", true);
  const { workspace } = workshop;
  expect(receipt).toMatchObject({ answers: 5, asked: [] });
  const { segment, attribute, scorecard, profileEntry } = workspace;
  expect(workspace.segment.get(asId("seg"))?.rule).toMatchObject({
    rules: [
      { test: { op: "is", value: "[removed]" } },
      { test: { op: "is", value: "Harbour pilot" } },
      { test: { op: "one-of", values: ["Nurse", "[removed]"] } },
    ],
  });
  for (const rows of [attribute, scorecard, profileEntry]) {
    expect(textOf(rows)).not.toContain("Harbour pilot");
  }
  expect(textOf(segment)).toContain("Pilots");
});

it("a segment that is called by such an answer is told without it, and loses it with the rule", () => {
  const called = (): Workshop => {
    const workshop = aWorkshop();
    workshop.run((context) => renameSegment(context, asId("seg"), "Job is Harbour pilot (2)"));
    return workshop;
  };
  const [first] = forget(called(), "p", false).receipt.asked;
  expect(first).toEqual({ kind: "segment", name: "Job is [removed] (2)" });
  const workshop = called();
  forget(workshop, "p", true);
  expect(workshop.workspace.segment.get(asId("seg"))?.name).toBe("Job is [removed] (2)");
});

it("what somebody else answered too stays, however it is written", () => {
  const workshop = aWorkshop();
  workshop.put(
    aNew("participant", { id: "r", studyId: "s", name: "Eve", [JOB]: "Nurse; HARBOUR PILOT" }),
  );
  const { receipt } = forget(workshop, "p", true);
  expect(receipt).toMatchObject({ answers: 0, asked: [] });
  expect(textOf(workshop.workspace.profileVersion)).toContain("Harbour pilot");
});

it("the mark of a company goes with the last of its people, and stays while there is another", () => {
  const company = (id: string) => ({
    id,
    studyId: "s",
    name: id,
    "#attribute-company-name": "Foam & Sons",
  });
  const mark = { scorecardId: "card", criterionId: "c", participantId: null, points: 2 };
  const workshop = aWorkshop();
  workshop.put(
    aNew("participant", company("x")),
    aNew("participant", company("y")),
    aNew("scoreMark", { ...mark, id: "m", company: "foam & sons", note: "" }),
  );
  expect(forget(workshop, "x", false).receipt.marks).toBe(0);
  expect(forget(workshop, "y", false).receipt.marks).toBe(1);
  expect(workshop.workspace.scoreMark.size).toBe(0);
});

it("a name of one word stays where it stands, and that is told", () => {
  const workshop = new Workshop();
  const told = { studyId: "s", participantId: null };
  workshop.put(
    aNew("participant", { id: "p", studyId: "s", name: "Will", key: "P07" }),
    aNew("story", { ...told, id: "s1", text: "Will was there, too" }),
    aNew("story", { ...told, id: "s2", text: "It will be fine, Willem said" }),
    aNew("channel", { id: "c1", name: "Call with P07" }),
    aNew("channel", { id: "c2", name: "Call with P070" }),
  );
  const { receipt } = forget(workshop, "p", false);
  expect(receipt).toMatchObject({ namedTexts: 1, namedElsewhere: 1, texts: 0 });
  expect(workshop.workspace.channel.get(asId("c1"))?.name).toBe("Call with P07");
});
