import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Outcome, ROOT, runIn } from "../gates/house.ts";

/** Stands in for npm: each script of the package is a file here that only ends as it is told. */
const NPM = '#!/bin/sh\nexec sh "./$3.sh"\n';
const GATES = ["format", "lint", "types", "unused"];

describe("the test command", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "wayfelt-command-"));
    writeFileSync(join(folder, "npm"), NPM, { mode: 0o755 });
    for (const script of [...GATES, "build"]) ends(script, 0);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function testing(...args: readonly string[]): Outcome {
    return runIn(folder, process.execPath, [join(ROOT, "scripts/test.mjs"), ...args], {
      PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}`,
      CHROMIUM_PATH: process.execPath,
    });
  }

  /** Lets a script end with a code, after it wrote its report if it has one. */
  function ends(script: string, code: number, report?: object): void {
    const written = report === undefined ? "" : `cp ${script}.json test-results/${script}.json\n`;
    writeFileSync(join(folder, `${script}.json`), JSON.stringify(report ?? null));
    writeFileSync(join(folder, `${script}.sh`), `${written}exit ${code}\n`);
  }

  function unitTestsEnd(code: number, statuses: readonly string[], brokenFiles = 0): void {
    const assertionResults = statuses.map((status, i) => ({ status, fullName: `fact ${i}` }));
    const failed = statuses.filter((status) => status === "failed").length;
    ends("unit", code, {
      numPassedTests: statuses.filter((status) => status === "passed").length,
      numFailedTests: failed,
      testResults: [
        { status: failed > 0 ? "failed" : "passed", assertionResults },
        ...Array.from({ length: brokenFiles }, (_, i) => ({
          status: "failed",
          name: `broken${i}.test.ts`,
          assertionResults: [],
        })),
      ],
    });
  }

  function browserTestsEnd(code: number, statuses: readonly string[], errors = 0): void {
    const specs = statuses.map((status, i) => ({ title: `walk ${i}`, tests: [{ status }] }));
    const counted = ["expected", "unexpected", "flaky", "skipped"].map((state) => [
      state,
      statuses.filter((status) => status === state).length,
    ]);
    ends("browser", code, {
      stats: Object.fromEntries(counted),
      suites: [{ suites: [{ specs }] }],
      errors: Array.from({ length: errors }, () => ({ message: "the server did not start" })),
    });
  }

  it("runs scripts that the package has, the linter with its rules", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining([...GATES, "build", "unit", "browser"]),
    );
    expect(scripts.lint).toContain("-c oxlint.config.mjs");
  });

  it("ends with the sum of everything, and with success", () => {
    unitTestsEnd(0, ["passed", "passed", "pending"]);
    browserTestsEnd(0, ["expected", "skipped", "flaky"]);
    const { said, code } = testing();
    expect(lastLine(said)).toBe("9 passed, 0 failed, 2 skipped");
    expect(said).toContain("skipped: fact 2");
    expect(said).toContain("skipped: walk 1");
    expect(said).toContain("held only at the second try: walk 2");
    expect(code).toBe(0);
  });

  it.each(GATES)("fails once for %s", (gate) => {
    ends(gate, 3);
    const { said, code } = testing("gates");
    expect(lastLine(said)).toBe("3 passed, 1 failed");
    expect(code).toBe(1);
  });

  it("names and counts the tests that failed", () => {
    unitTestsEnd(1, ["passed", "failed"]);
    browserTestsEnd(1, ["expected", "unexpected"]);
    const { said, code } = testing();
    expect(lastLine(said)).toBe("7 passed, 2 failed");
    expect(said).toContain("failed: fact 1");
    expect(said).toContain("failed: walk 1");
    expect(code).toBe(1);
  });

  it("counts a file that cannot be run as a failure", () => {
    unitTestsEnd(1, ["passed"], 2);
    const { said, code } = testing("unit");
    expect(lastLine(said)).toBe("1 passed, 2 failed");
    expect(code).toBe(1);
  });

  it("counts what went wrong around the browser tests", () => {
    browserTestsEnd(1, ["expected"], 1);
    const { said } = testing("browser");
    expect(lastLine(said)).toBe("2 passed, 1 failed");
  });

  it("runs no browser on a build that failed", () => {
    browserTestsEnd(0, ["expected"]);
    ends("build", 3);
    const { said, code } = testing("browser");
    expect(lastLine(said)).toBe("0 passed, 1 failed");
    expect(code).toBe(1);
  });

  it("fails when a run dies before its report, even beside an older one", () => {
    unitTestsEnd(0, ["passed"]);
    testing("unit");
    ends("unit", 3);
    const { said, code } = testing("unit");
    expect(lastLine(said)).toBe("0 passed, 1 failed");
    expect(code).toBe(1);
  });

  it("fails when all tests passed and the run did not", () => {
    unitTestsEnd(1, ["passed"]);
    expect(lastLine(testing("unit").said)).toBe("1 passed, 1 failed");
  });

  it("fails when there is no test", () => {
    unitTestsEnd(0, []);
    expect(testing("unit").code).toBe(1);
  });

  it("does not take an unknown part for all of them", () => {
    const { code, complaints } = testing("browsers");
    expect(code).toBe(2);
    expect(complaints).toContain("gates, unit, browser");
  });
});

function lastLine(said: string): string | undefined {
  return said.trimEnd().split("\n").at(-1);
}
