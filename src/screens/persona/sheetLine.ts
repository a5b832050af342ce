import { IN_HEADLINE } from "#evidence/headline.ts";
import type { SheetField } from "#evidence/personaSheet.ts";
import { keptValue } from "#evidence/standing.ts";
import type { StatementValue } from "#evidence/statement.ts";
import { words } from "#journey/words/words.ts";
import { rangeText, statementText, valueText } from "#marks/statementText.ts";
import type { SheetLine } from "#scene/personaSheet.ts";
import { fieldText, typicalText } from "./personaText.ts";

/** Nothing that fewer people are leaves the house (evidence.md, "Privacy on export"). */
export const FEWEST = 5;

/**
 * A line of a persona as it may leave: numbers and days as ranges, since those
 * of the participant at its heart could tell who that is; nothing that fewer
 * than five people are; and what somebody wrote is told as such. Where nothing is
 * known of that participant the group speaks, as on the screen.
 */
export function sheetLine(one: SheetField): SheetLine {
  const text = fieldText(one);
  const { statement, name } = one.field;
  const line = { label: name, ...text };
  if (text.isUnknown) return line;
  if (one.text !== "") {
    const from = [text.from, words.personas.byHand].filter((part) => part !== "");
    return { ...line, from: from.join(" · ") };
  }
  const kept = keptValue(one.entry, statement);
  const value = kept ?? statement.value;
  if (value.kind === "range" || value.kind === "dates") {
    const says = value.kind === "range" ? rangeText(value) : datesText(one, kept);
    return { ...line, says, from: typicalText(one) };
  }
  return answersLine(one, line, kept);
}

/** Answers that enough people share: the participant's own, what was kept, or the group's. */
function answersLine(one: SheetField, line: SheetLine, kept: StatementValue | null): SheetLine {
  const value = kept ?? one.field.statement.value;
  const ofGroup = kept === null && one.value === null ? groupText(value) : "";
  if (ofGroup !== "") return { ...line, says: ofGroup, from: knownText(one) };
  const says = sharedText(one, value, kept !== null) ?? line.says;
  const isFew = one.typical === null || one.typical < FEWEST;
  if (!isFew && value.kind !== "numbers" && says !== "") return { ...line, says };
  return {
    ...line,
    says: words.personas.keptBack(FEWEST),
    from: "",
    isUnknown: true,
    strength: "none",
  };
}

/** Where nothing is known of the participant at its heart: what enough people of the group answered, the commonest first. */
function groupText(value: StatementValue): string {
  if (value.kind !== "shares") return "";
  const leading = value.shares.slice(0, IN_HEADLINE).filter(({ k }) => k >= FEWEST);
  return leading.map(({ label }) => label).join(", ");
}

function knownText({ field: { statement } }: SheetField): string {
  const { known, n } = statement;
  return known === n ? words.profile.knownAll(n) : words.profile.knownFor(known, n);
}

function datesText({ field }: SheetField, kept: StatementValue | null): string {
  return kept === null ? statementText(field.statement).says : valueText(kept);
}

/** Of several answers those that enough people share, of what was kept all such; null where it is no list. */
function sharedText({ value }: SheetField, group: StatementValue, isKept: boolean): string | null {
  if (group.kind !== "shares") return null;
  const shared = group.shares.filter(({ k }) => k >= FEWEST).map(({ label }) => label);
  if (isKept) return shared.join(", ");
  if (typeof value !== "object" || value === null) return null;
  const folded = new Set(shared.map((label) => label.toLocaleLowerCase()));
  return value.filter((label) => folded.has(label.trim().toLocaleLowerCase())).join(", ");
}
