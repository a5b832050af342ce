import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
]);

/** The page with the engine alone, built and served. */
export interface EnginePage {
  readonly url: string;
  close(): void;
}

/** Builds the page into a temporary folder and serves it on loopback. */
export async function serveEnginePage(): Promise<EnginePage> {
  const folder = mkdtempSync(join(tmpdir(), "wayfelt-engine-"));
  await build({
    configFile: join(import.meta.dirname, "vite.config.ts"),
    build: { outDir: folder },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = pathname === "/" ? "index.html" : join("assets", basename(pathname));
    readFile(join(folder, file)).then(
      (bytes) => {
        response.writeHead(200, { "content-type": TYPES.get(extname(file)) ?? "text/plain" });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the page with the engine alone, ready to be used. */
export async function openEnginePage(page: Page, { url }: EnginePage): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => "wayfelt" in globalThis);
}

function portOf(server: Server): number {
  const address = server.address();
  return (address as AddressInfo).port;
}
