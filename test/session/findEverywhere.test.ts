import { expect, it } from "vitest";
import { trashMap } from "#journey/commands/maps.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { namePersona } from "#journey/commands/personas.ts";
import { addSegment } from "#journey/commands/segments.ts";
import { addStories } from "#journey/commands/stories.ts";
import { asId, type ParticipantId, type SegmentId } from "#journey/ids.ts";
import { mapScope, segmentScope } from "#journey/scope.ts";
import { type Everywhere, findEverywhere, LISTED } from "#session/findEverywhere.ts";
import { Workshop } from "../journey/workshop.ts";

function find(workshop: Workshop, query: string): Everywhere {
  const steps = findEverywhere(workshop.workspace, query);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function told(): { readonly workshop: Workshop; readonly zoe: ParticipantId } {
  const workshop = new Workshop();
  const stop = workshop.touchpoint("Calls");
  const [zoe = ""] = workshop.run((c) => addParticipant(c, "Zoë Quist"));
  workshop.run((c) =>
    addStories(c, stop, [
      { text: "I waited for hours", participantId: asId<ParticipantId>(zoe) },
      { text: "Nobody waited with me", tags: ["queue"] },
    ]),
  );
  workshop.run((c) => addStories(c, null, [{ text: "Unplaced, and waited too" }]));
  return { workshop, zoe: asId<ParticipantId>(zoe) };
}

it("finds stories by all words, whatever their case and marks, with the map they are on", () => {
  const { workshop } = told();
  const { stories, storyCount } = find(workshop, "WAITED");
  expect(storyCount).toBe(3);
  expect(stories.every(({ map }) => map.id === workshop.mapId)).toBe(true);
  expect(find(workshop, "waited hours").stories.map(({ story }) => story.text)).toEqual([
    "I waited for hours",
  ]);
  expect(find(workshop, "queue").storyCount).toBe(1);
  expect(find(workshop, "nothing of it").storyCount).toBe(0);
});

it("finds people with a map on which they told something, and personas of maps and segments", () => {
  const { workshop, zoe } = told();
  workshop.run((c) => addParticipant(c, "Zoe without a word"));
  const { people, personCount } = find(workshop, "zoe");
  expect(personCount).toBe(2);
  expect(people.map(({ person, map }) => [person.id === zoe, map?.id ?? null])).toEqual([
    [true, workshop.mapId],
    [false, null],
  ]);
  const [segment = ""] = workshop.run((c) =>
    addSegment(c, workshop.mapId, "Late", { kind: "all", rules: [] }),
  );
  workshop.run((c) => namePersona(c, mapScope(workshop.mapId), "Patient Pat"));
  workshop.run((c) => namePersona(c, segmentScope(asId<SegmentId>(segment)), "Patient Sam"));
  expect(find(workshop, "patient").personas.map(({ map }) => map.id)).toEqual([
    workshop.mapId,
    workshop.mapId,
  ]);
});

it("lists the first of very many and counts all", () => {
  const { workshop } = told();
  const many = Array.from({ length: 1_200 }, (_, at) => ({ text: `Late again ${at}` }));
  workshop.run((c) => addStories(c, null, many));
  const { stories, storyCount } = find(workshop, "late again");
  expect(stories).toHaveLength(LISTED);
  expect(storyCount).toBe(1_200);
});

it("knows nothing of maps in the trash, and finds nothing without words", () => {
  const { workshop } = told();
  expect(find(workshop, "   ")).toMatchObject({ storyCount: 0, personCount: 0 });
  workshop.run((c) => trashMap(c, workshop.mapId));
  expect(find(workshop, "waited").storyCount).toBe(0);
});
