import { inSlices } from "#kit/inSlices.ts";

/** Does work in steps on the page, which answers in between. */
export function sliced<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  return inSlices(
    steps,
    () => new Promise((resolve) => setTimeout(resolve)),
    () => performance.now(),
  );
}
