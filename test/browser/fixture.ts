import { relative } from "node:path";
import { test as base, type TestInfo } from "@playwright/test";
import { ROWS } from "../../scripts/figuresTable.mjs";
import { keepFigure } from "../figures/figures.ts";
import { expectNoFaults, expectNothingAbroad, watch } from "./watch.ts";

export { expect } from "@playwright/test";

/**
 * A test that is counted in the table of figures where its title begins with the
 * number of a fault ("F8: …") and it held. Its pages may print and throw, for
 * faults that cannot be made without, but speak to nobody else either.
 */
export const plain = base.extend<{ counted: void }>({
  context: async ({ context }, use) => {
    const watched = await watch(context);
    await use(context);
    expectNothingAbroad(watched);
  },
  counted: [
    async ({ browserName: _name }, use, testInfo) => {
      await use();
      if (testInfo.status === testInfo.expectedStatus) count(testInfo);
    },
    { auto: true },
  ],
});

/** A test whose pages may not speak to anyone else, nor print, throw or breach the policy. */
export const test = plain.extend({
  context: async ({ context }, use) => {
    const watched = await watch(context);
    await use(context);
    expectNoFaults(watched);
  },
});

function count({ title, file }: TestInfo): void {
  const faults = /^F\d+(?:, F\d+)*(?=: )/u.exec(title)?.[0].split(", ") ?? [];
  const part = title.replaceAll(/[^\w]+/gu, "-").slice(0, 80);
  for (const fault of faults) {
    const [name, what] = ROWS.find(([row]) => row === `fault-${fault}`) ?? [];
    if (name === undefined || what === undefined) throw new Error(`${fault} has no row`);
    const by = relative(process.cwd(), file);
    keepFigure(name, { what, result: { "× held": 1 }, by }, part);
    const of = ROWS.filter(([row]) => row.startsWith("fault-")).length;
    const all = { what: "Faults survived, of those below", result: { survived: 1 }, of };
    keepFigure("faults", { ...all, by: "test/browser/fixture.ts" }, fault);
  }
}
