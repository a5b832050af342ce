import { describe, expect, it } from "vitest";
import { Links, relinked } from "#formats/wayfelt/links.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { tablesOf } from "#formats/wayfelt/tables.ts";
import { bytesOf, Shelf } from "./makers.ts";

/** A file as the version before segments wrote it. */
const BEFORE = `{
  "format": "wayfelt",
  "version": 1,
  "map": {"id":"m","title":"Washing machine"},
  "stages": [
    {"id":"s1","name":"Buy","order":"a0"}
  ],
  "lanes": [
    {"id":"l1","order":"a0","role":"touchpoints"}
  ],
  "touchpoints": [
    {"id":"pay","laneId":"l1","order":"a0","stageId":"s1","title":"Paying"}
  ],
  "connections": [],
  "notes": [],
  "studies": [
    {"id":"st","name":"Spring"}
  ],
  "attributes": [],
  "channels": [],
  "personas": [
    {"id":"pe","name":"Ada","scope":"map:m"}
  ],
  "participants": [
    {"id":"p1","name":"Ana","studyId":"st"}
  ],
  "stories": [
    {"id":"t1","participantId":"p1","studyId":"st","text":"Dear","touchpointId":"pay"}
  ]
}
`;

const SEGMENT = {
  id: "old",
  mapId: "m",
  name: "Older",
  order: "a0",
  rule: { kind: "told-at", touchpointIds: ["pay"] },
};

function withParts(parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...JSON.parse(BEFORE), ...parts });
}

function read(text: string) {
  const result = readMapFile(bytesOf(text));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe("what was decided about a map", () => {
  it("may be missing: a file of before opens without a repair and is the same bytes again", () => {
    expect(read(BEFORE).repairs).toEqual([]);
    const shelf = new Shelf();
    expect(shelf.fileOf(shelf.open(BEFORE))).toBe(BEFORE);
  });

  it("goes with the copy of a map that is here already, linked to the copy's own stops", () => {
    const text = withParts({
      segments: [SEGMENT],
      personas: [{ id: "pe", scope: "segment:old", name: "Ada", pinnedQuotes: ["t1"] }],
      profileEntries: [
        { id: "e", scope: "persona:pe", claim: "attribute:attribute-age", text: "x" },
      ],
      guesses: [{ id: "g", name: "Team", points: { pay: -20 } }],
    });
    const shelf = new Shelf();
    shelf.open(text);
    const copy = shelf.open(text);
    const { workspace } = shelf;
    const [stop] = [...shelf.board(copy).touchpoint];
    const segment = [...workspace.segment].find(({ mapId }) => mapId === copy);
    expect(segment?.rule).toEqual({ kind: "told-at", touchpointIds: [stop?.id] });
    const persona = [...workspace.persona].find(
      ({ scope }) => scope === `segment:${segment?.id ?? ""}`,
    );
    expect(persona).toMatchObject({ name: "Ada", pinnedQuotes: ["t1"] });
    const scopes = [...workspace.profileEntry].map(({ scope }) => scope);
    expect(scopes.toSorted()).toEqual(["persona:pe", `persona:${persona?.id ?? ""}`].toSorted());
    const guess = [...workspace.guess].find(({ mapId }) => mapId === copy);
    expect(guess?.points).toEqual({ [stop?.id ?? ""]: -20 });
  });

  it("keeps the chosen words of a quote, also what a later version notes on them, beside the story's own id", () => {
    const quoteWords = [{ later: 1, print: "p", storyId: "t1", text: "De … ar" }];
    const text = withParts({
      personas: [{ id: "pe", name: "Ada", pinnedQuotes: ["t1"], quoteWords, scope: "map:m" }],
    });
    const shelf = new Shelf();
    const file: unknown = JSON.parse(shelf.fileOf(shelf.open(text)));
    expect(file).toMatchObject({ personas: [{ quoteWords }] });
    const links = new Links();
    links.set("story", "t1", "t1-of-another");
    expect(relinked("persona", { id: "pe", quoteWords }, links)).toMatchObject({
      quoteWords: [{ storyId: "t1-of-another", text: "De … ar" }],
    });
  });

  it("is replaced with the map: what the file does not have is gone, the rest is changed", () => {
    const shelf = new Shelf();
    const other = { ...SEGMENT, id: "other", name: "Other" };
    shelf.open(withParts({ segments: [SEGMENT, other] }));
    const after = withParts({ segments: [{ ...SEGMENT, name: "Oldest" }], personas: [] });
    shelf.open(after, { replace: true });
    expect([...shelf.workspace.segment].map(({ name }) => name)).toEqual(["Oldest"]);
    expect(shelf.workspace.persona.size).toBe(0);
  });

  it("that belongs to nothing in the file is left out and listed, and the rest is mended", () => {
    const { file, repairs } = read(
      withParts({
        segments: [{ ...SEGMENT, mapId: "elsewhere", colour: "blue" }],
        personas: [
          { id: "a", scope: "segment:gone", name: "Nobody" },
          {
            id: "b",
            scope: "segment:old",
            portrait: "javascript:alert(1)",
            pinnedQuotes: ["t1", "t9"],
            quoteWords: [
              { storyId: "t9", text: "Never" },
              { storyId: "t1", text: "Dear", print: "x", later: true },
            ],
          },
        ],
        scorecards: [{ id: "card", name: "Ideal" }],
        scoreMarks: [
          { id: "k1", scorecardId: "card", criterionId: "c", participantId: "p1", points: 7 },
          { id: "k2", scorecardId: "card", criterionId: "c", participantId: "p9", points: 1 },
          { id: "k3", scorecardId: "no", criterionId: "c", company: "Acme", points: 1 },
        ],
      }),
    );
    const { workspace } = tablesOf(file);
    expect([...workspace.segment]).toMatchObject([{ id: "old", mapId: "m", colour: 0 }]);
    expect([...workspace.persona]).toMatchObject([
      {
        id: "b",
        portrait: null,
        pinnedQuotes: ["t1"],
        quoteWords: [{ storyId: "t1", text: "Dear", print: "x", later: true }],
      },
    ]);
    expect([...workspace.scoreMark]).toMatchObject([{ id: "k1", points: null }]);
    const told = repairs.map(({ message }) => message).join("\n");
    for (const id of ["old", "a", "k2", "k3", "portrait", "points", "colour"]) {
      expect(told).toContain(id);
    }
  });

  it("is refused where it is of a wrong type, with the path", () => {
    const wrong = readMapFile(bytesOf(withParts({ segments: [{ id: "x", rule: "all" }] })));
    expect(wrong.ok ? "" : wrong.problem.message).toContain("segments[0].rule must be an object");
  });

  it("that a version before it kept unread with the map is read again", () => {
    const shelf = new Shelf().run({
      name: "as an older version left it",
      writes: [
        {
          op: "create",
          document: "ws",
          kind: "map",
          entity: { id: "m", title: "Old", otherParts: { segments: [SEGMENT], later: [1] } },
        },
      ],
    });
    const file = JSON.parse(shelf.fileOf("m"));
    expect(file.segments).toEqual([
      { id: "old", mapId: "m", name: "Older", order: "a0", rule: SEGMENT.rule },
    ]);
    expect(file.later).toEqual([1]);
  });
});
