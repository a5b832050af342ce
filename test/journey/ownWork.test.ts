import { expect, test } from "vitest";
import { addParticipant } from "#journey/commands/people.ts";
import { deleteMaps } from "#journey/commands/maps.ts";
import { holdsOwnWork } from "#journey/ownWork.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { emptyBoard, emptyWorkspace } from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { aNew, Workshop } from "./workshop.ts";

/** A workshop that holds the invented sample and nothing else. */
function withSample(): Workshop {
  const workshop = new Workshop();
  const { command } = sampleMap(mintFrom(seeded32(3)), "2026-03-04T10:00:00.000Z");
  workshop.run(() => ({ ok: true, value: { ...command, made: [] } }));
  const boards = new Map([[workshop.mapId, emptyBoard()]]);
  workshop.run((context) => deleteMaps(context, boards));
  return workshop;
}

test("nothing is nobody's own, nor is the invented sample", () => {
  expect(holdsOwnWork(emptyWorkspace())).toBe(false);
  expect(holdsOwnWork(withSample().workspace)).toBe(false);
});

test("a map that one drew is, however empty", () =>
  expect(holdsOwnWork(new Workshop().workspace)).toBe(true));

test("whoever was typed in or imported is, also where there is no map but the sample", () => {
  const typed = withSample();
  typed.run((context) => addParticipant(context, "Ana"));
  expect(holdsOwnWork(typed.workspace)).toBe(true);
  const imported = withSample();
  imported.put(aNew("study", { id: "study-1", name: "May", source: "may.csv" }));
  expect(holdsOwnWork(imported.workspace)).toBe(true);
});
