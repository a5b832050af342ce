import type { Scene, SceneItem } from "#scene/displayList.ts";
import { type Subset, subsetsIn, type Weight } from "./subsets.ts";

/** A file of the font that a picture needs. */
export interface FontFile {
  readonly subset: Subset;
  readonly weight: Weight;
}

/** The files of the font that the words of a picture need. */
export function fontFilesOf(scene: Scene): readonly FontFile[] {
  const found = new Map<string, FontFile>();
  for (const { text, font } of textsIn(scene.items)) {
    for (const subset of subsetsIn(text)) {
      found.set(fontFileKey(subset, font.weight), { subset, weight: font.weight });
    }
  }
  return [...found.values()];
}

/** A name for a file of the font. */
export function fontFileKey(subset: Subset, weight: Weight): string {
  return `${subset}-${weight}`;
}

/** All lines of text in a picture. */
export function textsIn(
  items: readonly SceneItem[],
): readonly Extract<SceneItem, { readonly kind: "text" }>[] {
  return items.flatMap((item) => {
    if (item.kind === "group") return textsIn(item.items);
    return item.kind === "text" ? [item] : [];
  });
}
