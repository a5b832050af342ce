import type { MapFile } from "#formats/wayfelt/mapFile.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { type OpenedMap, tablesOf } from "#formats/wayfelt/tables.ts";
import type { Command } from "#journey/change.ts";
import { boardAfter, workspaceAfter } from "#journey/applyChange.ts";
import type { Change } from "#journey/change.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import { type Io, reasonOf, UsageError } from "./io.ts";

/** A map in memory, as the app's read model has it. */
export type LoadedMap = OpenedMap;

/** Reads a map file from the disk. What had to be mended is told on the standard error. */
export function loadMap(path: string, io: Io): LoadedMap {
  return tablesOf(readMap(path, io));
}

/** The same as the file holds it. */
export function readMap(path: string, io: Io): MapFile {
  const read = readMapFile(bytesOf(path, io));
  if (!read.ok) throw new UsageError(`${path}: ${read.problem.message}`);
  for (const { message } of read.value.repairs) io.error(`${path}: ${message}`);
  return read.value.file;
}

/** The bytes of a file; a file that cannot be read is the caller's mistake. */
export function bytesOf(path: string, io: Io): Uint8Array {
  try {
    return io.readFile(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** Workspace and board after a command. */
export function afterCommand(
  command: Command,
  workspace: Workspace,
  board: Board,
): { readonly workspace: Workspace; readonly board: Board } {
  const made = command.writes.flatMap((write) => (write.op === "create" ? [write] : []));
  const gone = command.writes.flatMap((write) => (write.op === "remove" ? [write] : []));
  const after = applied(workspace, board, {
    document: "ws",
    put: made.map(({ kind, entity }) => ({ kind, entity })),
    removed: gone.map(({ kind, id }) => ({ kind, id })),
  });
  return withFields(command, after.workspace, after.board);
}

type Put = Change["put"][number];

/** The same with what a command says anew of people and stories, each of them once. */
function withFields(
  command: Command,
  workspace: Workspace,
  board: Board,
): ReturnType<typeof applied> {
  const changed = new Map<string, Put>();
  for (const write of command.writes) {
    if (write.op !== "set" || (write.kind !== "participant" && write.kind !== "story")) continue;
    const { kind, id, field, value } = write;
    const before = changed.get(`${kind} ${id}`)?.entity ?? workspace[kind].get(id);
    if (before === undefined) continue;
    changed.set(`${kind} ${id}`, {
      kind,
      entity: { ...before, id, [field]: value } as Put["entity"],
    });
  }
  return applied(workspace, board, { document: "ws", put: [...changed.values()], removed: [] });
}

function applied(
  workspace: Workspace,
  board: Board,
  change: Change,
): { readonly workspace: Workspace; readonly board: Board } {
  return { workspace: workspaceAfter(workspace, change), board: boardAfter(board, change) };
}
