import { fontAddress } from "#formats/font/addresses.ts";
import { fontFilesOf } from "#formats/font/sceneFonts.ts";
import { unicodeRange } from "#formats/font/subsets.ts";
import type { Scene } from "#scene/displayList.ts";
import { paintBlob, type PaintRequest } from "./paintBlob.ts";

/** What came of a request: the picture, or null where it has to be painted elsewhere. */
export type FromPainter = Blob | null;

addEventListener("message", (event: MessageEvent<PaintRequest>) => {
  void paint(event.data).then((picture) => postMessage(picture));
});

async function paint(request: PaintRequest): Promise<FromPainter> {
  try {
    await loadFonts(request.scene);
    return await paintBlob(request);
  } catch {
    return null;
  }
}

/** A worker has no style sheet: it loads the files of the font by itself, and paints nothing when one is missing. */
async function loadFonts(scene: Scene): Promise<void> {
  // The types given here are those of a page; a worker keeps its fonts at its global scope.
  const { fonts } = globalThis as unknown as { readonly fonts: FontFaceSet };
  await Promise.all(
    fontFilesOf(scene).map(async ({ subset, weight }) => {
      const address = fontAddress(subset, weight);
      if (address === undefined) return;
      const face = new FontFace("Inter", `url("${address}")`, {
        weight: String(weight),
        unicodeRange: unicodeRange(subset),
      });
      fonts.add(await face.load());
    }),
  );
}
