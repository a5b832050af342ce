/** Cells that say that there is nothing, in the words of survey tools and spreadsheets. */
const BLANK =
  /^(?:|na|n\/a|#n\/a|n\.a\.|nan|null|none|nil|k\.?\s?a\.?|\(?blank\)?|\(?empty\)?|\(?no (?:answer|response)\)?|not (?:answered|applicable)|(?:i(?:'d| would) )?(?:prefer|rather) not (?:to )?(?:say|answer|disclose)|(?:keine angabe|keine antwort|möchte ich nicht sagen)|sans réponse|[-–—.?_]+)$/i;

/** Words of a story that are none: what programs write where nobody wrote. */
const NO_WORDS = /^(?:|na|n\/a|#n\/a|nan|null|[-–—.?_]+)$/i;

/** Does a cell say nothing? */
export function isBlank(cell: string): boolean {
  return cell.length < 30 && BLANK.test(cell.trim());
}

/** Does a cell hold no words of a customer? "None" is an answer, `NA` is not. */
export function isWordless(cell: string): boolean {
  return cell.trim() === "" || (cell.length < 20 && NO_WORDS.test(cell.trim()));
}

/** What a comma means in the numbers of a column; where a point parts thousands before it, that is said too. */
export type CommaMeans = "decimals" | "thousands" | "decimals behind points";

/**
 * Do the commas of a column part thousands (`45,000`)? Else they stand before
 * decimals (`4,5`); and where a cell has both (`1.234,50`), points in two places
 * (`1.234.567`), or points before three figures only beside decimals behind a
 * comma (`45.000`, `12,5`), the points of the whole column part thousands.
 */
export function commaIn(cells: readonly string[]): CommaMeans {
  const short = cells.filter((cell) => cell.length < 60).map((cell) => cell.trim());
  const pointed = short.filter((cell) => cell.includes("."));
  if (pointed.some((cell) => POINTS_AND_COMMA.test(cell))) return "decimals behind points";
  const withComma = short.filter((cell) => cell.includes(","));
  const apart = withComma.filter((cell) => !GROUPED.test(cell));
  const grouped = withComma.length - apart.length;
  const hasDecimals = apart.some((cell) => /\d,\d/.test(cell));
  const arePoints = pointed.length > 0 && pointed.every((cell) => POINTED.test(cell));
  const areTwice = pointed.some((cell) => /\d\.\d{3}\.\d{3}/.test(cell));
  if (arePoints && (hasDecimals || (areTwice && grouped === 0))) return "decimals behind points";
  return grouped > 0 && !hasDecimals ? "thousands" : "decimals";
}

const POINTS_AND_COMMA = /^\D{0,3}\d{1,3}(?:\.\d{3})+,\d{1,2}\D{0,4}$/;
/** In India all but the last three figures stand in pairs: `12,34,567`. */
const GROUPED = /^\D{0,3}\d{1,3}(?:(?:,\d{3})+|(?:,\d{2})+,\d{3})(?:\.\d+)?\D{0,3}$/;
const POINTED = /^\D{0,3}[1-9]\d{0,2}(?:\.\d{3})+\D{0,4}$/;

/**
 * Do the points of a column part thousands (`45.000`), although no cell shows it
 * for sure? They do where each stands before exactly three figures and no number
 * of four figures does without; in a file with semicolons, which is written where
 * decimals stand behind a comma, unless all are whole and small (`4.000`); in
 * another one, which may hold decimals of three places, only where these look as
 * thousands do: large, ending in 0, and not all whole.
 */
export function arePointsThousands(cells: readonly string[], delimiter: string): boolean {
  const short = cells.filter((cell) => cell.length < 60).map((cell) => cell.trim());
  const pointed = short.filter((cell) => cell.includes("."));
  if (pointed.length === 0 || !pointed.every((cell) => POINTED.test(cell))) return false;
  if (short.some((cell) => cell.includes(",") || /\d{4}/.test(cell))) return false;
  const areWhole = pointed.every((cell) => /\.000\D*$/.test(cell));
  const areLarge = pointed.some((cell) => Number(/\d+/.exec(cell)?.[0]) > 10);
  if (delimiter === ";") return areLarge || !areWhole;
  return areLarge && !areWhole && pointed.every((cell) => /0\D*$/.test(cell));
}

/**
 * The number in a cell: with a point or comma, a sign, a unit of money or a
 * percent sign; null when it is none. `1e3` is none, nor is `1.234,5` unless its
 * column says what its signs mean.
 */
export function numberIn(cell: string, comma: CommaMeans = "decimals"): number | null {
  if (cell.length > 60) return null;
  const text = westernDigits(isAscii(cell) ? cell : cell.normalize("NFKC"))
    .trim()
    .replace("٫", ".")
    .replace(/^[−–](?=\d)/, "-")
    .replace(/^([-+]?)\s*[€$£¥₹]\s*/, "$1")
    .replace(/\s*(?:%|€|\$|£|¥|EUR|USD|GBP)$/, "");
  const plain = text.replaceAll(/(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?:\D|$))/g, "");
  const joined = comma === "decimals" ? plain : plain.replaceAll(PARTS_THOUSANDS[comma], "");
  if (!/^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(joined)) return null;
  // So few figures are never too many for a number.
  return Number(joined.replace(",", "."));
}

const PARTS_THOUSANDS = {
  thousands: /(?<=\d),(?=(?:\d{2},)*\d{3})/g,
  "decimals behind points": /(?<=\d)\.(?=\d{3}(?:\D|$))/g,
};

/** The digits of a text that are written in Arabic or Persian, as 0 to 9. */
export function westernDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Only where a cell holds other signs (１０, ％) is it worth folding them. */
function isAscii(cell: string): boolean {
  return /^[ -~]*$/.test(cell);
}

/** A fraction in a cell (`4/5`, `4 of 5`, `4 out of 5 stars`): what was given, out of what. Null when it is none. */
export function fractionIn(
  cell: string,
): { readonly given: number; readonly outOf: number } | null {
  const parts =
    /^(\d+(?:[.,]\d+)?)\s*(?:\/|of|out of|von|sur|de|su)\s*(\d+)(?:\s*(?:stars?|points?|sterne(?:n)?|punkte(?:n)?|étoiles|estrellas))?$/i.exec(
      cell.trim(),
    );
  const given = Number(parts?.[1]?.replace(",", "."));
  const outOf = Number(parts?.[2]);
  return parts === null || !(outOf > 0) || given > outOf ? null : { given, outOf };
}

/**
 * The number of an answer that is written with its label: `5 - Very satisfied`,
 * `Very satisfied (5)`, `4 stars`. Null when there is none.
 */
export function labelledNumberIn(cell: string): number | null {
  const text = cell.trim();
  const ahead = /^([-+]?\d{1,3})\s*(?:[-–—:=.)]\s*)+\p{L}/u.exec(text);
  const behind = /^\p{L}[^\d]*[([]\s*([-+]?\d{1,3})\s*[)\]]$/u.exec(text);
  const counted =
    /^(\d{1,3}(?:[.,]\d)?)\s*(?:stars?|points?|sterne?|punkte?|étoiles?|estrellas?)$/i.exec(text);
  const number = (ahead ?? behind ?? counted)?.[1];
  return number === undefined ? null : Number(number.replace(",", "."));
}

/** How many of five stars are full in `★★★☆☆`, `⭐⭐⭐`, `***`; null when a cell holds no row of them. */
export function starsIn(cell: string): number | null {
  const text = cell.trim().replaceAll(/[\s\ufe0f]/g, "");
  if (!/^(?:[★⭐🌟]+☆*|\*{1,5})$/u.test(text)) return null;
  const stars = Array.from(text);
  return stars.length > 5 ? null : stars.filter((star) => star !== "☆").length;
}
