import type { JsonObject } from "#kit/json.ts";
import { asId, type StageId } from "./ids.ts";
import { type AxisLook, readAxisLook } from "./axisLook.ts";
import { textIn } from "./read.ts";

/** A column of the map: a phase of the journey. Document `map:<id>`, kind `stage`. */
export interface Stage extends AxisLook {
  readonly id: StageId;
  readonly name: string;
  readonly order: string;
}

/** Reads a stored stage, with defaults. */
export function readStage(raw: JsonObject): Stage {
  return {
    ...raw,
    ...readAxisLook(raw),
    id: asId<StageId>(textIn(raw, "id")),
    name: textIn(raw, "name"),
    order: textIn(raw, "order", "a0"),
  };
}
