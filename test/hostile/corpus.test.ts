import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { CORPUS } from "./corpus.ts";

/*
 * The corpus is written by the makers beside this file. The small files stand
 * in the repository, so that they can be looked at and sent to other programs;
 * of all of them the sum is kept. `HOSTILE=write npm run unit -- test/hostile/corpus`
 * writes both anew after a maker was changed.
 */
const FOLDER = "test/fixtures/hostile";
const SUMS = "test/fixtures/hostile.sums.json";
/** What is larger is made when it is needed. */
const SMALL = 4_096;

const made = CORPUS.map(({ name, bytes }) => {
  const content = bytes();
  const sum = createHash("sha256").update(content).digest("hex");
  return { name, content, size: content.byteLength, sum };
});
const small = made.filter(({ size }) => size <= SMALL);

if (process.env["HOSTILE"] === "write") {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const { name, content } of small) {
    mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
    writeFileSync(join(FOLDER, name), content);
  }
  const sums = Object.fromEntries(made.map(({ name, size, sum }) => [name, [size, sum]]));
  writeFileSync(SUMS, `${JSON.stringify(sums, null, 2)}\n`);
}

const kept: Readonly<Record<string, readonly [number, string]>> = existsSync(SUMS)
  ? JSON.parse(readFileSync(SUMS, "utf8"))
  : {};

test("the corpus has 132 files, each of its own name", () => {
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(132);
});

test.each(made.map(({ name, size, sum }) => [name, size, sum] as const))(
  "%s is the same bytes on every machine",
  (name, size, sum) => expect([size, sum]).toEqual(kept[name]),
);

test("the small ones stand in the repository, byte for byte, and nothing else beside them", () => {
  const found = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.replaceAll("\\", "/")}/${entry.name}`);
  expect(found.toSorted()).toEqual(small.map(({ name }) => `${FOLDER}/${name}`).toSorted());
  for (const { name, content } of small) {
    expect(readFileSync(join(FOLDER, name)).equals(content), name).toBe(true);
  }
});
