import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash32, hashOf, PairsHash } from "#kit/hash.ts";

function ofPairs(pairs: readonly (readonly [number, number])[]): string {
  const hash = new PairsHash();
  for (const [thing, used] of pairs) hash.add(thing, used);
  return hash.text;
}

describe("a hash of texts", () => {
  it("tells where one text ends and the next begins", () => {
    expect(hashOf(["ab", "c"])).not.toBe(hashOf(["a", "bc"]));
    expect(hashOf(["ab", "c"])).toBe(hashOf(["ab", "c"]));
  });

  it("spreads numbered ids evenly", () => {
    const eighths = Array.from({ length: 8 }, () => 0);
    for (let index = 0; index < 8_000; index += 1) {
      const eighth = hash32(`story-${index}`) >>> 29;
      eighths[eighth] = (eighths[eighth] ?? 0) + 1;
    }
    for (const count of eighths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

describe("a hash of pairs", () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer());

  it("does not care for their order", () => {
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        expect(ofPairs(pairs.toReversed())).toBe(ofPairs(pairs));
      }),
    );
  });

  it("changes with one of them, and when two change places of what is used", () => {
    fc.assert(
      fc.property(fc.array(pair), pair, pair, (pairs, a, b) => {
        fc.pre(a[0] !== b[0] && a[1] !== b[1]);
        const before = ofPairs([...pairs, a, b]);
        expect(ofPairs([...pairs, a, [b[0], b[1] + 1]])).not.toBe(before);
        expect(ofPairs([...pairs, [a[0], b[1]], [b[0], a[1]]])).not.toBe(before);
        expect(ofPairs([...pairs, a])).not.toBe(before);
      }),
    );
  });
});
