import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/*
 * Which unit tests reach a source file, the nearest first: over how many imports, from what the
 * files themselves say.
 */

/** Tests of the browser run without these files; gates and pages of faults judge no behaviour. */
const OTHERS = /^test\/(?:browser|gates|bench)\//;

/** All files below a folder. */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/**
 * The tests of a project's unit tests by source file.
 *
 * @returns {(file: string) => readonly {test: string, steps: number}[]} nearest first
 */
export function nearestTests(root) {
  const files = [...filesBelow(join(root, "src")), ...filesBelow(join(root, "test"))]
    .map((file) => file.slice(root.length + 1))
    .filter((file) => /\.tsx?$/.test(file));
  const importers = new Map();
  for (const file of files) {
    for (const imported of importsOf(root, file)) {
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  return (file) => reached(importers, file);
}

function reached(importers, from) {
  const steps = new Map([[from, 0]]);
  const queue = [from];
  for (const file of queue) {
    for (const importer of importers.get(file) ?? []) {
      if (steps.has(importer)) continue;
      steps.set(importer, steps.get(file) + 1);
      queue.push(importer);
    }
  }
  return [...steps]
    .filter(([file]) => /\.test\.tsx?$/.test(file) && !OTHERS.test(file))
    .map(([test, far]) => ({ test, steps: far }))
    .toSorted((a, b) => a.steps - b.steps || (a.test < b.test ? -1 : 1));
}

function importsOf(root, file) {
  const text = readFileSync(join(root, file), "utf8");
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*"([#.][^"?]+)/g)].map(
    ([, name]) => name,
  );
  return names
    .map((name) =>
      name.startsWith("#") ? join("src", name.slice(1)) : normalize(join(dirname(file), name)),
    )
    .filter((name) => existsSync(join(root, name)));
}
