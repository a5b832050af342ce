import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { findChromium } from "./chromium.mjs";
import { browserReport, unitReport } from "./reports.mjs";

/*
 * Everything that can be tested, in the order in which it is cheapest to fail:
 *
 *   npm test                      all of it
 *   npm test -- gates             format, lint and import rules, types, unused code
 *   npm test -- unit [filter]     unit and property tests
 *   npm test -- browser [filter]  the built app in a real browser
 *
 * The last line is `N passed, N failed`; the exit code says the same.
 */

const RESULTS = "test-results";
const GATES = [
  ["format", ["format", "--", "--check"]],
  ["lint and import rules", ["lint"]],
  ["types", ["types"]],
  ["unused code", ["unused"]],
];
const PARTS = { gates, unit, browser };

const tally = { passed: 0, failed: 0, skipped: 0 };
const told = [];
const [part, ...filter] = process.argv.slice(2);

if (part !== undefined && !(part in PARTS)) {
  console.error(`There is no part "${part}": say ${Object.keys(PARTS).join(", ")}, or nothing.`);
  process.exit(2);
}

mkdirSync(RESULTS, { recursive: true });
// What the tests count is counted anew where all of them run.
if (part === undefined) rmSync(`${RESULTS}/figures`, { recursive: true, force: true });
for (const name of part === undefined ? Object.keys(PARTS) : [part]) {
  try {
    await PARTS[name]();
  } catch (error) {
    fail(name, error instanceof Error ? error.message : String(error));
  }
}
sumUp();

async function gates() {
  for (const [name, script] of GATES) await gate(name, script);
}

async function unit() {
  const file = `${RESULTS}/unit.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  await suite("unit and property tests", file, unitReport, [
    "unit",
    "--",
    ...reporters,
    "--allowOnly=false",
    ...filter,
  ]);
}

async function browser() {
  if (!(await gate("build", ["build", "--", "--logLevel", "warn"]))) return;
  const file = `${RESULTS}/browser.json`;
  const env = { CHROMIUM_PATH: await findChromium(), WAYFELT_ALL: "1" };
  await suite("browser tests", file, browserReport, ["browser", "--", ...filter], env);
}

/** A check that holds or not: one passed or one failed. */
async function gate(name, script) {
  const { code, seconds } = await run(name, script);
  if (code === 0)
    add({ passed: 1, failed: 0, failing: [], skipped: [], second: [] }, name, seconds);
  else fail(name);
  return code === 0;
}

/** A run of many tests, counted from its report. */
async function suite(name, file, read, script, env = {}) {
  rmSync(file, { force: true });
  const { code, seconds } = await run(name, script, env);
  if (!existsSync(file)) {
    fail(name, "it ended without a report");
    return;
  }
  const report = read(JSON.parse(readFileSync(file, "utf8")));
  add(report, name, seconds);
  if (report.failed === 0 && code !== 0) fail(name, "it failed outside its tests");
  else if (report.passed + report.failed === 0) fail(name, "no test ran");
}

function add({ passed, failed, failing, skipped, second }, name, seconds) {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped.length;
  told.push(`${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  told.push(...failing.map((title) => `  failed: ${title}`));
  told.push(...second.map((title) => `  held only at the second try: ${title}`));
  told.push(...skipped.map((title) => `  skipped: ${title}`));
}

function fail(name, why) {
  tally.failed += 1;
  told.push(`✗ ${name}${why === undefined ? "" : `: ${why}`}`);
}

function sumUp() {
  console.log(`\n${told.join("\n")}`);
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : "";
  console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}

/** Runs one of the package's scripts; what it prints is shown as it comes. */
function run(name, script, env = {}) {
  console.log(`\n— ${name}`);
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", ...script], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
    });
    const end = (code) =>
      resolve({ code: code ?? 1, seconds: Math.round((performance.now() - begun) / 1000) });
    child.on("close", end);
    child.on("error", () => end(1));
  });
}
