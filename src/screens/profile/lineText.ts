import type { ProfileLine } from "#evidence/profileSections.ts";
import { keptValue } from "#evidence/standing.ts";
import type { Statement } from "#evidence/statement.ts";
import { valueOfBare } from "#evidence/bareValue.ts";
import type { Strength } from "#evidence/stop.ts";
import type { ProfileEntry } from "#journey/profileEntry.ts";
import { words } from "#journey/words/words.ts";
import { statementStrength } from "#marks/statementStrength.ts";
import { statementText, valueText } from "#marks/statementText.ts";

/** A line of the profile as it is read. */
export interface LineText {
  readonly says: string;
  readonly from: string;
  readonly isUnknown: boolean;
  readonly strength: Strength;
}

const NOTHING: LineText = { says: "", from: "", isUnknown: true, strength: "none" };

/** What a line says: what somebody wrote or kept, else what is derived, else what was accepted of the stories. */
export function lineText(line: ProfileLine): LineText {
  const { entry, statement, source, insights } = line;
  const isAsKept = keptValue(entry, statement) === null;
  if (line.state === "pinned" && statement !== null && isAsKept) return derivedText(statement);
  if (entry !== null && source !== "derived") return decidedText(entry, statement);
  const derived = statement === null ? null : derivedText(statement);
  if (insights.length === 0) return derived ?? NOTHING;
  if (derived !== null && !derived.isUnknown) return derived;
  const stories = new Set(insights.flatMap(({ storyIds }) => storyIds)).size;
  return { ...NOTHING, says: words.profile.insightFrom(stories) };
}

function derivedText(statement: Statement): LineText {
  return { ...statementText(statement), strength: statementStrength(statement) };
}

/** What somebody wrote, or kept as it was derived then; with what the data say beside it. */
function decidedText(entry: ProfileEntry, statement: Statement | null): LineText {
  const kept = entry.pinned ? valueOfBare(entry.was) : null;
  const says = kept === null ? entry.text : valueText(kept);
  const from = statement === null ? "" : words.profile.dataSay(statementText(statement).says);
  const isKept = kept !== null && statement !== null;
  const strength = isKept ? statementStrength(statement) : "none";
  return { says, from, isUnknown: says === "", strength };
}
