import { type Weight, WEIGHTS } from "#formats/font/subsets.ts";
import { canvasFont } from "./canvasMeasure.ts";

/**
 * Loads the files of the bundled font that a text needs, so that it is measured
 * and painted with them. A file that cannot be loaded leaves its letters to
 * the machine's own fonts.
 */
export async function loadFonts(text: string): Promise<void> {
  const letters = [...new Set(`a${text}`)].join("");
  const loads = WEIGHTS.map((weight: Weight) =>
    document.fonts.load(canvasFont({ size: 13, weight }), letters),
  );
  await Promise.allSettled(loads);
}
