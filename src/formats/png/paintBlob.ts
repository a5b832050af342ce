import type { Scene } from "#scene/displayList.ts";
import { paintScene } from "./paintScene.ts";
import { pixelsOf } from "./pictureSize.ts";

/** What is to be painted, and how. */
export interface PaintRequest {
  readonly scene: Scene;
  /** Pixels of the picture for one pixel of the scene. */
  readonly scale: number;
  readonly isTransparent: boolean;
}

/** Paints a scene and packs it as PNG; null where the browser gives no canvas. The fonts must be loaded before. */
export async function paintBlob({
  scene,
  scale,
  isTransparent,
}: PaintRequest): Promise<Blob | null> {
  const { width, height } = pixelsOf(scene, scale);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) return null;
  paintScene(context, scene, scale, isTransparent);
  return canvas.convertToBlob({ type: "image/png" });
}
