import { test as base } from "@playwright/test";
import { expectNoFaults, watch } from "./watch.ts";

export { expect } from "@playwright/test";

/** A test whose pages may not speak to anyone else, nor print, throw or breach the policy. */
export const test = base.extend({
  context: async ({ context }, use) => {
    const watched = await watch(context);
    await use(context);
    expectNoFaults(watched);
  },
});
