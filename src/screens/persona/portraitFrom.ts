import { isPortrait } from "#journey/persona.ts";
import { words } from "#journey/words/words.ts";
import { MAX_DOTS, pictureHeader } from "#formats/picture/pictureHeader.ts";
import { fileBytes } from "#session/fileBytes.ts";
import { accept, refuse, type Result } from "#kit/result.ts";

/** A portrait is square, and no side has more pixels. */
const SIDES = [512, 384, 256, 128] as const;
const QUALITIES = [0.86, 0.7] as const;

/**
 * A chosen picture as a portrait: its middle square, painted anew and scaled down
 * until it may be kept. What else the file held, such as where a photo was taken,
 * is not in it.
 */
export async function portraitFrom(file: File): Promise<Result<string, string>> {
  const bytes = await fileBytes(file);
  if (!bytes.ok) return refuse(bytes.problem.message);
  const header = pictureHeader(bytes.value);
  if (header === null) return refuse(words.personas.noPicture);
  const dots = header.width * header.height;
  if (dots > MAX_DOTS) return refuse(words.personas.tooManyDots(dots, MAX_DOTS));
  const picture = await decoded(new Blob([bytes.value as Uint8Array<ArrayBuffer>]));
  if (picture === null) return refuse(words.personas.noPicture);
  for (const most of SIDES) {
    for (const quality of QUALITIES) {
      const url = await squareOf(picture, most, quality);
      if (isPortrait(url)) return accept(url);
    }
  }
  return refuse(words.personas.tooLarge);
}

async function decoded(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

async function squareOf(
  picture: ImageBitmap,
  most: number,
  quality: number,
): Promise<string | null> {
  const from = Math.min(picture.width, picture.height);
  const side = Math.min(most, from);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const x = (picture.width - from) / 2;
  const y = (picture.height - from) / 2;
  context.drawImage(picture, x, y, from, from, 0, 0, side, side);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality });
  return dataUrlOf(blob);
}

function dataUrlOf(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("loadend", () =>
      resolve(typeof reader.result === "string" ? reader.result : null),
    );
    reader.readAsDataURL(blob);
  });
}
