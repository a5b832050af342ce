import type { JsonObject } from "#kit/json.ts";
import { asId, type ParticipantId, type ScorecardId, type ScoreMarkId } from "./ids.ts";
import { textIn, textOrNull } from "./read.ts";
import { isPoints, type Points } from "./scorecard.ts";

/**
 * A person's own mark on one criterion, of a participant or of a company. It
 * wins over what the rules say. Document `ws`, kind `scoreMark`.
 */
export interface ScoreMark {
  readonly id: ScoreMarkId;
  readonly scorecardId: ScorecardId;
  readonly criterionId: string;
  readonly participantId: ParticipantId | null;
  /** A company by its name; null where a participant is marked. */
  readonly company: string | null;
  /** Null: marked as not known, whatever the rules say. */
  readonly points: Points | null;
  /** Why, in the person's words. */
  readonly note: string;
}

/** Reads a stored mark, with defaults. */
export function readScoreMark(raw: JsonObject): ScoreMark {
  const participantId = textOrNull(raw, "participantId");
  const { points } = raw;
  return {
    ...raw,
    id: asId<ScoreMarkId>(textIn(raw, "id")),
    scorecardId: asId<ScorecardId>(textIn(raw, "scorecardId")),
    criterionId: textIn(raw, "criterionId"),
    participantId: participantId === null ? null : asId<ParticipantId>(participantId),
    company: textOrNull(raw, "company"),
    points: isPoints(points) ? points : null,
    note: textIn(raw, "note"),
  };
}
