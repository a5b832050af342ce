import { readFileSync, writeFileSync } from "node:fs";
import { bundledFont } from "./bundledFont.ts";
import { type Io, UsageError } from "./io.ts";
import { runImport } from "./runImport.ts";
import { runRender } from "./runRender.ts";
import { runStats } from "./runStats.ts";

const HELP = `Wayfelt from the command line.

  import FILE.csv --story COL [--stage COL] [--touchpoint COL] [--score COL]
         [--scale WORST..BEST] [--date COL] [--person COL] [--channel COL]
         [--tags COL] [--attribute COL ...] [--rating COL ...] [--title TEXT]
         --out MAP.wayfelt.json
      Makes a map from a table of stories. A scale of 5..1 says that 1 is best.
      --rating names columns that each rate a touchpoint of that name.
      Without a stage the touchpoint is a stage too, and the other way round;
      without both the stories wait in the map's tray.

  stats MAP.wayfelt.json [--json]
      n, people, mean, interval and bands of every stage and touchpoint.

  render MAP.wayfelt.json --out MAP.svg [--theme light|dark] [--text]
      The whole map as a picture. Text is drawn as outlines, the same everywhere;
      with --text it stays text that can be edited.
`;

const io: Io = {
  readFile: (path) => readFileSync(path),
  writeFile: (path, text) => writeFileSync(path, text),
  out: (text) => process.stdout.write(`${text}\n`),
};

process.exitCode = main(process.argv.slice(2));

/** Runs a command; 0 when it went well, 2 when the call or its file was wrong. */
function main([command, ...args]: readonly string[]): number {
  try {
    return run(command ?? "", args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function run(command: string, args: readonly string[]): number {
  switch (command) {
    case "import":
      runImport(args, io);
      return 0;
    case "stats":
      runStats(args, io);
      return 0;
    case "render":
      runRender(args, io, bundledFont());
      return 0;
    case "help":
    case "--help":
      io.out(HELP);
      return 0;
    default:
      throw new UsageError(
        `${command === "" ? "Name a command" : `There is no command "${command}"`}.\n\n${HELP}`,
      );
  }
}
