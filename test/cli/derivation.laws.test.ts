import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivationOf } from "#cli/derivation.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { tablesOf } from "#formats/wayfelt/tables.ts";
import { arbitraryMap } from "../formats/arbitraryMap.ts";
import { bytesOf, Shelf } from "../formats/makers.ts";

describe("what is derived of any map", () => {
  it("is data, for everyone and for each segment, and its people are people of the map", () => {
    fc.assert(
      fc.property(arbitraryMap, ({ command, mapId }) => {
        const read = readMapFile(bytesOf(new Shelf().run(command).fileOf(mapId)));
        if (!read.ok) throw new Error(read.problem.message);
        const map = tablesOf(read.value.file);
        const told = new Set<string>([...map.workspace.participant].map(({ id }) => id));
        const whole = derivationOf(map, { segment: null, suggest: true });
        expect(JSON.parse(JSON.stringify(whole))).toBeTruthy();
        for (const { id, members, others, unknown, n, participantIds } of whole.segments) {
          expect(members + others + unknown).toBe(n);
          expect(participantIds.every((one) => told.has(one))).toBe(true);
          const own = derivationOf(map, { segment: id, suggest: false });
          expect(own.group.participants).toBe(members);
          expect(own.persona === null).toBe(members === 0);
        }
        const inSome = new Set(whole.segments.flatMap((one) => one.participantIds));
        expect(whole.others.some((id) => inSome.has(id))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
