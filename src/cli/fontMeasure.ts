import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import type { FontSpec, MeasureText } from "#scene/measure.ts";

const SUBSETS = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"];

type Font = ReturnType<typeof fontkit.create>;

/** Measures text with the bundled font's own files, as the browser does with its canvas. */
export function fontMeasure(): MeasureText {
  const require = createRequire(import.meta.url);
  const fonts = new Map<string, Font>();
  const fontOf = (subset: string, weight: number): Font => {
    const key = `${subset}-${weight}`;
    const known = fonts.get(key);
    if (known !== undefined) return known;
    const path = require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);
    const font = fontkit.create(readFileSync(path));
    fonts.set(key, font);
    return font;
  };
  return (text, font) => {
    let width = 0;
    for (const run of runsOf(text, (subset) => fontOf(subset, font.weight))) {
      width += run.font === null ? guess(run.text, font) : advance(run.font, run.text, font.size);
    }
    return width;
  };
}

interface Run {
  readonly font: Font | null;
  text: string;
}

/** The text cut where another file of the font is needed; null: the font has no such letters. */
function runsOf(text: string, fontOf: (subset: string) => Font): readonly Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const subset = SUBSETS.find((one) => hasGlyph(fontOf(one), code));
    const font = subset === undefined ? null : fontOf(subset);
    const last = runs.at(-1);
    if (last !== undefined && last.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

function hasGlyph(font: Font, code: number): boolean {
  return "hasGlyphForCodePoint" in font && font.hasGlyphForCodePoint(code);
}

function advance(font: Font, text: string, size: number): number {
  if (!("layout" in font)) return text.length * size * 0.55;
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** Letters of other scripts: one em for wide ones, a bit over half for the rest. */
function guess(text: string, font: FontSpec): number {
  const isWide = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|\p{Emoji_Presentation}/u;
  return Array.from(text).reduce(
    (sum, letter) => sum + (isWide.test(letter) ? 1 : 0.6) * font.size,
    0,
  );
}
