import type { JsonObject } from "#kit/json.ts";
import { asId, type AttributeId, type PersonaId, type StoryId } from "./ids.ts";
import { type QuoteWords, readQuoteWords } from "./quote.ts";
import { textIn, textsIn } from "./read.ts";

/** What people decided about the persona of a group; all else of it is derived. Document `ws`, kind `persona`. */
export interface Persona {
  readonly id: PersonaId;
  /** The group it stands for: `map:<id>`, `stage:<id>` or `segment:<id>`; see `scope.ts`. */
  readonly scope: string;
  /** The made-up name; empty while nobody chose one. */
  readonly name: string;
  /** The picture as a data URL; null: drawn from initials and the seed. */
  readonly portrait: string | null;
  /** What a drawn portrait is drawn from, beside the name; empty: the name alone. */
  readonly portraitSeed: string;
  /** The persona's story, in a person's words. */
  readonly story: string;
  /** Quotes that were chosen by a person, in their order; they stand first. */
  readonly pinnedQuotes: readonly StoryId[];
  /** The words to show of some of these, where it is not the whole story. */
  readonly quoteWords: readonly QuoteWords[];
  /** Fields that somebody left off the sheet. */
  readonly hiddenFields: readonly AttributeId[];
}

/** Reads a stored persona, with defaults. */
export function readPersona(raw: JsonObject): Persona {
  return {
    ...raw,
    id: asId<PersonaId>(textIn(raw, "id")),
    scope: textIn(raw, "scope"),
    name: textIn(raw, "name"),
    portrait: isPortrait(raw["portrait"]) ? raw["portrait"] : null,
    portraitSeed: textIn(raw, "portraitSeed"),
    story: textIn(raw, "story"),
    pinnedQuotes: textsIn(raw, "pinnedQuotes").map((id) => asId<StoryId>(id)),
    quoteWords: readQuoteWords(raw),
    hiddenFields: textsIn(raw, "hiddenFields").map((id) => asId<AttributeId>(id)),
  };
}

/** The longest portrait, in signs of its data URL: about 225 kB of picture. */
export const MAX_PORTRAIT = 300_000;

/** Is this a portrait: a PNG, JPEG or WebP as a data URL, not too large? */
export function isPortrait(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.length <= MAX_PORTRAIT &&
    /^data:image\/(?:png|jpeg|webp);base64,[\w+/=]+$/.test(value)
  );
}
