import { canvasMeasure } from "#formats/canvas/canvasMeasure.ts";
import { InterFont } from "#formats/font/interFont.ts";
import { type Subset, subsetsIn, type Weight } from "#formats/font/subsets.ts";
import type { Scene, SceneItem } from "#scene/displayList.ts";
import { renderSvg, type SvgOptions } from "./renderSvg.ts";

/** The addresses of the font's files: the very ones the page's style sheet loads. */
const ADDRESSES = import.meta.glob<string>(
  "/node_modules/@fontsource/inter/files/inter-*-{400,500,600,700}-normal.woff2",
  { query: "?url", import: "default", eager: true },
);

/** A scene as SVG whose letters are outlines: the same picture on every machine, whatever fonts it has. In the browser. */
export async function renderOutlinedSvg(
  scene: Scene,
  options: Omit<SvgOptions, "outline"> = {},
): Promise<string> {
  const font = await fontFor(scene);
  return renderSvg(scene, { ...options, outline: (text, spec) => font.outline(text, spec) });
}

async function fontFor(scene: Scene): Promise<InterFont> {
  const needed = new Set<string>();
  collect(scene.items, needed);
  const files = new Map<string, Uint8Array>();
  await Promise.all(
    [...needed].map(async (key) => {
      const bytes = await fileAt(
        ADDRESSES[`/node_modules/@fontsource/inter/files/inter-${key}-normal.woff2`],
      );
      if (bytes !== null) files.set(key, bytes);
    }),
  );
  return new InterFont(
    (subset, weight) => files.get(keyOf(subset, weight)) ?? null,
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

function collect(items: readonly SceneItem[], needed: Set<string>): void {
  for (const item of items) {
    if (item.kind === "group") collect(item.items, needed);
    else if (item.kind === "text") {
      for (const subset of subsetsIn(item.text)) needed.add(keyOf(subset, item.font.weight));
    }
  }
}

function keyOf(subset: Subset, weight: Weight): string {
  return `${subset}-${weight}`;
}
