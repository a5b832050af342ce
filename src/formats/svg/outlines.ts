import type { TextRun } from "#formats/font/interFont.ts";
import type { FontSpec } from "#scene/measure.ts";
import { n } from "./attributes.ts";

/** Turns a line of text into outlines, where the font has its letters. */
export type Outline = (text: string, font: FontSpec) => readonly TextRun[];

/** Letters as outlines, each written down once and used wherever it stands. */
export class GlyphSheet {
  readonly #ids = new Map<string, string>();
  readonly #outlines: string[] = [];

  /** The id of a letter's outline. */
  idOf(key: string, outline: string): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `g${this.#ids.size.toString(36)}`;
    this.#ids.set(key, id);
    this.#outlines.push(`<path id="${id}" d="${outline}"/>`);
    return id;
  }

  /** All outlines used, as definitions; empty when none is. */
  get definitions(): string {
    return this.#outlines.length === 0 ? "" : `<defs>${this.#outlines.join("")}</defs>`;
  }
}

type GlyphRun = Extract<TextRun, { readonly kind: "glyphs" }>;

/** A run of letters along a baseline, painted as `paint` says. */
export function glyphGroup(
  run: GlyphRun,
  x: number,
  y: number,
  paint: string,
  sheet: GlyphSheet,
): string {
  const uses = run.glyphs.map((glyph) => {
    const id = sheet.idOf(glyph.key, glyph.outline);
    const down = glyph.y === 0 ? "" : ` y="${n(glyph.y)}"`;
    return `<use xlink:href="#${id}" x="${n(glyph.x)}"${down}/>`;
  });
  if (uses.length === 0) return "";
  const scale = Math.round(run.scale * 1e7) / 1e7;
  return `<g transform="matrix(${scale} 0 0 ${-scale} ${n(x)} ${n(y)})"${paint}>${uses.join("")}</g>`;
}
