import { spawn } from "node:child_process";
import { createReadStream, existsSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const DEFAULT_PORT = 4173;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".md": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Serves the built app on loopback; a port that is taken moves on to the next unless it is fixed. */
export function serve(port, isFixed = false, root = DIST) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(root, request, response));
    server.once("error", (error) => {
      if (error.code !== "EADDRINUSE" || isFixed) reject(error);
      else resolve(serve(port + 1, false, root));
    });
    server.listen(port, "127.0.0.1", () =>
      resolve({ server, url: `http://127.0.0.1:${server.address().port}/` }),
    );
  });
}

function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const file = fileOf(root, request.url ?? "/");
  if (file === null) {
    response.writeHead(404, { "content-type": TYPES[".txt"] }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": statSync(file).size,
    "cache-control": isNamedByContent(root, file) ? "max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The file that an address means; null when it means none, or one outside. */
function fileOf(root, address) {
  const path = pathOf(address);
  if (path === null || path.includes("\0")) return null;
  const file = join(root, normalize(path.endsWith("/") ? `${path}index.html` : path));
  const isInside = file.startsWith(root.endsWith(sep) ? root : root + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

function pathOf(address) {
  try {
    return decodeURIComponent(address.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
}

/** What stands in assets/ has a hash of its content in its name and never changes. */
function isNamedByContent(root, file) {
  return file.startsWith(join(root, "assets") + sep);
}

/** Opens the address where there is a desktop; elsewhere its being printed is enough. */
function openInBrowser(url) {
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  const hasDesktop = process.platform !== "linux" || DISPLAY || WAYLAND_DISPLAY;
  if (!hasDesktop || CI) return;
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[
    process.platform
  ] ?? ["xdg-open"];
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

async function main() {
  if (!existsSync(join(DIST, "index.html"))) {
    throw new Error("There is nothing to serve yet: run `npm run build` first.");
  }
  const fixed = process.env.PORT;
  const { url } = await serve(Number(fixed ?? DEFAULT_PORT), fixed !== undefined);
  console.log(`Wayfelt is at ${url} (Ctrl+C stops it)`);
  if (process.argv.includes("--open")) openInBrowser(url);
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${process.env.PORT} is taken: name another.`
        : error.message,
    );
    process.exitCode = 1;
  }
}
