import type { JsonObject } from "#kit/json.ts";
import { asId, type ChannelId, type LaneId, type StageId, type TouchpointId } from "./ids.ts";
import { numberOrNull, oneOf, textIn, textsIn } from "./read.ts";

/** Something the customer does, or something the organisation says to them. */
export const TOUCHPOINT_KINDS = ["action", "communication"] as const;
export type TouchpointKind = (typeof TOUCHPOINT_KINDS)[number];

/** One stop where the customer meets the organisation. Document `map:<id>`, kind `touchpoint`. */
export interface Touchpoint {
  readonly id: TouchpointId;
  readonly title: string;
  /** Its cell: a stage and a lane that holds touchpoints. */
  readonly stageId: StageId;
  readonly laneId: LaneId;
  /** Its place among the touchpoints of its cell. */
  readonly order: string;
  readonly channelIds: readonly ChannelId[];
  readonly kind: TouchpointKind;
  readonly note: string;
  /** How much the stop matters to the organisation, 0..10; null when not said. */
  readonly organisationImportance: number | null;
}

/** Reads a stored touchpoint, with defaults. */
export function readTouchpoint(raw: JsonObject): Touchpoint {
  return {
    ...raw,
    id: asId<TouchpointId>(textIn(raw, "id")),
    title: textIn(raw, "title"),
    stageId: asId<StageId>(textIn(raw, "stageId")),
    laneId: asId<LaneId>(textIn(raw, "laneId")),
    order: textIn(raw, "order", "a0"),
    channelIds: textsIn(raw, "channelIds").map((id) => asId<ChannelId>(id)),
    kind: oneOf(raw, "kind", TOUCHPOINT_KINDS, "action"),
    note: textIn(raw, "note"),
    organisationImportance: numberOrNull(raw, "organisationImportance"),
  };
}
