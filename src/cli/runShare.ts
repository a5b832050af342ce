import { sharedMap } from "#formats/wayfelt/sharedMap.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { words } from "#journey/words/words.ts";
import { readFlags, requiredOf } from "./flags.ts";
import { type Io, refuseSame, UsageError } from "./io.ts";
import { readMap } from "./loadMap.ts";
import { writeText } from "./writeText.ts";

/** `share MAP.wayfelt.json --out SHARED.wayfelt.json`: the map for strangers, without who said what. */
export function runShare(args: readonly string[], io: Io): void {
  const flags = readFlags(args, { out: "one" });
  const [path, ...more] = flags.words;
  if (path === undefined || more.length > 0) throw new UsageError("Name one map file.");
  const out = requiredOf(flags, "out");
  refuseSame(io, path, out);
  const { file, stories, told } = sharedMap(readMap(path, io));
  writeText(io, out, writeMapFile(file));
  io.out(`${out}: ${words.exporting.sharedTold(told, stories)}.`);
}
