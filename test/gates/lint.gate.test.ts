import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A bad example for each rule of the house: where it stands, what it says, and the rule that must refuse it. */
const BAD: readonly (readonly [name: string, path: string, code: string, rule: string])[] = [
  [
    "a lower room imports a higher one",
    "src/kit/up.ts",
    'import { a } from "#journey/ids.ts";\nexport const b = a;\n',
    "no-restricted-imports",
  ],
  [
    "evidence imports the session",
    "src/evidence/up.ts",
    'import { a } from "#session/state.ts";\nexport const b = a;\n',
    "no-restricted-imports",
  ],
  [
    "ui knows of journeys",
    "src/ui/up.ts",
    'import { a } from "#journey/ids.ts";\nexport const b = a;\n',
    "no-restricted-imports",
  ],
  [
    "a screen imports its sibling",
    "src/screens/map/sibling.ts",
    'import { a } from "#screens/home/homeMap.ts";\nexport const b = a;\n',
    "no-restricted-imports",
  ],
  [
    "a parent path",
    "src/journey/deep/parent.ts",
    'import { a } from "../ids.ts";\nexport const b = a;\n',
    "no-restricted-imports",
  ],
  [
    "Yjs outside the document",
    "src/session/yjs.ts",
    'import { Doc } from "yjs";\nexport const b = new Doc();\n',
    "no-restricted-imports",
  ],
  [
    "Dexie outside the storage",
    "src/document/dexie.ts",
    'import { Dexie } from "dexie";\nexport const b = Dexie;\n',
    "no-restricted-imports",
  ],
  [
    "React Flow outside the map",
    "src/screens/home/flow.ts",
    'import { ReactFlow } from "@xyflow/react";\nexport const b = ReactFlow;\n',
    "no-restricted-imports",
  ],
  [
    "React below the screens",
    "src/document/react.ts",
    'import { useState } from "react";\nexport const b = useState;\n',
    "no-restricted-imports",
  ],
  [
    "a package in a pure room",
    "src/evidence/pack.ts",
    'import { parse } from "papaparse";\nexport const b = parse;\n',
    "no-restricted-imports",
  ],
  [
    "the command line reaches the screens",
    "src/cli/up.ts",
    'import { a } from "#screens/home/homeMap.ts";\nexport const b = a;\n',
    "no-restricted-imports",
  ],
  [
    "chance in a pure room",
    "src/evidence/chance.ts",
    "export const b = Math.random();\n",
    "no-restricted-properties",
  ],
  [
    "the clock in a pure room",
    "src/journey/clock.ts",
    "export const b = Date.now();\n",
    "no-restricted-properties",
  ],
  [
    "the page in a pure room",
    "src/scene/page.ts",
    "export const b = document.title;\n",
    "no-restricted-globals",
  ],
  [
    "any",
    "src/kit/any.ts",
    "export function a(b: any): unknown {\n  return b;\n}\n",
    "no-explicit-any",
  ],
  [
    "an exclamation mark for a value that may be missing",
    "src/kit/bang.ts",
    "export function a(b: string | null): number {\n  return b!.length;\n}\n",
    "no-non-null-assertion",
  ],
  [
    "a file of more than 300 lines",
    "src/kit/long.ts",
    Array.from({ length: 310 }, (_, i) => `export const a${i} = ${i};`).join("\n"),
    "max-lines",
  ],
  [
    "a function of more than 60 lines",
    "src/kit/tall.ts",
    `export function a(b: number[]): void {\n${Array.from({ length: 65 }, (_, i) => `  b.push(${i});`).join("\n")}\n}\n`,
    "max-lines-per-function",
  ],
  [
    "an empty catch",
    "src/kit/silent.ts",
    "export function a(b: () => void): void {\n  try {\n    b();\n  } catch {}\n}\n",
    "no-empty",
  ],
];

describe("the linter refuses", () => {
  let house = "";

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), "wayfelt-gate-"));
    cpSync(join(ROOT, "oxlint.config.mjs"), join(house, "oxlint.config.mjs"));
    cpSync(join(ROOT, "tsconfig.json"), join(house, "tsconfig.json"));
    cpSync(join(ROOT, "package.json"), join(house, "package.json"));
    symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));
    for (const [, path, code] of BAD) put(house, path, code);
    put(
      house,
      "src/kit/cycleA.ts",
      'import { b } from "./cycleB.ts";\nexport const a = (): number => b();\n',
    );
    put(
      house,
      "src/kit/cycleB.ts",
      'import { a } from "./cycleA.ts";\nexport const b = (): number => a();\n',
    );
    put(house, "src/kit/good.ts", "/** A good example. */\nexport const good = 1;\n");
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  for (const [name, path, , rule] of BAD) {
    it(name, () => expect(rulesRefusing(house, path)).toContain(rule));
  }

  it("two files that import each other", () => {
    expect(rulesRefusing(house, "src/kit/cycleA.ts")).toContain("no-cycle");
  });

  it("nothing of a good example", () => {
    expect(rulesRefusing(house, "src/kit/good.ts")).toEqual([]);
  });
});

function put(house: string, path: string, code: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), code);
}

let report: readonly { readonly filename: string; readonly code: string }[] | null = null;

/** The rules that refused a file; the linter runs once for all. */
function rulesRefusing(house: string, path: string): readonly string[] {
  if (report === null) {
    const run = spawnSync(
      join(ROOT, "node_modules/.bin/oxlint"),
      ["-c", "oxlint.config.mjs", "--format", "json", "src"],
      { cwd: house, encoding: "utf8", maxBuffer: 50_000_000 },
    );
    report = JSON.parse(run.stdout).diagnostics;
  }
  return (report ?? [])
    .filter(({ filename }) => filename.endsWith(path))
    .map(({ code }) => /\(([^)]+)\)/.exec(code)?.[1] ?? code);
}
