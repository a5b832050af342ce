import { describe, expect, it } from "vitest";
import { readParticipant } from "#journey/participant.ts";
import { whoIs } from "#session/whoIs.ts";

function called(name: string, age?: number): string {
  return whoIs(readParticipant({ id: "p", name, ...(age && { "#attribute-age": age }) }));
}

describe("what a person is called beside a quote", () => {
  it("is the name, and the age where it is known", () => {
    expect(called("Dev Raman")).toBe("Dev Raman");
    expect(called("Dev Raman", 34)).toBe("Dev Raman, 34");
  });

  it("is never a bare number, which would read as a score", () => {
    expect(called("2928")).toBe("Person 2928");
    expect(called(" 00-17 ", 34)).toBe("Person 00-17, 34");
    expect(called("", 34)).toBe("aged 34");
  });

  it("is the key as it stands where letters say that it is one", () => {
    expect(called("P-17")).toBe("P-17");
    expect(called("משה 3")).toBe("משה 3");
  });

  it("is nothing where nobody is named", () => {
    expect(called("  ")).toBe("");
    expect(whoIs(undefined)).toBe("");
  });
});
