import { describe, expect, it } from "vitest";
import { boardDocument, type Kind } from "#journey/change.ts";
import {
  backstageTouchpoints,
  lanesInOrder,
  notesInOrder,
  stagesInOrder,
} from "#journey/workspace.ts";
import type { JsonObject } from "#kit/json.ts";
import { Workshop } from "./workshop.ts";

type Row = readonly [kind: Kind, id: string, more: JsonObject];

function boardWith(...rows: readonly Row[]): Workshop {
  const workshop = new Workshop();
  const document = boardDocument(workshop.mapId);
  const { stage, lane } = workshop.board;
  workshop.put(
    ...[...stage].map(({ id }) => ({ op: "remove", document, kind: "stage", id }) as const),
    ...[...lane].map(({ id }) => ({ op: "remove", document, kind: "lane", id }) as const),
    ...rows.map(
      ([kind, id, more]) => ({ op: "create", document, kind, entity: { id, ...more } }) as const,
    ),
  );
  return workshop;
}

const GRID: readonly Row[] = [
  ["stage", "z-first", { name: "First", order: "a0" }],
  ["stage", "a-second", { name: "Second", order: "a1" }],
  ["lane", "z-upper", { role: "touchpoints", name: "Upper", order: "a0" }],
  ["lane", "a-lower", { role: "backstage", name: "Lower", order: "a1" }],
];

function card(id: string, stageId: string, laneId: string, order: string): Row {
  return ["touchpoint", id, { title: id, stageId, laneId, order }];
}

function note(id: string, stageId: string, laneId: string, order: string): Row {
  return ["note", id, { text: id, stageId, laneId, order }];
}

describe("touchpoints stand in the order in which the customer meets them", () => {
  it("stage by stage, whatever their ids and keys", () => {
    const board = boardWith(
      ...GRID,
      card("a", "a-second", "z-upper", "a0"),
      card("z", "z-first", "z-upper", "a9"),
    );
    expect(board.titles()).toEqual(["z", "a"]);
  });

  it("within a stage by their key, whichever lane they are in", () => {
    const board = boardWith(
      ...GRID,
      card("upper", "z-first", "z-upper", "a1"),
      card("lower", "z-first", "a-lower", "a0"),
    );
    expect(board.titles()).toEqual(["lower", "upper"]);
  });

  it("with the same key the upper lane's first, and in one lane by id", () => {
    const board = boardWith(
      ...GRID,
      card("a", "z-first", "a-lower", "a0"),
      card("z", "z-first", "z-upper", "a0"),
      card("y", "z-first", "z-upper", "a0"),
    );
    expect(board.titles()).toEqual(["y", "z", "a"]);
    expect(backstageTouchpoints(board.board).map(({ id }) => id)).toEqual(["a"]);
  });

  it("without those whose stage or lane is gone", () => {
    const board = boardWith(
      ...GRID,
      card("stray", "gone", "z-upper", "a0"),
      card("lost", "z-first", "gone", "a0"),
      card("here", "z-first", "z-upper", "a0"),
    );
    expect(board.titles()).toEqual(["here"]);
  });
});

it("notes stand stage by stage, in each from the upper lane down, then by key and id", () => {
  const { board } = boardWith(
    ...GRID,
    note("a", "a-second", "z-upper", "a0"),
    note("b", "z-first", "a-lower", "a0"),
    note("e", "z-first", "z-upper", "a1"),
    note("d", "z-first", "z-upper", "a0"),
    note("c", "z-first", "z-upper", "a0"),
  );
  expect(notesInOrder(board).map(({ id }) => id)).toEqual(["c", "d", "e", "b", "a"]);
});

it("stages and lanes with the same key stand by id, on every copy of the map alike", () => {
  const { board } = boardWith(
    ["stage", "b", { name: "B", order: "a0" }],
    ["stage", "a", { name: "A", order: "a0" }],
    ["lane", "d", { role: "touchpoints", name: "D", order: "a0" }],
    ["lane", "c", { role: "notes", name: "C", order: "a0" }],
  );
  expect(stagesInOrder(board).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(lanesInOrder(board).map(({ id }) => id)).toEqual(["c", "d"]);
});
