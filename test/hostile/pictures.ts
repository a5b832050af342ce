import { strToU8, zlibSync } from "fflate";
import { crc32 } from "#formats/zip/crc32.ts";
import { docText, ELSEWHERE, folderOf, SCRIPT } from "./case.ts";
import { joined } from "./zips.ts";

const vector = folderOf("svg");
const raster = folderOf("png");

/** What every picture of lines is told: it is no map, and is never drawn from its own text. */
const IS_SVG = ["refused", "SVG picture"] as const;

function svg(body: string, attributes = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10" ${attributes}>${body}</svg>`;
}

/** Pictures of lines, given to the front door. */
export const SVG_FILES = [
  vector("01-script.svg", "script element", IS_SVG, svg(`<script>${SCRIPT}</script>`)),
  vector(
    "02-onload.svg",
    "event attributes",
    IS_SVG,
    svg(`<rect width="9" height="9" onclick="${SCRIPT}"/>`, `onload="${SCRIPT}"`),
  ),
  vector(
    "03-foreignobject.svg",
    "HTML in foreignObject",
    IS_SVG,
    svg(
      `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${SCRIPT}"/><iframe src="javascript:parent.__pwned=1"/></body></foreignObject>`,
    ),
  ),
  vector(
    "04-use-external.svg",
    "external references",
    IS_SVG,
    svg(
      `<use xlink:href="${ELSEWHERE}a.svg#x"/><image href="${ELSEWHERE}b.png" width="1" height="1"/><style>@import url(${ELSEWHERE}c.css);rect{fill:url(${ELSEWHERE}d)}</style>`,
    ),
  ),
  vector(
    "05-animate-href.svg",
    "SMIL sets href and onmouseover",
    IS_SVG,
    svg(
      `<a><text y="9">x</text><animate attributeName="href" values="javascript:${SCRIPT}"/></a><set attributeName="onmouseover" to="${SCRIPT}"/>`,
    ),
  ),
  vector(
    "06-billion-laughs.svg",
    "entity expansion",
    IS_SVG,
    `<!DOCTYPE svg [<!ENTITY a0 "x">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("")}]><svg xmlns="http://www.w3.org/2000/svg"><text>&a9;</text></svg>`,
  ),
  vector(
    "07-huge-size.svg",
    "size of 10^7 px square",
    IS_SVG,
    svg(
      '<rect width="100%" height="100%"/>',
      'viewBox="0 0 1e7 1e7" style="width:10000000px;height:10000000px"',
    ),
  ),
  vector("08-deep-groups.svg", "20 000 nested groups", IS_SVG, () =>
    svg("<g>".repeat(20_000) + "</g>".repeat(20_000)),
  ),
  vector(
    "09-filter-bomb.svg",
    "filter that burns the processor",
    IS_SVG,
    svg(
      '<filter id="f"><feTurbulence numOctaves="99999" baseFrequency="9"/><feGaussianBlur stdDeviation="9999"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    ),
  ),
  vector(
    "10-html-as.svg",
    "HTML named .svg",
    ["refused", "web page"],
    `<html><body onload=${SCRIPT}></body></html>`,
  ),
  vector(
    "11-map-in-metadata.svg",
    "a picture that carries a hostile map",
    IS_SVG,
    `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>{"format":"wayfelt","version":1,"map":{"id":"m","title":"&lt;img src=x onerror=${SCRIPT}&gt;"},"__proto__":{"polluted":1}}</metadata></svg>`,
  ),
  vector(
    "12-namespace-confusion.svg",
    "mutation XSS by namespace",
    IS_SVG,
    svg(
      `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${SCRIPT}&gt;"/></style></mglyph></table></mtext></math>`,
    ),
  ),
];

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([strToU8(type), data]);
  return joined([word(data.byteLength), body, word(crc32(body))]);
}

function header(width: number, height: number, colour: number): Uint8Array {
  return chunk("IHDR", joined([word(width), word(height), Uint8Array.from([8, colour, 0, 0, 0])]));
}

const HEAD = header(1, 1, 2);
const DATA = chunk("IDAT", zlibSync(Uint8Array.from([0, 255, 0, 0])));
const END = chunk("IEND", new Uint8Array());

function picture(...parts: readonly Uint8Array[]): Uint8Array {
  return joined([SIGNATURE, ...parts]);
}

const IS_PNG = ["refused", "PNG picture"] as const;

/** Pictures of dots, given to the front door. */
export const PNG_FILES = [
  raster("00-good.png", "control: 1×1", IS_PNG, () => picture(HEAD, DATA, END)),
  raster("01-truncated.png", "cut", IS_PNG, () => picture(HEAD, DATA).subarray(0, 50)),
  raster("02-huge-dimensions.png", "65535×65535 (17 GB decoded)", IS_PNG, () =>
    picture(header(65_535, 65_535, 6), DATA, END),
  ),
  raster("03-idat-bomb.png", "36 million dots in 36 kB", IS_PNG, () =>
    picture(
      header(6_000, 6_000, 0),
      chunk("IDAT", zlibSync(new Uint8Array(6_001 * 6_000), { level: 9 })),
      END,
    ),
  ),
  raster("04-html-polyglot.png", "PNG and HTML at once", IS_PNG, () =>
    picture(
      HEAD,
      chunk("tEXt", strToU8(`Comment\0<script>${SCRIPT}</script>`)),
      DATA,
      END,
      strToU8(`<html><script>${SCRIPT}</script>`),
    ),
  ),
  raster(
    "05-svg-renamed.png",
    "SVG named .png",
    IS_SVG,
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"/>`,
  ),
  raster("06-bad-crc.png", "bad CRC", IS_PNG, () =>
    picture(joined([HEAD.subarray(0, -4), new Uint8Array(4)]), DATA, END),
  ),
  raster("07-embedded-map-hostile.png", "a picture that carries a hostile map", IS_PNG, () =>
    picture(
      HEAD,
      chunk(
        "tEXt",
        strToU8(
          `wayfelt\0${Buffer.from(docText({ map: { id: "m", title: `<img src=x onerror=${SCRIPT}>` } })).toString("base64")}`,
        ),
      ),
      DATA,
      END,
    ),
  ),
  raster("08-embedded-map-bomb.png", "text chunk, 32 MiB in 32 kB", IS_PNG, () =>
    picture(
      HEAD,
      chunk(
        "zTXt",
        joined([strToU8("wayfelt\0\0"), zlibSync(new Uint8Array(2 ** 25).fill(32), { level: 9 })]),
      ),
      DATA,
      END,
    ),
  ),
  raster("09-chunk-length-lie.png", "chunk longer than the file", IS_PNG, () =>
    picture(HEAD, word(0xfffffff0), strToU8("tEXtwayfelt\0abc")),
  ),
  raster("10-exif-gps.jpg", "JPEG with a broken Exif and GPS", ["refused", "JPEG picture"], () =>
    Uint8Array.from(
      Buffer.from(
        `ffd8ffe1003045786966000049492a000800000001002588040001000000${"00".repeat(20)}ffd9`,
        "hex",
      ),
    ),
  ),
];
