import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runCommand } from "#cli/runCommand.ts";

const TABLE = "Phase,Stop,What they said,How easy\nBuy,Pay,Fine,5\nUse,Start,Slow,2\n";
const CODED = [
  "Q1,Q2",
  "How was it?,What happened?",
  '"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"',
  "4,It went well",
].join("\n");

/** Runs a command line over files that exist in memory only. */
function wayfelt(...args: readonly string[]) {
  const files = new Map<string, string | Uint8Array>([
    ["a.csv", TABLE],
    ["coded.csv", CODED],
    ["program", Uint8Array.from({ length: 400 }, (_, at) => (at % 3 === 0 ? 2 : 65 + (at % 20)))],
  ]);
  const said: string[] = [];
  const code = runCommand(args, {
    readFile: (path) => {
      const found = files.get(path) ?? "";
      return typeof found === "string" ? new TextEncoder().encode(found) : found;
    },
    writeFile: (path, text) => files.set(path, text),
    isSameFile: (a, b) => a === b,
    out: (text) => said.push(text),
    error: (text) => said.push(text),
  });
  return { code, said: said.join("\n"), files };
}

describe("a mistake is told with what was probably meant, and exit code 2", () => {
  test.each([
    [["impotr", "a.csv"], 'Did you mean "import"?'],
    [["import", "a.csv", "--stori", "x"], "Did you mean --story?"],
    [["import", "a.csv", "--story", "What they sayd"], 'Did you mean "What they said"?'],
    [["import", "a.csv", "--story", "What they said", "--scale", "1..5"], "--score or --rating"],
    [["import", "a.csv", "--story", "What they said", "--not-rated", "0"], "--score or --rating"],
    [["import", "program", "--story", "x"], "no text but a program's own data"],
  ])("%j", (args, told) => {
    const { code, said } = wayfelt(...args);
    expect(code).toBe(2);
    expect(said).toContain(told);
  });

  test("what is like nothing is met with no guess", () => {
    expect(wayfelt("import", "a.csv", "--story", "zzzzzz").said).not.toContain("Did you mean");
  });

  test("a file is never written over by what is made from it", () => {
    const { code, said, files } = wayfelt(
      "import",
      "a.csv",
      "--story",
      "What they said",
      "--out",
      "a.csv",
    );
    expect(code).toBe(2);
    expect(said).toContain("is the file that is read");
    expect(files.get("a.csv")).toBe(TABLE);
    expect(wayfelt("share", "m.wayfelt.json", "--out", "m.wayfelt.json").said).toContain(
      "is the file that is read",
    );
  });
});

test("a survey tool's code names its column as well as its question does", () => {
  const byCode = wayfelt("import", "coded.csv", "--story", "Q2", "--out", "m.json");
  const byQuestion = wayfelt("import", "coded.csv", "--story", "What happened?", "--out", "m.json");
  expect(byCode.code).toBe(0);
  expect(byCode.files.get("m.json")).toBe(byQuestion.files.get("m.json"));
  expect(byCode.files.get("m.json")).toContain("It went well");
});

test("who reads the output may stop before its end", () => {
  const script = fileURLToPath(new URL("../../scripts/wayfelt.mjs", import.meta.url));
  const table = fileURLToPath(new URL("../fixtures/csv/library-visits.csv", import.meta.url));
  const command = `set -o pipefail; "${process.execPath}" "${script}" import "${table}" --story "what happened" | head -1`;
  const run = spawnSync("bash", ["-c", command], { encoding: "utf8", cwd: join(script, "../..") });
  expect(run.stderr).not.toContain("EPIPE");
});
