import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { commandInFolder } from "./inFolder.ts";

const shared = new URL("../../../shared/data/real/", import.meta.url);
const airline = fileURLToPath(new URL("airline-touchpoints-british-airways.csv", shared));
const clothing = fileURLToPath(new URL("womens-clothing-1000.csv", shared));
const isHere = existsSync(airline) && existsSync(clothing);
if (!isHere) console.warn("SKIPPED: the real files are not on this machine (../shared/data)");

const { at, wayfelt } = commandInFolder();

const derived = (...args: readonly string[]) =>
  JSON.parse(wayfelt("derive", ...args, "--json").out);
const saved = (name: string) => JSON.parse(readFileSync(join(at.folder, name), "utf8"));
const save = (name: string, file: unknown) =>
  writeFileSync(join(at.folder, name), JSON.stringify(file));

interface Line {
  readonly claim: string;
  readonly label: string;
  readonly statement: {
    readonly evidence: { readonly storyIds: string[]; readonly participantIds: string[] };
    readonly value: unknown;
  } | null;
}
const linesOf = (data: { profile: { sections: { lines: Line[] }[] } }): readonly Line[] =>
  data.profile.sections.flatMap(({ lines }) => lines);

/** A small map: four people of two companies, two stops. */
const SMALL = {
  format: "wayfelt",
  version: 1,
  map: { id: "m", title: "Washing machine" },
  stages: [{ id: "s1", name: "Buy" }],
  lanes: [{ id: "l1", role: "touchpoints" }],
  touchpoints: [
    { id: "pay", stageId: "s1", laneId: "l1", title: "Paying" },
    { id: "call", stageId: "s1", laneId: "l1", title: "Calling" },
  ],
  connections: [],
  notes: [],
  studies: [{ id: "st", name: "Spring" }],
  attributes: [],
  channels: [],
  personas: [{ id: "pe", scope: "segment:older", name: "Old Olga", story: "She waits." }],
  segments: [
    {
      id: "older",
      name: "Older ones",
      rule: {
        kind: "attribute",
        attributeId: "attribute-age",
        test: { op: "at-least", value: 40 },
      },
    },
  ],
  scorecards: [
    {
      id: "card",
      name: "Ideal",
      threshold: 2,
      criteria: [
        {
          id: "size",
          name: "Size",
          attributeId: "attribute-employees",
          rules: [{ test: { op: "at-least", value: 150 }, points: 2 }],
        },
      ],
    },
  ],
  profileEntries: [
    { id: "e1", scope: "segment:older", claim: "attribute:attribute-age", text: "Past forty" },
    { id: "e2", scope: "map:m", claim: "attribute:attribute-value-we-provide", text: "Peace" },
  ],
  participants: [
    {
      id: "p1",
      studyId: "st",
      name: "Zuleika",
      attributes: {
        "attribute-age": 44,
        "attribute-company-name": "Acme",
        "attribute-employees": 400,
      },
    },
    {
      id: "p2",
      studyId: "st",
      name: "Bea",
      attributes: { "attribute-age": 52, "attribute-company-name": "acme" },
    },
    {
      id: "p3",
      studyId: "st",
      name: "Cid",
      attributes: { "attribute-age": 23, "attribute-company-name": "Bolt" },
    },
    { id: "p4", studyId: "st", name: "Dot" },
  ],
  stories: [
    { id: "t1", studyId: "st", participantId: "p1", touchpointId: "pay", score: -50, text: "Dear" },
    { id: "t2", studyId: "st", participantId: "p2", touchpointId: "call", score: 50, text: "Kind" },
    { id: "t3", studyId: "st", participantId: "p3", touchpointId: "pay", score: 100, text: "Easy" },
    { id: "t4", studyId: "st", participantId: "p4", touchpointId: "pay", text: "So so" },
  ],
};

