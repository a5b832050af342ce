/** What a browser's canvas holds; beyond it a picture is empty, and nothing throws. */
const MAX_SIDE = 65_535;
const MAX_AREA = 268_435_456;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pixels of a scene at a scale. */
export function pixelsOf({ width, height }: Size, scale: number): Size {
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

/** Can a browser paint so many pixels at once? */
export function isPaintable({ width, height }: Size): boolean {
  return (
    width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_AREA
  );
}

/** The largest scale below the one asked for at which a scene can be painted, to a tenth; null when none is worth it. */
export function smallerScale(scene: Size, scale: number): number | null {
  for (let tenths = Math.ceil(scale * 10) - 1; tenths >= 1; tenths -= 1) {
    if (isPaintable(pixelsOf(scene, tenths / 10))) return tenths / 10;
  }
  return null;
}

/** The size that a PNG's own header gives; null when it is no PNG. */
export async function sizeOf(blob: Blob): Promise<Size | null> {
  if (blob.size < 24) return null;
  const view = new DataView(await blob.slice(0, 24).arrayBuffer());
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
