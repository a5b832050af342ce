import { toBlob } from "html-to-image";
import { sizeOf } from "#formats/png/pictureSize.ts";
import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";

const MAX_SIDE = 16_384;

/** How an element is to look in its picture. */
export interface ViewPictureOptions {
  readonly scale: number;
  readonly theme: "light" | "dark";
  /** Whether what is marked as a person's name (`data-person-name`) comes along. */
  readonly withNames: boolean;
  /** Does a part of the element come along? */
  readonly isKept: (part: HTMLElement) => boolean;
}

/**
 * A picture of an element as it is on the screen: the one job of html-to-image.
 * What is there for the hand (`data-not-in-picture`, handles) is left out, and
 * what is marked as chosen looks as everything else. Its size is checked before
 * and read back after; a null blob is a problem, never an empty file.
 */
export async function viewPicture(
  element: HTMLElement,
  { scale, theme, withNames, isKept }: ViewPictureOptions,
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
  const restore = prepared(element, theme);
  try {
    const blob = await toBlob(element, {
      pixelRatio: scale,
      width: clientWidth,
      height: clientHeight,
      skipAutoScale: true,
      fontEmbedCSS: await usedFonts(),
      filter: (node) =>
        !(node instanceof HTMLElement) || (isKept(node) && !isLeftOut(node, withNames)),
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

function isLeftOut(node: HTMLElement, withNames: boolean): boolean {
  if (node.dataset["notInPicture"] !== undefined) return true;
  if (node.classList.contains("react-flow__handle")) return true;
  return !withNames && node.dataset["personName"] !== undefined;
}

/** Gets an element ready to be taken: in its colours, nothing chosen; returns what takes that back. */
function prepared(element: HTMLElement, theme: "light" | "dark"): () => void {
  const { colorScheme } = element.style;
  element.style.colorScheme = theme;
  element.dataset["inPicture"] = "";
  const restorePaint = withComputedPaint(element);
  return () => {
    restorePaint();
    delete element.dataset["inPicture"];
    element.style.colorScheme = colorScheme;
  };
}

/** What an SVG's parts are painted and lettered with, and how large its points are. */
const PAINT = [
  "display",
  "r",
  "fill",
  "stroke",
  "strokeWidth",
  "strokeDasharray",
  "strokeLinecap",
  "strokeLinejoin",
  "opacity",
  "paintOrder",
  "textAnchor",
  "fontFamily",
  "fontSize",
  "fontWeight",
  "fontVariantNumeric",
] as const;

/**
 * Writes the computed paint of everything in an SVG into its own style, where
 * html-to-image finds it; returns what takes that back.
 */
function withComputedPaint(root: HTMLElement): () => void {
  const before: (readonly [SVGElement, string])[] = [];
  for (const node of root.querySelectorAll<SVGElement>("svg *")) {
    const computed = getComputedStyle(node);
    before.push([node, node.style.cssText]);
    for (const property of PAINT) node.style[property] = computed[property];
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
