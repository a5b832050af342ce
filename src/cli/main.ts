import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { runCommand } from "./runCommand.ts";

// Who reads the output may stop before its end, as `head` does; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode);
});

process.exitCode = runCommand(process.argv.slice(2), {
  readFile: (path) => readFileSync(path),
  writeFile: (path, text) => writeFileSync(path, text),
  isSameFile: (a, b) => realPath(a) === realPath(b),
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
});

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // It is not there yet: then its name is all there is of it.
    return resolve(path);
  }
}
