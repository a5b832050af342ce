import { describe, expect, it } from "vitest";
import { addLane, deleteOnAxis } from "#journey/commands/axis.ts";
import { addNote } from "#journey/commands/notes.ts";
import { writeRows } from "#journey/commands/rows.ts";
import { lanesInOrder, stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { Workshop } from "./workshop.ts";

const titles = (workshop: Workshop): readonly string[] =>
  touchpointsInOrder(workshop.board).map(
    ({ title, stageId }) => `${workshop.board.stage.get(stageId)?.name}: ${title}`,
  );

describe("rows of a table written into the map", () => {
  it("a new channel is called without the blanks around its name, and is made once", () => {
    const workshop = new Workshop();
    workshop.run((c) => writeRows(c, [], [{ text: "Asks", channels: [" Kiosk ", "kiosk"] }]));
    expect([...workshop.workspace.channel].map(({ name }) => name)).toEqual(["Kiosk"]);
  });

  it("new rows stand behind what is there, in their order; new stages are made once", () => {
    const workshop = new Workshop();
    workshop.touchpoint("Sees an ad");
    const made = workshop.run((c) =>
      writeRows(
        c,
        [],
        [
          { text: "Asks a friend", stage: "aware" },
          { text: "Reads reviews" },
          { text: "Signs up", stage: "Decide" },
          { text: "Gets a mail", stage: " DECIDE " },
        ],
      ),
    );
    expect(made).toHaveLength(4);
    expect(stagesInOrder(workshop.board).map(({ name }) => name)).toEqual([
      "Aware",
      "Consider",
      "Buy",
      "Use",
      "Renew",
      "Decide",
    ]);
    expect(titles(workshop)).toEqual([
      "Aware: Sees an ad",
      "Aware: Asks a friend",
      "Aware: Reads reviews",
      "Decide: Signs up",
      "Decide: Gets a mail",
    ]);
  });

  it("a row says its channels by name, known ones and new ones, its kind, importance and remark", () => {
    const workshop = new Workshop();
    workshop.run((c) =>
      writeRows(
        c,
        [],
        [
          {
            text: "Calls",
            stage: "Buy",
            channels: ["phone", "Hotline"],
            kind: "communication",
            importance: 7,
            note: "Slow",
          },
          { text: "Calls again", channels: ["hotline"] },
        ],
      ),
    );
    const [first, second] = touchpointsInOrder(workshop.board);
    const [own] = [...workshop.workspace.channel];
    expect(own?.name).toBe("Hotline");
    expect(first).toMatchObject({
      channelIds: ["phone", own?.id],
      kind: "communication",
      organisationImportance: 7,
      note: "Slow",
    });
    expect(second?.channelIds).toEqual([own?.id]);
  });

  it("a row in a lane of notes becomes a note, with what a note has", () => {
    const workshop = new Workshop();
    workshop.run((c) =>
      writeRows(c, [], [{ text: "Too dear", stage: "Buy", lane: "pains", channels: ["Web"] }]),
    );
    const [note] = [...workshop.board.note];
    expect(note?.text).toBe("Too dear");
    expect(workshop.board.lane.get(note?.laneId ?? "")?.name).toBe("Pains");
    expect(touchpointsInOrder(workshop.board)).toEqual([]);
  });

  it("edits move, rename and stay in one step; what is said alike is left alone", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Sees an ad");
    const [other = ""] = workshop.run((c) => writeRows(c, [], [{ text: "Buys", stage: "Buy" }]));
    workshop.run((c) =>
      writeRows(
        c,
        [
          { id: stop, text: "Hears of it", stage: "Buy" },
          { id: other, importance: 3 },
          { id: "gone", text: "Nobody" },
        ],
        [{ text: "Pays", stage: "Buy" }],
      ),
    );
    expect(titles(workshop)).toEqual(["Buy: Buys", "Buy: Hears of it", "Buy: Pays"]);
    const same = workshop.attempt((c) => writeRows(c, [{ id: stop, stage: "buy" }], []));
    expect(same.ok && same.value.writes).toEqual([]);
  });

  it("a touchpoint goes to another lane of its kind only", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Sees an ad");
    workshop.run((c) => addLane(c, "backstage", "Behind"));
    workshop.run((c) => writeRows(c, [{ id: stop, lane: "Behind" }], []));
    const laneOf = () =>
      workshop.board.lane.get(workshop.board.touchpoint.get(stop)?.laneId ?? "")?.name;
    expect(laneOf()).toBe("Behind");
    workshop.run((c) => writeRows(c, [{ id: stop, lane: "Pains" }], []));
    expect(laneOf()).toBe("Behind");
  });

  it("notes keep their text with its lines and go to another stage", () => {
    const workshop = new Workshop();
    const pains = lanesInOrder(workshop.board).find(({ role }) => role === "pains");
    if (pains === undefined) throw new Error("no lane of pains");
    const place = { stageId: workshop.stage(0), laneId: pains.id };
    const [note = ""] = workshop.run((c) => addNote(c, "Slow", place));
    workshop.run((c) => writeRows(c, [{ id: note, text: "Slow\nand dear", stage: "Use" }], []));
    expect(workshop.board.note.get(note)).toMatchObject({
      text: "Slow\nand dear",
      stageId: workshop.stage(3),
      laneId: pains.id,
    });
  });

  it("a title is one line, whatever is pasted; what stays the same is not written", () => {
    const workshop = new Workshop();
    workshop.run((c) => writeRows(c, [], [{ text: "Asks\n a friend", note: "One\nTwo" }]));
    const [stop] = touchpointsInOrder(workshop.board);
    expect(stop).toMatchObject({ title: "Asks a friend", note: "One\nTwo" });
  });

  it("a map without stages gets one, and one without a lane for touchpoints says so", () => {
    const workshop = new Workshop();
    workshop.run((c) =>
      deleteOnAxis(
        c,
        "stage",
        [...c.board.stage].map(({ id }) => id),
      ),
    );
    workshop.run((c) => writeRows(c, [], [{ text: "First" }]));
    expect(titles(workshop)).toEqual([": First"]);
    workshop.run((c) =>
      deleteOnAxis(
        c,
        "lane",
        [...c.board.lane].filter(({ role }) => role === "touchpoints").map(({ id }) => id),
      ),
    );
    const outcome = workshop.attempt((c) => writeRows(c, [], [{ text: "Second" }]));
    expect(outcome.ok ? "" : outcome.problem.message).toBe("This map has no lane for touchpoints.");
  });
});
