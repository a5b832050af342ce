import { describe, expect, it } from "vitest";
import { fitsEveryone, segmentsAlike, standsBeside } from "#evidence/breadth.ts";
import { guessVerdict } from "#evidence/guessGaps.ts";
import { hasHeadline } from "#evidence/headline.ts";
import { initialsOf, shownPersona, type ShownPersona } from "#evidence/personaSheet.ts";
import { claimName, labelOf, profileSections } from "#evidence/profileSections.ts";
import { derivedNow, keptValue, standingOf } from "#evidence/standing.ts";
import type { ShareValue, Statement } from "#evidence/statement.ts";
import type { StopStatistics } from "#evidence/stop.ts";
import { compareVersions, snapshotOf } from "#evidence/versions.ts";
import type { PersonFact } from "#evidence/facts.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { readInsight } from "#journey/insight.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import { readPersona } from "#journey/persona.ts";
import { type ProfileEntry, readProfileEntry } from "#journey/profileEntry.ts";
import type { JsonObject } from "#kit/json.ts";
import { aPerson, aStop, aStory, anAttribute, derived } from "./makers.ts";

const ATTRIBUTES = [
  { ...anAttribute("age", "number"), unit: "years" },
  anAttribute("plan", "category"),
  { ...anAttribute("says", "text"), section: "context" as const },
];
const PEOPLE = [30, 34, 36, 38, 41, 45, 47, 52].map((age, n) =>
  aPerson(`p${n}`, { age, plan: n < 6 ? "Basic" : "Pro", says: `secret words ${n}` }),
);

function of(people: readonly PersonFact[]): ReturnType<typeof derived> {
  return derived({
    people,
    attributes: ATTRIBUTES,
    stops: [aStop("s", "A")],
    stories: people.map(({ id }) => aStory({ id: `t-${id}`, by: id, at: "s", score: 10 })),
  });
}

function statement(people: readonly PersonFact[], claim: string): Statement {
  const found = of(people).profile.attributes.find((one) => one.claim === claim);
  if (found === undefined) throw new Error(`nothing said of ${claim}`);
  return found;
}

function entry(fields: JsonObject & { readonly claim: string }): ProfileEntry {
  return readProfileEntry({ id: `e-${fields.claim}`, scope: "map:m", ...fields });
}

function written(people: readonly PersonFact[], claim: string, fields: JsonObject): ProfileEntry {
  return entry({ claim, ...derivedNow(statement(people, claim)), ...fields });
}

const NOTHING = { entries: [], insights: [] };
const SOMEBODY_ELSE = aPerson("p8", { age: 90, plan: "Basic" });

