import { expect, it } from "vitest";
import { aHouse } from "./house.ts";

it("the formatter refuses a file that is not laid out, and names it", () => {
  const house = aHouse({
    "src/kit/neat.ts": "export const a = 1;\n",
    "src/kit/untidy.ts": "export const   a='1'\n",
    "dist/built.js": "const   a='1'\n",
  });
  const { code, said } = house.run("oxfmt", "--check", "src", "dist");
  house.tearDown();
  expect(code).not.toBe(0);
  expect(said).toContain("untidy.ts");
  expect(said).not.toContain("neat.ts");
  expect(said).not.toContain("built.js");
});
