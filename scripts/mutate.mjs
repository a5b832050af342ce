import { fork, spawn } from "node:child_process";
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
 * of figures. One process keeps what the tests of a copy need, so each mistake takes a second or a few.
 */
const ROOMS = ["journey", "document", "storage", "formats", "evidence"];
const VITEST = "node_modules/vitest/vitest.mjs";
const COPIED =
  "src test scripts public docs package.json package-lock.json tsconfig.json vite.config.ts vitest.config.ts";
const SURVIVORS = "test-results/mutation.md";

/** Files without behaviour of their own: words for people, the invented people and stories of the sample, and tables of types. */
const LEFT_OUT =
  /\.d\.ts$|\/words\/en\/|\/sample\/\w+(?:Stories|Families|Households)\.ts$|\.worker\.ts$/;

/** Tests that lie over more imports than this, or behind so many nearer ones, say little of a file and take long. */
const FAR = 4;
const MOST = 25;

/** s that a file of tests may take, unless it is next to the mistake: longer ones are for what no other looks at. */
const SLOW_S = 5;

/** s after which tests are stopped: where they end in time without the mistake, it is noticed. */
const MAX_S = 60;

const options = optionsOf(process.argv.slice(2));
const root = resolve(".");
const testsOf = nearestTests(root);
const drawn = draw(options);
const shops = Array.from({ length: Math.max(1, availableParallelism() - 1) }, copyOfProject);
let failing = new Set();
let slow = new Set();
({ failing, slow } = await tellingTests(shops[0].root));
const survived = [];
let done = 0;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    for (const shop of shops) stop(shop);
    process.exit(1);
  });
}
try {
  await Promise.all(shops.map((shop) => workIn(shop)));
} finally {
  for (const shop of shops) {
    stop(shop);
    rmSync(shop.root, { recursive: true, force: true });
  }
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
  const path = join(shop.root, file);
  const source = readFileSync(path, "utf8");
  for (const part of partsFor(file)) {
    const names = part.filter((test) => !failing.has(test));
    if (names.length === 0) continue;
    writeFileSync(path, source.slice(0, start) + text + source.slice(end));
    const outcome = await outcomeOf(shop, file, names);
    writeFileSync(path, source);
    if (outcome === "fail") return true;
    if (outcome === "late" && (await outcomeOf(shop, file, names)) === "pass") return true;
  }
  return false;
}

/** The tests that are to notice a mistake in a file: those next to it, then those further off. */
function partsFor(file) {
  const tests = testsOf(file).filter(({ steps }, at) => steps <= FAR || at === 0);
  const near = tests.filter(({ steps }) => steps <= 1);
  const far = tests.filter(({ test, steps }) => steps > 1 && !slow.has(test));
  return [near, far].map((part) => part.map(({ test }) => test).slice(0, MOST));
}

/** Tests that fail in a copy without any mistake, and would notice everything; and those that take long. */
async function tellingTests(shop) {
  const all = [...new Set(drawn.flatMap(({ file }) => partsFor(file).flat()))];
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
  const namesOf = (results) => new Set(results.map(({ name }) => relative(shop, name)));
  const failing = namesOf(testResults.filter(({ status }) => status !== "passed"));
  const slow = namesOf(
    testResults.filter(({ startTime, endTime }) => endTime - startTime > SLOW_S * 1_000),
  );
  if (failing.size > 0) {
    console.log(`Left out, since they fail in a copy: ${[...failing].join(", ")}`);
  }
  return { failing, slow };
}

/** How tests end: "pass", "fail" or, stopped, "late". Properties are tried on fewer samples: what is noticed is noticed soon. */
function outcomeOf(shop, file, tests) {
  shop.runner ??= runnerIn(shop.root);
  const { runner } = shop;
  return new Promise((settle) => {
    const late = setTimeout(() => end("late"), MAX_S * 1_000);
    const end = (outcome) => {
      clearTimeout(late);
      runner.removeAllListeners();
      if (outcome === "late") stop(shop);
      settle(outcome);
    };
    runner.once("message", end);
    runner.once("exit", () => {
      shop.runner = undefined;
      end("fail");
    });
    runner.send({ file, tests });
  });
}

function runnerIn(cwd) {
  return fork(join(root, "scripts/mutation/warmTests.mjs"), {
    cwd,
    env: { ...process.env, FC_RUNS: "40", CI: "1" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // With a group of its own, so that tests that never end can be stopped with it.
    detached: true,
  });
}

/** Ends the process of a copy with all that it began. */
function stop(shop) {
  if (shop.runner === undefined) return;
  process.kill(-shop.runner.pid, "SIGKILL");
  shop.runner = undefined;
}

function copyOfProject() {
  const shop = mkdtempSync(join(tmpdir(), "wayfelt-mutate-"));
  for (const part of COPIED.split(" "))
    cpSync(join(root, part), join(shop, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(shop, "node_modules"));
  return { root: shop, runner: undefined };
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
