import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT, runIn } from "../gates/house.ts";

const FINDER = pathToFileURL(join(ROOT, "scripts/chromium.mjs")).href;

describe("the search for a Chromium", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "wayfelt-chromium-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function program(name: string, code: number): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
    return path;
  }

  /** What is found by a machine whose path is one folder. */
  function find(named?: string): { readonly found: string; readonly complaints: string } {
    const asking = `import { knownChromium } from "${FINDER}"; console.log(await knownChromium());`;
    const { said, complaints } = runIn(
      folder,
      process.execPath,
      ["--input-type=module", "-e", asking],
      { PATH: folder, CHROMIUM_PATH: named ?? "" },
    );
    return { found: said.trim(), complaints };
  }

  it("takes the one that is named", () => {
    program("chromium", 0);
    const named = program("my-browser", 0);
    expect(find(named).found).toBe(named);
  });

  it("takes one on the path", () => {
    const chrome = program("google-chrome", 0);
    expect(find().found).toBe(chrome);
  });

  it("passes over one that does not start", () => {
    program("chromium", 1);
    const chrome = program("google-chrome", 0);
    expect(find().found).toBe(chrome);
  });

  it("says that the one that is named does not run, and looks on", () => {
    const chromium = program("chromium", 0);
    const { found, complaints } = find(join(folder, "gone"));
    expect(found).toBe(chromium);
    expect(complaints).toContain("gone, which does not run");
  });
});
