import type { Repair } from "#formats/problem.ts";
import type { MapFile } from "./mapFile.ts";
import { withSoundBoard } from "./mendBoard.ts";
import { withSoundEvidence } from "./mendEvidence.ts";
import { withOwnIds } from "./mendIds.ts";
import { withOrders } from "./mendOrders.ts";

/**
 * The file with ids, orders and links put right, each repair listed. What comes
 * out needs no repair any more, so that a file reads as it was written.
 */
export function mendedMap(file: MapFile, repairs: Repair[]): MapFile {
  return withSoundEvidence(
    withSoundBoard(withOrders(withOwnIds(file, repairs), repairs), repairs),
    repairs,
  );
}
