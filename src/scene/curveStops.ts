import type { StopStatistics } from "#evidence/stop.ts";
import type { StageId, TouchpointId } from "#journey/ids.ts";
import { isUnseen } from "#journey/lane.ts";
import { METRICS } from "./metrics.ts";
import type { Slotted } from "./slots.ts";

/** A stop of the curve, ready to stand: its place along the journey and its scores. */
export interface CurveStop {
  readonly touchpointId: TouchpointId;
  readonly stageId: StageId;
  readonly run: number;
  readonly x: number;
  readonly statistics: StopStatistics | undefined;
}

/**
 * The stops of the curve in journey order, each with an x of its own: the
 * middle of its card; cards of several lanes in one slot share the slot. What
 * happens backstage is a stop of the customer's curve only where customers
 * spoke of it.
 */
export function curveStops(
  slotted: readonly Slotted[],
  statistics: ReadonlyMap<TouchpointId, StopStatistics>,
): readonly CurveStop[] {
  const bySlot = new Map<number, CurveStop[]>();
  for (const { touchpoint, stageId, role, run, x } of slotted) {
    const said = statistics.get(touchpoint.id);
    if (isUnseen(role) && (said?.stories ?? 0) === 0) continue;
    const stop = { touchpointId: touchpoint.id, stageId, run, x, statistics: said };
    const slot = bySlot.get(x);
    if (slot === undefined) bySlot.set(x, [stop]);
    else slot.push(stop);
  }
  return [...bySlot.values()]
    .flatMap((slot) =>
      slot.map((stop, index) => ({
        ...stop,
        x: stop.x + ((index + 1) / (slot.length + 1)) * METRICS.slot,
      })),
    )
    .toSorted((a, b) => a.x - b.x);
}
