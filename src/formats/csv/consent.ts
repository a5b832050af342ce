import type { Consent } from "#journey/story.ts";
import type { Column } from "./columns.ts";
import { isBlank } from "./numbers.ts";

/** The consent that a cell says; null when it says something that is not known. */
export function consentIn(cell: string): Consent | null {
  if (isBlank(cell)) return "unknown";
  const said = cell.trim().replace(/[.!]$/, "");
  return CONSENTS.find(([, words]) => words.test(said))?.[0] ?? null;
}

/** How people note what was agreed to, the words of this program among them. A "no" with more behind it is one; a "yes" may be one under a condition. */
const CONSENTS: readonly (readonly [Consent, RegExp])[] = [
  ["unknown", /^(?:unknown|(?:consent )?not asked|no answer|pending|unbekannt)$/i],
  [
    "internal",
    /^(?:(?:yes|ja|ok|no|nein)\b[,;:. ]+)?(?:(?:but )?(?:only|nur) )?(?:internal(?:ly)?|intern|inside the team|(?:in|for) the team)(?: (?:only|use|use only))?$/i,
  ],
  ["refused", /^(?:n|false|0|nao|não|refused|declined|denied|withdrawn|not to be quoted)$/i],
  ["refused", /^(?:no|nein|non|never)\b/i],
  [
    "quote",
    /^(?:y|true|1|x|sim|given|granted|quote|agreed|consented|may be quoted|(?:yes|ja|oui|si|sí|ok|okay)(?:[,;: ]+(?:you (?:may|can)|i (?:agree|consent|do)|of course|please|gerne?)(?: quote(?: me)?)?)?)$/i,
  ],
];

/** Do the values of a column say what people agreed to? They are few; under a question about quoting, one of them is known at least. */
export function saysConsents({ header, counts }: Column): boolean {
  const isKnown = [...counts.keys()].some((cell) => consentIn(cell) !== null);
  return counts.size <= 8 && (isKnown || !/quot|zitier/iu.test(header));
}