describe("a line of a profile", () => {
  it("is derived, written, or both, and says which", () => {
    const { profile } = of(PEOPLE);
    const sections = profileSections(profile, ATTRIBUTES, {
      entries: [
        written(PEOPLE, "attribute:age", { text: "Mid-thirties" }),
        entry({ claim: "attribute:gone", text: "of an attribute that is gone" }),
      ],
      insights: [],
    });
    const [demographics] = sections;
    expect(demographics?.section).toBe("demographics");
    expect(
      demographics?.lines.map(({ claim, state, source }) => `${claim} ${state} ${source}`),
    ).toEqual(["attribute:age edited both", "attribute:plan derived derived"]);
    const context = sections.find(({ section }) => section === "context");
    expect(context).toMatchObject({ filled: 1 });
    const behaviour = sections.find(({ section }) => section === "behaviour");
    expect(behaviour?.lines.map(({ claim, source }) => `${claim} ${source}`)).toEqual([
      "satisfaction derived",
      "channels none",
    ]);
  });

  it("has beside it what people accepted of the stories, and not what they put aside", () => {
    const pains = STANDARD_ATTRIBUTES.filter(({ id }) => id === "attribute-pains");
    const insight = (id: string, verdict: string) =>
      readInsight({ id, scope: "map:m", kind: "pain", verdict, text: `pain ${id}` });
    const decisions = {
      entries: [],
      insights: [insight("a", "accepted"), insight("b", "dismissed")],
    };
    const sections = profileSections(of(PEOPLE).profile, pains, decisions);
    const lines = sections.flatMap((section) => section.lines);
    const line = lines.find(({ claim }) => claim === "attribute:attribute-pains");
    expect(line?.insights.map(({ text }) => text)).toEqual(["pain a"]);
    expect(sections.find(({ section }) => section === "psychographics")?.filled).toBe(1);
    const { lines: saved } = snapshotOf(of(PEOPLE).profile, null, pains, decisions);
    expect(saved.find(({ label }) => label === "Pains")?.text).toBe("pain a");
  });

  it("that was edited or pinned stays when the data change, and says what was and what would be", () => {
    const claim = "attribute:age";
    for (const fields of [{ text: "Mid-thirties" }, { pinned: true }]) {
      const before = statement(PEOPLE, claim);
      const kept = written(PEOPLE, claim, fields);
      expect(standingOf(kept, before)).toMatchObject({ change: null });
      const after = statement([...PEOPLE, SOMEBODY_ELSE], claim);
      const { state, change } = standingOf(kept, after);
      expect(state).toBe("stale");
      expect(change?.was).toEqual(before.value);
      expect(change?.now).toEqual(after.value);
    }
  });

  it("that is pinned goes on saying what it said, once the data say otherwise", () => {
    const claim = "attribute:age";
    const before = statement(PEOPLE, claim);
    const after = statement([...PEOPLE, SOMEBODY_ELSE], claim);
    const pinned = written(PEOPLE, claim, { pinned: true });
    expect(keptValue(pinned, after)).toEqual(before.value);
    expect(keptValue(pinned, before)).toBeNull();
    expect(keptValue(written(PEOPLE, claim, { text: "old" }), after)).toBeNull();
    expect(keptValue(null, after)).toBeNull();
    expect(keptValue(pinned, null)).toBeNull();
  });

  it("is called by its attribute, by the words of the product, or at least by its claim", () => {
    const [age] = ATTRIBUTES;
    expect(labelOf({ claim: "attribute:age", attribute: age ?? null })).toBe("age");
    expect(labelOf({ claim: "satisfaction", attribute: null })).toBe("Sentiment");
    expect(labelOf({ claim: "of-a-later-version", attribute: null })).toBe("of-a-later-version");
    expect(claimName("channels")).toBe("Channels");
    expect(claimName("of-a-later-version")).toBe("");
  });

  it("has no headline where the three commonest answers are those of fewer than a third", () => {
    const answers = (counts: readonly number[], different: number | undefined) =>
      hasHeadline({
        kind: "shares",
        ...(different === undefined ? {} : { different }),
        shares: counts.map((k, at): ShareValue => ({
          label: `answer ${at}`,
          k,
          n: 30,
          low: 0,
          high: 1,
          storyIds: [],
          participantIds: [],
        })),
      });
    expect(answers([4, 3, 2], 12)).toBe(false);
    expect(answers([4, 3, 3], 12)).toBe(true);
    expect(answers([4, 3, 2], 3)).toBe(true);
    expect(answers([3, 2, 2, 1], undefined)).toBe(false);
    expect(answers([3, 2, 2], undefined)).toBe(true);
    expect(hasHeadline({ kind: "shares", shares: [] })).toBe(true);
    expect(hasHeadline({ kind: "unknown" })).toBe(false);
  });

  it("says so when other people stand behind it but it reads the same", () => {
    const kept = written(PEOPLE, "attribute:age", { text: "x" });
    const renamed = PEOPLE.map((person, n) => ({ ...person, id: asId<PersonFact["id"]>(`q${n}`) }));
    expect(standingOf(kept, statement(renamed, "attribute:age"))).toMatchObject({
      state: "stale",
      change: { same: true },
    });
  });

  it("written where nothing was known is stale as soon as something is, and the other way round", () => {
    const early = entry({ claim: "attribute:age", text: "About forty" });
    expect(standingOf(early, null)).toEqual({ state: "edited", source: "written", change: null });
    expect(standingOf(early, statement(PEOPLE, "attribute:age"))).toMatchObject({
      state: "stale",
      change: { was: null },
    });
    const late = written(PEOPLE, "attribute:age", { text: "x" });
    expect(standingOf(late, null)).toMatchObject({ state: "stale", change: { now: null } });
  });
});

