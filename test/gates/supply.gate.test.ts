import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./house.ts";
import {
  addressed,
  copiesOf,
  type Lock,
  looseVersions,
  scripted,
  strangelyLicensed,
} from "./lockfile.ts";

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const lock: Lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;

describe("what the project is built from", () => {
  it("has exact versions only", () => {
    expect(looseVersions(manifest)).toEqual([]);
    expect(looseVersions({ dependencies: { a: "^1.0.0", b: "1.0.0", c: "latest" } })).toEqual([
      "a",
      "c",
    ]);
  });

  it("ships what src imports, and nothing else", () => {
    const sources = filesUnder("src").map((file) => readFileSync(file, "utf8"));
    const isImported = (name: string): boolean =>
      sources.some((text) => text.includes(`"${name}"`) || text.includes(`"${name}/`));
    const { dependencies, devDependencies } = manifest;
    expect(Object.keys(dependencies).filter((name) => !isImported(name))).toEqual([]);
    expect(Object.keys(devDependencies).filter((name) => isImported(name))).toEqual([]);
  });

  it("gives every package that is shipped the rooms that may import it", () => {
    const rules = readFileSync(join(ROOT, "oxlint.config.mjs"), "utf8");
    const names = Object.keys(manifest.dependencies);
    expect(names.filter((name) => !rules.includes(`"${name}"`))).toEqual([]);
  });

  it("names no machine to download from", () => {
    expect(addressed(lock)).toEqual([]);
    expect(addressed({ "node_modules/a": { resolved: "https://a.test/a.tgz" } })).toEqual([
      "node_modules/a",
    ]);
  });

  it("runs no script of others when it is installed", () => {
    expect(scripted(lock)).toEqual([]);
    expect(Object.keys(lock).flatMap(hooksOfInstalled)).toEqual([]);
    expect(scripted({ "node_modules/a": { hasInstallScript: true } })).toEqual(["node_modules/a"]);
  });

  it.each(["yjs", "react", "react-dom", "lib0"])("has one copy of %s", (name) => {
    expect(copiesOf(lock, name)).toEqual([`node_modules/${name}`]);
  });

  it("would see a second copy", () => {
    const twice = { "node_modules/yjs": {}, "node_modules/a/node_modules/yjs": {} };
    expect(copiesOf(twice, "yjs")).toHaveLength(2);
  });

  it("has only licences that allow it", () => {
    expect(strangelyLicensed(lock)).toEqual([]);
  });

  it.each([
    ["GPL-3.0-only", false, true],
    ["MIT AND GPL-3.0-only", false, true],
    ["(MIT OR GPL-3.0-only)", false, false],
    ["MPL-2.0", false, true],
    ["MPL-2.0", true, false],
    [undefined, false, true],
    ["UNLICENSED", false, true],
  ] as const)("takes %s (a tool: %s) for strange: %s", (license, dev, isStrange) => {
    const one = license === undefined ? { dev } : { license, dev };
    expect(strangelyLicensed({ "node_modules/a": one })).toHaveLength(isStrange ? 1 : 0);
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The scripts that an installed package would run on its own; none of one that is for another system. */
function hooksOfInstalled(place: string): readonly string[] {
  const path = join(ROOT, place, "package.json");
  if (place === "" || !existsSync(path)) return [];
  const { scripts } = JSON.parse(readFileSync(path, "utf8"));
  return ["preinstall", "install", "postinstall"]
    .filter((hook) => hook in (scripts ?? {}))
    .map((hook) => `${place}: ${hook}`);
}
