import type { AttributeType, ProfileSection } from "#journey/attribute.ts";
import type { Column } from "./columns.ts";
import { isOfThePerson } from "./columnSigns.ts";
import { foldedHeader, saysHeader, standardOf } from "./headers.ts";

/** What a column becomes as an attribute of people. */
export interface AttributeGuess {
  readonly type: AttributeType;
  readonly section: ProfileSection;
}

/**
 * The type and section of a column that describes the person: a ready attribute
 * in any of its spellings, else by its values.
 */
export function guessAttribute(column: Column): AttributeGuess {
  const standard = standardOf(column.header);
  const type = isPostalCode(column.header) ? "place" : typeOfValues(column);
  if (standard === undefined) return { type, section: sectionOf(column.header) };
  const isFitting = standard.type !== "number" || column.isNumeric || column.filled.length === 0;
  return { type: isFitting ? standard.type : type, section: standard.section };
}

/** Is a column worth offering as an attribute without being asked? Links, ids and texts of their own in each row are not. */
export function describesPeople(column: Column): boolean {
  if (standardOf(column.header) !== undefined) return true;
  const { filled, counts } = column;
  const header = foldedHeader(column.header);
  if (filled.length === 0 || header === "" || /^[#]+$|\bid$|^id\b|link|url|\buuid\b/.test(header)) {
    return false;
  }
  if (isOfTheTool(column.header) || isOfTheirName(column.header)) return false;
  if (column.isNumeric) return counts.size > 1;
  if (/\b(?:title|headline|subject|ip|address|phone|email|e mail)\b/.test(header)) return false;
  const isOfItsOwn = counts.size > 0.5 * filled.length && filled.length > 20;
  return !isOfItsOwn && column.wordiness <= 8;
}

/** Does a survey tool note this of the answering, not of the person? */
export function isOfTheTool(header: string): boolean {
  return OF_THE_TOOL.test(foldedHeader(header));
}

/** Is a column a part of their names? Those describe nobody, and the profile has no use for them. */
export function isOfTheirName(header: string): boolean {
  return /^(?:(?:recipient|contact|customer|respondent) )?(?:first|last|full|given|family|middle|sur|fore)? ?names?$|^(?:surname|forename|vorname|nachname|familienname|prenom|nom|apellidos?|cognome|voornaam|achternaam)$|^(?:review(?:er)? |display |nick ?)(?:user ?)?name$|^(?:what (?:is|s) your|your|ihr|dein|votre) (?:(?:first|last|full) )?(?:name|vorname|nachname|nom|prenom) ?\??$/.test(
    foldedHeader(header),
  );
}

/** A postal code is a place, however many of them are figures alone: its mean says nothing. */
function isPostalCode(header: string): boolean {
  return /^(?:(?:home|shipping|billing|customer) )?(?:zip|zip ?code|post ?code|postal ?code|postleitzahl|plz|code postal|codigo postal|cap)$/.test(
    foldedHeader(header),
  );
}

/** Folded. */
const OF_THE_TOOL =
  /^(?:response type|progress|latitude|longitude|finished|duration\b.*|(?:recorded|start|end|stage|submit) date(?: utc)?|(?:start|completion|last modified) time|distribution channel|collector.*|ending|custom data.*|location (?:latitude|longitude)|external reference|(?:row |case |ticket )?number|ticket id|seed|last page|start language|network id|time ?code|attachments?|(?:\S+ )?(?:created|updated|modified|edited)(?: (?:at|on|by|time))?)$/;

function typeOfValues(column: Column): AttributeType {
  const { filled, dates, counts } = column;
  if (filled.length === 0) return "category";
  if (column.isNumeric && counts.size > 2 && !areCompactDays(column)) return "number";
  if (dates !== null && dates.read >= 0.9 * filled.length) return "date";
  const listed = filled.filter((cell) => /[;|\n]/.test(cell.trim())).length;
  if (listed >= 0.2 * filled.length) return "choices";
  return column.wordiness > 6 ? "text" : "category";
}

/** Are they days written in one number (`19850213`), under a header that says so? */
function areCompactDays({ header, filled, dates }: Column): boolean {
  const isSaid = saysHeader("date", header) || isOfThePerson(header);
  return (
    isSaid && dates?.read === filled.length && filled.every((cell) => /^\d{8}$/.test(cell.trim()))
  );
}

function sectionOf(header: string): ProfileSection {
  const folded = foldedHeader(header);
  if (
    /country|city|region|state|place|location|zip|postal|area/.test(folded) ||
    isPostalCode(header)
  )
    return "geography";
  if (/company|organi[sz]ation|industry|employees|revenue/.test(folded)) return "company";
  if (/^(?:age|sex|gender|birth|income|education|marital|children|household)/.test(folded)) {
    return "demographics";
  }
  if (/goal|value|interest|habit|lifestyle|need/.test(folded)) return "psychographics";
  return "behaviour";
}
