import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "node_modules/.cache/wayfelt");
const BUNDLE = join(OUT, "main.js");

if (!isFresh()) await bundle();
await import(pathToFileURL(BUNDLE).href);

/** Is the bundle younger than every source file? */
function isFresh() {
  if (!existsSync(BUNDLE)) return false;
  const made = statSync(BUNDLE).mtimeMs;
  return readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true }).every(
    (entry) => !entry.isFile() || statSync(join(entry.parentPath, entry.name)).mtimeMs < made,
  );
}

/** Bundles the command line's sources for Node; packages stay where they are. */
async function bundle() {
  const { build } = await import("vite");
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: join(ROOT, "src/cli/main.ts"),
      outDir: OUT,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.js" } },
    },
  });
}
