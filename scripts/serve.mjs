import { spawn } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Serves the built app on loopback; a port that is taken moves on to the next. */
export function serve(port, isFixed = false) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once("error", (error) => {
      if (error.code !== "EADDRINUSE" || isFixed) reject(error);
      else resolve(serve(port + 1));
    });
    server.listen(port, "127.0.0.1", () =>
      resolve({ server, url: `http://127.0.0.1:${server.address().port}/` }),
    );
  });
}

function answer(request, response) {
  const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
  const path = join(ROOT, normalize(decodeURIComponent(pathname)));
  const file = pathname.endsWith("/") ? join(path, "index.html") : path;
  if (!file.startsWith(ROOT) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "x-content-type-options": "nosniff",
  });
  createReadStream(file).pipe(response);
}

function openInBrowser(url) {
  const command = { darwin: "open", win32: "start" }[process.platform] ?? "xdg-open";
  const child = spawn(command, [url], {
    stdio: "ignore",
    detached: true,
    shell: process.platform === "win32",
  });
  child.on("error", () => undefined);
  child.unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fixed = process.env.PORT;
  const { url } = await serve(Number(fixed ?? 4173), fixed !== undefined);
  console.log(`Wayfelt is at ${url} (Ctrl+C stops it)`);
  if (process.argv.includes("--open") && process.env.CI === undefined) openInBrowser(url);
}
