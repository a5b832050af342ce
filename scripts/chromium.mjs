import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The arguments with which Chromium runs alone: in a container, without a network. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const PLACES = [
  "/usr/bin",
  "/usr/local/bin",
  "/opt/google/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const INSTALL_MINUTES = 4;

/**
 * The path of a Chromium that is on this machine: the one named in
 * CHROMIUM_PATH, else one of the system, else Playwright's own; undefined
 * without any.
 */
export async function knownChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (answers(named)) return named;
    console.error(`CHROMIUM_PATH names ${named}, which does not run: looking for another.`);
  }
  return systemChromium() ?? (await playwrightChromium());
}

/** The path of a Chromium to test with; installs one where there is none. Throws when that fails. */
export async function findChromium() {
  const known = await knownChromium();
  if (known !== undefined) return known;
  console.log("No Chromium on this machine: installing one for the browser tests …");
  run("npx", ["playwright", "install", "--with-deps", "chromium"]);
  const own = await playwrightChromium();
  if (own !== undefined) return own;
  asRoot("apt-get", ["update"]);
  asRoot("apt-get", ["install", "-y", "chromium"]);
  const installed = systemChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    "No Chromium could be found or installed. Set CHROMIUM_PATH to one and run again.",
  );
}

function systemChromium() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...PLACES];
  const paths = folders.flatMap((folder) => [...NAMES.map((name) => join(folder, name)), folder]);
  return paths.find((path) => /chrom[^/\\]*$/i.test(path) && existsSync(path) && answers(path));
}

async function playwrightChromium() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) && answers(path) ? path : undefined;
}

/** Does it start? Some systems have a script by this name that only says where to get one. */
function answers(path) {
  if (process.platform === "win32") return existsSync(path);
  const { status } = spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 });
  return status === 0;
}

function asRoot(command, args) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) run(command, args);
  else run("sudo", ["--non-interactive", command, ...args]);
}

function run(command, args) {
  spawnSync(command, args, {
    stdio: "inherit",
    timeout: INSTALL_MINUTES * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
