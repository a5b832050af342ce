import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { asId, type ProfileVersionId, type StoryId } from "./ids.ts";
import { numberOrNull, textIn, textOrNull, textsIn } from "./read.ts";

/** One line of a saved profile or persona, without the people it rested on. */
export interface VersionLine {
  /** `attribute:<id>`, `channels` …; of a persona `persona:attribute:<id>`. */
  readonly claim: string;
  /** What the line was called then. */
  readonly label: string;
  /** What was derived, as data; null when nothing was. */
  readonly value: JsonObject | null;
  /** What somebody wrote; empty when nobody did. */
  readonly text: string;
  readonly n: number;
  readonly known: number;
  readonly basis: string | null;
}

/**
 * A profile and persona as they stood once, to compare then and now. It names
 * nobody: a person who is forgotten is in no version. Document `ws`, kind
 * `profileVersion`; written once, only its name changes.
 */
export interface ProfileVersion {
  readonly id: ProfileVersionId;
  readonly scope: string;
  readonly name: string;
  readonly savedAt: string | null;
  /** Everyone who told something; each telling without a name counts as one person. */
  readonly people: number;
  /** Those of them with a name; null in versions that were saved before these were counted. */
  readonly participants: number | null;
  readonly stories: number;
  /** The persona's name then; empty when there was none. */
  readonly personaName: string;
  readonly lines: readonly VersionLine[];
  readonly quoteStoryIds: readonly StoryId[];
}

/** Reads a stored version, with defaults. */
export function readProfileVersion(raw: JsonObject): ProfileVersion {
  const lines: readonly Json[] = Array.isArray(raw["lines"]) ? raw["lines"] : [];
  return {
    ...raw,
    id: asId<ProfileVersionId>(textIn(raw, "id")),
    scope: textIn(raw, "scope"),
    name: textIn(raw, "name"),
    savedAt: textOrNull(raw, "savedAt"),
    people: numberOrNull(raw, "people") ?? 0,
    participants: numberOrNull(raw, "participants"),
    stories: numberOrNull(raw, "stories") ?? 0,
    personaName: textIn(raw, "personaName"),
    lines: lines.flatMap((line) => (isJsonObject(line) ? [readLine(line)] : [])),
    quoteStoryIds: textsIn(raw, "quoteStoryIds").map((id) => asId<StoryId>(id)),
  };
}

function readLine(raw: JsonObject): VersionLine {
  const { value } = raw;
  return {
    ...raw,
    claim: textIn(raw, "claim"),
    label: textIn(raw, "label"),
    value: isJsonObject(value) ? value : null,
    text: textIn(raw, "text"),
    n: numberOrNull(raw, "n") ?? 0,
    known: numberOrNull(raw, "known") ?? 0,
    basis: textOrNull(raw, "basis"),
  };
}
