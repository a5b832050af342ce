import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { filesBelow, nearestTests } from "./mutation/nearTests.mjs";
import { sitesOf } from "./mutation/sites.mjs";

/*
 * How many small mistakes the unit tests would notice:
 *
 *   npm run mutate                           200 drawn from each of the rooms below
 *   npm run mutate -- --each 50 --seed 7     so many from each, others
 *   npm run mutate -- src/evidence/stop.ts   all of a file, or of a folder
 *
 * Each mistake is made in a copy of the project, and the tests that reach its file run until one
 * fails, the nearest first. What survives is listed with its place; the score is kept for the table
 * of figures. It takes hours for all, seconds for each mistake.
 */
const ROOMS = ["journey", "document", "storage", "formats", "evidence"];
const VITEST = "node_modules/vitest/vitest.mjs";
const SURVIVORS = "test-results/mutation.md";

/** Files without behaviour of their own: words for people, and tables of types. */
const LEFT_OUT = /\.d\.ts$|\/words\/en\/|\.worker\.ts$/;

/** Tests that lie over more imports than this, or behind so many nearer ones, say little of a file and take long. */
const FAR = 4;
const MOST = 25;

/** s after which tests are stopped: where they end in time without the mistake, it is noticed. */
const MAX_S = 120;

const options = optionsOf(process.argv.slice(2));
const root = resolve(".");
const testsOf = nearestTests(root);
const drawn = draw(options);
const shops = Array.from({ length: Math.max(1, availableParallelism() - 1) }, copyOfProject);
const useless = await failingAnyway(shops[0]);
const survived = [];
let done = 0;
try {
  await Promise.all(shops.map((shop) => workIn(shop)));
} finally {
  for (const shop of shops) rmSync(shop, { recursive: true, force: true });
}
report();

/** Takes one mistake after the other until there are none left. */
async function workIn(shop) {
  for (let next = drawn.pop(); next !== undefined; next = drawn.pop()) {
    if (!(await isNoticed(shop, next))) survived.push(next);
    done += 1;
    const { file, line, what } = next;
    const mark = survived.at(-1) === next ? "SURVIVED" : "noticed";
    console.log(`${done} (${drawn.length} left) ${mark} ${file}:${line} ${what}`);
  }
}

/** Makes a mistake, runs the tests near it, then those further off, and takes it back. */
async function isNoticed(shop, { file, start, end, text }) {
  const path = join(shop, file);
  const source = readFileSync(path, "utf8");
  const sound = testsOf(file).filter(({ test }) => !useless.has(test));
  const tests = sound.filter(({ steps }, at) => steps <= FAR || at === 0);
  const parts = [tests.filter(({ steps }) => steps <= 1), tests.filter(({ steps }) => steps > 1)];
  for (const part of parts) {
    const names = part.map(({ test }) => test).slice(0, MOST);
    if (names.length === 0) continue;
    writeFileSync(path, source.slice(0, start) + text + source.slice(end));
    const outcome = await outcomeOf(shop, names);
    writeFileSync(path, source);
    if (outcome === "fail") return true;
    if (outcome === "late" && (await outcomeOf(shop, names)) === "pass") return true;
  }
  return false;
}

/** Tests that fail in a copy without any mistake: they would notice everything. */
async function failingAnyway(shop) {
  const all = [...new Set(drawn.flatMap(({ file }) => testsOf(file).map(({ test }) => test)))];
  const report = join(shop, "begin.json");
  await new Promise((settle) => {
    const args = ["run", "--reporter=json", `--outputFile=${report}`, ...all];
    spawn(process.execPath, [join(shop, VITEST), ...args], {
      cwd: shop,
      env: { ...process.env, FC_RUNS: "40" },
      stdio: "ignore",
    }).on("exit", settle);
  });
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  const failing = testResults.filter(({ status }) => status !== "passed");
  const names = failing.map(({ name }) => relative(shop, name));
  if (names.length > 0) console.log(`Left out, since they fail in a copy: ${names.join(", ")}`);
  return new Set(names);
}

