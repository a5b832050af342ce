import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import { printIn, statesOf } from "#formats/wayfelt/mapStates.ts";
import { mergeMaps } from "#formats/wayfelt/mergeMaps.ts";
import { PastMap } from "#formats/wayfelt/pastMap.ts";
import { conflictList, conflictTeller } from "#formats/wayfelt/tellConflict.ts";
import { stateOf, writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { words } from "#journey/words/words.ts";
import { readFlags, requiredOf, valueOf } from "./flags.ts";
import { type Io, refuseSame, UsageError } from "./io.ts";
import { readMap } from "./loadMap.ts";
import { writeText } from "./writeText.ts";

/** `merge A B --out C [--base X]`: two copies of one map put together; conflicts go to the standard error. */
export function runMerge(args: readonly string[], io: Io): void {
  const flags = readFlags(args, { out: "one", base: "one" });
  const [first, second, ...more] = flags.words;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError("Name two map files, copies of one map.");
  }
  const out = requiredOf(flags, "out");
  const base = valueOf(flags, "base");
  for (const path of [first, second, base]) if (path !== undefined) refuseSame(io, path, out);
  const [mine, theirs] = [readMap(first, io), readMap(second, io)];
  refuseOther(mine, theirs, second);
  const known = base === undefined ? null : readMap(base, io);
  if (known !== null) refuseOther(mine, known, base ?? "");
  const past = pastOf(mine, theirs, known);
  if (past === null) io.error(`${words.merging.noPast} ${words.merging.nameBase}`);
  const { file, conflicts } = mergeMaps(mine, theirs, past);
  writeText(io, out, writeMapFile(file));
  const tell = conflictTeller(mine, theirs);
  for (const line of conflictList(conflicts, tell, [first, second])) io.error(line);
  const told =
    conflicts.length === 0 ? words.merging.noConflicts : words.merging.conflicts(conflicts.length);
  io.out(`${out}: ${told}`);
}

function refuseOther(mine: MapFile, other: MapFile, path: string): void {
  if (mine.map.id === other.map.id) return;
  throw new UsageError(`${path} is another map: its id is ${other.map.id}, not ${mine.map.id}.`);
}

/** What both grew from: the file that was named, or one of the two where the other says that it grew from it. */
function pastOf(mine: MapFile, theirs: MapFile, base: MapFile | null): PastMap | null {
  if (base !== null) return PastMap.of(base);
  if (grew(theirs, mine)) return PastMap.of(mine);
  return grew(mine, theirs) ? PastMap.of(theirs) : null;
}

function grew(one: MapFile, from: MapFile): boolean {
  return statesOf(one.map).map(printIn).includes(stateOf(from));
}
