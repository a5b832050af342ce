import { isJsonObject, type JsonObject } from "#kit/json.ts";
import { asId, type InsightId, type ProfileEntryId } from "./ids.ts";
import type { AttributeValue } from "./participant.ts";
import { textIn, textOrNull, textsIn } from "./read.ts";

/**
 * What a person decided about one line of a profile or persona: words of their
 * own, or that it stays as it was. Document `ws`, kind `profileEntry`.
 */
export interface ProfileEntry {
  readonly id: ProfileEntryId;
  /** Whose line it is: see `scope.ts`. */
  readonly scope: string;
  /** Which line: `attribute:<id>`, `channels`, `satisfaction`, or a word of a layout such as `how-to-speak`. */
  readonly claim: string;
  /** Their words; empty where the line is only pinned. */
  readonly text: string;
  /** What they say the person is, as data, where they said it so (a persona's field). */
  readonly value: AttributeValue | null;
  /** The line stays as it was derived then. */
  readonly pinned: boolean;
  /** The basis of what was derived when they wrote; null when nothing was. */
  readonly basis: string | null;
  /** What was derived then, as data without people in it; null when nothing was. */
  readonly was: JsonObject | null;
  /** Pains and other insights that the line answers ("which key pains we solve"). */
  readonly insightIds: readonly InsightId[];
  readonly editedAt: string | null;
}

/** Reads a stored entry, with defaults. */
export function readProfileEntry(raw: JsonObject): ProfileEntry {
  const { was } = raw;
  return {
    ...raw,
    id: asId<ProfileEntryId>(textIn(raw, "id")),
    scope: textIn(raw, "scope"),
    claim: textIn(raw, "claim"),
    text: textIn(raw, "text"),
    value: valueIn(raw),
    pinned: raw["pinned"] === true,
    basis: textOrNull(raw, "basis"),
    was: isJsonObject(was) ? was : null,
    insightIds: textsIn(raw, "insightIds").map((id) => asId<InsightId>(id)),
    editedAt: textOrNull(raw, "editedAt"),
  };
}

function valueIn(raw: JsonObject): AttributeValue | null {
  const { value } = raw;
  if (typeof value === "string" || typeof value === "number") return value;
  return Array.isArray(value) ? textsIn(raw, "value") : null;
}
