import { itemAt } from "#kit/itemAt.ts";
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

/** A file of the font, opened, with a name of its own: all files call themselves the same. */
interface OpenFile {
  readonly name: string;
  readonly font: Font;
}

interface Stretch {
  readonly subset: Subset | null;
  readonly text: string;
}

/** A few letters, shaped: their outlines and how far they reach, in font units. */
interface Shape {
  readonly advance: number;
  readonly glyphs: readonly PlacedGlyph[];
}

interface PlacedShape {
  readonly shape: Shape;
  readonly x: number;
}

const MAX_REMEMBERED = 20_000;
const NOTHING: Shape = { advance: 0, glyphs: [] };
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The bundled font, read from its files: how wide a text is, and what its
 * letters look like. What the font lacks is measured by a way given from
 * outside, since only the machine that draws it knows.
 */
export class InterFont {
  readonly #read: ReadFontFile;
  readonly #measureOther: MeasureText;
  readonly #files = new Map<string, OpenFile | null>();
  readonly #shapes = new Map<string, Shape>();
  readonly #outlines = new Map<string, string>();

  /** @param measureOther measures letters of other scripts and emoji */
  constructor(read: ReadFontFile, measureOther: MeasureText) {
    this.#read = read;
    this.#measureOther = measureOther;
  }

  /** Pixels of a text on one line. */
  readonly measure: MeasureText = (text, font) => {
    let width = 0;
    for (const { subset, text: part } of this.#stretchesOf(text, font.weight)) {
      const file = subset === null ? null : this.#file(subset, font.weight);
      width +=
        file === null
          ? this.#measureOther(part, font)
          : (this.#spread(part, file).width * font.size) / file.font.unitsPerEm;
    }
    return width;
  };

  /** A line of text as outlines. */
  outline(text: string, font: FontSpec): readonly TextRun[] {
    return this.#stretchesOf(text, font.weight).map(({ subset, text: part }): TextRun => {
      const file = subset === null ? null : this.#file(subset, font.weight);
      if (file === null) {
        return { kind: "other", text: part, width: this.#measureOther(part, font) };
      }
      const { width, words } = this.#spread(part, file);
      const scale = font.size / file.font.unitsPerEm;
      const glyphs = words.flatMap(({ shape, x }) =>
        shape.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + x })),
      );
      return { kind: "glyphs", width: width * scale, scale, glyphs };
    });
  }

  /**
   * The words of a text along the baseline. Words are shaped one by one and
   * remembered: shaping is dear, and a map says the same words again. Between
   * two words stands the space as it is between their nearest letters.
   */
  #spread(
    text: string,
    file: OpenFile,
  ): { readonly width: number; readonly words: readonly PlacedShape[] } {
    const words: PlacedShape[] = [];
    let x = 0;
    let before = "";
    for (const [index, word] of text.split(" ").entries()) {
      if (index > 0) x += this.#spaceBetween(before, firstLetter(word), file);
      const shape = this.#shapeOf(word, file);
      words.push({ shape, x });
      x += shape.advance;
      before = lastLetter(word);
    }
    return { width: x, words };
  }

  #spaceBetween(before: string, after: string, file: OpenFile): number {
    const advance = (part: string): number => this.#shapeOf(part, file).advance;
    return advance(`${before} ${after}`) - advance(before) - advance(after);
  }

  #shapeOf(text: string, file: OpenFile): Shape {
    if (text === "") return NOTHING;
    const key = `${file.name}|${text}`;
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const shape = this.#shaped(text, file);
    if (this.#shapes.size >= MAX_REMEMBERED) this.#shapes.clear();
    this.#shapes.set(key, shape);
    return shape;
  }

  #shaped(text: string, { name, font }: OpenFile): Shape {
    const run = font.layout(text);
    let x = 0;
    const glyphs = run.glyphs.map((glyph, index): PlacedGlyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
      const key = `${name}-${glyph.id}`;
      const outline = this.#outlines.get(key) ?? glyph.path.toSVG();
      this.#outlines.set(key, outline);
      const placed = { key, outline, x: x + xOffset, y: yOffset };
      x += xAdvance;
      return placed;
    });
    return { advance: run.advanceWidth, glyphs: glyphs.filter(({ outline }) => outline !== "") };
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
    const subset = subsetOf(itemAt(codes, 0));
    if (subset === null) return null;
    const file = this.#file(subset, weight);
    return codes.every((code) => file?.font.hasGlyphForCodePoint(code) === true) ? subset : null;
  }

  #file(subset: Subset, weight: Weight): OpenFile | null {
    const name = `${subset}-${weight}`;
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const bytes = this.#read(subset, weight);
    const font = bytes === null ? null : fontkit.create(asBuffer(bytes));
    const file = font !== null && "layout" in font ? { name, font } : null;
    this.#files.set(name, file);
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
