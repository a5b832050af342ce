import { canvasFont } from "#formats/canvas/canvasMeasure.ts";
import type { Paint, Scene, SceneItem } from "#scene/displayList.ts";

const HALO = 3;

type Context = OffscreenCanvasRenderingContext2D;

/** Paints a scene on a canvas that is so many times as large. */
export function paintScene(
  context: Context,
  scene: Scene,
  scale: number,
  isTransparent: boolean,
): void {
  context.scale(scale, scale);
  context.textRendering = "geometricPrecision";
  context.lineCap = "round";
  context.lineJoin = "round";
  if (!isTransparent) {
    context.fillStyle = scene.background;
    context.fillRect(0, 0, scene.width, scene.height);
  }
  for (const item of scene.items) draw(context, item);
}

function draw(context: Context, item: SceneItem): void {
  switch (item.kind) {
    case "rect": {
      const path = new Path2D();
      path.roundRect(item.x, item.y, item.width, item.height, item.radius ?? 0);
      paint(context, path, item);
      return;
    }
    case "path":
      context.save();
      context.translate(item.x ?? 0, item.y ?? 0);
      context.scale(item.scale ?? 1, item.scale ?? 1);
      paint(context, new Path2D(item.d), item);
      context.restore();
      return;
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

const ALIGN = { start: "start", middle: "center", end: "end" } as const;

function drawText(context: Context, item: Extract<SceneItem, { readonly kind: "text" }>): void {
  context.font = canvasFont(item.font);
  context.direction = item.direction ?? "ltr";
  context.textAlign = ALIGN[item.anchor ?? "start"];
  context.textBaseline = "alphabetic";
  if (item.halo !== undefined) {
    context.strokeStyle = item.halo;
    context.lineWidth = HALO;
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
    context.setLineDash([...(item.dash ?? [])]);
    context.stroke(path);
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
}
