import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../scripts/serve.mjs";

describe("the built app on loopback", () => {
  let folder = "";
  let served: Served;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "wayfelt-served-"));
    const root = join(folder, "dist");
    mkdirSync(join(root, "assets"), { recursive: true });
    writeFileSync(join(root, "index.html"), "<!doctype html>");
    writeFileSync(join(root, "assets/app.js"), "export {};");
    writeFileSync(join(root, "assets/inter.woff2"), "font");
    writeFileSync(join(folder, "secret.txt"), "secret");
    served = await serve(0, false, root);
  });

  afterAll(() => {
    served.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/index.html?a=1", "text/html; charset=utf-8", "no-cache"],
    ["/assets/app.js", "text/javascript; charset=utf-8", "max-age=31536000, immutable"],
    ["/assets/inter.woff2", "font/woff2", "max-age=31536000, immutable"],
  ])("gives %s its type", async (path, type, caching) => {
    const response = await asking(served, path);
    expect(response.status).toBe(200);
    expect(response.headers["content-type"]).toBe(type);
    expect(response.headers["cache-control"]).toBe(caching);
    expect(response.headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    "/missing.js",
    "/assets",
    "/assets/",
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2f..%2fsecret.txt",
    "/%",
    "/%00",
    "//",
  ])("has nothing at %s, and goes on", async (path) => {
    const response = await asking(served, path);
    expect(response.status).toBe(path === "//" ? 200 : 404);
    expect(response.text).not.toContain("secret");
    expect((await asking(served, "/")).status).toBe(200);
  });

  it("takes nothing", async () => {
    expect((await asking(served, "/", "POST")).status).toBe(405);
  });

  it("answers a HEAD without a body", async () => {
    const response = await asking(served, "/assets/app.js", "HEAD");
    expect(response.status).toBe(200);
    expect(response.headers["content-length"]).toBe("10");
    expect(response.text).toBe("");
  });

  it("moves on when its port is taken, unless it was asked for", async () => {
    const taken = Number(new URL(served.url).port);
    const second = await serve(taken, false, folder);
    second.server.close();
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await expect(serve(taken, true, folder)).rejects.toThrow("EADDRINUSE");
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks for a path exactly as it is written: `fetch` would straighten it first. */
function asking({ url }: Served, path: string, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode, headers: response.headers, text });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}
