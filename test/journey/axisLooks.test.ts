import { describe, expect, it } from "vitest";
import { AXIS_COLOURS, SIZES } from "#journey/axisLook.ts";
import {
  addLane,
  deleteOnAxis,
  duplicateOnAxis,
  moveOnAxis,
  renameOnAxis,
} from "#journey/commands/axis.ts";
import {
  collapseOnAxis,
  colourOnAxis,
  hideOnAxis,
  lockOnAxis,
  resizeOnAxis,
} from "#journey/commands/axisLooks.ts";
import type { MapContext, Outcome } from "#journey/commands/context.ts";
import { lockedWords, unlessLocked } from "#journey/locks.ts";
import { addNote, deleteNotes, editNote } from "#journey/commands/notes.ts";
import {
  addTouchpoint,
  deleteTouchpoints,
  editTouchpoint,
  moveTouchpoints,
} from "#journey/commands/touchpoints.ts";
import { asId, type LaneId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import { readLane } from "#journey/lane.ts";
import { lanesInOrder } from "#journey/workspace.ts";
import { Workshop } from "./workshop.ts";

function laneOf(workshop: Workshop, role: string): LaneId {
  const lane = lanesInOrder(workshop.board).find((one) => one.role === role);
  if (lane === undefined) throw new Error(`no lane of ${role}`);
  return lane.id;
}

describe("how stages and lanes look", () => {
  it("a stored look that is not understood reads as plain", () => {
    const odd = readLane({ id: "l", colour: "mauve", collapsed: 1, hidden: "yes", size: "big" });
    expect(odd).toMatchObject({
      colour: null,
      collapsed: false,
      hidden: false,
      locked: false,
      size: null,
    });
  });

  it("a colour, a fold, a lock and a size are kept, and taken away again", () => {
    const workshop = new Workshop();
    const id = laneOf(workshop, "pains");
    const lane = () => workshop.board.lane.get(id);
    for (const colour of [...AXIS_COLOURS, null]) {
      workshop.run((c) => colourOnAxis(c, "lane", [id], colour));
      expect(lane()?.colour).toBe(colour);
    }
    workshop.run((c) => collapseOnAxis(c, "lane", [id], true));
    workshop.run((c) => resizeOnAxis(c, "lane", id, 120.4));
    expect(lane()).toMatchObject({ collapsed: true, size: 120 });
    workshop.run((c) => resizeOnAxis(c, "lane", id, 3));
    expect(lane()?.size).toBe(SIZES.lane.least);
    workshop.run((c) => resizeOnAxis(c, "lane", id, 1e9));
    expect(lane()?.size).toBe(SIZES.lane.most);
    workshop.run((c) => resizeOnAxis(c, "lane", id, null));
    workshop.run((c) => collapseOnAxis(c, "lane", [id], false));
    expect(lane()).toMatchObject({ collapsed: false, size: null });
  });

  it("all but one can be hidden, and none that is not there", () => {
    const workshop = new Workshop();
    const ids = lanesInOrder(workshop.board).map(({ id }) => id);
    workshop.run((c) => hideOnAxis(c, "lane", ids.slice(1), true));
    const last = workshop.attempt((c) => hideOnAxis(c, "lane", ids, true));
    expect(last.ok ? "" : last.problem.message).toBe("One lane has to stay in sight.");
    const none = workshop.attempt((c) => hideOnAxis(c, "lane", [asId<LaneId>("gone")], true));
    expect(none.ok ? "" : none.problem.kind).toBe("not-found");
    workshop.run((c) => hideOnAxis(c, "lane", ids, false));
    expect(lanesInOrder(workshop.board).every(({ hidden }) => !hidden)).toBe(true);
  });

  it("says what it did by its name", () => {
    const workshop = new Workshop();
    const ids = lanesInOrder(workshop.board).map(({ id }) => id);
    const name = (make: (context: MapContext) => Outcome): string => {
      const outcome = workshop.attempt(make);
      return outcome.ok ? outcome.value.name : "";
    };
    expect(name((c) => lockOnAxis(c, "lane", ids.slice(0, 2), true))).toBe("Lock 2 lanes");
    expect(name((c) => lockOnAxis(c, "lane", ids.slice(0, 1), false))).toBe("Unlock lane");
    expect(name((c) => hideOnAxis(c, "stage", [workshop.stage(0)], true))).toBe("Hide stage");
    expect(name((c) => hideOnAxis(c, "stage", [workshop.stage(0)], false))).toBe("Show stage");
    expect(name((c) => collapseOnAxis(c, "lane", ids, false))).toBe("Expand 7 lanes");
  });
});

describe("a lock", () => {
  /** A map with a touchpoint in a locked lane, a note in an open one of the same stage. */
  function locked(axis: "lane" | "stage") {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Sees an ad");
    const cards = laneOf(workshop, "touchpoints");
    const [other = ""] = workshop.run((c) => addLane(c, "backstage", "Behind"));
    const pains = laneOf(workshop, "pains");
    const [note = ""] = workshop.run((c) =>
      addNote(c, "Slow", { stageId: workshop.stage(1), laneId: pains }),
    );
    const id = axis === "lane" ? cards : workshop.stage(0);
    workshop.run((c) => lockOnAxis(c, axis, [id], true));
    const said = (make: (context: MapContext) => Outcome): string => {
      const outcome = workshop.attempt((c) => unlessLocked(c, make(c)));
      return outcome.ok ? "done" : outcome.problem.message;
    };
    return {
      workshop,
      stop,
      id,
      said,
      note: asId<NoteId>(note),
      cards,
      other: asId<LaneId>(other),
      pains,
    };
  }

  const REFUSED_LANE = "“Touchpoints” is locked. Unlock it in the lane’s menu first.";
  const REFUSED_STAGE = "“Aware” is locked. Unlock it in the stage’s menu first.";

  it.each([
    ["lane", REFUSED_LANE],
    ["stage", REFUSED_STAGE],
  ] as const)("of a %s keeps what stands in it as it is", (axis, refused) => {
    const { workshop, stop, said, cards, other } = locked(axis);
    const stage = workshop.stage(0);
    expect(said((c) => editTouchpoint(c, stop, { title: "New" }))).toBe(refused);
    expect(said((c) => deleteTouchpoints(c, [stop]))).toBe(refused);
    expect(said((c) => addTouchpoint(c, "New", { stageId: stage, laneId: cards }))).toBe(refused);
    const place = { stageId: workshop.stage(2), laneId: other };
    expect(said((c) => moveTouchpoints(c, [stop], place))).toBe(refused);
    const [elsewhere = ""] = workshop.run((c) => addTouchpoint(c, "There", place));
    const back = { stageId: stage, laneId: cards };
    expect(said((c) => moveTouchpoints(c, [asId<TouchpointId>(elsewhere)], back))).toBe(refused);
  });

  it.each([
    ["lane", REFUSED_LANE],
    ["stage", REFUSED_STAGE],
  ] as const)("of a %s keeps its name and itself", (axis, refused) => {
    const { workshop, id, said } = locked(axis);
    expect(said((c) => renameOnAxis(c, axis, id, "New"))).toBe(refused);
    expect(said((c) => deleteOnAxis(c, axis, [id]))).toBe(refused);
    expect(said((c) => moveOnAxis(c, axis, id, 2))).toBe("done");
    expect(said((c) => colourOnAxis(c, axis, [id], "moss"))).toBe("done");
    expect(said((c) => duplicateOnAxis(c, axis, id))).toBe("done");
    const [copy = ""] = workshop.run((c) => duplicateOnAxis(c, axis, id));
    expect(workshop.board[axis].get(copy)?.locked).toBe(false);
    workshop.run((c) => lockOnAxis(c, axis, [id], false));
    expect(said((c) => renameOnAxis(c, axis, id, "New"))).toBe("done");
  });

  it("of a lane keeps a stage with something in it from being deleted, and leaves the rest alone", () => {
    const { workshop, note, said, pains } = locked("lane");
    expect(said((c) => deleteOnAxis(c, "stage", [workshop.stage(0)]))).toBe(REFUSED_LANE);
    expect(said((c) => deleteOnAxis(c, "stage", [workshop.stage(1)]))).toBe("done");
    expect(said((c) => editNote(c, note, "Slower"))).toBe("done");
    expect(said((c) => deleteNotes(c, [note]))).toBe("done");
    expect(said((c) => addNote(c, "New", { stageId: workshop.stage(0), laneId: pains }))).toBe(
      "done",
    );
  });

  it("is told of the thing that a hand is about to rename", () => {
    const { workshop, stop, id, note } = locked("lane");
    expect(lockedWords(workshop.board, stop)).toBe(REFUSED_LANE);
    expect(lockedWords(workshop.board, id)).toBe(REFUSED_LANE);
    expect(lockedWords(workshop.board, note)).toBeNull();
    expect(lockedWords(workshop.board, "gone")).toBeNull();
  });

  it("of something without a name says so all the same", () => {
    const { workshop, id, stop } = locked("lane");
    workshop.run((c) => lockOnAxis(c, "lane", [id], false));
    workshop.run((c) => renameOnAxis(c, "lane", id, "  "));
    workshop.run((c) => lockOnAxis(c, "lane", [id], true));
    expect(lockedWords(workshop.board, stop)).toBe(
      "A lane here is locked. Unlock it in its menu first.",
    );
  });
});
