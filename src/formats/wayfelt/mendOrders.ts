import { itemAt } from "#kit/itemAt.ts";
import type { Repair } from "#formats/problem.ts";
import { isOrderKey, MAX_ORDER_KEY, orderKeysBetween } from "#kit/orderKey.ts";
import type { FileEntity, MapFile } from "./mapFile.ts";

const ORDERED = [
  "stages",
  "lanes",
  "touchpoints",
  "notes",
  "attributes",
  "segments",
  "scorecards",
  "insights",
] as const;

/** The file with order keys that can be gone on from: a list with a damaged one is keyed anew, as it stands. */
export function withOrders(file: MapFile, repairs: Repair[]): MapFile {
  const lists = ORDERED.map((list) => [list, ordered(file[list], list, repairs)] as const);
  return { ...file, ...Object.fromEntries(lists) };
}

function ordered(
  rows: readonly FileEntity[],
  list: string,
  repairs: Repair[],
): readonly FileEntity[] {
  if (rows.every(({ order }) => isUsable(order))) return rows;
  // A list without any is written by hand: that is no damage.
  if (rows.some(({ order }) => order !== undefined)) {
    repairs.push({
      row: null,
      message: `${list}: their order was damaged; they stand as in the file`,
    });
  }
  const orders = orderKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ ...row, order: itemAt(orders, index) }));
}

function isUsable(order: unknown): boolean {
  return typeof order === "string" && order.length <= MAX_ORDER_KEY && isOrderKey(order);
}