describe("derive", () => {
  test("says who is in each segment, of whom it is not known, and who fits", () => {
    save("small.wayfelt.json", SMALL);
    const data = derived("small.wayfelt.json");
    expect(data.map).toEqual({ id: "m", name: "Washing machine" });
    expect(data.segments).toMatchObject([
      {
        name: "Older ones",
        ruleText: "Age at least 40 years",
        members: 2,
        others: 1,
        unknown: 1,
        n: 4,
        participantIds: ["p2", "p1"],
      },
    ]);
    expect(data.others).toEqual(["p3", "p4"]);
    const [card] = data.scorecards;
    expect(card.summary).toEqual({ fit: 1, noFit: 0, open: 3, leastKnown: "size" });
    expect(
      card.companies.map((one: Record<string, unknown>) => [one["subject"], one["verdict"]]),
    ).toEqual([
      [{ kind: "company", company: "acme", people: 2 }, "fit"],
      [{ kind: "company", company: "Bolt", people: 1 }, "open"],
    ]);
    const byHand = linesOf(data).find(({ claim }) => claim.endsWith("value-we-provide"));
    expect(byHand).toMatchObject({ source: "written", state: "edited", text: "Peace" });
  });

  test("of one segment rests on its people alone, with what was decided about it", () => {
    save("small.wayfelt.json", SMALL);
    const data = derived("small.wayfelt.json", "--segment", "older ONES");
    expect(data.group).toMatchObject({ kind: "segment", id: "older", participants: 2, stories: 2 });
    expect(data.group.statistics.mean).toBe(0);
    expect(data.persona).toMatchObject({ name: "Old Olga", story: "She waits." });
    const age = linesOf(data).find(({ label }) => label === "Age");
    // Written where nothing was kept of the data: the data have moved on since.
    expect(age).toMatchObject({ source: "both", state: "stale", text: "Past forty" });
    expect(age?.statement?.evidence.participantIds).toEqual(["p2", "p1"]);
    expect(JSON.stringify(data)).not.toContain("Zuleika");
  });

  test("says of each quote whether its words may be shown outside the team", () => {
    const agreed = { consent: "quote" };
    const stories = [
      { ...SMALL.stories[0], text: "The desk sent me round and round again" },
      { ...SMALL.stories[1], ...agreed, text: "A kind voice that knew the machine at once" },
      { ...SMALL.stories[2], ...agreed, text: "Easy to pay, as Zuleika K-77 had promised to me" },
    ];
    const participants = SMALL.participants.map((one) => ({ ...one, key: one.id }));
    save("quotes.wayfelt.json", { ...SMALL, participants, stories });
    const { profile } = derived("quotes.wayfelt.json");
    const leaving = profile.quotes.map((one: Record<string, unknown>) => [
      one["consent"],
      one["leaving"],
    ]);
    expect(leaving.toSorted()).toEqual([
      ["quote", "gives-away"],
      ["quote", "leaves"],
      ["unknown", "not-agreed"],
    ]);
    const { out } = wayfelt("derive", "quotes.wayfelt.json");
    expect(out).toContain("round again” · not agreed to be quoted\n");
    expect(out).toContain("promised to me” · names somebody, or tells an address or a number\n");
    expect(out).toContain("at once”\n");
  });

  test("reads as text too, and names what it does not know", () => {
    save("small.wayfelt.json", SMALL);
    const { out, code } = wayfelt("derive", "small.wayfelt.json");
    expect(code).toBe(0);
    expect(out).toContain("Washing machine: 4 people, 4 stories");
    expect(out).toContain("Older ones: 2 of 4 people, 1 not known · Age at least 40 years");
    expect(out).toContain("acme: 2–2, Fit");
    // Of four people one says nothing of the group: the sheet shows no value either.
    expect(out).toMatch(/persona .+\n {4}Age: not enough known \(3 of 4\)\n/);
    const wrong = wayfelt("derive", "small.wayfelt.json", "--segment", "Young");
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain('There is no segment "Young". The segments are: "Older ones"');
    const typo = wayfelt("derive", "small.wayfelt.json", "--segment", "oldr ones");
    expect(typo.code).toBe(2);
    expect(typo.error).toContain('Did you mean "Older ones"?');
    expect(wayfelt("derive").code).toBe(2);
  });

  test("asks which of two segments of one name is meant", () => {
    const twin = { ...SMALL.segments[0], id: "twin", name: "older  ones" };
    save("twins.wayfelt.json", { ...SMALL, segments: [...SMALL.segments, twin] });
    const { code, error } = wayfelt("derive", "twins.wayfelt.json", "--segment", "Older ones");
    expect(code).toBe(2);
    expect(error).toContain("Name one by its id: older, twin");
    expect(wayfelt("derive", "twins.wayfelt.json", "--segment", "twin").code).toBe(0);
  });
});

