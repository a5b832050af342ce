import { loadFonts } from "#formats/canvas/loadFonts.ts";
import { textsIn } from "#formats/font/sceneFonts.ts";
import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import type { Scene } from "#scene/displayList.ts";
import { paintBlob, type PaintRequest } from "./paintBlob.ts";
import { isPaintable, pixelsOf, sizeOf, smallerScale } from "./pictureSize.ts";
import type { FromPainter } from "./png.worker.ts";

/** How a PNG is made. */
export interface PngOptions {
  /** Pixels of the picture for one pixel of the scene. */
  readonly scale: number;
  readonly isTransparent: boolean;
  /** Starts `png.worker.ts`, so that the page stays quick; without it, or where it fails, the page paints. */
  readonly startWorker?: () => Worker;
  /** Ends the work early. */
  readonly signal?: AbortSignal;
}

/**
 * A scene as PNG. The size is checked before anything is painted, and read back
 * from the file: there is never an empty or a silently shrunk picture.
 */
export async function renderPng(
  scene: Scene,
  options: PngOptions,
): Promise<Result<Blob, FileProblem>> {
  const { scale, isTransparent, startWorker, signal } = options;
  const { width, height } = pixelsOf(scene, scale);
  if (!isPaintable({ width, height })) return tooLarge(scene, scale);
  const request = { scene, scale, isTransparent };
  const elsewhere =
    startWorker === undefined ? null : await inWorker(startWorker(), request, signal);
  if (signal?.aborted === true) return refuse({ kind: "cancelled", message: "Cancelled." });
  const blob = elsewhere ?? (await here(request));
  const size = blob === null ? null : await sizeOf(blob);
  const isWhole = size?.width === width && size.height === height;
  return blob !== null && isWhole ? accept(blob) : notPainted();
}

/** Paints in a worker; null where that failed or was ended. */
function inWorker(
  worker: Worker,
  request: PaintRequest,
  signal: AbortSignal | undefined,
): Promise<Blob | null> {
  return new Promise((resolve) => {
    const end = (picture: Blob | null): void => {
      worker.terminate();
      resolve(picture);
    };
    worker.addEventListener("message", (event: MessageEvent<FromPainter>) => end(event.data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end(null);
    });
    signal?.addEventListener("abort", () => end(null));
    worker.postMessage(request);
  });
}

async function here(request: PaintRequest): Promise<Blob | null> {
  const words = textsIn(request.scene.items).map(({ text }) => text);
  await loadFonts(words.join(""));
  return paintBlob(request);
}

function tooLarge(scene: Scene, scale: number): Result<Blob, FileProblem> {
  const { width, height } = pixelsOf(scene, scale);
  const smaller = smallerScale(scene, scale);
  const choice = smaller === null ? "" : `a scale of ${smaller} or less, or `;
  return refuse({
    kind: "too-large",
    message: `${width} × ${height} pixels are more than a browser can paint at once. Choose ${choice}SVG, which has no limit.`,
  });
}

function notPainted(): Result<Blob, FileProblem> {
  return refuse({
    kind: "too-large",
    message: "The browser could not paint this picture. Choose a smaller scale, or SVG.",
  });
}
