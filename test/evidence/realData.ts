import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { it } from "vitest";

/** The rows of a real file beside the project, by header; null when it is not there. */
function realRows(name: string): readonly Readonly<Record<string, string>>[] | null {
  const path = new URL(`../../../shared/data/real/${name}`, import.meta.url);
  if (!existsSync(path)) return null;
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return data;
}

/** A test on a real file; where the file is missing it is skipped, and says so. */
export function onRealFile(
  file: string,
  fact: string,
  check: (rows: readonly Readonly<Record<string, string>>[]) => void,
): void {
  const rows = realRows(file);
  if (rows === null) {
    // These files may not be handed on with the project: without them the fact is named as not tried.
    it.skip(`${fact} (MISSING: ../shared/data/real/${file})`, () => undefined);
    console.warn(`SKIPPED, no ../shared/data/real/${file}: ${fact}`);
    return;
  }
  it(fact, () => check(rows));
}
