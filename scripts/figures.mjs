import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coverageFigure } from "./coverageFigure.mjs";
import { tableOf } from "./figuresTable.mjs";

/*
 * The table of what the tests counted, from the figures that they kept while they ran:
 *
 *   npm run figures              prints it
 *   npm run figures -- --write   writes it into test/README.md
 */
const FOLDER = "test-results/figures";
const COVERAGE = "test-results/coverage/coverage-summary.json";
const README = "test/README.md";
const [BEGIN, END] = ["<!-- figures: npm run figures -- --write -->", "<!-- end of figures -->"];

const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((file) => file.endsWith(".json"))
  : [];
const kept = new Map(
  files.map((file) => [
    file.replace(/\.json$/, ""),
    JSON.parse(readFileSync(join(FOLDER, file), "utf8")),
  ]),
);
if (existsSync(COVERAGE)) {
  kept.set("coverage", coverageFigure(JSON.parse(readFileSync(COVERAGE, "utf8"))));
}
const table = tableOf(kept);

if (process.argv.includes("--write")) {
  const text = readFileSync(README, "utf8");
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${README} has no place for the figures (${BEGIN})`);
  writeFileSync(README, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`);
} else console.log(table);
