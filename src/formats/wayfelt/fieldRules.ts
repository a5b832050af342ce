import { isJsonObject, type Json } from "#kit/json.ts";
import { gradeOf } from "#journey/opportunity.ts";
import { isPortrait } from "#journey/persona.ts";
import { textIn } from "#journey/read.ts";
import { isScore, scoreOfRating } from "#journey/score.ts";
import { isPoints } from "#journey/scorecard.ts";
import { formatCount } from "#journey/words/plain.ts";
import { pictureHeader } from "#formats/picture/pictureHeader.ts";
import { cutTo } from "#formats/soundText.ts";
import { isIsoDate } from "./isoDate.ts";
import { inBrackets } from "./wordsOf.ts";

/**
 * What is found of a value: it is fine, it is of a type that cannot be taken,
 * or it is mended, and how. `whole` keeps words that were too long for their field.
 */
export type Verdict =
  | { readonly is: "fine" }
  | { readonly is: "wrong"; readonly wanted: string }
  | {
      readonly is: "mended";
      readonly value: Json;
      readonly how: string;
      readonly whole?: string;
    };

/** What a field holds: how it reads when it is not there, and what it makes of a value. */
export interface FieldRule {
  readonly fallback: Json;
  /** Is it written even where it reads as the fallback? */
  readonly isAlwaysWritten?: boolean;
  readonly judge: (value: Json) => Verdict;
}

const FINE: Verdict = { is: "fine" };

/** A text of at most `most` UTF-16 units; what is longer is cut and kept whole beside it. */
export function text(most: number, fallback: "" | null = ""): FieldRule {
  return {
    fallback,
    judge: (value) => {
      if (typeof value !== "string") return wrong("a text");
      if (value.length <= most) return FINE;
      const how = `has ${formatCount(value.length)} characters; the first ${formatCount(most)} are shown, the whole is kept in the file`;
      return { is: "mended", value: cutTo(value, most), how, whole: value };
    },
  };
}

/** One of a closed set of words; another word reads as the fallback. */
export function oneOf(
  members: readonly string[],
  fallback: string,
  isAlwaysWritten = false,
): FieldRule {
  return {
    fallback,
    isAlwaysWritten,
    judge: (value) => {
      if (typeof value !== "string") return wrong("a text");
      if (members.includes(value)) return FINE;
      return mended(fallback, `${quoted(value)} is not known; it reads as ${quoted(fallback)}`);
    },
  };
}

/** One of a closed set of words or none of them; another word reads as none. */
export function oneOfOrNone(members: readonly string[]): FieldRule {
  return {
    fallback: null,
    judge: (value) => {
      if (typeof value !== "string") return wrong("a text");
      if (members.includes(value)) return FINE;
      return mended(null, `${quoted(value)} is not known; it was left empty`);
    },
  };
}

/** A size in pixels; null: as it needs. */
export const pixels: FieldRule = {
  fallback: null,
  judge: (value) =>
    typeof value === "number" && value > 0 && value <= 10_000
      ? FINE
      : mended(null, `${quoted(value)} is no size in pixels; it is as it needs`),
};

/** A list of texts. */
export const texts: FieldRule = {
  fallback: [],
  judge: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === "string")
      ? FINE
      : wrong("a list of texts"),
};

/** A yes or no. */
export const flag: FieldRule = {
  fallback: false,
  judge: (value) => (typeof value === "boolean" ? FINE : wrong("true or false")),
};

/** A date or time as ISO text, as exact as it is known. */
export const date: FieldRule = {
  fallback: null,
  judge: (value) =>
    typeof value === "string" && isIsoDate(value)
      ? FINE
      : mended(null, `${quoted(value)} is no date; it was left empty`),
};

/** A score: what is none is not scored, never 0. */
export const score: FieldRule = {
  fallback: null,
  judge: (value) =>
    isScore(value)
      ? FINE
      : mended(null, `${quoted(value)} is no score from -100 to 100; the story is not scored`),
};

/** A rating with its scale. */
export const rating: FieldRule = {
  fallback: null,
  judge: (value) => {
    const isRating =
      isJsonObject(value) &&
      ["value", "worst", "best"].every((field) => Number.isFinite(value[field])) &&
      (typeof value["wording"] === "string" || (value["wording"] ?? null) === null);
    const words = isJsonObject(value) ? inBrackets(textIn(value, "wording")) : "";
    if (!isRating) return mended(null, `${quoted(value)}${words} is no rating; it was left out`);
    const [given, worst, best] = [value["value"], value["worst"], value["best"]].map(Number);
    if (given === undefined || worst === undefined || best === undefined) return FINE;
    return scoreOfRating(given, { worst, best }) === null
      ? mended(
          null,
          `${given}${words} is not on its scale ${worst}..${best}; the rating was left out`,
        )
      : FINE;
  },
};

