import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "#kit/sha256.ts";

describe("SHA-256 without the browser's help", () => {
  it("is what everybody else makes of any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
    );
  });

  it("is so at the edges of a block, and of many", () => {
    for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 100_001]) {
      const bytes = Uint8Array.from({ length }, (_, n) => (n * 31) % 256);
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  it("is so of a part of larger bytes", () => {
    const part = Uint8Array.from([9, 9, 1, 2, 3, 9]).subarray(2, 5);
    expect(sha256(part)).toBe(sha256(Uint8Array.from([1, 2, 3])));
  });
});
