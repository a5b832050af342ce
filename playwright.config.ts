import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, knownChromium } from "./scripts/chromium.mjs";

// The workers read this file again: what is found once, they find in the environment.
process.env["CHROMIUM_PATH"] = (await knownChromium()) ?? "";
process.env["WAYFELT_PORT"] ??= String(20_000 + (process.pid % 10_000));

const address = `http://127.0.0.1:${process.env["WAYFELT_PORT"]}/`;
/** Is this the test command and not a developer's run of a few tests? */
const isWhole = process.env["WAYFELT_ALL"] !== undefined;
const executablePath = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "test/browser",
  workers: 2,
  timeout: 90_000,
  // A shared machine may starve one page for seconds; what fails twice is broken. A second try is told.
  retries: isWhole ? 1 : 0,
  forbidOnly: isWhole,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  outputDir: "test-results/browser",
  use: {
    baseURL: address,
    actionTimeout: 10_000,
    viewport: { width: 1440, height: 900 },
    // What is kept on the device is tried in a spec of its own; elsewhere it would only cost time.
    serviceWorkers: "block",
    launchOptions: {
      ...(executablePath === "" ? {} : { executablePath }),
      args: [...CHROMIUM_ARGS],
    },
  },
  webServer: {
    command: "node scripts/serve.mjs",
    env: { PORT: process.env["WAYFELT_PORT"] },
    url: address,
    reuseExistingServer: false,
  },
});
