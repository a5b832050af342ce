/** What a picture's own header says of it. */
export interface PictureHeader {
  readonly type: "png" | "jpeg" | "gif" | "webp" | "bmp" | "avif";
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

/** So many dots are unpacked; a header costs nothing to read, the dots it promises may be gigabytes. */
export const MAX_DOTS = 40_000_000;

/**
 * What kind of picture bytes are and how large it will be, read from its header
 * without unpacking it.
 *
 * @returns null where it is no picture of dots: also for SVG, which is a program as much as a picture
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of [png, gif, bmp, webp, avif, jpeg]) {
    const found = read(view);
    if (found !== null) return found;
  }
  return null;
}

type Read = (view: DataView) => PictureHeader | null;

const png: Read = (view) =>
  view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && signAt(view, 12, 4) === "IHDR"
    ? { type: "png", width: view.getUint32(16), height: view.getUint32(20) }
    : null;

const gif: Read = (view) =>
  view.byteLength >= 10 && signAt(view, 0, 4) === "GIF8"
    ? { type: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : null;

const bmp: Read = (view) =>
  view.byteLength >= 26 && signAt(view, 0, 2) === "BM"
    ? {
        type: "bmp",
        width: Math.abs(view.getInt32(18, true)),
        height: Math.abs(view.getInt32(22, true)),
      }
    : null;

/** RIFF, in one of three ways (RFC 9649): lossy, lossless, or with more parts. */
const webp: Read = (view) => {
  if (view.byteLength < 30 || signAt(view, 0, 4) !== "RIFF" || signAt(view, 8, 4) !== "WEBP") {
    return null;
  }
  switch (signAt(view, 12, 4)) {
    case "VP8X":
      return { type: "webp", width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { type: "webp", width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case "VP8 ":
      return {
        type: "webp",
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return null;
  }
};

/** How far into an AVIF its sizes stand, and there the largest of its parts counts. */
const AVIF_HEAD = 4_096;

const avif: Read = (view) => {
  if (view.byteLength < 16 || !/^ftypavi[fs]/.test(signAt(view, 4, 8))) return null;
  let [width, height] = [0, 0];
  const end = Math.min(view.byteLength - 16, AVIF_HEAD);
  for (let at = 0; at < end; at += 1) {
    if (signAt(view, at, 4) !== "ispe") continue;
    width = Math.max(width, view.getUint32(at + 8));
    height = Math.max(height, view.getUint32(at + 12));
  }
  return width === 0 ? null : { type: "avif", width, height };
};

/** JPEG (ITU-T T.81, B): the first frame header, over all segments before it. */
const jpeg: Read = (view) => {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint16(at);
    if (marker === 0xffff) {
      at += 1;
      continue;
    }
    if (marker < 0xff01) return null;
    if (isFrame(marker)) {
      return { type: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
};

/** SOF0 to SOF15, without the tables that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

function isBare(marker: number): boolean {
  return marker === 0xff01 || (marker >= 0xffd0 && marker <= 0xffd8);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + 65_536 * view.getUint8(at + 2);
}

function signAt(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));
}