const STOPS = [
  "Ground Service",
  "Seat Comfort",
  "Cabin Staff Service",
  "Food & Beverages",
  "Inflight Entertainment",
  "Wifi & Connectivity",
  "Value For Money",
];
const ATTRIBUTES = ["Seat Type", "Type Of Traveller", "Country", "Recommended"];

type Row = Readonly<Record<string, string>>;

function rowsOf(path: string): readonly Row[] {
  return Papa.parse<Row>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;
}

interface Flyer {
  readonly attributes: ReadonlyMap<string, string>;
  readonly scores: readonly number[];
}

/** The flyers straight from the file: the first thing said of each attribute, and every rating as a score. */
function flyersIn(rows: readonly Row[]): ReadonlyMap<string, Flyer> {
  const flyers = new Map<string, { attributes: Map<string, string>; scores: number[] }>();
  for (const row of rows) {
    const id = row["author_id"] ?? "";
    const fresh = { attributes: new Map<string, string>(), scores: new Array<number>() };
    const flyer = flyers.get(id) ?? fresh;
    flyers.set(id, flyer);
    for (const name of ATTRIBUTES) {
      const value = (row[name] ?? "").trim();
      if (value !== "" && !flyer.attributes.has(name)) flyer.attributes.set(name, value);
    }
    for (const stop of STOPS) {
      const rating = Number(row[stop]);
      if ((row[stop] ?? "") !== "" && rating >= 1) flyer.scores.push((rating - 3) * 50);
    }
  }
  return new Map([...flyers].filter(([, { scores }]) => scores.length > 0));
}

const WANTED: readonly (readonly [attribute: string, value: string])[] = [
  ["Seat Type", "Economy Class"],
  ["Seat Type", "Business Class"],
  ["Seat Type", "First Class"],
  ["Type Of Traveller", "Business"],
  ["Type Of Traveller", "Solo Leisure"],
];

describe.skipIf(!isHere)("the airline's passengers, against the plain file", () => {
  let flyers: ReadonlyMap<string, Flyer> = new Map();

  beforeAll(() => {
    flyers = flyersIn(rowsOf(airline));
    const columns = ["--rating", ...STOPS, "--person", "author_id", "--attribute", ...ATTRIBUTES];
    const made = wayfelt(
      "import",
      airline,
      "--story",
      "Review",
      ...columns,
      "--scale",
      "1..5",
      "--out",
      "ba.json",
    );
    if (made.code !== 0) throw new Error(made.error);
    const map = saved("ba.json");
    const idOf = (name: string): string =>
      map.attributes.find((one: { name: string }) => one.name === name)?.id ?? "";
    map.segments = WANTED.map(([attribute, value], at) => ({
      id: `segment-${at}`,
      name: value,
      order: `a${at}`,
      rule: { kind: "attribute", attributeId: idOf(attribute), test: { op: "is", value } },
    }));
    save("ba.json", map);
  });

  test("everybody is in the segments that the file says, and unknown is nowhere", () => {
    const { segments } = derived("ba.json");
    const plain = WANTED.map(([attribute, value]) => {
      const known = [...flyers.values()].flatMap((one) => one.attributes.get(attribute) ?? []);
      const members = known.filter((own) => own === value).length;
      return { members, others: known.length - members, unknown: flyers.size - known.length };
    });
    expect(segments).toMatchObject(plain);
    expect(plain[0]?.members).toBeGreaterThan(900);
  });

  test.each(WANTED)(
    "%s %s: mean, shares and persona are what a plain count gives",
    (attribute, value) => {
      const data = derived("ba.json", "--segment", value);
      const group = [...flyers.values()].filter((one) => one.attributes.get(attribute) === value);
      const scores = group.flatMap((one) => one.scores);
      expect(data.group).toMatchObject({ participants: group.length, scored: scores.length });
      expect(data.group.statistics.mean).toBeCloseTo(
        scores.reduce((a, b) => a + b, 0) / scores.length,
        9,
      );
      for (const { label, value: own, typical, known } of data.persona.fields) {
        const values = group.flatMap((one) => one.attributes.get(label) ?? []);
        expect(known, label).toBe(values.length);
        // Nobody is like or unlike a person of whom it is not known: that is no count of 0.
        const alike = own === null ? null : values.filter((one) => one === own).length;
        expect(typical, label).toBe(alike);
      }
      expect(data.persona.fields.map(({ label }: Line) => label).toSorted()).toEqual(
        ATTRIBUTES.toSorted(),
      );
      const agreeing = group.filter((one) => agrees(one, data.persona.fields));
      expect(data.persona.agreeing).toBe(agreeing.length);
      expect(distanceSum(valuesOf(data.persona.fields), group)).toBeCloseTo(leastSum(group), 6);
    },
  );

  test("every statement rests on people and stories that exist, all of them in the segment", () => {
    const map = saved("ba.json");
    const data = derived("ba.json", "--segment", "First Class");
    const stories = new Map<string, string>(
      map.stories.map((one: { id: string; participantId: string }) => [one.id, one.participantId]),
    );
    const members = new Set<string>(
      data.segments.find(({ name }: { name: string }) => name === "First Class").participantIds,
    );
    const statements = linesOf(data).flatMap(({ statement }) => statement ?? []);
    expect(statements.length).toBeGreaterThan(3);
    for (const { evidence } of statements) {
      expect(evidence.storyIds.length + evidence.participantIds.length).toBeGreaterThan(0);
      expect(evidence.participantIds.every((id) => members.has(id))).toBe(true);
      expect(evidence.storyIds.every((id) => members.has(stories.get(id) ?? ""))).toBe(true);
    }
  });
});