function shown(people: readonly PersonFact[], fields: readonly ProfileEntry[]): ShownPersona {
  const { persona } = of(people);
  if (persona === null) throw new Error("no persona");
  const records = new Map<string, PersonFact>(people.map((one) => [one.id, one]));
  return shownPersona(persona, null, fields, records, ATTRIBUTES, () => true);
}

function edit(claim: string, value: AttributeValue): ProfileEntry {
  return written(PEOPLE, claim, { text: String(value), value });
}

describe("a persona that people edited", () => {
  it("without edits is the derived one, to the figure", () => {
    const { persona } = of(PEOPLE);
    const plain = shown(PEOPLE, []);
    expect(plain).toMatchObject({ agreeing: persona?.agreeing, comparable: persona?.comparable });
    const same = edit("attribute:plan", "Basic");
    expect(shown(PEOPLE, [same])).toMatchObject({
      agreeing: persona?.agreeing,
      comparable: persona?.comparable,
    });
  });

  it("has its own eight lines also where nobody is known, to be written by hand", () => {
    const { persona: sheet } = of(PEOPLE);
    if (sheet === null) throw new Error("nobody");
    const attributes = [...ATTRIBUTES, ...STANDARD_ATTRIBUTES];
    const records = new Map(PEOPLE.map((person) => [person.id, person]));
    const linesWith = (entries: readonly ProfileEntry[]) =>
      shownPersona(sheet, null, entries, records, attributes, () => true).fields.filter(
        ({ field }) => field.main,
      );
    const names = linesWith([]).map(({ field }) => field.name);
    expect(names).toEqual([
      "Job title",
      "age",
      "Education",
      "Income",
      "Use of the product",
      "Marketing channels",
      "Responsibilities",
      "Role in the decision",
    ]);
    const title = readProfileEntry({ claim: "attribute:attribute-job-title", text: "Buyer" });
    expect(linesWith([title])[0]).toMatchObject({
      text: "Buyer",
      source: "written",
      state: "edited",
      matchesNobody: false,
    });
  });

  it("counts anew how many are like it, and warns when nobody is", () => {
    const pro = shown(PEOPLE, [edit("attribute:plan", "pro")]);
    expect(pro.fields.find(({ field }) => field.name === "plan")).toMatchObject({
      typical: 2,
      state: "edited",
      matchesNobody: false,
    });
    const nobody = shown(PEOPLE, [edit("attribute:plan", "Gold"), edit("attribute:age", 12)]);
    expect(
      nobody.fields.map(({ typical, matchesNobody }) => `${typical} ${matchesNobody}`),
    ).toEqual(["0 true", "0 true"]);
    expect(nobody).toMatchObject({ agreeing: 0, standsForNobody: true });
  });

  it("counts as like it who shares one of several things that it is", () => {
    const both = shown(PEOPLE, [edit("attribute:plan", ["pro", "Gold"])]);
    expect(both.fields.find(({ field }) => field.name === "plan")).toMatchObject({ typical: 2 });
  });

  it("has the face that was asked for, or the one of who stands for it", () => {
    const { persona: sheet } = of(PEOPLE);
    if (sheet === null) throw new Error("nobody");
    const faceWith = (portraitSeed: string) =>
      shownPersona(
        sheet,
        readPersona({ id: "x", scope: "map:m", portraitSeed }),
        [],
        new Map(),
        ATTRIBUTES,
        () => true,
      ).portrait;
    expect(faceWith("again")).toMatchObject({ kind: "drawn", seed: "again" });
    expect(faceWith("")).toMatchObject({ kind: "drawn", seed: sheet.medoidId });
  });

  it("does not count mere words about a number", () => {
    const words = shown(PEOPLE, [written(PEOPLE, "attribute:age", { text: "no longer young" })]);
    expect(words.fields.find(({ field }) => field.name === "age")).toMatchObject({
      text: "no longer young",
      value: null,
      typical: null,
      matchesNobody: false,
    });
  });

  it("is like nobody in words that stand where the others have a number", () => {
    const words = shown(PEOPLE, [edit("attribute:age", "no longer young")]);
    expect(words.fields.find(({ field }) => field.name === "age")).toMatchObject({
      value: "no longer young",
      typical: 0,
      matchesNobody: true,
    });
  });

  it("has the name, picture, story and pinned quotes that were chosen, pinned ones first", () => {
    const { persona } = of(PEOPLE);
    if (persona === null) throw new Error("no persona");
    const url = "data:image/png;base64,AAAA";
    const chosen = readPersona({
      id: "x",
      scope: "map:m",
      name: " Ada May Byron ",
      portrait: url,
      story: "She counts.",
      // The second was refused since.
      pinnedQuotes: ["t-p3", "t-p7"],
    });
    const sheet = { ...persona, quoteStoryIds: ["t-p1", "t-p3"].map((id) => asId<never>(id)) };
    const records = new Map<string, PersonFact>(PEOPLE.map((one) => [one.id, one]));
    expect(
      shownPersona(sheet, chosen, [], records, ATTRIBUTES, (id) => id !== "t-p7"),
    ).toMatchObject({
      name: "Ada May Byron",
      portrait: { kind: "picture", url },
      story: "She counts.",
      quotes: [
        { storyId: "t-p3", pinned: true },
        { storyId: "t-p1", pinned: false },
      ],
    });
    const drawn = readPersona({ id: "x", portrait: "javascript:alert(1)" });
    expect(shownPersona(sheet, drawn, [], records, ATTRIBUTES, () => true).portrait.kind).toBe(
      "drawn",
    );
    expect([initialsOf("ada may byron"), initialsOf(" Ünal"), initialsOf("")]).toEqual([
      "AB",
      "Ü",
      "",
    ]);
  });
});

