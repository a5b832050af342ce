import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { runCommand } from "#cli/runCommand.ts";

/** A folder for the tests of a file, gone after them, and a command line that runs in it. */
export function commandInFolder() {
  const at = { folder: "" };
  beforeAll(() => {
    at.folder = mkdtempSync(join(tmpdir(), "wayfelt-"));
  });
  afterAll(() => rmSync(at.folder, { recursive: true }));
  return { at, wayfelt: (...args: readonly string[]) => runIn(at.folder, args) };
}

/** Runs a command line in this process, over real files. */
function runIn(folder: string, args: readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const code = runCommand(args, {
    readFile: (path) => readFileSync(resolve(folder, path)),
    writeFile: (path, text) => writeFileSync(resolve(folder, path), text),
    isSameFile: (a, b) => a === b,
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  });
  return { code, out: out.join("\n"), error: error.join("\n") };
}
