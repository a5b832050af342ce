import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BAD_EXAMPLES } from "./badExamples.ts";
import { aHouse, type House, ROOT } from "./house.ts";

const GOOD_EXAMPLES: Readonly<Record<string, string>> = {
  "src/kit/good.ts": "/** A good example. */\nexport const good = 1;\n",
  "src/journey/good.ts":
    'import { good } from "#kit/good.ts";\n\n/** A good example, with a date that was given. */\nexport const better = [good, new Date(0)];\n',
  "src/session/hooks.ts":
    'import { useContext } from "react";\nimport { useStore } from "zustand";\n\nexport const hooks = [useContext, useStore];\n',
  "src/screens/map/flow.ts":
    'import { ReactFlow } from "@xyflow/react";\nimport { hooks } from "#session/hooks.ts";\n\nexport const both = [ReactFlow, hooks];\n',
  "src/cli/node.ts":
    'import { readFileSync } from "node:fs";\nimport { good } from "#kit/good.ts";\n\nexport const both = [readFileSync, good];\n',
};

const CONFIGURED = await configuredRules();

describe("the linter refuses", () => {
  let house: House;
  let refused: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    house = aHouse({
      ...GOOD_EXAMPLES,
      ...Object.fromEntries(BAD_EXAMPLES.map(({ path, code }) => [path, code])),
    });
    refused = rulesByFile(house);
  });

  afterAll(() => house.tearDown());

  it.each(BAD_EXAMPLES)("$name", ({ path, rule }) => {
    expect(refused.get(path)).toContain(rule);
  });

  it.each(Object.keys(GOOD_EXAMPLES))("nothing of a good example, %s", (path) => {
    expect(refused.get(path) ?? []).toEqual([]);
  });

  it.each(CONFIGURED)("%s, which has a bad example", (rule) => {
    expect(BAD_EXAMPLES.map((example) => example.rule)).toContain(rule);
  });
});

describe("the architecture", () => {
  it("refuses a room that has no place in it", () => {
    const house = aHouse({ "src/nowhere/a.ts": "export const a = 1;\n" });
    const { code, said, complaints } = house.run("oxlint", "-c", "oxlint.config.mjs");
    house.tearDown();
    expect(code).not.toBe(0);
    expect(said + complaints).toContain("src/nowhere");
  });

  it("keeps every loose file of src to the page's start", () => {
    const loose = readdirSync(join(ROOT, "src"), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(loose).toEqual(["main.tsx"]);
  });

  it("keeps every loose file of src/screens out", () => {
    const loose = readdirSync(join(ROOT, "src/screens"), { withFileTypes: true });
    expect(loose.filter((entry) => entry.isFile())).toEqual([]);
  });
});

/** The rules that the house names as errors, without their plugins. */
async function configuredRules(): Promise<readonly string[]> {
  const { default: config } = await import(pathToFileURL(join(ROOT, "oxlint.config.mjs")).href);
  const tables: readonly Record<string, unknown>[] = [
    config.rules,
    ...config.overrides.map(({ rules }: { rules: Record<string, unknown> }) => rules),
  ];
  const named = tables.flatMap((table) =>
    Object.entries(table).flatMap(([rule, level]) =>
      level === "error" || (Array.isArray(level) && level[0] === "error") ? [rule] : [],
    ),
  );
  return [...new Set(named.map((rule) => rule.slice(rule.indexOf("/") + 1)))];
}

/** Which rules refused which file; the linter runs once for all. */
function rulesByFile(house: House): ReadonlyMap<string, readonly string[]> {
  const { said } = house.run("oxlint", "-c", "oxlint.config.mjs", "--format", "json", "src");
  const rules = new Map<string, string[]>();
  for (const { filename, code } of JSON.parse(said).diagnostics) {
    const rule = /\(([^)]+)\)/.exec(code)?.[1] ?? String(code);
    rules.set(filename, [...(rules.get(filename) ?? []), rule]);
  }
  return rules;
}