/** How tests end: "pass", "fail" or, stopped, "late". Properties are tried on fewer samples: what is noticed is noticed soon. */
function outcomeOf(shop, tests) {
  return new Promise((settle) => {
    const args = [join(shop, VITEST), "run", "--bail=1", "--maxWorkers=1"];
    const run = spawn(process.execPath, [...args, "--reporter=dot", ...tests], {
      cwd: shop,
      env: { ...process.env, FC_RUNS: "40", CI: "1" },
      stdio: "ignore",
    });
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      run.kill("SIGKILL");
    }, MAX_S * 1_000);
    run.on("exit", (code) => {
      clearTimeout(late);
      settle(isLate ? "late" : code === 0 ? "pass" : "fail");
    });
  });
}

function copyOfProject() {
  const shop = mkdtempSync(join(tmpdir(), "wayfelt-mutate-"));
  for (const part of ["src", "test", "scripts", "public", "package.json", "tsconfig.json"]) {
    cpSync(join(root, part), join(shop, part), { recursive: true });
  }
  for (const part of ["vite.config.ts", "vitest.config.ts"]) {
    cpSync(join(root, part), join(shop, part), { force: true });
  }
  symlinkSync(join(root, "node_modules"), join(shop, "node_modules"));
  return shop;
}

/** The mistakes that are tried: drawn from all of a room, the same for the same seed; those asked for by path, all. */
function draw({ each, seed, paths }) {
  const random = randomOf(seed);
  const groups = paths.length > 0 ? paths : ROOMS.map((room) => `src/${room}`);
  return groups.flatMap((group) => {
    const files = group.endsWith(".ts") ? [resolve(group)] : filesBelow(resolve(group));
    const all = files
      .map((file) => relative(root, file))
      .filter((file) => file.endsWith(".ts") && !LEFT_OUT.test(file))
      .flatMap((file) => mistakesIn(file));
    if (paths.length > 0) return all;
    const some = all.map((one) => [random(), one]).toSorted(([a], [b]) => a - b);
    return some.slice(0, each).map(([, one]) => one);
  });
}

function mistakesIn(file) {
  const source = readFileSync(file, "utf8");
  return sitesOf(file, source).map((site) => ({
    ...site,
    file,
    room: file.split("/")[1],
    line: source.slice(0, site.start).split("\n").length,
    was: source.slice(site.start, site.end),
  }));
}

/** Numbers 0..1, the same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function optionsOf(args) {
  const numberAfter = (name, otherwise) =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
  return {
    each: numberAfter("--each", 200),
    seed: numberAfter("--seed", 1),
    paths: args.filter((arg) => arg.startsWith("src/")),
  };
}

/** Says what survived, and keeps the score of a drawn sample for the table of figures. */
function report() {
  const noticed = done - survived.length;
  const share = Math.round((1_000 * noticed) / Math.max(1, done)) / 10;
  const lines = survived
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
    .map(({ file, line, what, was }) => `- ${file}:${line} ${what}: \`${was.slice(0, 80)}\``);
  mkdirSync("test-results/figures", { recursive: true });
  writeFileSync(SURVIVORS, `${noticed} of ${done} noticed (${share} %)\n\n${lines.join("\n")}\n`);
  console.log(`${noticed} of ${done} noticed (${share} %); the others: ${SURVIVORS}`);
  if (options.paths.length > 0) return;
  const figure = {
    what: "Mutants that the tests kill",
    result: `${share} %: ${noticed} of ${done}, ${options.each} drawn from each of ${ROOMS.join(", ")} (seed ${options.seed})`,
    by: "npm run mutate",
  };
  writeFileSync("test-results/figures/mutation.json", `${JSON.stringify(figure, null, 2)}\n`);
}
