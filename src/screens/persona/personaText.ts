import type { ShownPersona, SheetField } from "#evidence/personaSheet.ts";
import { isVaried } from "#evidence/headline.ts";
import { keptValue } from "#evidence/standing.ts";
import type { Statement } from "#evidence/statement.ts";
import type { Strength } from "#evidence/stop.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { shareStrength } from "#marks/statementStrength.ts";
import { span, statementText, valueText } from "#marks/statementText.ts";

/** A field of the sheet as it is read. */
export interface FieldText {
  readonly says: string;
  readonly from: string;
  readonly isUnknown: boolean;
  readonly strength: Strength;
}

/** What a field of the sheet says, how typical that is, and how much it can bear. */
export function fieldText(shown: SheetField): FieldText {
  const { entry, text, typical } = shown;
  if (entry !== null && shown.state !== "derived" && entry.pinned) return pinnedText(shown);
  if (text !== "") {
    const from = typical === null ? "" : typicalText(shown);
    return { says: text, from, isUnknown: false, strength: strengthOf(shown) };
  }
  return derivedText(shown);
}

/** Below this share a sheet stands for several groups; of fewer people that is chance. */
const ALIKE = 0.5;
const MANY = 8;

/** Do so few of the group fit the sheet that it stands for several? */
export function isUnlike({ agreeing, comparable }: ShownPersona): boolean {
  return comparable >= MANY && agreeing < ALIKE * comparable;
}

/** Is anything known that a sheet could show? */
export function isKnown(shown: ShownPersona): boolean {
  return shown.fields.some((one) => one.text !== "" || !derivedText(one).isUnknown);
}

/** Is anything noted of anybody, though it says nothing of the group? */
export function isAnythingNoted({ fields }: ShownPersona): boolean {
  return fields.some(({ field }) => field.known > 0);
}

/** The sheet's own eight fields, those of them on which nobody is known, and the others on which something is known or decided. */
export function fieldsApart({ fields }: ShownPersona): {
  readonly main: readonly SheetField[];
  readonly blank: readonly SheetField[];
  readonly others: readonly SheetField[];
} {
  const main = fields.filter(({ field }) => field.main);
  return {
    main: main.filter((one) => !isBlank(one)),
    blank: main.filter(isBlank),
    others: fields.filter(
      (one) => !one.field.main && (one.entry !== null || !derivedText(one).isUnknown),
    ),
  };
}

function isBlank({ field, entry }: SheetField): boolean {
  return field.known === 0 && entry === null;
}

/** A value as somebody would type it. */
export function ownText(value: AttributeValue | null): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** A value as it is read: a number with its unit, a day in words. */
function readText(value: AttributeValue | null, { value: group }: Statement): string {
  if (group.kind === "dates" && typeof value === "string") return words.formats.date(value);
  if (typeof value !== "number") return ownText(value);
  const unit = group.kind === "range" || group.kind === "numbers" ? group.unit : "";
  return [words.formats.amount(value), unit].filter((part) => part !== "").join(" ");
}

function derivedText(shown: SheetField): FieldText {
  const { statement } = shown.field;
  const group = statementText(statement);
  const own = readText(shown.value, statement);
  const isSilent = statement.value.kind === "unknown" || own === "";
  if (isSilent) return { ...group, strength: "none" };
  if (statement.value.kind === "shares" && isVaried(statement.value)) {
    return { ...group, from: typicalText(shown), strength: "none" };
  }
  const parts = [rangeText(shown), typicalText(shown)].filter((part) => part !== "");
  return { says: own, from: parts.join(" · "), isUnknown: false, strength: strengthOf(shown) };
}

/** What was derived when somebody kept it. */
function pinnedText(shown: SheetField): FieldText {
  const kept = keptValue(shown.entry, shown.field.statement);
  const now = derivedText(shown);
  return kept === null ? now : { ...now, says: valueText(kept), isUnknown: false };
}

/** "typical for 14 of 22"; empty for mere words. */
export function typicalText({ typical, field }: SheetField): string {
  return typical === null ? "" : words.decisions.typicalFor(typical, field.known);
}

function rangeText({ field }: SheetField): string {
  const { value } = field.statement;
  if (value.kind !== "range") return "";
  if (value.most !== null) return words.personas.range(span(value.most));
  return value.half === null ? "" : words.personas.halfRange(span(value.half));
}

function strengthOf({ typical, field }: SheetField): Strength {
  return typical === null ? "none" : shareStrength(typical, field.known);
}
