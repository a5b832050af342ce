import { beforeEach, describe, expect, it } from "vitest";
import { deleteMaps, duplicateMap } from "#journey/commands/maps.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { addStories } from "#journey/commands/stories.ts";
import { asId, type MapId, type ParticipantId } from "#journey/ids.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { emptyBoard } from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { Workshop } from "./workshop.ts";

describe("an invented map that is deleted for good", () => {
  let workshop: Workshop;
  let sample: MapId;
  beforeEach(() => {
    workshop = new Workshop();
    const { command, mapId } = sampleMap(mintFrom(seeded32(3)), "2026-03-04T10:00:00.000Z");
    workshop.run(() => ({ ok: true, value: { ...command, made: [] } }));
    sample = mapId;
  });

  const erase = (...ids: readonly MapId[]): unknown =>
    workshop.run((context) => deleteMaps(context, new Map(ids.map((id) => [id, emptyBoard()]))));
  const sizes = (): readonly number[] =>
    (["map", "participant", "story", "study"] as const).map(
      (kind) => workshop.workspace[kind].size,
    );

  it("takes its people with it: nobody who was never met is left among those who were", () => {
    expect(sizes()).toEqual([2, 17, 90, 1]);
    erase(sample);
    expect(sizes()).toEqual([1, 0, 0, 0]);
  });

  it("leaves what somebody typed in on it, and whoever is said to have told that", () => {
    const [own] = workshop.run((context) => addParticipant(context, "Ana"));
    const dev = [...workshop.workspace.participant].find(({ name }) => name === "Dev Raman");
    const tellers = [own, dev?.id].map((id) => asId<ParticipantId>(id ?? ""));
    workshop.run((context) =>
      addStories(
        { ...context, mapId: sample },
        null,
        tellers.map((participantId) => ({ text: "This I heard myself", participantId })),
      ),
    );
    erase(sample);
    const { participant, story } = workshop.workspace;
    expect([...story].map(({ text }) => text)).toEqual(Array(2).fill("This I heard myself"));
    expect([...participant].map(({ name }) => name).toSorted()).toEqual(["Ana", "Dev Raman"]);
  });

  it("leaves what was imported into it", () => {
    const [story] = [...workshop.workspace.story];
    const study = workshop.workspace.study.get(story?.studyId ?? asId(""));
    workshop.run(() => ({
      ok: true,
      value: {
        name: "Import",
        made: [],
        writes: [
          {
            op: "create",
            document: "ws",
            kind: "study",
            entity: { ...study, id: "s", source: "a.csv" },
          },
          {
            op: "create",
            document: "ev:s:0",
            kind: "story",
            entity: { id: "told", studyId: "s", text: "Imported", [`@${sample}`]: null },
          },
        ],
      },
    }));
    erase(sample);
    expect([...workshop.workspace.story].map(({ text }) => text)).toEqual(["Imported"]);
    expect([...workshop.workspace.study].map(({ id }) => id)).toEqual(["s"]);
  });

  it("leaves people who are on a copy of it, until the copy goes too", () => {
    const [copy] = workshop.run((context) => duplicateMap(context, sample, emptyBoard(), "Copy"));
    erase(sample);
    expect(sizes()).toEqual([2, 17, 90, 1]);
    erase(asId(copy ?? ""));
    expect(sizes()).toEqual([1, 0, 0, 0]);
  });

  it("goes with all copies at once, as when the trash is emptied", () => {
    const [copy] = workshop.run((context) => duplicateMap(context, sample, emptyBoard(), "Copy"));
    erase(sample, asId(copy ?? ""));
    expect(sizes()).toEqual([1, 0, 0, 0]);
  });

  it("takes nobody away where another map is deleted", () => {
    erase(workshop.mapId);
    expect(sizes()).toEqual([1, 17, 90, 1]);
  });
});
