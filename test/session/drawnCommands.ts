import fc from "fast-check";
import type { MapContext, Outcome } from "#journey/commands/context.ts";
import type { LaneRole } from "#journey/lane.ts";
import { asId, type LaneId, type StageId } from "#journey/ids.ts";

/** A command by the place of its things among those that are there: any numbers and words make one. */
export interface Drawn {
  readonly which: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

/** The first of everything, and no words. */
export const NOTHING_DRAWN: Drawn = { which: 0, a: 0, b: 0, c: 0, text: "" };

/** A command with what was drawn for it. */
export type Make = (context: MapContext, drawn: Drawn) => Outcome;

/** The n-th of what is there; an id of nothing where nothing is. */
export function nth<Row extends { readonly id: string }>(
  rows: Iterable<Row>,
  at: number,
): Row["id"] {
  const all = [...rows];
  return all[at % Math.max(1, all.length)]?.id ?? asId<never>("nobody");
}

/** The n-th of a list that is not empty. */
export function pick<Item>(items: readonly [Item, ...(readonly Item[])], at: number): Item {
  return items[at % items.length] ?? items[0];
}

/** A few of what is there, one after the other. */
export function some<Row extends { readonly id: string }>(
  rows: Iterable<Row>,
  { a, b }: Drawn,
): readonly Row["id"][] {
  const all = [...rows].map((row): Row["id"] => row.id);
  const from = a % Math.max(1, all.length);
  return all.slice(from, from + 1 + (b % 3));
}

interface Cell {
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly index: number;
}

/** A place in a cell that is there. */
export function placeIn({ board }: MapContext, { a, b, c }: Drawn): Cell {
  return { stageId: nth(board.stage, a), laneId: nth(board.lane, b), index: c % 7 };
}

/** A place in a cell where such things may stand, where there is one. */
export function placeFor(
  { board }: MapContext,
  { a, b, c }: Drawn,
  fits: (role: LaneRole) => boolean,
): Cell {
  const lanes = [...board.lane].filter(({ role }) => fits(role));
  return { stageId: nth(board.stage, a), laneId: nth(lanes, b), index: c % 7 };
}

/** Sequences of a hundred commands, each drawn from the first so many. */
export function aHundredOf(commands: number): fc.Arbitrary<readonly Drawn[]> {
  const drawn = fc.record({
    which: fc.nat(commands - 1),
    a: fc.nat(1_000),
    b: fc.nat(1_000),
    c: fc.nat(1_000),
    text: fc.string({ unit: "grapheme", maxLength: 12 }),
  });
  return fc.array(drawn, { minLength: 100, maxLength: 100, size: "max" });
}
