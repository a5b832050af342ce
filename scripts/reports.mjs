/*
 * What a run's report says: how many tests passed and failed, which failed,
 * which did not run, and which held only at their second try.
 */

const NOT_RUN = ["pending", "skipped", "todo", "disabled"];

/** Reads Vitest's report. A file that could not be run at all is one failure more. */
export function unitReport({ numPassedTests, numFailedTests, testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unread.length,
    failing: [...titles(tests, ["failed"]), ...unread.map(({ name }) => name)],
    skipped: titles(tests, NOT_RUN),
    second: [],
  };
}

function titles(tests, states) {
  return tests.filter(({ status }) => states.includes(status)).map(({ fullName }) => fullName);
}

/** Reads Playwright's report. A test that held at its second try passed, and is told. */
export function browserReport({ stats, suites, errors }) {
  const specs = suites.flatMap(specsIn);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    failing: [...specsThat(specs, "unexpected"), ...errors.map(({ message }) => String(message))],
    skipped: specsThat(specs, "skipped"),
    second: specsThat(specs, "flaky"),
  };
}

function specsThat(specs, state) {
  return specs.flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status === state).map(() => title),
  );
}

function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}
