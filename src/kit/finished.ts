/** What work in steps comes to, for whoever need not be interrupted. */
export function finished<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
