import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { findChromium } from "./chromium.mjs";

const RESULTS = "test-results";
const PARTS = ["gates", "unit", "browser"];
const wanted = process.argv.slice(2).filter((part) => PARTS.includes(part));
const runs = (part) => wanted.length === 0 || wanted.includes(part);

const tally = { passed: 0, failed: 0, skipped: 0 };
const problems = [];

mkdirSync(RESULTS, { recursive: true });

if (runs("gates")) {
  await gate("format", "npx", ["oxfmt", "--check"]);
  await gate("lint and import rules", "npx", ["oxlint", "-c", "oxlint.config.mjs"]);
  await gate("types", "npx", ["tsc", "--noEmit", "-p", "."]);
  await gate("unused code", "npx", ["knip"]);
}
if (runs("unit")) await unitTests();
if (runs("browser")) await browserTests();

for (const problem of problems) console.log(`FAILED: ${problem}`);
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : "";
console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;

async function gate(name, command, args) {
  console.log(`\n— ${name}`);
  const code = await run(command, args);
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1, 0);
  if (code !== 0) problems.push(name);
}

async function unitTests() {
  console.log("\n— unit and property tests");
  const file = `${RESULTS}/unit.json`;
  rmSync(file, { force: true });
  const code = await run("npx", [
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  count(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, report?.numPendingTests ?? 0);
  failUnlessSaid("unit tests", code, report?.numFailedTests ?? 0);
}

async function browserTests() {
  console.log("\n— build");
  const built = await run("npx", ["vite", "build", "--logLevel", "warn"]);
  count(built === 0 ? 1 : 0, built === 0 ? 0 : 1, 0);
  if (built !== 0) {
    problems.push("build");
    return;
  }
  console.log("\n— browser tests");
  const file = `${RESULTS}/browser.json`;
  rmSync(file, { force: true });
  const code = await run("npx", ["playwright", "test"], {
    CHROMIUM_PATH: await findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).stats : null;
  count((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, stats?.skipped ?? 0);
  failUnlessSaid("browser tests", code, stats?.unexpected ?? 0);
}

/** A run that failed without a failed test (it crashed, or found none) counts as one failure. */
function failUnlessSaid(name, code, failed) {
  if (code === 0) return;
  problems.push(name);
  if (failed === 0) count(0, 1, 0);
}

function count(passed, failed, skipped) {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
}

function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.on("close", (code) => resolve(code ?? 1));
    child.on("error", () => resolve(1));
  });
}
