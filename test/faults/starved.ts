import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** How long what draws a page wanted to work and got no processor between two moments, in ms. */
export interface Starved {
  readonly between: (fromMs: number, toMs: number) => number;
  readonly stop: () => void;
}

const EVERY_MS = 10;
const NS_A_MS = 1_000_000;

/** Beside the first thread of a process: what takes a press in, and what puts the picture together. */
const HELPERS = /^(?:Compositor|VizCompositorTh|Chrome_IOThread|Chrome_ChildIOT)/u;

/**
 * Watches how long the machine lets a page wait for a processor, as the kernel counts
 * it. Where it counts nothing (not on Linux), nobody was starved.
 */
export async function watchStarved(page: Page): Promise<Starved> {
  const threads = (await processesOf(page)).flatMap(threadsOf);
  const samples: { readonly atMs: number; readonly waitedMs: readonly number[] }[] = [];
  const take = (): void => {
    samples.push({ atMs: Date.now(), waitedMs: threads.map(waitedBy) });
  };
  take();
  const timer = setInterval(take, EVERY_MS);
  return {
    between: (fromMs, toMs) => {
      // Only what certainly lies between the two is counted, and of several threads the one that waited most.
      const within = samples.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
      const [first, last] = [within[0]?.waitedMs ?? [], within.at(-1)?.waitedMs ?? []];
      return Math.max(0, ...last.map((waited, at) => waited - (first[at] ?? waited)));
    },
    stop: () => clearInterval(timer),
  };
}

/** The browser, what paints for it, and the process that draws the page: of all such, the one that worked longest. */
async function processesOf(page: Page): Promise<readonly number[]> {
  const browser = page.context().browser();
  if (browser === null) return [];
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  const busiest = processInfo.toSorted((a, b) => b.cpuTime - a.cpuTime);
  const kinds = ["browser", "GPU", "renderer"];
  return kinds.flatMap((kind) => busiest.find(({ type }) => type === kind)?.id ?? []);
}

/** Where the kernel tells of a process's threads. */
function threadsOf(pid: number): readonly string[] {
  const tasks = `/proc/${pid}/task`;
  try {
    return readdirSync(tasks)
      .filter((id) => id === String(pid) || HELPERS.test(textOf(`${tasks}/${id}/comm`)))
      .map((id) => `${tasks}/${id}/schedstat`);
  } catch {
    return [];
  }
}

function waitedBy(thread: string): number {
  const [, waited = "0"] = textOf(thread).split(" ");
  return Number(waited) / NS_A_MS;
}

/** Empty for a thread that ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
