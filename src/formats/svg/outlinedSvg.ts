import { canvasMeasure } from "#formats/canvas/canvasMeasure.ts";
import { fontAddress } from "#formats/font/addresses.ts";
import { InterFont } from "#formats/font/interFont.ts";
import { fontFileKey, fontFilesOf } from "#formats/font/sceneFonts.ts";
import type { Scene } from "#scene/displayList.ts";
import { renderSvg, type SvgOptions } from "./renderSvg.ts";

/** A scene as SVG whose letters are outlines: the same picture on every machine, whatever fonts it has. In the browser. */
export async function renderOutlinedSvg(
  scene: Scene,
  options: Omit<SvgOptions, "outline"> = {},
): Promise<string> {
  const font = await fontFor(scene);
  return renderSvg(scene, { ...options, outline: (text, spec) => font.outline(text, spec) });
}

async function fontFor(scene: Scene): Promise<InterFont> {
  const files = new Map<string, Uint8Array>();
  await Promise.all(
    fontFilesOf(scene).map(async ({ subset, weight }) => {
      const bytes = await fileAt(fontAddress(subset, weight));
      if (bytes !== null) files.set(fontFileKey(subset, weight), bytes);
    }),
  );
  return new InterFont(
    (subset, weight) => files.get(fontFileKey(subset, weight)) ?? null,
    canvasMeasure(),
  );
}

/** A file of the font; null where it cannot be had, then its letters stay text. */
async function fileAt(address: string | undefined): Promise<Uint8Array | null> {
  if (address === undefined) return null;
  try {
    const response = await fetch(address);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
