import { expect, test } from "vitest";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { type ReadMap, readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { noteState, planMerge } from "#session/merging.ts";
import { aSession } from "./makers.ts";

const sample = sampleMap(mintFrom(seeded32(5)), "2026-06-01T09:00:00.000Z");
const mapId = asId<MapId>(sample.mapId);

/** A session with the sample in it, and what planning to merge its own file with some text of it changed would do. */
async function mergedWith(change: (text: string) => string) {
  const { session } = await aSession();
  session.run(() => ({ ok: true, value: { ...sample.command, made: [] } }));
  const file = gatherMap(session.store.getState().workspace, await session.boardOf(mapId), mapId);
  await noteState(session, mapId);
  const text = file === null ? "" : writeMapFile(file);
  const changed = change(text);
  expect(changed).not.toBe(text);
  const { file: theirs, mended, repairs } = read(changed);
  expect(repairs.length).toBeGreaterThan(0);
  return planMerge(session, theirs, undefined, mended);
}

function read(text: string): ReadMap {
  const result = readMapFile(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test.each([
  ["a score that is none", (text: string) => text.replace(/"score":-?\d+/u, '"score":400')],
  [
    "a date that is none",
    (text: string) => text.replace(/"toldAt":"[^"]+"/u, '"toldAt":"2026-13-45"'),
  ],
  [
    "a stop in no stage",
    (text: string) => text.replace(/"stageId":"[^"]+","title"/u, '"stageId":"gone","title"'),
  ],
  [
    "a story of nobody",
    (text: string) => text.replace(/"participantId":"[^"]+"/u, '"participantId":"gone"'),
  ],
])("%s in a damaged file is nobody's wish: what is here stays", async (_, damage) => {
  const plan = await mergedWith(damage);
  expect(plan).toMatchObject({ conflicts: [], changes: [], isMended: true });
});

test("words of a damaged file come, though signs in them could not be shown", async () => {
  const plan = await mergedWith((text) =>
    text.replace('"title":"Calling the advice line"', '"title":"Ringing\\u0000 the line"'),
  );
  expect(plan?.conflicts.map(({ theirs }) => theirs?.["title"])).toEqual(["Ringing the line"]);
});