describe.skipIf(!isHere)("the clothing shop's customers", () => {
  test("half are 33-48, four in five 25-56", () => {
    const made = wayfelt(
      "import",
      clothing,
      "--story",
      "Review Text",
      "--stage",
      "Department Name",
      "--score",
      "Rating",
      "--scale",
      "1..5",
      "--attribute",
      "Age",
      "--out",
      "clothing.json",
    );
    expect(made.code).toBe(0);
    const age = linesOf(derived("clothing.json")).find(({ label }) => label === "Age");
    expect(age?.statement?.value).toMatchObject({
      kind: "range",
      half: { low: 33, high: 48 },
      most: { low: 25, high: 56 },
    });
  });
});

type Fields = readonly { readonly label: string; readonly value: string | null }[];

/** Does somebody agree with at least 70 % of what is known of them, half of the sheet being known? */
function agrees({ attributes }: Flyer, fields: Fields): boolean {
  const shown = fields.filter(({ value }) => value !== null);
  const known = shown.filter(({ label }) => attributes.has(label));
  if (known.length === 0 || known.length < shown.length / 2) return false;
  const alike = known.filter(({ label, value }) => attributes.get(label) === value);
  return alike.length >= 0.7 * known.length;
}

function valuesOf(fields: Fields): ReadonlyMap<string, string> {
  return new Map(fields.flatMap(({ label, value }) => (value === null ? [] : [[label, value]])));
}

/** Gower's distances from one to all of a group: the share of differing answers among those known of both. */
function distanceSum(own: ReadonlyMap<string, string>, group: readonly Flyer[]): number {
  return group.reduce((sum, { attributes }) => {
    const both = ATTRIBUTES.filter((name) => own.has(name) && attributes.has(name));
    if (both.length === 0) return sum + 1;
    return sum + both.filter((name) => own.get(name) !== attributes.get(name)).length / both.length;
  }, 0);
}

/** The least of those who are known on at least three quarters of what is known of the best known. */
function leastSum(group: readonly Flyer[]): number {
  const most = Math.max(...group.map(({ attributes }) => attributes.size));
  const sums = group
    .filter(({ attributes }) => attributes.size >= 0.75 * most)
    .map(({ attributes }) => distanceSum(attributes, group));
  return Math.min(...sums);
}
