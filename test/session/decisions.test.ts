import { describe, expect, it } from "vitest";
import { setAttribute } from "#journey/commands/people.ts";
import { editPersonaLine } from "#journey/commands/personas.ts";
import { keepChange, takeChange, writeLine } from "#journey/commands/profile.ts";
import { addScorecard, mark, setIdeal } from "#journey/commands/scorecards.ts";
import { addSegment, changeRule, removeSegment } from "#journey/commands/segments.ts";
import { guessPoints, sealGuess, startGuess } from "#journey/commands/guesses.ts";
import { saveVersion, versionsOf } from "#journey/commands/versions.ts";
import { compareVersions } from "#evidence/versions.ts";
import {
  asId,
  type AttributeId,
  type GuessId,
  type ParticipantId,
  type ScorecardId,
  type SegmentId,
} from "#journey/ids.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import {
  BASIC_LAYOUT,
  BOARD_LAYOUT,
  HOW_TO_SPEAK,
  ONE_PAGE_LAYOUT,
} from "#evidence/profileLayout.ts";
import {
  blocksOf,
  breadthInView,
  countsOfRule,
  guessInView,
  idealInView,
  lineInView,
  lineNow,
  personaInView,
  personaLineNow,
  scoredInView,
  sectionsInView,
  snapshotInView,
} from "#session/decided.ts";
import type { Session } from "#session/session.ts";
import { suggestionFrom } from "#session/suggestionClient.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { addScored, aMap, aSession } from "./makers.ts";

const AGE: AttributeId = standardAttributeId("age");
const CLAIM = `attribute:${AGE}`;

/** A map on which people of these ages told one scored story each. */
async function ofAges(ages: readonly number[], disk = new MemoryDisk()) {
  const { session } = await aSession(disk);
  const { mapId, stop } = await aMap(session);
  const people = ages.map((age) => {
    const story = addScored(session, stop, age);
    const { workspace } = session.store.getState();
    const person = asId<ParticipantId>(workspace.story.get(story)?.participantId ?? "");
    session.run((context) => setAttribute(context, person, AGE, age));
    return person;
  });
  await settled();
  return { session, mapId, stop, people };
}

/** Long enough for the view to be derived. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 200));
}

function stateOf(session: Session) {
  return session.store.getState();
}

function older(than: number): SegmentRule {
  return { kind: "attribute", attributeId: AGE, test: { op: "more", value: than } };
}

describe("a line that somebody wrote", () => {
  it("goes stale when the data change; take, keep and undo each do what they say", async () => {
    const { session, people } = await ofAges([31, 34, 36, 38, 41, 60]);
    session.run((context) => writeLine(context, lineNow(stateOf(session), CLAIM), "Thirties"));
    const before = lineInView(stateOf(session), CLAIM);
    expect(before).toMatchObject({ state: "edited", source: "both", change: null });

    const [first] = people;
    session.run((context) => setAttribute(context, first ?? asId("none"), AGE, 39));
    await settled();
    const stale = lineInView(stateOf(session), CLAIM);
    expect(stale).toMatchObject({ state: "stale", entry: { text: "Thirties" } });
    expect(stale?.change?.was).toEqual(before?.statement?.value);
    expect(stale?.change?.now).toEqual(stale?.statement?.value);
    expect(stale?.change?.now).not.toEqual(stale?.change?.was);

    session.run((context) => takeChange(context, lineNow(stateOf(session), CLAIM)));
    expect(lineInView(stateOf(session), CLAIM)).toMatchObject({ state: "derived", entry: null });
    await session.undo();
    expect(lineInView(stateOf(session), CLAIM)).toMatchObject({ state: "stale" });
    session.run((context) => keepChange(context, lineNow(stateOf(session), CLAIM)));
    expect(lineInView(stateOf(session), CLAIM)).toMatchObject({ state: "edited", change: null });
    await session.undo();
    await session.undo();
    await settled();
    expect(lineInView(stateOf(session), CLAIM)).toEqual(before);
  });

  it("is there for the next session on the same disk", async () => {
    const disk = new MemoryDisk();
    const { session, mapId } = await ofAges([31, 34, 36, 38, 41, 60], disk);
    session.run((context) => writeLine(context, lineNow(stateOf(session), CLAIM), "Thirties"));
    await session.flush();
    const again = (await aSession(disk, 2)).session;
    await again.openMap(mapId);
    expect(lineInView(stateOf(again), CLAIM)).toMatchObject({
      state: "edited",
      entry: { text: "Thirties" },
    });
  });
});

/** The age line of the persona in view. */
function ageOf(session: Session) {
  const fields = personaInView(stateOf(session))?.fields ?? [];
  return fields.find(({ field }) => field.statement.claim === CLAIM);
}

