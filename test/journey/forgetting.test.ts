import { describe, expect, it } from "vitest";
import { type Forgetting, forgetPeople } from "#journey/commands/forget.ts";
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
    result = forgetPeople(context, new Map([[workshop.mapId, workshop.board]]), [asId(id)]);
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
      namedAt: [],
      alike: 0,
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

  it("counts other people of the same name or key, who may be the same one", () => {
    const workshop = withPerson({ key: "C-1" });
    for (const [id, name, key] of [
      ["same", "  josephine ward", null],
      ["key", "Jo", "c-1"],
      ["other", "Josephine", null],
      ["nobody", "", ""],
    ] as const) {
      workshop.put(aNew("participant", { id, studyId: "s", name, key }));
    }
    expect(forgetting(workshop)?.receipt.alike).toBe(2);
  });

  it("names stops and maps without them, in the order of the journey", () => {
    const workshop = withPerson();
    const { board, mapId } = workshop;
    const laneId = lanesInOrder(board).find(({ role }) => holdsTouchpoints(role))?.id;
    const stops = ["Josephine Ward waits", "Pays"].map((title, at) => {
      const stageId = stagesInOrder(board)[at]?.id ?? asId("none");
      const place = { stageId, laneId: laneId ?? asId("none") };
      return workshop.run((context) => addTouchpoint(context, title, place))[0] ?? "";
    });
    for (const stop of stops.toReversed()) {
      tell(workshop, `at ${stop}`, "It took long", { [placementField(mapId)]: stop });
    }
    workshop.run((context) => editMap(context, mapId, { title: "For Josephine Ward" }));
    expect(forgetting(workshop)?.receipt.stops).toEqual([
      { mapId, map: "For [removed]", title: "[removed] waits", stories: 1 },
      { mapId, map: "For [removed]", title: "Pays", stories: 1 },
    ]);
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

describe("what they answered", () => {
  const WORRY = "The printer eats our letters every single week";
  const attribute = (id: string, type: string) => ({ id, name: id, type, order: "a0" });

  function answering(person: JsonObject, note: string): string {
    const workshop = withPerson(person);
    workshop.put(aNew("attribute", attribute("worry", "text")));
    workshop.put(aNew("attribute", attribute("role", "category")));
    workshop.put(
      aNew("participant", {
        id: "q",
        name: "Ana Blue",
        "#worry": "We have no worries here at all",
      }),
    );
    workshop.run((context) => editMap(context, workshop.mapId, { goal: note }));
    const made = forgetting(workshop)?.writes.find((one) => one.kind === "map");
    return made?.op === "set" && typeof made.value === "string" ? made.value : note;
  }

  it.each<[string, JsonObject, string, string]>([
    ["own words", { "#worry": WORRY }, `Ana: ${WORRY}!`, "Ana: [removed]!"],
    ["words without a known attribute", { "#gone": WORRY }, WORRY, "[removed]"],
    ["mail", { "#role": "jo@w.example" }, "Mail jo@w.example now", "Mail [removed] now"],
    ["phone", { "#role": "+49 170 5551234" }, "Ring +49 170-5551234.", "Ring +[removed]."],
    ["phone in one", { "#role": "01705551234" }, "Ring 01705551234.", "Ring [removed]."],
  ])("goes from what the team wrote: %s", (_, person, note, left) => {
    expect(answering(person, note)).toBe(left);
  });

  it.each<[string, JsonObject, string]>([
    [
      "a label",
      { "#role": "Head of all things that are sold" },
      "Head of all things that are sold",
    ],
    [
      "what others answered too",
      { "#worry": "We have no worries here at all" },
      "We have no worries here at all",
    ],
    ["a date", { "#role": "03.12.2026" }, "Since 03.12.2026"],
    ["a sum", { "#role": "120 000 000" }, "Sold 120 000 000"],
  ])("stays where it is nobody's own: %s", (_, person, note) => {
    expect(answering(person, note)).toBe(note);
  });
});

describe("an insight that was proposed from their words", () => {
  function insightAfter(insight: JsonObject): readonly (readonly [string, unknown])[] {
    const workshop = withPerson();
    tell(workshop, "told", "A purple frobnicator");
    tell(workshop, "other", "A purple frobnicator too", { participantId: "q" });
    const row = { id: "in", scope: "map:x", kind: "pain", verdict: "accepted", order: "a0" };
    workshop.put(aNew("insight", { phrase: "", text: "", ...row, ...insight }));
    const writes = forgetting(workshop)?.writes.filter((write) => write.kind === "insight") ?? [];
    return writes.flatMap((write) =>
      write.op === "set" ? [[write.field, write.value] as const] : [],
    );
  }
  const phrase = "purple frobnicator";

  it("goes with them where it rested on them alone, however short it is", () => {
    const none = ["storyIds", []];
    const lone = { storyIds: ["told"], phrase };
    const bare = ["phrase", ""];
    expect(insightAfter({ ...lone, text: "Purple  frobnicator" })).toEqual([
      none,
      bare,
      ["text", "[removed]"],
    ]);
    expect(insightAfter({ ...lone, text: "No purple frobnicator, please" })).toEqual([
      none,
      bare,
      ["text", "No [removed], please"],
    ]);
    expect(insightAfter({ ...lone, text: "The noise" })).toEqual([none, bare]);
    expect(insightAfter({ storyIds: ["told"], text: "By hand" })).toEqual([none]);
  });

  it("stays where others said it too", () => {
    expect(insightAfter({ storyIds: ["told", "other"], phrase, text: phrase })).toEqual([
      ["storyIds", ["other"]],
    ]);
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
    result = forgetPeople({ ...context, workspace }, new Map([[workshop.mapId, workshop.board]]), [
      asId("p"),
    ]);
    return { ok: true, value: { name: "", writes: [], made: [] } };
  });
  return result;
}
