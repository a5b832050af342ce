import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { type AttributeTest, readAttributeTest } from "./attributeTest.ts";
import { asId, type AttributeId, type MapId, type ScorecardId } from "./ids.ts";
import { numberOrNull, textIn } from "./read.ts";

/** Points on one criterion. Not known is null elsewhere, and 0 is not the same. */
export type Points = 0 | 1 | 2;

/** A rule that marks by an attribute: the first of a criterion's rules that holds gives the points. */
export interface MarkRule {
  readonly test: AttributeTest;
  readonly points: Points;
}

/** One question of a scorecard. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** The attribute that its rules read; null where only people mark it. */
  readonly attributeId: AttributeId | null;
  readonly rules: readonly MarkRule[];
}

/** A card has at least one and at most so many criteria. */
export const MAX_CRITERIA = 12;

/** Is this an ideal customer? Document `ws`, kind `scorecard`. */
export interface Scorecard {
  readonly id: ScorecardId;
  readonly mapId: MapId;
  readonly name: string;
  readonly criteria: readonly Criterion[];
  /** Points from which on a customer fits. */
  readonly threshold: number;
  readonly order: string;
}

/** Reads a stored scorecard, with defaults. */
export function readScorecard(raw: JsonObject): Scorecard {
  const criteria: readonly Json[] = Array.isArray(raw["criteria"]) ? raw["criteria"] : [];
  return {
    ...raw,
    id: asId<ScorecardId>(textIn(raw, "id")),
    mapId: asId<MapId>(textIn(raw, "mapId")),
    name: textIn(raw, "name"),
    criteria: criteria.flatMap((item) => (isJsonObject(item) ? [readCriterion(item)] : [])),
    threshold: numberOrNull(raw, "threshold") ?? 7,
    order: textIn(raw, "order", "a0"),
  };
}

/** Is this a mark: 0, 1 or 2? */
export function isPoints(value: unknown): value is Points {
  return value === 0 || value === 1 || value === 2;
}

function readCriterion(raw: JsonObject): Criterion {
  const rules: readonly Json[] = Array.isArray(raw["rules"]) ? raw["rules"] : [];
  const attributeId = textIn(raw, "attributeId");
  return {
    ...raw,
    id: textIn(raw, "id"),
    name: textIn(raw, "name"),
    attributeId: attributeId === "" ? null : asId<AttributeId>(attributeId),
    rules: rules.flatMap((item) => readMarkRule(item) ?? []),
  };
}

function readMarkRule(raw: Json): MarkRule | null {
  if (!isJsonObject(raw)) return null;
  const test = readAttributeTest(raw["test"]);
  const { points } = raw;
  return test === null || !isPoints(points) ? null : { ...raw, test, points };
}
