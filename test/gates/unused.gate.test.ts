import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, type House, type Outcome } from "./house.ts";

describe("the search for what is unused", () => {
  let house: House;
  let outcome: Outcome;

  beforeAll(() => {
    house = aHouse({
      "index.html": '<script type="module" src="/src/main.tsx"></script>\n',
      "src/main.tsx": 'import { used } from "#kit/half.ts";\nimport "fflate";\n\nused();\n',
      "src/kit/half.ts": "export function used(): void {}\nexport function idle(): void {}\n",
      "src/kit/orphan.ts": "export const orphan = 1;\n",
    });
    const manifest = JSON.parse(readFileSync(join(house.path, "package.json"), "utf8"));
    manifest.dependencies = { "left-over": "1.0.0" };
    writeFileSync(join(house.path, "package.json"), JSON.stringify(manifest));
    outcome = house.run("knip", "--reporter", "json");
  });

  afterAll(() => house.tearDown());

  it("fails", () => expect(outcome.code).not.toBe(0));

  it.each([
    ["a file that nothing leads to", "files", "src/kit/orphan.ts"],
    ["an export that nobody imports", "exports", "idle"],
    ["a package that nobody imports", "dependencies", "left-over"],
    ["a package that is not listed", "unlisted", "fflate"],
  ])("finds %s", (_, kind, name) => expect(found(outcome, kind)).toContain(name));

  it("leaves what is used", () => {
    expect(found(outcome, "files")).toEqual(["src/kit/orphan.ts"]);
    expect(found(outcome, "exports")).toEqual(["idle"]);
  });
});

function found({ said }: Outcome, kind: string): readonly string[] {
  const issues: readonly Record<string, readonly { readonly name: string }[]>[] =
    JSON.parse(said).issues;
  return issues.flatMap((issue) => issue[kind] ?? []).map(({ name }) => name);
}
