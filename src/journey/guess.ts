import { isJsonObject, type JsonObject } from "#kit/json.ts";
import { asId, type GuessId, type MapId } from "./ids.ts";
import { numberOrNull, textIn, textOrNull } from "./read.ts";
import { isScore } from "./score.ts";

/**
 * A curve that somebody assumed before seeing the evidence. Once sealed it does
 * not change; the reveal shows it beside what people said. Document `ws`, kind `guess`.
 */
export interface Guess {
  readonly id: GuessId;
  readonly mapId: MapId;
  /** Whose guess: "Support team". */
  readonly name: string;
  /** A score for each touchpoint that was guessed, by the touchpoint's id. */
  readonly points: Readonly<Record<string, number>>;
  readonly sealedAt: string | null;
  readonly revealedAt: string | null;
  /** So many stories of the map were scored when it was sealed: 0 is a guess made blind. Null: not known. */
  readonly scoredThen: number | null;
}

/** Reads a stored guess, with defaults; what is no score is not guessed. */
export function readGuess(raw: JsonObject): Guess {
  const points = isJsonObject(raw["points"]) ? Object.entries(raw["points"]) : [];
  return {
    ...raw,
    id: asId<GuessId>(textIn(raw, "id")),
    mapId: asId<MapId>(textIn(raw, "mapId")),
    name: textIn(raw, "name"),
    points: Object.fromEntries(
      points.filter((entry): entry is [string, number] => isScore(entry[1])),
    ),
    sealedAt: textOrNull(raw, "sealedAt"),
    revealedAt: textOrNull(raw, "revealedAt"),
    scoredThen: numberOrNull(raw, "scoredThen"),
  };
}
