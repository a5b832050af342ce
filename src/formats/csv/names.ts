import { cutTo } from "#formats/soundText.ts";
import { MAX_NAME } from "./limits.ts";
import { isBlank } from "./numbers.ts";
/** A name as it is compared: case, spaces, signs that take no place and the two ways of writing an accent make no difference. */
export function foldedName(name: string): string {
  return name.normalize("NFC").replaceAll(UNSEEN, "").replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** Signs without width, which come along where a name is copied from a page. */
const UNSEEN = /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The name of a channel as it is compared: "E-Mail" is "email". */
export function foldedChannel(name: string): string {
  return foldedName(name).replaceAll(/[\s._-]+/g, "");
}

/** What survey tools write where somebody gave no name: all of them together are no person. */
const NAMELESS =
  /^(?:anonymous(?: (?:user|respondent|customer|guest|visitor))?|anon|anonymi?[zs]ed|unknown(?: (?:user|customer))?|anonym|unbekannt|anonyme|inconnu|an[oó]nim[oa]|anonimo|anoniem|onbekend|not given|not provided|withheld|redacted|no name|ohne namen?)$/i;

/** The name or id by which a cell knows a person; empty where it names nobody. */
export function personNamed(cell: string): string {
  const name = cutTo(cell.trim(), MAX_NAME);
  const seen = name.replaceAll(UNSEEN, "");
  return isBlank(seen) || (name.length < 30 && NAMELESS.test(name)) ? "" : name;
}
