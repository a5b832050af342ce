import type { JsonObject } from "#kit/json.ts";
import { asId, type LaneId } from "./ids.ts";
import { type AxisLook, readAxisLook } from "./axisLook.ts";
import { oneOf, textIn } from "./read.ts";

/** What a lane is for; the role drives behaviour, never the name. */
export const LANE_ROLES = [
  "touchpoints",
  "sentiment",
  "stories",
  "channels",
  "actions",
  "thoughts",
  "pains",
  "opportunities",
  "backstage",
  "support",
  "metrics",
  "images",
  "notes",
] as const;
export type LaneRole = (typeof LANE_ROLES)[number];

/** A row of the map. Document `map:<id>`, kind `lane`. */
export interface Lane extends AxisLook {
  readonly id: LaneId;
  readonly role: LaneRole;
  readonly name: string;
  readonly order: string;
}

/** Does a lane of this role hold touchpoint cards? */
export function holdsTouchpoints(role: LaneRole): boolean {
  return role === "touchpoints" || isUnseen(role);
}

/** Does the customer see nothing of what happens in a lane of this role? */
export function isUnseen(role: LaneRole): boolean {
  return role === "backstage" || role === "support";
}

/** Does a lane of this role hold notes that people write? */
export function holdsNotes(role: LaneRole): boolean {
  return !holdsTouchpoints(role) && !isDerivedRole(role);
}

/** Can a lane hold touchpoints, or notes; null: either? */
export function canHold({ role }: Pick<Lane, "role">, kind: "touchpoint" | "note" | null): boolean {
  if (kind === null) return holdsTouchpoints(role) || holdsNotes(role);
  return kind === "note" ? holdsNotes(role) : holdsTouchpoints(role);
}

/** Is what a lane of this role shows computed from the stories and touchpoints? */
export function isDerivedRole(role: LaneRole): boolean {
  return role === "sentiment" || role === "stories" || role === "channels" || role === "metrics";
}

/** Reads a stored lane; an unknown role reads as notes, so that nothing in it is lost. */
export function readLane(raw: JsonObject): Lane {
  return {
    ...raw,
    ...readAxisLook(raw),
    id: asId<LaneId>(textIn(raw, "id")),
    role: oneOf(raw, "role", LANE_ROLES, "notes"),
    name: textIn(raw, "name"),
    order: textIn(raw, "order", "a0"),
  };
}
