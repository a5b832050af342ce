import { canvasBreaker } from "#formats/canvas/canvasBreaker.ts";
import { loadFonts } from "#formats/canvas/loadFonts.ts";
import type { FileProblem } from "#formats/problem.ts";
import { words } from "#journey/words/words.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import type { Scene } from "#scene/displayList.ts";
import { FACE, layoutPersonaSheet, type SheetInput } from "#scene/personaSheet.ts";
import { LIGHT } from "#scene/theme.ts";
import { personaInView } from "#session/decided.ts";
import { fileNameOf } from "#session/exportMap.ts";
import type { SessionState } from "#session/state.ts";
import { saveFile } from "#ui/saveFile.ts";
import { sheetInput } from "./sheetInput.ts";

/** What a sheet can leave as. */
export type SheetKind = "png" | "svg";

/** Pixels of the PNG for one of the sheet. */
const SCALE = 2;

/** Makes the picture of the persona in view, hands it to the browser, and says what it is. */
export async function saveSheet(
  state: SessionState,
  kind: SheetKind,
): Promise<Result<string, FileProblem>> {
  const shown = personaInView(state);
  if (shown === null) return refuse({ kind: "not-a-map", message: words.personas.nobodyTitle });
  const input = sheetInput(state, shown);
  await loadFonts(wordsOf(input));
  const scene = layoutPersonaSheet(input, LIGHT, canvasBreaker());
  const url = shown.portrait.kind === "picture" ? shown.portrait.url : null;
  const name = `${fileNameOf(shown.name)}.${kind}`;
  const picture = kind === "svg" ? await svgOf(scene, url) : await pngOf(scene, url);
  if (!picture.ok) return picture;
  saveFile(picture.value, name);
  const left = shown.quotes.length - input.quotes.length;
  return accept(left === 0 ? words.personas.saved(name) : words.personas.savedWithout(name, left));
}

async function svgOf(scene: Scene, url: string | null): Promise<Result<Blob, FileProblem>> {
  const { renderOutlinedSvg } = await import("#formats/svg/outlinedSvg.ts");
  const svg = await renderOutlinedSvg(scene);
  const { x, y, size } = FACE;
  const middle = size / 2;
  const face =
    url === null
      ? ""
      : `<clipPath id="face"><circle cx="${x + middle}" cy="${y + middle}" r="${middle}"/></clipPath><image x="${x}" y="${y}" width="${size}" height="${size}" clip-path="url(#face)" href="${url}"/>`;
  const whole = svg.replace(/<\/svg>\s*$/u, `${face}</svg>\n`);
  return accept(new Blob([whole], { type: "image/svg+xml" }));
}

async function pngOf(scene: Scene, url: string | null): Promise<Result<Blob, FileProblem>> {
  const { renderPng } = await import("#formats/png/renderPng.ts");
  const drawn = await renderPng(scene, { scale: SCALE, isTransparent: false });
  return !drawn.ok || url === null ? drawn : accept(await withFace(drawn.value, url));
}

/** The picture with the face that somebody chose laid in its round place. */
async function withFace(picture: Blob, url: string): Promise<Blob> {
  const sheet = await createImageBitmap(picture);
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(sheet.width, sheet.height);
  const context = canvas.getContext("2d");
  if (context === null) return picture;
  const [x, y, size] = [FACE.x * SCALE, FACE.y * SCALE, FACE.size * SCALE];
  context.drawImage(sheet, 0, 0);
  context.beginPath();
  context.arc(x + size / 2, y + size / 2, size / 2, 0, 2 * Math.PI);
  context.clip();
  context.drawImage(image, x, y, size, size);
  return canvas.convertToBlob({ type: "image/png" });
}

/** All words on the sheet, for loading their fonts. */
function wordsOf({ name, lines, quotes, insights, story, methods }: SheetInput): string {
  return [
    name,
    story,
    methods,
    ...lines.flatMap(({ label, says, from }) => [label, says, from]),
    ...quotes.flatMap(({ text, source }) => [text, source]),
    ...insights.flatMap((one) => [one.name, ...one.texts]),
  ].join("");
}
