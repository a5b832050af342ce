import type { FontSpec, MeasureText } from "#scene/measure.ts";

/** The font family of every picture, as CSS names it; the first is bundled. */
const FAMILY = '"Inter", system-ui, "Noto Sans", sans-serif';

/** A font as a canvas wants it. */
export function canvasFont(font: FontSpec): string {
  return `${font.weight} ${font.size}px ${FAMILY}`;
}

/** Measures text with a canvas, unhinted, so that a line is as wide at every zoom. The bundled fonts must be loaded before. */
export function canvasMeasure(): MeasureText {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null) return (text, font) => text.length * font.size * 0.55;
  context.textRendering = "geometricPrecision";
  let current: FontSpec | null = null;
  return (text, font) => {
    if (current !== font) context.font = canvasFont(font);
    current = font;
    return context.measureText(text).width;
  };
}
