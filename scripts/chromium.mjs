import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium to test with: the one named in CHROMIUM_PATH, else one
 * of the system, else Playwright's own, else the distribution's package.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && existsSync(named)) return named;
  const known = KNOWN.find((path) => existsSync(path));
  if (known !== undefined) return known;
  const own = await playwrightChromium();
  if (existsSync(own)) return own;
  console.log("No Chromium on this machine: installing one for the browser tests …");
  run("npx", ["playwright", "install", "--with-deps", "chromium"]);
  if (existsSync(own)) return own;
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "chromium"]);
  const installed = KNOWN.find((path) => existsSync(path));
  if (installed === undefined) {
    throw new Error(
      "No Chromium could be found or installed. Set CHROMIUM_PATH to one and run again.",
    );
  }
  return installed;
}

async function playwrightChromium() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

function run(command, args) {
  spawnSync(command, args, { stdio: "inherit" });
}