describe("a saved version", () => {
  it("keeps what was said and names nobody: no person, no story's words", () => {
    const snapshot = snapshotOf(of(PEOPLE).profile, shown(PEOPLE, []), ATTRIBUTES, NOTHING);
    const text = JSON.stringify({ ...snapshot, quoteStoryIds: [] });
    expect(text).not.toMatch(/"(?:t-)?p\d"|secret/u);
    expect(snapshot.lines.map(({ claim }) => claim)).toContain("persona:attribute:age");
  });

  it("counts who told without a name apart from those with one", () => {
    const { profile } = of(PEOPLE);
    const withUnnamed = { ...profile, people: profile.people + 1 };
    const snapshot = snapshotOf(withUnnamed, null, ATTRIBUTES, NOTHING);
    expect(snapshot.people - (snapshot.participants ?? 0)).toBe(1);
  });

  it("keeps of an edited persona what was chosen, and mere words as words", () => {
    const edits = [
      edit("attribute:plan", ["Basic", "Pro"]),
      written(PEOPLE, "attribute:age", { text: "no longer young" }),
    ];
    const { lines } = snapshotOf(of(PEOPLE).profile, shown(PEOPLE, edits), ATTRIBUTES, NOTHING);
    const line = (claim: string) => lines.find((one) => one.claim === `persona:attribute:${claim}`);
    expect(line("plan")?.value).toMatchObject({
      kind: "shares",
      shares: [{ label: "Basic" }, { label: "Pro" }],
    });
    expect(line("age")).toMatchObject({ value: null, text: "no longer young" });
  });

  it("compared with now says what changed, came and went", () => {
    const then = snapshotOf(of(PEOPLE).profile, shown(PEOPLE, []), ATTRIBUTES, NOTHING);
    expect(compareVersions(then, then).every(({ kind }) => kind === "same")).toBe(true);
    const later = PEOPLE.map(({ id, values }) => ({
      ...aPerson(id),
      values: values
        .filter(([attribute]) => attribute === "age")
        .map(([attribute, age]) => [attribute, Number(age) + 10] as const),
    }));
    const now = snapshotOf(of(later).profile, null, ATTRIBUTES, {
      entries: [entry({ claim: "attribute:says", text: "by hand" })],
      insights: [],
    });
    const kinds = compareVersions(then, now).map(({ claim, kind }) => `${claim} ${kind}`);
    expect(kinds).toContain("attribute:age changed");
    expect(kinds).toContain("attribute:says changed");
    expect(kinds).toContain("attribute:plan gone");
    expect(compareVersions(now, then).map(({ claim, kind }) => `${claim} ${kind}`)).toContain(
      "attribute:plan appeared",
    );
  });
});

