import { beforeEach, describe, expect, it } from "vitest";
import { forgetPeople } from "#journey/commands/forget.ts";
import * as people from "#journey/commands/people.ts";
import * as scorecards from "#journey/commands/scorecards.ts";
import { addStories } from "#journey/commands/stories.ts";
import { asId, type ParticipantId } from "#journey/ids.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import { aNew, Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop();
});

describe("people", () => {
  it("who are deleted take their marks with them; their stories stay, and so do the marks of others", () => {
    const add = (name: string) =>
      asId<ParticipantId>(workshop.run((c) => people.addParticipant(c, name))[0] ?? "");
    const [ana, ben] = [add("Ana"), add("Ben")];
    workshop.run((c) =>
      addStories(c, null, [
        { text: "a", participantId: ana },
        { text: "b", participantId: ben },
        { text: "c" },
      ]),
    );
    const [card] = workshop.run((c) =>
      scorecards.addScorecard(c, workshop.mapId, "ideal-customer"),
    );
    const id = asId<never>(card ?? "");
    const criterion = workshop.workspace.scorecard.get(id)?.criteria[0]?.id ?? "";
    const mark = (marked: Parameters<typeof scorecards.mark>[3], points: 0 | 1 | 2) =>
      workshop.run((c) => scorecards.mark(c, id, criterion, marked, points));
    mark({ kind: "participant", participantId: ana }, 2);
    mark({ kind: "participant", participantId: ben }, 1);
    mark({ kind: "company", company: "Acme  Ltd" }, 0);
    mark({ kind: "company", company: "acme ltd" }, 1);
    expect(
      workshop.attempt((c) =>
        scorecards.mark(c, id, criterion, { kind: "company", company: "x" }, 3 as never),
      ),
    ).toMatchObject({ ok: false });
    workshop.run((c) => people.deleteParticipants(c, [ana, asId("gone")]));
    const { workspace } = workshop;
    const tellers = [...workspace.story].map((one) => [one.text, one.participantId]);
    expect(Object.fromEntries(tellers)).toEqual({ a: null, b: ben, c: null });
    const marks = [...workspace.scoreMark].map((one) => [
      one.company ?? one.participantId,
      one.points,
    ]);
    expect(Object.fromEntries(marks)).toEqual({ [ben]: 1, "Acme  Ltd": 1 });
  });

  it("have attributes of which the ready ones stay, and become one's own when they are changed", () => {
    const [ready] = STANDARD_ATTRIBUTES;
    if (ready === undefined) throw new Error("no attribute");
    expect(workshop.attempt((c) => people.deleteAttribute(c, ready.id))).toMatchObject({
      problem: { kind: "not-allowed" },
    });
    expect(workshop.attempt((c) => people.addAttribute(c, " ", "company", "text"))).toMatchObject({
      ok: false,
    });
    workshop.run((c) => people.editAttribute(c, ready.id, { name: "Years" }));
    workshop.run((c) => people.editAttribute(c, ready.id, { unit: "y" }));
    expect(workshop.workspace.attribute.get(ready.id)).toMatchObject({ name: "Years", unit: "y" });
    const [own] = workshop.run((c) => people.addAttribute(c, "Plan", "company", "text"));
    workshop.run((c) => people.deleteAttribute(c, asId(own ?? "")));
    expect(workshop.workspace.attribute.has(asId(own ?? ""))).toBe(false);
    expect(workshop.attempt((c) => people.addChannel(c, " "))).toMatchObject({ ok: false });
  });

  it("are called by the key of their table in the receipt where they have no name", () => {
    workshop.put(
      aNew("participant", { id: "p", studyId: "s", name: " ", key: "C-1001" }),
      aNew("scoreMark", {
        id: "m",
        scorecardId: "c",
        criterionId: "x",
        participantId: "p",
        points: 1,
        note: "Ask C-1001",
      }),
    );
    workshop.put(
      aNew("profileVersion", {
        id: "v",
        scope: "map:x",
        name: "v",
        lines: [
          { claim: "a", text: "Met C-1001", n: 3 },
          { claim: "b", n: null },
        ],
      }),
    );
    workshop.put(
      aNew("persona", {
        id: "pe",
        scope: "map:x",
        quoteWords: [{ storyId: "told", text: "x", print: "y" }, "none", { text: 5 }],
        pinnedQuotes: ["told", "other"],
      }),
    );
    workshop.put(
      aNew("story", {
        id: "told",
        studyId: "s",
        participantId: "p",
        text: "Nobody ever came back to me",
      }),
    );
    let forgotten: ReturnType<typeof forgetPeople> = null;
    workshop.run((c) => {
      forgotten = forgetPeople(c, new Map([[workshop.mapId, workshop.board]]), [asId("p")]);
      return { ok: true, value: { name: "", writes: forgotten?.writes ?? [], made: [] } };
    });
    expect(forgotten).toMatchObject({
      receipt: { who: "C-1001", stories: 1, marks: 1, links: 1, texts: 1, stops: [] },
    });
    const { persona, profileVersion, scoreMark } = workshop.workspace;
    expect(scoreMark.size).toBe(0);
    expect(persona.get(asId("pe"))?.pinnedQuotes).toEqual(["other"]);
    expect(profileVersion.get(asId("v"))?.lines).toMatchObject([
      { claim: "a", text: "Met [removed]", n: 3 },
      { claim: "b" },
    ]);
  });
});
