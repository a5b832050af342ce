import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/*
 * Runs the command line from its sources. Node 20 reads no TypeScript, so they
 * are bundled once and kept until a source or a package changes. Bundles are
 * made aside and moved into place whole: many may run at a time.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache/wayfelt");
const bundle = join(CACHE, fingerprint(), "main.js");

if (!existsSync(bundle)) await bundleInto(dirname(bundle));
await import(pathToFileURL(bundle).href);

/** Differs whenever a source file or the list of packages does. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const source of sources) {
    const { mtimeMs, size } = statSync(source);
    hash.update(`${source}\n${mtimeMs}\n${size}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** Bundles the sources for Node; packages stay where they are. Older bundles go. */
async function bundleInto(folder) {
  const { build } = await import("vite");
  const aside = `${folder}.${process.pid}`;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: join(ROOT, "src/cli/main.ts"),
      outDir: aside,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.js" } },
    },
  });
  moveInto(folder, aside);
  forgetAllBut(folder);
}

function moveInto(folder, aside) {
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Takes away bundles of older sources, not those that another run is making now. */
function forgetAllBut(folder) {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(CACHE)) {
    const old = join(CACHE, name);
    if (old === folder || statSync(old).mtimeMs > anHourAgo) continue;
    rmSync(old, { recursive: true, force: true });
  }
}
