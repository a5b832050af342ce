import type { Scene, SceneItem } from "#scene/displayList.ts";
import { hasRightToLeft } from "#scene/direction.ts";
import { escaped, LayerNames, n, paint } from "./attributes.ts";
import { glyphGroup, GlyphSheet, type Outline } from "./outlines.ts";

/** No emoji font among them: it would take the digits from the others. */
const FAMILY = "Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";
const HALO = 3;

/** What an SVG may be beside a plain picture. */
export interface SvgOptions {
  /** Draws text as outlines, the same everywhere without any font; without it text stays text. */
  readonly outline?: Outline;
  /** Text of the map's file, kept in the metadata so that the picture opens as the same map. */
  readonly mapFile?: string;
}

type TextItem = Extract<SceneItem, { readonly kind: "text" }>;

/** What is kept while a picture is written. */
interface Sheet {
  readonly outline: Outline | null;
  readonly glyphs: GlyphSheet;
  readonly names: LayerNames;
}

/**
 * A scene as SVG: one group with a name for each stage, lane and touchpoint;
 * no style sheets, no scripts, no fonts, nothing from elsewhere. Text is one
 * text element a line, or outlines.
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const { width, height, background } = scene;
  const { outline = null, mapFile } = options;
  const sheet: Sheet = { outline, glyphs: new GlyphSheet(), names: new LayerNames() };
  const picture = scene.items.map((item) => itemText(item, sheet));
  const spaces = [
    `xmlns="http://www.w3.org/2000/svg"`,
    `xmlns:xlink="http://www.w3.org/1999/xlink"`,
    `xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"`,
  ].join(" ");
  const size = `width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg ${spaces} ${size} font-family="${FAMILY}">`,
    `<title>${escaped(scene.title)}</title>`,
    mapFile === undefined ? "" : `<metadata id="wayfelt">${escaped(mapFile)}</metadata>`,
    sheet.glyphs.definitions,
    `<rect id="background" width="${n(width)}" height="${n(height)}" fill="${background}"/>`,
    ...picture,
    "</svg>\n",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function itemText(item: SceneItem, sheet: Sheet): string {
  switch (item.kind) {
    case "rect": {
      const radius = item.radius === undefined ? "" : ` rx="${n(item.radius)}"`;
      return `<rect x="${n(item.x)}" y="${n(item.y)}" width="${n(item.width)}" height="${n(item.height)}"${radius}${paint(item)}/>`;
    }
    case "path":
      return `<path d="${item.d}"${transform(item)}${paint(item)}/>`;
    case "text":
      return textOf(item, sheet);
    case "group": {
      const id = escaped(sheet.names.of(item.id, item.label));
      const inside = item.items.map((one) => itemText(one, sheet)).join("");
      return `<g id="${id}" inkscape:label="${escaped(item.label)}">${inside}</g>`;
    }
    default:
      return item satisfies never;
  }
}

function transform(item: Extract<SceneItem, { readonly kind: "path" }>): string {
  const { x = 0, y = 0, scale = 1 } = item;
  if (x === 0 && y === 0 && scale === 1) return "";
  const zoom = scale === 1 ? "" : ` scale(${n(scale)})`;
  return ` transform="translate(${n(x)} ${n(y)})${zoom}"`;
}

function textOf(item: TextItem, sheet: Sheet): string {
  if (item.text.trim() === "") return "";
  const isMixed = item.direction === "rtl" || hasRightToLeft(item.text);
  return sheet.outline === null || isMixed
    ? textElement(item)
    : outlined(item, sheet, sheet.outline);
}

function textElement(item: TextItem): string {
  const { anchor = "start" } = item;
  const halo =
    item.halo === undefined
      ? ""
      : ` stroke="${item.halo}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`;
  const side = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const way = item.direction === undefined ? "" : ` direction="rtl"`;
  return `<text x="${n(item.x)}" y="${n(item.y)}" font-size="${item.font.size}" font-weight="${item.font.weight}" fill="${item.fill}"${side}${way}${halo} xml:space="preserve">${escaped(item.text)}</text>`;
}

/** A line as outlines, with its words beside them for those who listen or search. */
function outlined(item: TextItem, sheet: Sheet, outline: Outline): string {
  const runs = outline(item.text, item.font);
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const shares = { start: 0, middle: 0.5, end: 1 };
  let x = item.x - width * shares[item.anchor ?? "start"];
  const parts = runs.map((run) => {
    const left = x;
    x += run.width;
    if (run.kind === "other") {
      const { anchor: _, ...rest } = item;
      return textElement({ ...rest, x: left, text: run.text });
    }
    const stroke =
      item.halo === undefined
        ? ""
        : glyphGroup(
            run,
            left,
            item.y,
            ` fill="none" stroke="${item.halo}" stroke-width="${n(HALO / run.scale)}" stroke-linejoin="round"`,
            sheet.glyphs,
          );
    return stroke + glyphGroup(run, left, item.y, ` fill="${item.fill}"`, sheet.glyphs);
  });
  return `<g aria-label="${escaped(item.text)}">${parts.join("")}</g>`;
}
