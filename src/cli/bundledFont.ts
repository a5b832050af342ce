import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { guessWidth, InterFont } from "#formats/font/interFont.ts";

/** The bundled font from its files on the disk: measures and outlines text as the browser draws it. */
export function bundledFont(): InterFont {
  const require = createRequire(import.meta.url);
  return new InterFont(
    (subset, weight) =>
      readFileSync(
        require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`),
      ),
    guessWidth,
  );
}
