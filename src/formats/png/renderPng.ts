import { loadFonts } from "#formats/canvas/loadFonts.ts";
import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import type { Scene, SceneItem } from "#scene/displayList.ts";
import { paintScene } from "./paintScene.ts";
import { isPaintable, pixelsOf, sizeOf, smallerScale } from "./pictureSize.ts";

/**
 * A scene as PNG. The size is checked before anything is painted, and read back
 * from the file: there is never an empty or a silently shrunk picture.
 *
 * @param scale pixels of the picture for one pixel of the scene
 */
export async function renderPng(
  scene: Scene,
  scale: number,
  isTransparent: boolean,
): Promise<Result<Blob, FileProblem>> {
  const { width, height } = pixelsOf(scene, scale);
  if (!isPaintable({ width, height })) {
    const smaller = smallerScale(scene, scale);
    const choice = smaller === null ? "" : `a scale of ${smaller} or less, or `;
    return refuse({
      kind: "too-large",
      message: `${width} × ${height} pixels are more than a browser can paint at once. Choose ${choice}SVG, which has no limit.`,
    });
  }
  await loadFonts(textOf(scene.items));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) return notPainted();
  paintScene(context, scene, scale, isTransparent);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  const size = await sizeOf(blob);
  return size?.width === width && size.height === height ? accept(blob) : notPainted();
}

function notPainted(): Result<Blob, FileProblem> {
  return refuse({
    kind: "too-large",
    message: "The browser could not paint this picture. Choose a smaller scale, or SVG.",
  });
}

function textOf(items: readonly SceneItem[]): string {
  return items
    .map((item) =>
      item.kind === "group" ? textOf(item.items) : item.kind === "text" ? item.text : "",
    )
    .join("");
}
