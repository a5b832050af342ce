import { readFileSync, writeFileSync } from "node:fs";
import { runCommand } from "./runCommand.ts";

process.exitCode = runCommand(process.argv.slice(2), {
  readFile: (path) => readFileSync(path),
  writeFile: (path, text) => writeFileSync(path, text),
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
});
