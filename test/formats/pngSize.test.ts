import { describe, expect, test } from "vitest";
import { isPaintable, pixelsOf, sizeOf, smallerScale } from "#formats/png/pictureSize.ts";

describe("the size of a picture", () => {
  test("is the scene's, times the scale, never cut", () => {
    expect(pixelsOf({ width: 100.2, height: 50 }, 1)).toEqual({ width: 101, height: 50 });
    expect(pixelsOf({ width: 4444, height: 1340 }, 3)).toEqual({ width: 13_332, height: 4_020 });
  });

  test("is refused where a browser would paint nothing without a word", () => {
    expect(isPaintable({ width: 16_384, height: 16_384 })).toBe(true);
    expect(isPaintable({ width: 16_385, height: 16_384 })).toBe(false);
    expect(isPaintable({ width: 65_535, height: 10 })).toBe(true);
    expect(isPaintable({ width: 65_536, height: 10 })).toBe(false);
    expect(isPaintable({ width: 10, height: 65_535 })).toBe(true);
    expect(isPaintable({ width: 10, height: 65_536 })).toBe(false);
    expect(isPaintable({ width: 0, height: 10 })).toBe(false);
    expect(isPaintable({ width: 10, height: 0 })).toBe(false);
  });

  test("that is too large comes with one that fits", () => {
    const scene = { width: 40_000, height: 8_000 };
    const scale = smallerScale(scene, 3);
    expect(scale).toBe(0.9);
    expect(isPaintable(pixelsOf(scene, scale ?? 1))).toBe(true);
    expect(smallerScale({ width: 1e7, height: 1e7 }, 3)).toBeNull();
  });
});

describe("the size in a file's own header", () => {
  const header = (...sizes: readonly number[]): Blob => {
    const bytes = new DataView(new ArrayBuffer(33));
    bytes.setUint32(0, 0x89504e47);
    bytes.setUint32(4, 0x0d0a1a0a);
    bytes.setUint32(8, 13);
    bytes.setUint32(12, 0x49484452);
    bytes.setUint32(16, sizes[0] ?? 0);
    bytes.setUint32(20, sizes[1] ?? 0);
    return new Blob([bytes.buffer]);
  };

  test("is read from a PNG", async () => {
    expect(await sizeOf(header(640, 480))).toEqual({ width: 640, height: 480 });
  });

  test("is not made up for anything else", async () => {
    expect(await sizeOf(new Blob([]))).toBeNull();
    expect(await sizeOf(new Blob(["not a picture, though long enough to be one"]))).toBeNull();
  });
});
