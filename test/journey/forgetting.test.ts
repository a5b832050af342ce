import { describe, expect, it } from "vitest";
import { type Forgetting, forgetPerson } from "#journey/commands/forget.ts";
import { editMap } from "#journey/commands/maps.ts";
import { addTouchpoint } from "#journey/commands/touchpoints.ts";
import { asId } from "#journey/ids.ts";
import { holdsTouchpoints } from "#journey/lane.ts";
import { placementField } from "#journey/story.ts";
import { lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import type { JsonObject } from "#kit/json.ts";
import { aNew, Workshop } from "./workshop.ts";

function forgetting(workshop: Workshop, id = "p"): Forgetting | null {
  let result: Forgetting | null = null;
  workshop.attempt((context) => {
    result = forgetPerson(context, new Map([[workshop.mapId, workshop.board]]), asId(id));
    return { ok: true, value: { name: "", writes: [], made: [] } };
  });
  return result;
}

function withPerson(person: JsonObject = {}): Workshop {
  const workshop = new Workshop();
  workshop.put(aNew("participant", { id: "p", studyId: "s", name: "Josephine Ward", ...person }));
  return workshop;
}

function tell(workshop: Workshop, id: string, text: string, more: JsonObject = {}): void {
  const story = { id, studyId: "s", participantId: "p", text, ...more };
  workshop.put(aNew("story", story));
}

describe("the receipt of forgetting", () => {
  it("is of nobody where there is no such person", () => {
    expect(forgetting(new Workshop())).toBeNull();
  });

  it.each<[JsonObject, string]>([
    [{ name: "Josephine Ward", key: "C-1" }, "Josephine Ward"],
    [{ name: " ", key: "C-1" }, "C-1"],
    [{ name: "", key: null }, ""],
  ])("calls them by name, else by the key of their table: %j", (person, who) => {
    expect(forgetting(withPerson(person))?.receipt).toMatchObject({
      who,
      stories: 0,
      marks: 0,
      links: 0,
      texts: 0,
      namedElsewhere: 0,
      stops: [],
    });
  });

  it("counts what each stop of a map loses, with the names of both", () => {
    const workshop = withPerson();
    const { board, mapId } = workshop;
    const stageId = stagesInOrder(board)[0]?.id ?? asId("none");
    const laneId = lanesInOrder(board).find(({ role }) => holdsTouchpoints(role))?.id;
    const [pay] = workshop.run((context) =>
      addTouchpoint(context, "Pays", { stageId, laneId: laneId ?? asId("none") }),
    );
    const at = (stop: string): JsonObject => ({ [placementField(mapId)]: stop });
    tell(workshop, "one", "Paying took long", at(pay ?? ""));
    tell(workshop, "two", "Paying took longer", at(pay ?? ""));
    tell(workshop, "gone", "Nobody knows where this was", at("gone"));
    tell(workshop, "tray", "This waits in the tray");
    workshop.run((context) => editMap(context, mapId, { title: " Trip " }));
    const { receipt } = forgetting(workshop) ?? {};
    expect(receipt?.stories).toBe(4);
    expect(receipt?.stops).toEqual([{ mapId, map: "Trip", title: "Pays", stories: 2 }]);
    const orphaned = forgetPersonOnUnlisted(workshop);
    expect(orphaned?.receipt.stops).toEqual([{ mapId, map: "", title: "Pays", stories: 2 }]);
  });

  it("counts stories of others that name them, and leaves those as they are", () => {
    const workshop = withPerson();
    tell(workshop, "own", "I am Josephine Ward");
    tell(workshop, "other", "Then Josephine Ward rang me", { participantId: "q" });
    tell(workshop, "third", "Then nobody rang me", { participantId: "q" });
    const made = forgetting(workshop);
    expect(made?.receipt).toMatchObject({ stories: 1, namedElsewhere: 1 });
    expect(made?.writes.some((write) => write.op !== "create" && idOf(write) === "other")).toBe(
      false,
    );
  });
});

describe("links to what they told", () => {
  it("go, whatever shape they have; what is of others or cannot be read stays", () => {
    const workshop = withPerson();
    tell(workshop, "told", "Nobody ever came back to me");
    const quoteWords = [{ storyId: "told", text: "x", print: "y" }, { storyId: 5 }, "other", 7];
    workshop.put(aNew("persona", { id: "pe", scope: "map:x" }));
    const persona = workshop.workspace.persona.get(asId("pe"));
    expect(persona).toBeDefined();
    const odd = { ...persona, quoteWords, pinnedQuotes: ["told", "other"] };
    const made = withRows(workshop, "persona", odd);
    const links = made?.writes.filter((write) => write.kind === "persona");
    expect(links).toEqual([
      expect.objectContaining({ field: "pinnedQuotes", value: ["other"] }),
      expect.objectContaining({ field: "quoteWords", value: [{ storyId: 5 }, "other", 7] }),
    ]);
    // One persona, however many of its fields named them.
    expect(made?.receipt.links).toBe(1);
  });
});

function idOf(write: { readonly op: string; readonly id?: string }): string | undefined {
  return write.id;
}

/** The same where the map of a board is in no list any more. */
function forgetPersonOnUnlisted(workshop: Workshop): Forgetting | null {
  return withRows(workshop, "map");
}

/** Forgets where the workspace holds these rows of a kind instead of its own. */
function withRows(
  workshop: Workshop,
  kind: "map" | "persona",
  ...rows: readonly JsonObject[]
): Forgetting | null {
  let result: Forgetting | null = null;
  workshop.attempt((context) => {
    const known = new Map(rows.map((row) => [row["id"], row]));
    const table = { get: (id: string) => known.get(id), [Symbol.iterator]: () => rows.values() };
    const workspace = { ...context.workspace, [kind]: table };
    result = forgetPerson(
      { ...context, workspace },
      new Map([[workshop.mapId, workshop.board]]),
      asId("p"),
    );
    return { ok: true, value: { name: "", writes: [], made: [] } };
  });
  return result;
}
