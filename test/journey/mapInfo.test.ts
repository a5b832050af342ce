import { describe, expect, it } from "vitest";
import { MAX_TITLE, titleOfCopy } from "#journey/mapInfo.ts";

const maps = (...titles: readonly string[]) => titles.map((title) => ({ title }));

describe("the title of a copy", () => {
  it("says that it is one, and which where there are more", () => {
    expect(titleOfCopy("Buying", maps("Buying"))).toBe("Buying (copy)");
    expect(titleOfCopy("Buying", maps("Buying", "Buying (copy)"))).toBe("Buying (copy 2)");
    expect(titleOfCopy("Buying", maps("Buying (copy)", "Buying (copy 2)"))).toBe("Buying (copy 3)");
  });

  it("says it once of a copy's copy", () => {
    expect(titleOfCopy("Buying (copy)", maps("Buying (copy)"))).toBe("Buying (copy 2)");
    expect(titleOfCopy("Buying (copy 7)", maps())).toBe("Buying (copy)");
    expect(titleOfCopy("Buying (copying)", maps())).toBe("Buying (copying) (copy)");
  });

  it("is no longer than a title may be, and that of no title is none", () => {
    const long = "a".repeat(MAX_TITLE);
    const first = titleOfCopy(long, maps());
    expect(first).toHaveLength(MAX_TITLE);
    expect(titleOfCopy(long, maps(first))).toMatch(/a \(copy 2\)$/);
    expect(titleOfCopy("", maps())).toBe("");
  });
});
