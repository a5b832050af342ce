import { bundledFont } from "./bundledFont.ts";
import { nearest } from "#kit/nearest.ts";
import { meant } from "./flags.ts";
import { type Io, UsageError } from "./io.ts";
import { runDerive } from "./runDerive.ts";
import { runImport } from "./runImport.ts";
import { runMerge } from "./runMerge.ts";
import { runRender } from "./runRender.ts";
import { runShare } from "./runShare.ts";
import { runStats } from "./runStats.ts";

const HELP = `Wayfelt from the command line.

  import FILE.csv --story COL [--out MAP.wayfelt.json] [options]
      Makes a map from a table of stories (CSV, TSV in any encoding that Excel writes; XLSX).
      Columns are named by their header, or by their letter as in column:B. Where a
      survey tool writes codes above its questions, either names the column.

      --story COL            what the customers said
      --stage COL            the stage of each story
      --touchpoint COL       its touchpoint. Without a stage the touchpoint is a stage
                             too, and the other way round; without both the stories
                             wait in the map's tray
      --score COL            its rating
      --rating COL ...       instead of --score and --touchpoint: columns that each rate
                             the touchpoint they are named after (also: --touchpoints)
      --words COL ...        columns of words on a touchpoint each; they belong to the
                             ratings of the same subject. Then --story may be left out
      --scale WORST..BEST    as 0..10, or 5..1 where 1 is best; guessed if left out
      --not-rated NUMBER ... numbers that mean that nobody rated
      --date COL             when it was told; --date-order dmy, mdy or ymd settles 3/4/2026
      --person COL           who told it: the same name is the same person
      --name COL ...         what the person is called, where --person is an id
      --attribute COL ...    what is known of the person; without --person each row is one
      --channel COL, --tags COL, --consent COL
      --into MAP.wayfelt.json  the map that the table comes into: what it tells already is
                             left out, people are found by their key and brought up to date
      --title TEXT           the map's title; the file's name if left out
      --encoding NAME, --delimiter SIGN; --sheet NAME of a workbook
      Titles above the table, rows of a survey tool and repeated headers are left out
      and told. Without --out the map goes to the standard output. The same file and
      options give the same bytes.

  stats MAP.wayfelt.json [--json]
      n, people, mean, interval and bands of every stage and touchpoint.

  derive MAP.wayfelt.json [--json] [--segment NAME] [--suggest]
      Profile, persona, segments and scorecards of everyone on the map, or of one
      segment. With --json as data: each statement with its value, n, known, interval,
      evidence and rule. With --suggest it looks for groups too.

  render MAP.wayfelt.json --out MAP.svg [--theme light|dark] [--text] [--all-quotes]
      The whole map as a picture. Text is drawn as outlines, the same everywhere;
      with --text it stays text that can be edited. Without --all-quotes only words
      are shown whose teller agreed to be quoted and that name nobody.

  share MAP.wayfelt.json --out SHARED.wayfelt.json
      The map for strangers: the same curve, people as numbers, rare answers and
      words without consent left out, and nobody named.

  merge A.wayfelt.json B.wayfelt.json --out C.wayfelt.json [--base X.wayfelt.json]
      Two copies of one map put together: the work of both is in it. What both sides
      changed is settled the same whichever is named first, and told on the standard
      error. --base names the map as it was before both; without it, unless one file
      grew from the other, all that differs is told and nothing is taken away.

  Mistakes are told on the standard error, with exit code 2.
`;

const COMMANDS = ["import", "stats", "derive", "render", "share", "merge"];

/** Runs a command line; 0 when it went well, 2 when the call or its file was wrong. */
export function runCommand([command, ...args]: readonly string[], io: Io): number {
  try {
    return run(command ?? "", args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.error(error.message);
    return 2;
  }
}

function run(command: string, args: readonly string[], io: Io): number {
  if (args.includes("--help")) {
    io.out(HELP);
    return 0;
  }
  switch (command) {
    case "import":
      runImport(args, io);
      return 0;
    case "stats":
      runStats(args, io);
      return 0;
    case "derive":
      runDerive(args, io);
      return 0;
    case "render":
      runRender(args, io, bundledFont());
      return 0;
    case "share":
      runShare(args, io);
      return 0;
    case "merge":
      runMerge(args, io);
      return 0;
    case "help":
    case "-h":
    case "--help":
      io.out(HELP);
      return 0;
    default:
      throw new UsageError(
        `${command === "" ? "Name a command." : `There is no command "${command}".${meant(nearest(command, COMMANDS))}`}\n\n${HELP}`,
      );
  }
}
