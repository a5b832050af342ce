import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, "../..");

const RULES = [
  "oxlint.config.mjs",
  ".oxfmtrc.json",
  "tsconfig.json",
  "tsconfig.pure.json",
  "knip.json",
  "package.json",
  "scripts/lint",
];

/** What a command said, and how it ended. */
export interface Outcome {
  readonly said: string;
  readonly complaints: string;
  readonly code: number | null;
}

/** A small house in a folder of its own, under the same rules as this one. */
export interface House {
  readonly path: string;
  /** Runs a tool of the project in it. */
  readonly run: (tool: string, ...args: readonly string[]) => Outcome;
  readonly tearDown: () => void;
}

/** Builds a house of the files given: bad examples stand there, and never in this one. */
export function aHouse(files: Readonly<Record<string, string>>): House {
  const path = mkdtempSync(join(tmpdir(), "wayfelt-house-"));
  for (const rule of RULES) cpSync(join(ROOT, rule), join(path, rule), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(path, "node_modules"), "junction");
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return {
    path,
    run: (tool, ...args) => runIn(path, join(ROOT, "node_modules/.bin", tool), args),
    tearDown: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Runs a command to its end in a folder. */
export function runIn(
  folder: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 50_000_000,
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  return { said: stdout, complaints: stderr, code: status };
}
