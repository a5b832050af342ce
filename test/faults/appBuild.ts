import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { serve } from "../../scripts/serve.mjs";

/** A change of the app's own source, for one build: what is made anew, and how. */
export interface Alteration {
  /** The end of the file's path: "src/storage/format.ts". */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const ROOT = join(import.meta.dirname, "../..");

/** The app as it was built for all browser tests. */
export const BUILT = join(ROOT, "dist");

/** Builds the real app with alterations into a temporary folder. Throws when one of them finds nothing to alter. */
export async function buildApp(alterations: readonly Alteration[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "wayfelt-app-"));
  const made = new Set<Alteration>();
  await build({
    root: ROOT,
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "error",
    plugins: [altering(alterations, made)],
    build: { outDir: folder, emptyOutDir: true },
  });
  const missed = alterations.find((alteration) => !made.has(alteration));
  if (missed !== undefined) throw new Error(`${missed.file} does not hold: ${missed.from}`);
  return folder;
}

function altering(alterations: readonly Alteration[], made: Set<Alteration>): Plugin {
  return {
    name: "altering",
    enforce: "pre",
    transform(code, id) {
      let altered = code;
      for (const alteration of alterations) {
        if (!id.endsWith(alteration.file) || !altered.includes(alteration.from)) continue;
        altered = altered.replace(alteration.from, () => alteration.to);
        made.add(alteration);
      }
      return altered === code ? null : { code: altered, map: null };
    },
  };
}

/** A version of the app that is later than the one in `dist/`: its tables and its format are one higher. */
export function laterVersion(steps = ""): readonly Alteration[] {
  const file = "src/storage/format.ts";
  return [
    { file, from: "const FORMAT = 1;", to: "const FORMAT = 2;" },
    { file, from: "const TABLES = 1;", to: "const TABLES = 2;" },
    {
      file,
      from: "const STEPS: readonly FormatStep[] = [];",
      to: `const STEPS: readonly FormatStep[] = [${steps}];`,
    },
  ];
}

/** One address, at which one version of the app takes the place of another. */
export interface Site {
  readonly url: string;
  /** Puts a version there; nothing of the one before stays. */
  deploy(folder: string): void;
  close(): void;
}

/** Serves a version of the app at an address of its own. */
export async function openSite(folder: string): Promise<Site> {
  const root = mkdtempSync(join(tmpdir(), "wayfelt-site-"));
  const deploy = (version: string): void => {
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    cpSync(version, root, { recursive: true });
  };
  deploy(folder);
  const { server, url } = await serve(0, false, root);
  return {
    url,
    deploy,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Removes what was built. */
export function removeBuilds(folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
