import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "#kit/json.ts";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { type FileEntity, MAP_LISTS, type MapFile } from "#formats/wayfelt/mapFile.ts";
import { sharedMap } from "#formats/wayfelt/sharedMap.ts";
import { tablesOf } from "#formats/wayfelt/tables.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";

const NAME = "Quirin Überzwerch";

/** A map in whose every text somebody is named. */
function telling(said: string): MapFile {
  const row = (id: string, fields: JsonObject): FileEntity => ({ id, ...fields });
  const none = Object.fromEntries(MAP_LISTS.map((list) => [list, []])) as unknown as MapFile;
  const people = Array.from({ length: 6 }, (_, n) =>
    row(`person-${n === 0 ? "quirin-uberzwerch" : n}`, {
      studyId: "study",
      name: n === 0 ? NAME : `Person Nummer${n}`,
      key: n === 0 ? "quirin@example.invalid" : null,
      "#attribute-plan": n === 0 ? "Platinum" : "Basic",
      "#attribute-job": n === 0 ? said : "Clerk",
      "#attribute-age": 40 + n,
      "#attribute-later": said,
    }),
  );
  return {
    ...none,
    map: row("map", { title: said, goal: said, scenario: said, state: "current", later: said }),
    stages: [row("stage", { name: said, order: "a0", later: said })],
    lanes: [row("lane", { name: said, role: "touchpoints", order: "a0" })],
    touchpoints: [
      row("stop", { title: said, note: said, stageId: "stage", laneId: "lane", order: "a0" }),
      row("next", { title: "Pays", stageId: "stage", laneId: "lane", order: "a1" }),
    ],
    connections: [row("line", { from: "stop", to: "next", label: said })],
    notes: [row("note", { text: said, stageId: "stage", laneId: "lane", order: "a0" })],
    studies: [row("study", { name: said, method: said, source: said })],
    attributes: [
      row("attribute-plan", { name: said, type: "category", section: "behaviour", order: "a0" }),
      row("attribute-job", { name: "Job", type: "category", section: "behaviour", order: "a1" }),
      row("attribute-age", { name: "Age", type: "number", section: "behaviour", order: "a2" }),
    ],
    channels: [row("channel", { name: said })],
    personas: [
      row("persona", {
        scope: "map:map",
        name: said,
        story: said,
        portraitSeed: said,
        pinnedQuotes: ["story-0", "story-1"],
        quoteWords: [
          { storyId: "story-0", text: "It took a while", print: "x" },
          { storyId: "story-1", text: said, print: "x" },
          { storyId: "story-2", text: "It took … 2", print: "x", later: said },
          { storyId: "story-5", text: "It took a while", print: "x" },
        ],
      }),
    ],
    segments: [
      row("segment", {
        mapId: "map",
        name: said,
        order: "a0",
        rule: { kind: "attribute", attributeId: "attribute-job", test: { op: "is", value: said } },
      }),
    ],
    scorecards: [
      row("card", {
        mapId: "map",
        name: said,
        order: "a0",
        criteria: [{ id: "c", name: said, rules: [] }],
      }),
    ],
    scoreMarks: [
      row("mark", {
        scorecardId: "card",
        criterionId: "c",
        participantId: people[0]?.id ?? null,
        points: 2,
        note: said,
      }),
      row("company", { scorecardId: "card", criterionId: "c", company: said, points: 2 }),
    ],
    profileEntries: [
      row("entry", {
        scope: "map:map",
        claim: "attribute:attribute-age",
        text: said,
        value: said,
        was: { said },
      }),
    ],
    insights: [
      row("insight", {
        scope: "map:map",
        text: said,
        phrase: said,
        storyIds: ["story-0"],
        order: "a0",
      }),
    ],
    profileVersions: [row("version", { scope: "map:map", name: said, lines: [{ said }] })],
    guesses: [row("guess", { mapId: "map", name: said, points: { stop: 20 } })],
    participants: people,
    stories: people.map((person, n) =>
      row(`story-${n}`, {
        studyId: "study",
        text: n === 0 ? said : `It took a while, number ${n}`,
        participantId: person.id,
        "@map": "stop",
        score: 10 * n,
        rating: { value: 3, worst: 1, best: 5, wording: n === 0 ? said : null },
        consent: n === 5 ? "internal" : "quote",
        tags: [said, "slow"],
        question: said,
        importedStop: said,
        sessionId: said,
        later: said,
      }),
    ),
  };
}

