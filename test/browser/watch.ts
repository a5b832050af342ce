import { type BrowserContext, expect, type Page } from "@playwright/test";

/** Everything a page did that no page of Wayfelt may do. */
export interface Watch {
  readonly faults: readonly string[];
}

const faultsOf = new WeakMap<BrowserContext, string[]>();

/**
 * Listens to all pages of a context, also those opened later: requests to
 * another origin, words on the console, errors, and breaches of the content
 * security policy are noted.
 */
export async function watch(context: BrowserContext): Promise<Watch> {
  const known = faultsOf.get(context);
  if (known !== undefined) return { faults: known };
  const faults: string[] = [];
  faultsOf.set(context, faults);
  await context.exposeBinding("__noteBreach", (_, text: string) => {
    faults.push(`breach of the content security policy: ${text}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const note: unknown = Reflect.get(globalThis, "__noteBreach");
      if (typeof note === "function") {
        note(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
      }
    });
  });
  for (const page of context.pages()) watchPage(page, faults);
  context.on("page", (page) => watchPage(page, faults));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.hostname === "127.0.0.1" || ["data:", "blob:"].includes(url.protocol);
    if (!isOwn) faults.push(`request to another origin: ${request.url()}`);
  });
  return { faults };
}

function watchPage(page: Page, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.stack ?? error.message}`));
}

/** The page kept to itself and kept quiet. */
export function expectNoFaults({ faults }: Watch): void {
  expect([...faults], "requests elsewhere, console words, errors, policy breaches").toEqual([]);
}
