import { expect, test } from "vitest";
import { segmentCurves } from "#evidence/findings/segmentCurves.ts";
import { voicesAt } from "#evidence/findings/voices.ts";
import { asId, type ParticipantId, type TouchpointId } from "#journey/ids.ts";
import { aStory } from "./makers.ts";

const STOPS = ["order", "wait"].map((id) => asId<TouchpointId>(id));

function people(...ids: readonly string[]): ReadonlySet<ParticipantId> {
  return new Set(ids.map((id) => asId<ParticipantId>(id)));
}

test("a segment's curve is the mean of its members at each stop that they scored", () => {
  const stories = [
    aStory({ by: "ann", at: "order", score: 100 }),
    aStory({ by: "ann", at: "order", score: 0 }),
    aStory({ by: "bob", at: "order", score: -100 }),
    aStory({ by: "cem", at: "wait", score: -50 }),
    aStory({ at: "wait", score: 100 }),
  ];
  const segments = [{ id: "s", members: people("ann", "bob"), others: people("cem") }];
  const [curve] = segmentCurves(voicesAt(stories, STOPS), segments);
  expect(curve?.points).toMatchObject([{ stop: "order", people: 2, mean: 0 }]);
  const interval = curve?.points[0]?.interval;
  expect(interval?.low).toBeLessThan(-50);
  expect(interval?.high).toBeGreaterThan(50);
});
