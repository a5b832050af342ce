import type { Paint, Scene, SceneItem } from "#scene/displayList.ts";

const FAMILY = "Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** What an SVG may carry beside its picture. */
export interface SvgOptions {
  /** Text of the map's file, kept in the metadata so that the picture opens as the same map. */
  readonly mapFile?: string;
}

/**
 * A scene as SVG with editable text: one text element a line, one labelled
 * group for each stage, lane and touchpoint; no style sheets, no scripts, no
 * fonts, nothing from elsewhere.
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const { width, height } = scene;
  const metadata =
    options.mapFile === undefined
      ? ""
      : `<metadata id="wayfelt">${escaped(options.mapFile)}</metadata>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FAMILY}">`,
    `<title>${escaped(scene.title)}</title>`,
    metadata,
    `<rect width="${n(width)}" height="${n(height)}" fill="${scene.background}"/>`,
    ...scene.items.map(itemText),
    "</svg>\n",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function itemText(item: SceneItem): string {
  switch (item.kind) {
    case "rect": {
      const radius = item.radius === undefined ? "" : ` rx="${n(item.radius)}"`;
      return `<rect x="${n(item.x)}" y="${n(item.y)}" width="${n(item.width)}" height="${n(item.height)}"${radius}${paint(item)}/>`;
    }
    case "path":
      return `<path d="${item.d}"${transform(item)}${paint(item)}/>`;
    case "text":
      return textElement(item);
    case "group":
      return `<g id="${escaped(idOf(item.id))}" inkscape:label="${escaped(item.label)}">${item.items.map(itemText).join("")}</g>`;
    default:
      return item satisfies never;
  }
}

function textElement(item: Extract<SceneItem, { kind: "text" }>): string {
  if (item.text === "") return "";
  const anchor = item.anchor === "end" ? ` text-anchor="end"` : "";
  const halo =
    item.halo === undefined
      ? ""
      : ` stroke="${item.halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${n(item.x)}" y="${n(item.y)}" font-size="${item.font.size}" font-weight="${item.font.weight}" fill="${item.fill}"${anchor}${halo} xml:space="preserve">${escaped(item.text)}</text>`;
}

function transform(item: Extract<SceneItem, { kind: "path" }>): string {
  const { x = 0, y = 0, scale = 1 } = item;
  if (x === 0 && y === 0 && scale === 1) return "";
  const zoom = scale === 1 ? "" : ` scale(${n(scale)})`;
  return ` transform="translate(${n(x)} ${n(y)})${zoom}"`;
}

function paint(item: Paint): string {
  const fill = ` fill="${item.fill ?? "none"}"`;
  const stroke =
    item.stroke === undefined
      ? ""
      : ` stroke="${item.stroke}" stroke-width="${n(item.strokeWidth ?? 1)}" stroke-linecap="round" stroke-linejoin="round"`;
  const dash = item.dash === undefined ? "" : ` stroke-dasharray="${item.dash.join(" ")}"`;
  const opacity = item.opacity === undefined ? "" : ` opacity="${item.opacity}"`;
  return `${fill}${stroke}${dash}${opacity}`;
}

/** A number with at most three decimals. */
function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** An id that XML and every drawing program takes. */
function idOf(id: string): string {
  return id.replaceAll(/[^\w.-]/g, "_");
}

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(ILLEGAL, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
