import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const WORKER = fileURLToPath(new URL("serviceWorker.mjs", import.meta.url));
const WRITTEN = "sw.js";

/** Writes the service worker of a build, once all its other files are there. */
export function offline() {
  let out = "";
  return {
    name: "offline",
    apply: "build",
    configResolved: ({ root, build }) => {
      out = resolve(root, build.outDir);
    },
    closeBundle: {
      order: "post",
      handler: () => writeFileSync(join(out, WRITTEN), serviceWorkerFor(out)),
    },
  };
}

/** The text of the service worker for the files of a folder; the same files make the same text. */
export function serviceWorkerFor(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path !== WRITTEN)
    .toSorted();
  const hash = createHash("sha256");
  const prints = files.map((path) => [path, printOf(readFileSync(join(folder, path)))]);
  for (const [path, print] of prints) hash.update(path).update(print);
  const version = hash.digest("hex").slice(0, 12);
  return [
    `self.wayfeltFiles = ${JSON.stringify(Object.fromEntries(prints))};`,
    `self.wayfeltVersion = ${JSON.stringify(version)};`,
    readFileSync(WORKER, "utf8"),
  ].join("\n");
}

/** By this a file is known: enough of its SHA-256 to tell it from any other that a server may send in its place. */
function printOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