describe("a segment", () => {
  it("in view follows its rule, and its persona is its own", async () => {
    const { session, mapId } = await ofAges([20, 22, 24, 26, 28, 50, 52, 54, 56, 58]);
    expect(countsOfRule(stateOf(session), older(40))).toMatchObject({ members: 5, others: 5 });
    const made = session.run((context) => addSegment(context, mapId, "Older", older(40)));
    const segmentId = asId<SegmentId>((made.ok ? made.value.made[0] : undefined) ?? "");
    session.setView({ kind: "segment", segmentId });
    expect(stateOf(session).derived?.profile).toMatchObject({ participants: 5, stories: 5 });
    expect(stateOf(session).derived?.profile.statistics.mean).toBe(54);

    const line = personaLineNow(stateOf(session), CLAIM);
    const scope = `segment:${segmentId}`;
    session.run((context) => editPersonaLine(context, scope, line, "Eighty", 80));
    const shown = personaInView(stateOf(session));
    expect(shown).toMatchObject({ agreeing: 0, standsForNobody: true });
    expect(shown?.fields.filter(({ entry }) => entry !== null)).toMatchObject([
      { text: "Eighty", value: 80, typical: 0, matchesNobody: true, state: "edited" },
    ]);
    session.setView({ kind: "map" });
    expect(personaInView(stateOf(session))?.fields.map(({ state }) => state)).not.toContain(
      "edited",
    );
    session.setView({ kind: "segment", segmentId });

    session.run((context) => changeRule(context, segmentId, older(53)));
    await settled();
    expect(stateOf(session).derived?.profile.participants).toBe(3);
    expect(ageOf(session)).toMatchObject({ state: "stale" });
    session.run((context) => changeRule(context, segmentId, older(10)));
    await settled();
    expect(breadthInView(stateOf(session))).toEqual([{ kind: "fits-everyone", k: 10, n: 10 }]);

    session.run((context) => removeSegment(context, segmentId));
    await settled();
    expect(stateOf(session).derived?.profile.participants).toBe(10);
    expect(stateOf(session).workspace.persona.size).toBe(0);
    await session.undo();
    await settled();
    expect(stateOf(session).workspace.persona.size).toBe(1);
    expect(ageOf(session)).toMatchObject({ text: "Eighty" });
  });
});

describe("a board of segments", () => {
  it("has a column of each, derived side by side, with what somebody wrote about how to speak to them", async () => {
    const { session, mapId } = await ofAges([20, 22, 24, 26, 28, 29, 50, 52, 54, 56, 58, 59]);
    const ids = [older(40), { kind: "not", rule: older(40) } as const].map((rule, at) => {
      const made = session.run((context) => addSegment(context, mapId, `S${at}`, rule));
      return asId<SegmentId>((made.ok ? made.value.made[0] : undefined) ?? "");
    });
    const [first = asId<SegmentId>("none")] = ids;
    const line = { scope: `segment:${first}`, claim: HOW_TO_SPEAK, basis: null, was: null };
    session.run((context) => writeLine(context, line, "Slowly"));
    const columns = await session.compare(ids.map((segmentId) => ({ kind: "segment", segmentId })));
    expect(columns.map(({ profile }) => profile.participants)).toEqual([6, 6]);
    const blocks = columns.map(({ profile }, at) =>
      blocksOf(stateOf(session), BOARD_LAYOUT, profile, `segment:${ids[at] ?? ""}`),
    );
    const said = blocks.map((column) =>
      column.map(({ block, filled }) => `${block} ${filled.length}`).join(", "),
    );
    expect(said).toEqual([
      "demographics 1, core-values 0, channels 0, how-to-speak 1",
      "demographics 1, core-values 0, channels 0, how-to-speak 0",
    ]);
    for (const layout of [BASIC_LAYOUT, ONE_PAGE_LAYOUT]) {
      const [column] = columns;
      if (column === undefined) throw new Error("nothing compared");
      const lines = blocksOf(stateOf(session), layout, column.profile, "").flatMap(
        (block) => block.lines,
      );
      // Every line of a layout is one of the ready attributes.
      expect(lines.every(({ attribute }) => attribute !== null)).toBe(true);
    }
    expect(sectionsInView(stateOf(session)).map(({ section }) => section)).toHaveLength(8);
  });
});

