import type { Consent } from "#journey/story.ts";
import type { Repair } from "#formats/problem.ts";
import type { Column } from "./columns.ts";
import { foldedHeader } from "./headers.ts";
import { isBlank } from "./numbers.ts";

/** The consent that a cell says; null when it says something that is not known. */
export function consentIn(cell: string): Consent | null {
  if (isBlank(cell)) return "unknown";
  const said = cell.trim().replace(/[.!]$/, "");
  return CONSENTS.find(([, words]) => words.test(said))?.[0] ?? null;
}

/** A header under which a yes forbids: "Do not quote", "Would you mind being quoted?"; "or not" and "if not" only ask. */
const FORBIDS =
  /(?<!\b(?:or|if|why) )\b(?:not|never|nicht|keinesfalls)\b|\b(?:do|would|ca|wo)n? t\b|\b(?:mind|object|ne pas)\b|\bopt(?:s|ed)? out\b|\b(?:refuses?|refused|declines?|declined|withdrawn|anonymous only)\b/;

/** Reads the cells of a column of consents, by what its header asks. */
export class ConsentReader {
  readonly #header: string;
  readonly #forbids: boolean;

  constructor(header: string) {
    this.#header = header.trim();
    this.#forbids = FORBIDS.test(foldedHeader(header));
  }

  /** The consent of a cell; where the header forbids, a yes is a refusal, and a no is not asked for more. */
  read(cell: string): Consent | null {
    const said = consentIn(cell);
    if (!this.#forbids) return said;
    if (said === "quote") return "refused";
    return said === "refused" ? "unknown" : said;
  }

  /** What a person should know of the reading. */
  get repairs(): readonly Repair[] {
    const message = `“${this.#header.slice(0, 80)}” forbids: who says yes there may not be quoted, and who says no was not asked`;
    return this.#forbids ? [{ row: null, message }] : [];
  }
}

/** How people note what was agreed to, the words of this program among them. A "no" with more behind it is one; a "yes" may be one under a condition. */
const CONSENTS: readonly (readonly [Consent, RegExp])[] = [
  ["unknown", /^(?:unknown|(?:consent )?not asked|no answer|pending|unbekannt)$/i],
  [
    "internal",
    /^(?:(?:yes|ja|ok|no|nein)\b[,;:. ]+)?(?:(?:but )?(?:only|nur) )?(?:internal(?:ly)?|intern|inside the team|(?:in|for) the team)(?: (?:only|use|use only))?$/i,
  ],
  [
    "refused",
    /^(?:n|false|0|unchecked|[☐✗✘❌👎]|nao|não|refused|declined|denied|withdrawn|not to be quoted)$/iu,
  ],
  ["refused", /^(?:no|nein|non|never)\b/i],
  [
    "quote",
    /^(?:y|true|1|x|checked|[☑✓✔✅👍]\ufe0f?|sim|given|granted|quote|agreed|consented|may be quoted|(?:yes|ja|oui|si|sí|ok|okay)(?:[,;: ]+(?:you (?:may|can)|i (?:agree|consent|do)|of course|please|gerne?)(?: quote(?: me)?)?)?)$/iu,
  ],
];

/** Do the values of a column say what people agreed to? They are few; under a question about quoting, one of them is known at least. */
export function saysConsents({ header, counts }: Column): boolean {
  const isKnown = [...counts.keys()].some((cell) => consentIn(cell) !== null);
  return counts.size <= 8 && (isKnown || !/quot|zitier/iu.test(header));
}
