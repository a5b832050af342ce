import { expect, test } from "vitest";
import type { Receipt } from "#journey/commands/forget.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { receiptLines } from "#screens/people/receiptLines.ts";

function aStop(mapId: string, map: string): Receipt["stops"][number] {
  return { mapId: asId<MapId>(mapId), map, title: "Order", stories: 1 };
}

const NOTHING: Receipt = {
  who: "",
  stories: 0,
  marks: 0,
  links: 0,
  texts: 0,
  answers: 0,
  asked: [],
  namedTexts: 0,
  namedElsewhere: 0,
  namedAt: [],
  alike: 0,
  stops: [],
};

function linesOf(stops: Receipt["stops"]): readonly string[] {
  return receiptLines({ ...NOTHING, who: "Ann", stories: 2, stops });
}

test("the stops of one map are told alone, those of several with their map's name", () => {
  expect(linesOf([aStop("a", "Moving")])).toContain("Order: 1 story fewer");
  const lines = linesOf([aStop("a", "Moving"), aStop("b", "")]);
  expect(lines).toContain("Order on “Moving”: 1 story fewer");
  expect(lines).toContain("Order on “Untitled map”: 1 story fewer");
});

test("where others name them is told, so that it can be read: the first places, and how many more", () => {
  const named = (namedElsewhere: number, stops: number): string | undefined => {
    const namedAt = Array.from({ length: stops }, (_, at) => ({
      ...aStop("a", "Moving"),
      title: `Stop ${at + 1}`,
    }));
    return receiptLines({ ...NOTHING, namedElsewhere, namedAt }).at(-1);
  };
  expect(named(1, 0)).toMatch(/read it\.$/u);
  expect(named(1, 1)).toMatch(/read it\. At: Stop 1\.$/u);
  expect(named(9, 7)).toMatch(
    /At: Stop 1, Stop 2, Stop 3, Stop 4, Stop 5,? and 2 more touchpoints\.$/u,
  );
});

test("answers that only they gave are told: what was taken out, and where somebody still asks for one", () => {
  expect(receiptLines({ ...NOTHING, answers: 2 }).at(-1)).toMatch(/^2 saved versions, kept lines/u);
  const segment = { kind: "segment", name: "Pilots" } as const;
  const asked = receiptLines({ ...NOTHING, asked: [segment, segment] }).at(-1);
  expect(asked).toContain("still stands in the segment “Pilots”: look there.");
  const many = Array.from({ length: 7 }, (_, at) => ({ kind: "ideal", name: `A${at}` }) as const);
  expect(receiptLines({ ...NOTHING, asked: many }).at(-1)).toMatch(/“A4”,? and 2 more places/u);
});