describe("a map to share", () => {
  it("names nobody in any of its bytes, however the name is written", () => {
    const ways = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize("NFD"),
      (text: string) => text.split("").join("\u200B"),
      (text: string) => text.replace("Ü", "Ue"),
      () => "quirin@example.invalid",
      () => "0170 123 45 67",
    );
    fc.assert(
      fc.property(ways, fc.string({ maxLength: 12 }), (way, around) => {
        const said = `${around} ${way(NAME)} ${around}`;
        const bytes = plain(writeMapFile(sharedMap(telling(said)).file));
        for (const secret of ["quirin", "zwerch", "1701234567", "platinum"]) {
          expect(bytes).not.toContain(secret);
        }
      }),
    );
  });

  it("names nobody in an id that somebody wrote by hand, and keeps all links", () => {
    const map = telling("x");
    const renamed = JSON.parse(
      JSON.stringify(map)
        .replaceAll('"story-1"', '"told-by-Quirin"')
        .replaceAll('"stop"', '"visit_zwerch_überzwerch"')
        .replaceAll(':"map"', ':"journey.quirin"')
        .replaceAll("map:map", "map:journey.quirin")
        .replaceAll('"@map"', '"@journey.quirin"'),
    ) as MapFile;
    const { file } = sharedMap(renamed);
    expect(plain(writeMapFile(file))).not.toMatch(/quirin|zwerch/);
    const stop = file.touchpoints.find(({ title }) => title === "x")?.id;
    const field = `@${file.map.id}`;
    expect(file.stories.map((story) => story[field])).toEqual(Array(6).fill(stop));
    expect(file.connections).toMatchObject([{ from: stop, to: "next" }]);
    expect(file.guesses[0]?.["points"]).toEqual({ [stop ?? ""]: 20 });
    const told = file.stories.find(({ text }) => text === "It took a while, number 1")?.id;
    expect(file.personas[0]?.["pinnedQuotes"]).toEqual(["story-0", told]);
  });

  it("has a title of its own: on the page of all maps it is told from the whole one", () => {
    const titled = (title: string): unknown => {
      const map = telling("x");
      return sharedMap({ ...map, map: { ...map.map, title } }).file.map["title"];
    };
    expect(titled("Getting connected")).toBe("Getting connected (shared)");
    expect(titled("Getting connected (shared)")).toBe("Getting connected (shared)");
    expect(titled("x".repeat(500))).toBe(`${"x".repeat(491)} (shared)`);
    expect([titled(" "), titled(NAME)]).toEqual([" ", ""]);
  });

  it("holds back words that name somebody of another map", () => {
    const said = telling("then Quentin came");
    expect(sharedMap(said, ["Quentin Ashworth"]).told).toBe(sharedMap(said).told - 1);
  });

  it("keeps stops, scores and who told what, as numbers", () => {
    const { file, stories, told } = sharedMap(telling(`then ${NAME} came`));
    expect([stories, told]).toEqual([6, 4]);
    expect(file.stories.map(({ score, text }) => [score, text])).toEqual([
      [0, ""],
      [10, "It took a while, number 1"],
      [20, "It took a while, number 2"],
      [30, "It took a while, number 3"],
      [40, "It took a while, number 4"],
      [50, ""],
    ]);
    expect(file.participants.map(({ name }) => name)).toEqual(["P1", "P2", "P3", "P4", "P5", "P6"]);
    expect(file.stories.map(({ participantId }) => participantId)).toEqual(
      file.participants.map(({ id }) => id),
    );
    expect(file.touchpoints[1]).toMatchObject({ title: "Pays" });
    expect(file.guesses[0]).toMatchObject({ points: { stop: 20 } });
  });

  it("tells no label that is somebody's name, however many gave it", () => {
    const map = telling("x");
    const { file } = sharedMap({
      ...map,
      participants: map.participants.map((person) => ({ ...person, "#attribute-job": NAME })),
    });
    expect(plain(writeMapFile(file))).not.toContain("zwerch");
  });

  it("keeps links and rules whatever letters their ids are of", () => {
    const map = telling("x");
    const id = "attribute-12345678";
    const rule = { kind: "attribute", attributeId: id, test: { op: "is", value: "Clerk" } };
    const { file } = sharedMap({
      ...map,
      attributes: [...map.attributes, { ...map.attributes[1], id }],
      channels: [{ id: "channel-12345678", name: "Shop" }],
      touchpoints: map.touchpoints.map((stop) => ({ ...stop, channelIds: ["channel-12345678"] })),
      segments: [{ id: "segment", mapId: "map", name: "Clerks", order: "a0", rule }],
    });
    expect(file.touchpoints[0]?.["channelIds"]).toEqual(["channel-12345678"]);
    expect(file.segments[0]?.["rule"]).toEqual(rule);
  });

  it("counts people and not answers: who says a thing in two spellings is one of five", () => {
    const map = telling("It took three weeks");
    const uses = map.participants.map((person, n) => ({
      ...person,
      "#uses": n === 0 ? ["Chat", "chat "] : n < 4 ? ["chat", "Phone"] : ["phone"],
    }));
    const { file } = sharedMap({
      ...map,
      participants: uses,
      attributes: [
        { id: "uses", name: "Uses", type: "choices", section: "behaviour", order: "a0" },
      ],
    });
    expect(file.participants.map((person) => person["#uses"])).toEqual([
      undefined,
      ...Array.from({ length: 5 }, () => ["Phone"]),
    ]);
  });

  it("tells nothing of fewer than five people, however alike they are, nor of who is not known", () => {
    const map = telling("x");
    const clerks = map.participants.map((person) => ({ ...person, "#attribute-job": "Clerk" }));
    const jobsIn = (participants: typeof clerks) =>
      sharedMap({ ...map, participants }).file.participants.map(
        (person) => person["#attribute-job"] ?? null,
      );
    expect(jobsIn(clerks.slice(0, 4))).toEqual([null, null, null, null]);
    const [first, ...others] = clerks;
    if (first === undefined) throw new Error("nobody");
    const dark = { ...first, "#attribute-job": "unknown" };
    expect(jobsIn([dark, ...others])).toEqual([null, ...others.map(() => "Clerk")]);
  });

  it("tells no question of which no answer came along: opened and saved again, it asks the same", () => {
    const map = telling("x");
    const ages = map.participants.map(({ id, studyId, ...one }) => ({
      id,
      studyId: studyId ?? null,
      "#attribute-age": one["#attribute-age"] ?? null,
      "#attribute-job": "Clerk",
    }));
    const lists = { segments: [], scorecards: [], scoreMarks: [], profileEntries: [] };
    const { file } = sharedMap({ ...map, ...lists, participants: ages });
    expect(file.attributes.map(({ id }) => id)).toEqual(["attribute-job"]);
    const { workspace, board, mapId } = tablesOf(file);
    expect(gatherMap(workspace, board, mapId)?.attributes).toEqual(file.attributes);
  });

  it("tells of people only what five or more have in common", () => {
    const { file } = sharedMap(telling(NAME));
    const known = file.participants.map((person) => [
      person["#attribute-plan"],
      person["#attribute-job"],
      person["#attribute-age"],
    ]);
    // One of another kind would be told by what is missing: then nothing is told.
    expect(known).toEqual(Array.from({ length: 6 }, () => ["other", "other", undefined]));
  });
});

/** What is left of a text when marks, case and signs that show nothing are taken off. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .toLocaleLowerCase("en")
    .replaceAll(/(?<=\d) (?=\d)/gu, "");
}
