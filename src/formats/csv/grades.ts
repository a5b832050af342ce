import { foldedHeader } from "./headers.ts";
import { endsIn, scaleInHeader } from "./scaleInHeader.ts";

/** What a grade is judged by. */
interface Graded {
  readonly header: string;
  readonly numbers: readonly number[];
}

const SURELY =
  /(?:^| )(?:(?:schul|gesamt|durchschnitts|einzel|teil|end|zufriedenheits|kunden)noten?|zensur(?:en)?)(?: |$)/;
const PERHAPS = /(?:^| )noten?(?: |$)/;

/** The worst of the German grades. */
const WORST = 6;

/**
 * Is a column one of German school grades, of which 1 is the best and 6 the worst? "Note" is a
 * word of French and English too, so it must stand in a German table. A header that says itself
 * what its ends mean, or that names another scale, is believed.
 */
export function areGrades({ header, numbers }: Graded, isInGerman: boolean): boolean {
  const folded = foldedHeader(header);
  if (!SURELY.test(folded) && !(isInGerman && PERHAPS.test(folded))) return false;
  const said = scaleInHeader(header);
  if (said !== null && (said.worst !== 1 || said.best > WORST)) return false;
  if (saysLowIsBad(header)) return false;
  const graded = numbers.filter((number) => number >= 1 && number <= WORST);
  return graded.length > 0 && graded.length >= 0.9 * numbers.length;
}

function saysLowIsBad(header: string): boolean {
  return endsIn(header).some(
    ([end, meaning]) => (end === 1 && meaning === "bad") || (end >= 5 && meaning === "good"),
  );
}

/** Headers that stand in German tables alone. */
const GERMAN_HEADER =
  /^(?:kunde|kundin|kunden ?(?:nr|nummer|id)|teilnehmer(?:in)?|befragte[rn]?|freitext|aussage|antwort|geschichte|kontaktpunkt|beruhrungspunkt|alter|geschlecht|zeitstempel|bemerkung|anmerkung|bewertung|wohnort)$/;

/** Words that German texts are full of and English, French, Italian and Spanish ones lack. */
const GERMAN_WORD =
  /(?:^|[^\p{L}])(?:und|der|das|dem|nicht|ist|ich|sehr|auch|aber|wurde|kein|keine|nie|alles|für|mit|eine)(?![\p{L}])/iu;

const SENTENCE = 3;
const LOOKED_AT = 50;

/** May any column of a table be of grades, and is the table written in German, by its headers or by what stands in its cells? */
export function mayHoldGrades(
  header: readonly string[],
  columns: readonly (readonly string[])[],
): boolean {
  if (!header.some((name) => PERHAPS.test(foldedHeader(name)))) return false;
  if (header.some((name) => GERMAN_HEADER.test(foldedHeader(name)))) return true;
  const said = columns.flatMap((cells) =>
    cells
      .slice(0, LOOKED_AT)
      .map(begun)
      .filter((cell) => cell.split(/\s+/, SENTENCE).length >= SENTENCE),
  );
  const german = said.filter((cell) => GERMAN_WORD.test(cell)).length;
  return german > 0 && german >= 0.3 * said.length;
}

/** What a cell is written in shows where it begins; one of megabytes is not read through. */
function begun(cell: string): string {
  return cell.slice(0, 500).trim();
}
