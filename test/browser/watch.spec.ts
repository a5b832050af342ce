import { expect, type Page, test } from "@playwright/test";
import { expectNoFaults, watch } from "./watch.ts";

/*
 * The watch over every browser test is itself tried on pages that do what no
 * page may, and so is the policy of the built page. Nothing leaves the machine:
 * what is asked of elsewhere is answered here.
 */

const ELSEWHERE = "http://elsewhere.test/";
const STRICT = "default-src 'none'; script-src 'unsafe-inline'; style-src 'self'";

const MISDEEDS: readonly (readonly [name: string, script: string, note: RegExp])[] = [
  ["asks elsewhere", `fetch("${ELSEWHERE}").catch(() => 0)`, /another origin: http:\/\/elsewhere/],
  [
    "asks another port",
    `fetch("http://127.0.0.1:9/").catch(() => 0)`,
    /another origin: http:\/\/127/,
  ],
  ["shows a picture from elsewhere", `new Image().src = "${ELSEWHERE}a.png"`, /another origin/],
  ["sends a beacon", `navigator.sendBeacon("${ELSEWHERE}", "told")`, /another origin/],
  ["opens a socket", `new WebSocket("ws://127.0.0.1:9/")`, /a socket to ws:/],
  ["warns on the console", `console.warn("careful")`, /console warning: careful/],
  ["complains on the console", `console.error("broken")`, /console error: broken/],
  ["throws", `setTimeout(() => { throw new Error("lost") })`, /page error: Error: lost/],
  ["drops a promise", `Promise.reject(new Error("dropped"))`, /page error: Error: dropped/],
];

for (const [name, script, note] of MISDEEDS) {
  test(`a page that ${name} is noticed`, async ({ page, context }) => {
    const { faults } = await watch(context);
    await openPage(page, `<script>${script}</script>`);
    await expect.poll(() => faults.filter((fault) => note.test(fault)).length).toBeGreaterThan(0);
  });
}

test("a page that breaches its policy is noticed", async ({ page, context }) => {
  const { faults } = await watch(context);
  await openPage(page, `<p style="color: red">Red</p>`, STRICT);
  await expect
    .poll(() => faults.filter((fault) => fault.includes("style-src-attr")).length)
    .toBeGreaterThan(0);
});

test("a page that keeps to itself is not", async ({ page, context }) => {
  const watched = await watch(context);
  await openPage(page, `<script>fetch("/").then(() => console.log("told"))</script>`);
  await page.waitForEvent("console", { predicate: (message) => message.text() === "told" });
  expectNoFaults(watched);
});

/** What the built page promises, word for word. */
const PROMISED =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "object-src 'none'; require-trusted-types-for 'script'; trusted-types app";

test("the built page forbids itself to speak elsewhere, to run text and to take markup from text", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("main")).toBeVisible();
  // What stands before the policy is not held to it.
  const first = await page.evaluate(() => {
    const meta = document.head.firstElementChild;
    return meta instanceof HTMLMetaElement ? [meta.httpEquiv, meta.content] : [];
  });
  expect(first).toEqual(["Content-Security-Policy", PROMISED]);
  expect(await page.evaluate(forbidden, ELSEWHERE)).toEqual([
    "TypeError",
    "EvalError",
    "TypeError",
    "TypeError",
    "TypeError",
    "TypeError",
  ]);
});

/** What becomes of things that a page must not do: the names of the errors that refuse them. */
async function forbidden(elsewhere: string): Promise<readonly string[]> {
  const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "no error");
  const trial = async (deed: () => unknown): Promise<string> => {
    try {
      await deed();
      return "nothing";
    } catch (error) {
      return nameOf(error);
    }
  };
  const policies = Reflect.get(globalThis, "trustedTypes") as {
    readonly createPolicy: (name: string, rules: object) => unknown;
  };
  // The debugger that runs this may do more than a page: only what comes later is the page's own.
  await new Promise((resolve) => setTimeout(resolve));
  return [
    await trial(() => fetch(elsewhere)),
    await trial(() => Reflect.construct(Function, ["return 1"])),
    await trial(() => Reflect.set(document.createElement("p"), "innerHTML", "<b>")),
    await trial(() => new Worker("./sw.js")),
    await trial(() => policies.createPolicy("another", {})),
    await trial(() => policies.createPolicy("app", {})),
  ];
}

/** Opens a page of one's own making, as if the app had it. */
async function openPage(page: Page, body: string, policy?: string): Promise<void> {
  await page.route(`${ELSEWHERE}**`, (route) => route.fulfill({ body: "" }));
  await page.route("**/made.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: policy === undefined ? {} : { "content-security-policy": policy },
      body: `<!doctype html><title>Made</title><link rel="icon" href="data:," />${body}`,
    }),
  );
  await page.goto("/made.html");
}
