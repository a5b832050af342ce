import { type BrowserContext, expect, type Page, type Request } from "@playwright/test";

/** Everything a page did that no page of Wayfelt may do. */
export interface Watch {
  readonly faults: readonly string[];
}

/** What the test's own browser says where it keeps the app from staying on the device. */
const NOT_KEPT = "Service Worker registration blocked by Playwright";

const LOOPBACK = "127.0.0.1";

const faultsOf = new WeakMap<BrowserContext, string[]>();

/**
 * Listens to all pages of a context, also those opened later: requests to
 * another origin than the one that was opened, words on the console, errors,
 * and breaches of the content security policy are noted.
 *
 * @param host another name of loopback, where the pages are opened at one
 */
export async function watch(context: BrowserContext, host = LOOPBACK): Promise<Watch> {
  const known = faultsOf.get(context);
  if (known !== undefined) return { faults: known };
  const faults: string[] = [];
  faultsOf.set(context, faults);
  await watchPolicy(context, faults);
  for (const page of context.pages()) watchPage(page, faults);
  context.on("page", (page) => watchPage(page, faults));
  watchRequests(context, faults, host);
  return { faults };
}

async function watchPolicy(context: BrowserContext, faults: string[]): Promise<void> {
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
}

/** Pages may ask only where they were opened from, and they are opened only at the host of the tests. */
function watchRequests(context: BrowserContext, faults: string[], host: string): void {
  const opened = new Set<string>();
  context.on("request", (request) => {
    const { protocol, hostname, origin } = new URL(request.url());
    if (protocol === "data:" || protocol === "blob:") return;
    if (isOpening(request) && hostname === host) opened.add(origin);
    if (!opened.has(origin)) faults.push(`request to another origin: ${request.url()}`);
  });
}

function isOpening(request: Request): boolean {
  return request.isNavigationRequest() && request.frame().parentFrame() === null;
}

function watchPage(page: Page, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (message.text() === NOT_KEPT) return;
    faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.stack ?? error.message}`));
  page.on("websocket", (socket) => faults.push(`a socket to ${socket.url()}`));
}

/** The page kept to itself and kept quiet. */
export function expectNoFaults({ faults }: Watch): void {
  expect([...faults], "requests elsewhere, console words, errors, policy breaches").toEqual([]);
}

const WORDS = /^(?:console |page error)/u;

/** The page kept to itself, whatever it said: for faults that are told on the console. */
export function expectNothingAbroad({ faults }: Watch): void {
  const abroad = faults.filter((fault) => !WORDS.test(fault));
  expect(abroad, "requests elsewhere, policy breaches").toEqual([]);
}