describe("scorecard, ideal, guess and versions", () => {
  it("read the people in view", async () => {
    const { session, mapId, people, stop } = await ofAges([20, 30, 40]);
    const made = session.run((context) => addScorecard(context, mapId, "ideal-customer"));
    const card = asId<ScorecardId>((made.ok ? made.value.made[0] : undefined) ?? "");
    const [first = asId<ParticipantId>("none")] = people;
    for (const criterion of ["market", "vertical", "revenue", "employees"]) {
      const whom = { kind: "participant", participantId: first } as const;
      session.run((context) => mark(context, card, criterion, whom, 2));
    }
    const [best, next] = scoredInView(stateOf(session), card, "participant");
    expect(best).toMatchObject({ min: 8, verdict: "fit", subject: { participantId: first } });
    expect(next).toMatchObject({ min: 0, max: 10, verdict: "open", askNext: "market" });
    expect(scoredInView(stateOf(session), card, "company")).toEqual([]);

    session.run((context) => setIdeal(context, AGE, { op: "at-least", value: 30 }));
    expect(idealInView(stateOf(session))?.lines).toMatchObject([{ k: 2, known: 3, n: 3 }]);

    const begun = session.runOnMap((context) => startGuess(context, "Team"));
    const guess = asId<GuessId>((begun.ok ? begun.value.made[0] : undefined) ?? "");
    session.runOnMap((context) => guessPoints(context, guess, new Map([[stop, 100]])));
    session.run((context) => sealGuess(context, guess));
    expect(guessInView(stateOf(session), guess)).toMatchObject({
      compared: 1,
      gaps: [{ gap: 70 }],
    });
  });

  it("a saved version is compared with what is derived now", async () => {
    const { session, mapId, people } = await ofAges([31, 34, 36, 38, 41, 60]);
    const then = snapshotInView(stateOf(session));
    if (then === null) throw new Error("nothing derived");
    const scope = `map:${mapId}`;
    session.run((context) => saveVersion(context, scope, "Spring", then));
    for (const person of people) {
      session.run((context) => setAttribute(context, person, AGE, 70));
    }
    await settled();
    const [version] = versionsOf(stateOf(session).workspace, scope);
    const now = snapshotInView(stateOf(session));
    if (version === undefined || now === null) throw new Error("nothing saved");
    const kinds = compareVersions(version, now).map(({ claim, kind }) => `${claim} ${kind}`);
    expect(kinds).toEqual([`${CLAIM} changed`, "satisfaction same", `persona:${CLAIM} changed`]);
  });
});

describe("looking for groups in a worker", () => {
  class FakeWorker extends EventTarget {
    isEnded = false;
    asked: unknown = null;
    postMessage(message: unknown): void {
      this.asked = message;
    }
    terminate(): void {
      this.isEnded = true;
    }
    say(data: unknown): void {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
  }

  it("tells how far it is, then what it found, and ends the worker", async () => {
    const worker = new FakeWorker();
    const shares: number[] = [];
    const whom = { people: [], attributes: [] };
    const found = suggestionFrom(
      worker as unknown as Worker,
      whom,
      new AbortController().signal,
      (share) => shares.push(share),
    );
    worker.say({ kind: "progress", share: 0.5 });
    worker.say({ kind: "found", suggestion: { kind: "no clear groups", why: "too-few" } });
    expect(await found).toEqual({ kind: "no clear groups", why: "too-few" });
    expect([shares, worker.asked, worker.isEnded]).toEqual([[0.5], whom, true]);
  });

  it("stops when it is cancelled", async () => {
    const worker = new FakeWorker();
    const stop = new AbortController();
    const found = suggestionFrom(
      worker as unknown as Worker,
      { people: [], attributes: [] },
      stop.signal,
      () => undefined,
    );
    stop.abort();
    expect(await found).toBeNull();
    expect(worker.isEnded).toBe(true);
  });
});
