import { toBlob } from "html-to-image";
import { sizeOf } from "#formats/png/pictureSize.ts";
import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";

const MAX_SIDE = 16_384;

/**
 * A picture of an element exactly as it is on the screen, panels included: the
 * one job of html-to-image. Its size is checked before and read back after; a
 * null blob is a problem, never an empty file.
 */
export async function viewPicture(
  element: HTMLElement,
  scale: number,
): Promise<Result<Blob, FileProblem>> {
  const { clientWidth, clientHeight } = element;
  const width = Math.floor(clientWidth * scale);
  const height = Math.floor(clientHeight * scale);
  if (width > MAX_SIDE || height > MAX_SIDE) {
    return refuse({
      kind: "too-large",
      message: `${width} × ${height} pixels are more than a picture of the view can have. Choose a smaller scale.`,
    });
  }
  await document.fonts.ready;
  const restore = withComputedStrokes(element);
  try {
    const blob = await toBlob(element, {
      pixelRatio: scale,
      width: clientWidth,
      height: clientHeight,
      skipAutoScale: true,
      fontEmbedCSS: await usedFonts(),
      filter: (node) =>
        !(node instanceof HTMLElement && node.dataset["notInPicture"] !== undefined),
    });
    const size = blob === null ? null : await sizeOf(blob);
    if (blob === null || size === null || size.width !== width || size.height !== height) {
      return refuse({
        kind: "too-large",
        message: "The browser could not make this picture. Choose the whole map instead.",
      });
    }
    return accept(blob);
  } finally {
    restore();
  }
}

/**
 * Writes the computed paint of everything in an SVG into its own style, where
 * html-to-image finds it; returns what takes that back.
 */
function withComputedStrokes(root: HTMLElement): () => void {
  const before: (readonly [SVGElement, string])[] = [];
  for (const node of root.querySelectorAll<SVGElement>("svg *")) {
    const { stroke, strokeWidth, strokeDasharray, fill, opacity } = getComputedStyle(node);
    before.push([node, node.style.cssText]);
    Object.assign(node.style, { stroke, strokeWidth, strokeDasharray, fill, opacity });
  }
  return () => {
    for (const [node, text] of before) node.style.cssText = text;
  };
}

/** The bundled fonts that are loaded, with their files inside, as style text. */
async function usedFonts(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);
  const loaded = new Set(
    [...document.fonts]
      .filter(({ status }) => status === "loaded")
      .map((face) => `${face.weight}|${face.unicodeRange}`),
  );
  const used = rules.filter(({ style }) =>
    loaded.has(
      `${style.getPropertyValue("font-weight")}|${style.getPropertyValue("unicode-range")}`,
    ),
  );
  const texts = await Promise.all(used.map(embedded));
  return texts.join("\n");
}

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
  if (source === undefined) return rule.cssText;
  const base = rule.parentStyleSheet?.href ?? location.href;
  const bytes = await (await fetch(new URL(source, base))).blob();
  const data = await dataUrl(bytes);
  const range = rule.style.getPropertyValue("unicode-range");
  return `@font-face{font-family:Inter;font-weight:${rule.style.getPropertyValue("font-weight")};src:url(${data}) format("woff2");unicode-range:${range}}`;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () =>
      resolve(typeof reader.result === "string" ? reader.result : ""),
    );
    reader.addEventListener("error", () => reject(new Error("The font could not be read.")));
    reader.readAsDataURL(blob);
  });
}
