import * as fontkit from "fontkit";
import type { FontSpec, MeasureText } from "#scene/measure.ts";
import { type Subset, subsetOf, type Weight } from "./subsets.ts";

/** A stretch of a line: letters of the bundled font as outlines, or text that only other fonts can draw. */
export type TextRun =
  | {
      readonly kind: "glyphs";
      /** Pixels. */
      readonly width: number;
      /** Pixels for one unit of the outlines. */
      readonly scale: number;
      readonly glyphs: readonly PlacedGlyph[];
    }
  | { readonly kind: "other"; readonly width: number; readonly text: string };

/** A letter's outline, at a place along the baseline in font units. */
export interface PlacedGlyph {
  /** The same for the same outline. */
  readonly key: string;
  /** SVG path data in font units, y upwards. */
  readonly outline: string;
  readonly x: number;
  readonly y: number;
}

/** A file of the font: its bytes, or null where it is missing. */
export type ReadFontFile = (subset: Subset, weight: Weight) => Uint8Array | null;

type Font = Extract<ReturnType<typeof fontkit.create>, { layout: unknown }>;

interface Stretch {
  readonly subset: Subset | null;
  readonly text: string;
}

const MAX_REMEMBERED = 20_000;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The bundled font, read from its files: how wide a text is, and what its
 * letters look like. What the font lacks is measured by a way given from
 * outside, since only the machine that draws it knows.
 */
export class InterFont {
  readonly #read: ReadFontFile;
  readonly #measureOther: MeasureText;
  readonly #fonts = new Map<string, Font | null>();
  readonly #advances = new Map<string, number>();

  /** @param measureOther measures letters of other scripts and emoji */
  constructor(read: ReadFontFile, measureOther: MeasureText) {
    this.#read = read;
    this.#measureOther = measureOther;
  }

  /** Pixels of a text on one line. */
  readonly measure: MeasureText = (text, font) => {
    let width = 0;
    for (const { subset, text: part } of this.#stretchesOf(text, font.weight)) {
      width += this.#widthOf(part, subset, font);
    }
    return width;
  };

  /** A line of text as outlines. */
  outline(text: string, font: FontSpec): readonly TextRun[] {
    return this.#stretchesOf(text, font.weight).map(({ subset, text: part }): TextRun => {
      const file = subset === null ? null : this.#font(subset, font.weight);
      if (file === null)
        return { kind: "other", text: part, width: this.#measureOther(part, font) };
      const run = file.layout(part);
      const scale = font.size / file.unitsPerEm;
      let x = 0;
      const glyphs = run.glyphs.map((glyph, index): PlacedGlyph => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
        const placed = {
          key: `${subset ?? ""}-${font.weight}-${glyph.id}`,
          outline: glyph.path.toSVG(),
          x: x + xOffset,
          y: yOffset,
        };
        x += xAdvance;
        return placed;
      });
      return { kind: "glyphs", width: run.advanceWidth * scale, scale, glyphs };
    });
  }

  #widthOf(text: string, subset: Subset | null, font: FontSpec): number {
    const file = subset === null ? null : this.#font(subset, font.weight);
    if (file === null) return this.#measureOther(text, font);
    const advance = (part: string): number => this.#advanceOf(part, file, font.weight);
    let sum = 0;
    let before = "";
    for (const [index, word] of text.split(" ").entries()) {
      if (index > 0) {
        const after = firstLetter(word);
        sum += advance(`${before} ${after}`) - advance(before) - advance(after);
      }
      sum += advance(word);
      before = lastLetter(word);
    }
    return sum * font.size;
  }

  /** The advance of a few letters in ems. Words are remembered: shaping is dear, and a map says the same words again. */
  #advanceOf(text: string, file: Font, weight: Weight): number {
    if (text === "") return 0;
    const key = `${weight}|${text}`;
    const known = this.#advances.get(key);
    if (known !== undefined) return known;
    const advance = file.layout(text).advanceWidth / file.unitsPerEm;
    if (this.#advances.size >= MAX_REMEMBERED) this.#advances.clear();
    this.#advances.set(key, advance);
    return advance;
  }

  /** The text cut where another file of the font begins, never inside what people see as one letter. */
  #stretchesOf(text: string, weight: Weight): readonly Stretch[] {
    if (/^[\u0020-\u007e]*$/u.test(text)) return text === "" ? [] : [{ subset: "latin", text }];
    const stretches: { subset: Subset | null; text: string }[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const last = stretches.at(-1);
      const subset = this.#subsetFor(segment, weight);
      if (last?.subset === subset) last.text += segment;
      else stretches.push({ subset, text: segment });
    }
    return stretches;
  }

  /** The one file that holds all of a letter; null: none does. */
  #subsetFor(grapheme: string, weight: Weight): Subset | null {
    const codes = Array.from(grapheme, (letter) => letter.codePointAt(0) ?? 0);
    const subset = subsetOf(codes[0] ?? 0);
    if (subset === null) return null;
    const file = this.#font(subset, weight);
    return codes.every((code) => file?.hasGlyphForCodePoint(code) === true) ? subset : null;
  }

  #font(subset: Subset, weight: Weight): Font | null {
    const key = `${subset}-${weight}`;
    const known = this.#fonts.get(key);
    if (known !== undefined) return known;
    const bytes = this.#read(subset, weight);
    const font = bytes === null ? null : fontkit.create(asBuffer(bytes));
    const file = font !== null && "layout" in font ? font : null;
    this.#fonts.set(key, file);
    return file;
  }
}

function firstLetter(word: string): string {
  const [first = ""] = word;
  return first;
}

function lastLetter(word: string): string {
  return Array.from(word).at(-1) ?? "";
}

/** Bytes as the font library's types want them: it reads them as plain bytes. */
function asBuffer(bytes: Uint8Array): Buffer {
  return bytes as Buffer;
}

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}+$/u;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]|\p{Emoji_Presentation}|\ufe0f/u;

/** A guess at the width of letters of other scripts, where nothing can measure them: one em for wide ones, a bit over half for the rest. */
export const guessWidth: MeasureText = (text, { size }) => {
  let ems = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (!INVISIBLE.test(segment)) ems += WIDE.test(segment) ? 1 : 0.6;
  }
  return ems * size;
};
