import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type Browser, chromium, type LaunchOptions, type Page } from "@playwright/test";

/** A Chromium that can be killed like any process: at once, with all its helpers. */
export interface MortalBrowser {
  readonly page: Page;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Starts a Chromium with a profile on the disk, as a process group of its own. */
export async function startMortalBrowser(
  { executablePath, args }: Pick<LaunchOptions, "executablePath" | "args">,
  profile: string,
): Promise<MortalBrowser> {
  const child = spawn(
    executablePath ?? chromium.executablePath(),
    [
      ...(args ?? []),
      "--headless=new",
      "--no-first-run",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, kill: () => killed(child, browser) };
}

async function killed(child: ChildProcess, browser: Browser): Promise<void> {
  const gone = once(child, "exit");
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await gone;
  await browser.close().catch(() => undefined);
}

/** Chromium says on its error stream where it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
  });
}