describe("a profile that is too broad", () => {
  it("is one of a segment that holds nearly everyone", () => {
    expect(fitsEveryone(19, 1)).toEqual({ kind: "fits-everyone", k: 19, n: 20 });
    expect(fitsEveryone(12, 8)).toBeNull();
    expect(fitsEveryone(5, 0)).toBeNull();
  });

  it("is one of segments that differ in nothing but what made them", () => {
    const people = Array.from({ length: 60 }, (_, n) =>
      aPerson(`p${n}`, { plan: n < 30 ? "Basic" : "Pro", age: 20 + ((n * 7) % 30) }),
    );
    const halves = [people.slice(0, 30), people.slice(30)];
    const ruled = new Set([asId<never>("plan")]);
    expect(segmentsAlike(halves, ATTRIBUTES, ruled)).toEqual({
      kind: "segments-alike",
      segments: 2,
      compared: 1,
    });
    expect(segmentsAlike(halves, ATTRIBUTES, new Set())).toBeNull();
    const older = people.map((one, n) => (n < 30 ? one : aPerson(one.id, { age: 50 + (n % 9) })));
    expect(segmentsAlike([older.slice(0, 30), older.slice(30)], ATTRIBUTES, ruled)).toBeNull();
    expect(segmentsAlike([people.slice(0, 3), people.slice(30)], ATTRIBUTES, ruled)).toBeNull();
  });

  it("does not call segments alike whose scores differ", () => {
    const alike = { kind: "segments-alike", segments: 2, compared: 1 } as const;
    expect([true, false].map((differ) => standsBeside(alike, differ))).toEqual([false, true]);
    expect(standsBeside({ kind: "fits-everyone", k: 20, n: 20 }, true)).toBe(true);
  });
});

describe("a sealed guess", () => {
  it("is told as wrong only where it lies outside of the interval", () => {
    const stop = (mean: number | null): StopStatistics => ({
      ...of(PEOPLE).profile.statistics,
      mean,
      interval: mean === null ? null : { low: mean - 20, high: mean + 20 },
    });
    const stops = new Map<TouchpointId, StopStatistics>([
      [asId("near"), stop(30)],
      [asId("far"), stop(-40)],
      [asId("unscored"), stop(null)],
      [asId("not guessed"), stop(0)],
    ]);
    const verdict = guessVerdict({ points: { near: 40, far: 35, unscored: 5, gone: 9 } }, stops);
    expect(verdict).toMatchObject({ compared: 2, outside: 1 });
    expect(verdict.gaps.map(({ touchpointId, gap }) => `${touchpointId} ${gap}`)).toEqual([
      "far 75",
      "near 10",
      "unscored null",
    ]);
  });

  it("names stops that it misses by as much in one order, whichever was guessed first", () => {
    const stop = { ...of(PEOPLE).profile.statistics, mean: 0, interval: { low: -9, high: 9 } };
    const orderOf = (ids: readonly string[]) => {
      const stops = new Map(ids.map((id) => [asId<TouchpointId>(id), stop]));
      return guessVerdict({ points: { a: 20, b: -20, c: 20 } }, stops).gaps.map(
        ({ touchpointId }) => touchpointId,
      );
    };
    expect(orderOf(["c", "a", "b"])).toEqual(["a", "b", "c"]);
    expect(orderOf(["a", "b", "c"])).toEqual(["a", "b", "c"]);
  });
});
