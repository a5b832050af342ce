import { inSlices } from "#kit/inSlices.ts";

/** Somebody cancelled what was going on. */
export class Cancelled extends Error {}

/** Does work in steps on the page, which answers in between. Throws Cancelled when the signal aborts. */
export function sliced<Result>(
  steps: Generator<undefined, Result>,
  signal?: AbortSignal,
): Promise<Result> {
  return inSlices(
    steps,
    async () => {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted === true) throw new Cancelled();
    },
    () => performance.now(),
  );
}
