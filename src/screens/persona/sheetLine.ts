import type { SheetField } from "#evidence/personaSheet.ts";
import type { StatementValue } from "#evidence/statement.ts";
import { words } from "#journey/words/words.ts";
import { rangeText, statementText } from "#marks/statementText.ts";
import type { SheetLine } from "#scene/personaSheet.ts";
import { fieldText, typicalText } from "./personaText.ts";

/** Nothing that fewer people are leaves the house (evidence.md, "Privacy on export"). */
export const FEWEST = 5;

/**
 * A line of a persona as it may leave: numbers and days as ranges, since those
 * of the participant at its heart could tell who that is; nothing that fewer
 * than five people are; and what somebody wrote is told as such.
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
  const { value } = statement;
  if (value.kind === "range" || value.kind === "dates") {
    const says = value.kind === "range" ? rangeText(value) : statementText(statement).says;
    return { ...line, says, from: typicalText(one) };
  }
  const says = sharedText(one, value) ?? text.says;
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

/** Of several answers those that enough people share; null where it is no list. */
function sharedText({ value }: SheetField, group: StatementValue): string | null {
  if (typeof value !== "object" || value === null || group.kind !== "shares") return null;
  const shared = new Set(
    group.shares.filter(({ k }) => k >= FEWEST).map(({ label }) => label.toLocaleLowerCase()),
  );
  return value.filter((label) => shared.has(label.trim().toLocaleLowerCase())).join(", ");
}
