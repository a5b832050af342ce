import { join } from "node:path";
import { createVitest } from "vitest/node";

/*
 * Unit tests of a project, run again and again by one process, which keeps what it has read. Asked over
 * its channel with {file, tests}: the file that is changed, and the tests to run until one fails.
 * It answers "pass" or "fail".
 */
const root = process.cwd();
// A mistake that makes a test wait for ever is noticed after this, ms; without one none takes so long.
const testTimeout = 20_000;
const quiet = { watch: false, bail: 1, maxWorkers: 1, testTimeout, reporters: [{}] };
const vitest = await createVitest("test", { root, ...quiet });

process.on("message", (question) => void answer(question));
process.on("disconnect", () => process.exit());

async function answer({ file, tests }) {
  const project = vitest.getRootProject();
  const changed = join(root, file);
  // Failures of earlier runs would end this one before its time.
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  vitest.invalidateFile(changed);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    tests.map((test) => project.createSpecification(join(root, test))),
  );
  // What was changed is as it was before the next question comes.
  vitest.invalidateFile(changed);
  const isSound = testModules.length === tests.length && testModules.every(holds);
  process.send(isSound && unhandledErrors.length === 0 ? "pass" : "fail");
}

function holds(module) {
  return module.state() === "passed" || module.state() === "skipped";
}
