/** A font as the scene knows it: the bundled family in a size and a weight. */
export interface FontSpec {
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700;
}

/** Width of a text in pixels, without breaking it. Given by a canvas or by the font file itself. */
export type MeasureText = (text: string, font: FontSpec) => number;

/** The fonts of a map, by what they say. */
export const FONTS = {
  title: { size: 13, weight: 600 },
  untitled: { size: 13, weight: 400 },
  header: { size: 13, weight: 600 },
  rail: { size: 12, weight: 500 },
  score: { size: 14, weight: 700 },
  small: { size: 11, weight: 400 },
  quote: { size: 12.5, weight: 400 },
  note: { size: 12, weight: 400 },
  label: { size: 11, weight: 600 },
  /** A score beside its point on the curve, and the figures of its scale. */
  point: { size: 12, weight: 700 },
  scale: { size: 10.5, weight: 400 },
  /** A drop or a rise on the curve. */
  step: { size: 11, weight: 700 },
  heading: { size: 18, weight: 700 },
} as const satisfies Record<string, FontSpec>;
