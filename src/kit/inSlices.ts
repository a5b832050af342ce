/** So long a page may be held at once without anybody noticing. */
const SLICE_MS = 12;

/**
 * Does work in steps, with a pause after each slice of time in which the page
 * may answer.
 *
 * @param pause  resolves in a later task
 * @param nowMs  a clock
 */
export async function inSlices<Result>(
  steps: Generator<undefined, Result>,
  pause: () => Promise<void>,
  nowMs: () => number,
): Promise<Result> {
  let until = nowMs() + SLICE_MS;
  let step = steps.next();
  while (step.done !== true) {
    if (nowMs() >= until) {
      await pause();
      until = nowMs() + SLICE_MS;
    }
    step = steps.next();
  }
  return step.value;
}
