import type { JsonObject } from "#kit/json.ts";
import { asId, type MapId, type SegmentId } from "./ids.ts";
import { numberOrNull, textIn } from "./read.ts";
import { readSegmentRule, type SegmentRule } from "./segmentRule.ts";

/** So many colours tell segments apart; the ninth begins anew. */
export const SEGMENT_COLOURS = 8;

/** A rule that selects participants of one map. Document `ws`, kind `segment`. */
export interface Segment {
  readonly id: SegmentId;
  readonly mapId: MapId;
  readonly name: string;
  /** Which of the colours of the theme, 0..7. */
  readonly colour: number;
  readonly rule: SegmentRule;
  readonly order: string;
}

/** Reads a stored segment, with defaults; a rule that is not there matches nobody. */
export function readSegment(raw: JsonObject): Segment {
  const colour = numberOrNull(raw, "colour") ?? 0;
  return {
    ...raw,
    id: asId<SegmentId>(textIn(raw, "id")),
    mapId: asId<MapId>(textIn(raw, "mapId")),
    name: textIn(raw, "name"),
    colour: Math.abs(Math.trunc(colour)) % SEGMENT_COLOURS,
    rule: readSegmentRule(raw["rule"]),
    order: textIn(raw, "order", "a0"),
  };
}