/** A score for each touchpoint, by its id; what is none is not guessed. */
export const scoresByStop: FieldRule = {
  fallback: null,
  judge: (value) => {
    if (!isJsonObject(value)) return wrong("an object");
    const fields = Object.entries(value);
    const kept = fields.filter(([, item]) => isScore(item));
    if (kept.length === fields.length) return FINE;
    const lost = fields.flatMap(([id, item]) =>
      isScore(item) ? [] : `${quoted(item)} of “${id}”`,
    );
    return mended(
      Object.fromEntries(kept),
      `${lost.join(", ")} is no score from -100 to 100; it is not guessed`,
    );
  },
};

/** The states that a map grew from: what is no list of them tells nothing, and costs nothing else. */
export const states: FieldRule = {
  fallback: [],
  judge: (value) =>
    texts.judge(value) === FINE
      ? FINE
      : mended([], `${quoted(value)} names no states; a merge knows nothing of its past`),
};

/** An importance, 0..10. */
export const level: FieldRule = {
  fallback: null,
  judge: (value) =>
    typeof value === "number" && value >= 0 && value <= 10
      ? FINE
      : mended(null, `${quoted(value)} is no importance from 0 to 10; it was left empty`),
};

/** How much something takes or does, 1..5; null: not estimated. */
export const grade: FieldRule = {
  fallback: null,
  judge: (value) =>
    gradeOf(value) === null
      ? mended(null, `${quoted(value)} is none of 1, 2, 3, 4, 5; it was left empty`)
      : FINE,
};

/** How many; null: not known. */
export const count: FieldRule = {
  fallback: null,
  judge: (value) =>
    Number.isInteger(value) && Number(value) >= 0
      ? FINE
      : mended(null, `${quoted(value)} is no count; it was left empty`),
};

/** A number, of any size. */
export function number(fallback: number): FieldRule {
  return {
    fallback,
    judge: (value) =>
      typeof value === "number" && Number.isFinite(value)
        ? FINE
        : mended(fallback, `${quoted(value)} is no number; it reads as ${fallback}`),
  };
}

/** An object whose fields its own reader knows. */
export const object: FieldRule = {
  fallback: null,
  judge: (value) => (isJsonObject(value) ? FINE : wrong("an object")),
};

/** A list of objects whose fields their own reader knows. */
export const objects: FieldRule = {
  fallback: [],
  judge: (value) =>
    Array.isArray(value) && value.every(isJsonObject) ? FINE : wrong("a list of objects"),
};

/** Points on a criterion. */
export const points: FieldRule = {
  fallback: null,
  judge: (value) =>
    isPoints(value) ? FINE : mended(null, `${quoted(value)} is not 0, 1 or 2; it is not known`),
};

/** A portrait as a data URL. */
export const portrait: FieldRule = {
  fallback: null,
  judge: (value) =>
    isPortrait(value) && isSmall(value)
      ? FINE
      : mended(
          null,
          "is no PNG, JPEG or WebP picture of at most 300,000 signs and 4 million dots; it was left out",
        ),
};

/** A few bytes may unpack to gigabytes of dots: the header says so before they do. */
const MAX_PORTRAIT_DOTS = 4_000_000;

function isSmall(url: string): boolean {
  try {
    const bytes = atob(url.slice(url.indexOf(",") + 1));
    const header = pictureHeader(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
    return header !== null && header.width * header.height <= MAX_PORTRAIT_DOTS;
  } catch {
    return false;
  }
}

/** One value of an attribute. */
export const attributeValue: FieldRule = {
  fallback: null,
  judge: (value) =>
    isAttributeValue(value) ? FINE : mended(null, `${quoted(value)} is no value; it was left out`),
};

/** What is known of a person: a text, a number or a list of texts for each attribute. */
export const attributeValues: FieldRule = {
  fallback: {},
  judge: (value) => {
    if (!isJsonObject(value)) return wrong("an object");
    const fields = Object.entries(value);
    const kept = fields.filter(([id, item]) => id !== "" && isAttributeValue(item));
    if (kept.length === fields.length) return FINE;
    const lost = fields.filter((field) => !kept.includes(field)).map(([id]) => `“${id}”`);
    return mended(
      Object.fromEntries(kept),
      `${lost.join(", ")} is no text, number or list of texts of an attribute; it was left out`,
    );
  },
};

function isAttributeValue(value: Json): boolean {
  if (typeof value === "string" || value === null) return true;
  if (typeof value === "number") return Number.isFinite(value);
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function wrong(wanted: string): Verdict {
  return { is: "wrong", wanted };
}

function mended(value: Json, how: string): Verdict {
  return { is: "mended", value, how };
}

/** A value as a person may read it in a message, kept short. */
function quoted(value: Json): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return "a list";
  if (isJsonObject(value)) return "an object";
  const written = JSON.stringify(value);
  return written.length <= 60 ? written : `${written.slice(0, 59)}…`;
}
