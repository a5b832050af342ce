import { canvasFont } from "#formats/canvas/canvasMeasure.ts";
import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import type { Paint, Scene, SceneItem } from "#scene/displayList.ts";

const MAX_SIDE = 65_535;
const MAX_AREA = 268_435_456;

/**
 * A scene as PNG. The size is checked before anything is drawn, and read back
 * from the file: there is never an empty or a silently shrunk picture.
 *
 * @param scale pixels of the picture for one pixel of the scene
 */
export async function renderPng(
  scene: Scene,
  scale: number,
  isTransparent: boolean,
): Promise<Result<Blob, FileProblem>> {
  const width = Math.ceil(scene.width * scale);
  const height = Math.ceil(scene.height * scale);
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_AREA) {
    return refuse({
      kind: "too-large",
      message: `${width} × ${height} pixels are more than a browser can paint at once. Choose a smaller scale, or SVG, which has no limit.`,
    });
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) return nothingDrawn();
  context.scale(scale, scale);
  if (!isTransparent) {
    context.fillStyle = scene.background;
    context.fillRect(0, 0, scene.width, scene.height);
  }
  for (const item of scene.items) draw(context, item);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  const size = await sizeOf(blob);
  return size?.width === width && size.height === height ? accept(blob) : nothingDrawn();
}

function nothingDrawn(): Result<Blob, FileProblem> {
  return refuse({
    kind: "too-large",
    message: "The browser could not paint this picture. Choose a smaller scale, or SVG.",
  });
}

/** The size that a PNG's own header gives. */
export async function sizeOf(
  blob: Blob,
): Promise<{ readonly width: number; readonly height: number } | null> {
  if (blob.size < 24) return null;
  const view = new DataView(await blob.slice(0, 24).arrayBuffer());
  if (view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

type Context = OffscreenCanvasRenderingContext2D;

function draw(context: Context, item: SceneItem): void {
  switch (item.kind) {
    case "rect": {
      const path = new Path2D();
      path.roundRect(item.x, item.y, item.width, item.height, item.radius ?? 0);
      paint(context, path, item);
      return;
    }
    case "path": {
      context.save();
      context.translate(item.x ?? 0, item.y ?? 0);
      context.scale(item.scale ?? 1, item.scale ?? 1);
      paint(context, new Path2D(item.d), item);
      context.restore();
      return;
    }
    case "text":
      drawText(context, item);
      return;
    case "group":
      for (const one of item.items) draw(context, one);
      return;
    default:
      item satisfies never;
  }
}

function drawText(context: Context, item: Extract<SceneItem, { kind: "text" }>): void {
  context.font = canvasFont(item.font);
  context.textAlign = item.anchor === "end" ? "right" : "left";
  context.textBaseline = "alphabetic";
  if (item.halo !== undefined) {
    context.strokeStyle = item.halo;
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeText(item.text, item.x, item.y);
  }
  context.fillStyle = item.fill;
  context.fillText(item.text, item.x, item.y);
}

function paint(context: Context, path: Path2D, item: Paint): void {
  context.globalAlpha = item.opacity ?? 1;
  if (item.fill !== undefined) {
    context.fillStyle = item.fill;
    context.fill(path);
  }
  if (item.stroke !== undefined) {
    context.strokeStyle = item.stroke;
    context.lineWidth = item.strokeWidth ?? 1;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.setLineDash([...(item.dash ?? [])]);
    context.stroke(path);
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
}
