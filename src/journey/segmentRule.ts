import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { type AttributeTest, readAttributeTest } from "./attributeTest.ts";
import { asId, type AttributeId, type StudyId, type TouchpointId } from "./ids.ts";
import { textIn, textsIn } from "./read.ts";
import { type Band, BANDS } from "./score.ts";

/** A clause: one thing asked of a person. */
export type Clause =
  | {
      readonly kind: "attribute";
      readonly attributeId: AttributeId;
      readonly test: AttributeTest;
    }
  /** Interviewed in one of these studies. */
  | { readonly kind: "study"; readonly studyIds: readonly StudyId[] }
  /** Told a story at one of these touchpoints. */
  | { readonly kind: "told-at"; readonly touchpointIds: readonly TouchpointId[] }
  /** The mean of the person's scores at a touchpoint lies in one of these bands. */
  | {
      readonly kind: "score-at";
      readonly touchpointId: TouchpointId;
      readonly bands: readonly Band[];
    }
  /** Written by a later version: kept as it is; nobody is known to match it. */
  | { readonly kind: "unreadable"; readonly raw: Json };

/** Clauses joined: all of them, any of them, or not. */
export type SegmentRule =
  | { readonly kind: "all"; readonly rules: readonly SegmentRule[] }
  | { readonly kind: "any"; readonly rules: readonly SegmentRule[] }
  | { readonly kind: "not"; readonly rule: SegmentRule }
  | Clause;

/** The rule that everybody matches: all of nothing. */
export const EVERYBODY: SegmentRule = { kind: "all", rules: [] };

/** Rules nest at most so deep; what lies deeper is kept unread. */
export const MAX_RULE_DEPTH = 16;

/** Reads a stored rule; what cannot be read is kept and matches nobody. */
export function readSegmentRule(raw: Json | undefined, depth = 0): SegmentRule {
  if (!isJsonObject(raw) || depth > MAX_RULE_DEPTH) return unreadable(raw);
  const { kind, rules } = raw;
  switch (kind) {
    case "all":
    case "any": {
      if (!Array.isArray(rules)) return unreadable(raw);
      const inner = rules.map((rule: Json) => readSegmentRule(rule, depth + 1));
      return { ...raw, kind, rules: inner };
    }
    case "not":
      return { ...raw, kind, rule: readSegmentRule(raw["rule"], depth + 1) };
    default:
      return readClause(raw);
  }
}

function readClause(raw: JsonObject): Clause {
  switch (raw["kind"]) {
    case "attribute": {
      const test = readAttributeTest(raw["test"]);
      if (test === null) return unreadable(raw);
      const attributeId = asId<AttributeId>(textIn(raw, "attributeId"));
      return { ...raw, kind: "attribute", attributeId, test };
    }
    case "study": {
      const studyIds = textsIn(raw, "studyIds").map((id) => asId<StudyId>(id));
      return { ...raw, kind: "study", studyIds };
    }
    case "told-at": {
      const touchpointIds = textsIn(raw, "touchpointIds").map((id) => asId<TouchpointId>(id));
      return { ...raw, kind: "told-at", touchpointIds };
    }
    case "score-at": {
      const touchpointId = asId<TouchpointId>(textIn(raw, "touchpointId"));
      return { ...raw, kind: "score-at", touchpointId, bands: bandsIn(raw["bands"]) };
    }
    case "unreadable":
      return unreadable(raw["raw"]);
    default:
      return unreadable(raw);
  }
}

/** A rule as it is stored: what could not be read goes back as it was. */
export function storedRule(rule: SegmentRule): Json {
  switch (rule.kind) {
    case "all":
    case "any":
      return { ...rule, rules: rule.rules.map(storedRule) };
    case "not":
      return { ...rule, rule: storedRule(rule.rule) };
    case "unreadable":
      return rule.raw === null || isJsonObject(rule.raw)
        ? rule.raw
        : // A file takes objects alone for rules: what is none goes inside of one.
          { kind: "unreadable", raw: rule.raw };
    default:
      return rule;
  }
}

/** All clauses of a rule, in the order in which they stand. */
export function clausesOf(rule: SegmentRule): readonly Clause[] {
  switch (rule.kind) {
    case "all":
    case "any":
      return rule.rules.flatMap(clausesOf);
    case "not":
      return clausesOf(rule.rule);
    default:
      return [rule];
  }
}

/** How deep a rule nests: 0 for a clause. */
export function depthOf(rule: SegmentRule): number {
  switch (rule.kind) {
    case "all":
    case "any":
      return 1 + rule.rules.reduce((most, inner) => Math.max(most, depthOf(inner)), 0);
    case "not":
      return 1 + depthOf(rule.rule);
    default:
      return 0;
  }
}

function unreadable(raw: Json | undefined): Clause {
  return { kind: "unreadable", raw: raw ?? null };
}

function bandsIn(raw: Json | undefined): readonly Band[] {
  const list: readonly Json[] = Array.isArray(raw) ? raw : [];
  return BANDS.filter((band) => list.includes(band));
}
