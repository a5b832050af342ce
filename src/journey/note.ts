import type { JsonObject } from "#kit/json.ts";
import { asId, type LaneId, type NoteId, type StageId } from "./ids.ts";
import { type OpportunityFields, readOpportunity } from "./opportunity.ts";
import { textIn } from "./read.ts";

/**
 * What a person wrote in a cell of a lane: a pain, an opportunity, an action,
 * a thought or a plain note, as the lane's role says. Document `map:<id>`, kind `note`.
 */
export interface Note extends OpportunityFields {
  readonly id: NoteId;
  readonly text: string;
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly order: string;
}

/** Reads a stored note, with defaults. */
export function readNote(raw: JsonObject): Note {
  return {
    ...raw,
    ...readOpportunity(raw),
    id: asId<NoteId>(textIn(raw, "id")),
    text: textIn(raw, "text"),
    stageId: asId<StageId>(textIn(raw, "stageId")),
    laneId: asId<LaneId>(textIn(raw, "laneId")),
    order: textIn(raw, "order", "a0"),
  };
}
