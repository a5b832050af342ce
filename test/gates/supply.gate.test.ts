import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, "utf8"));
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
const packages = Object.entries<Record<string, unknown>>(lock.packages).filter(
  ([path]) => path !== "",
);

const LICENCES =
  /MIT|ISC|BSD|Apache-2\.0|0BSD|CC0|BlueOak|Unlicense|MPL-2\.0|OFL|Python-2\.0|CC-BY/;

describe("what the project is built from", () => {
  it("names exact versions only", () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const loose = versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)));
    expect(loose).toEqual([]);
  });

  it("holds no address to download from", () => {
    const addressed = packages.filter(([, { resolved }]) =>
      String(resolved ?? "").startsWith("http"),
    );
    expect(addressed.map(([path]) => path)).toEqual([]);
  });

  it("runs no script of others at install", () => {
    const scripted = packages.filter(
      ([, one]) => one["hasInstallScript"] === true && one["optional"] !== true,
    );
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  it("has one copy of Yjs and of React", () => {
    for (const name of ["yjs", "react", "react-dom"]) {
      const copies = packages.filter(([path]) => path.endsWith(`node_modules/${name}`));
      expect(copies).toHaveLength(1);
    }
  });

  it("has only licences that allow it", () => {
    const strange = packages.filter(([, { license }]) => !LICENCES.test(String(license ?? "")));
    expect(strange.map(([path, { license }]) => `${path}: ${String(license)}`)).toEqual([]);
  });
});
