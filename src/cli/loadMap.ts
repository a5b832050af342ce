import { openMap } from "#formats/wayfelt/openMap.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import type { Command } from "#journey/change.ts";
import { boardAfter, workspaceAfter } from "#journey/applyChange.ts";
import type { Change } from "#journey/change.ts";
import type { MapId } from "#journey/ids.ts";
import { type Board, emptyBoard, emptyWorkspace, type Workspace } from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { type Io, UsageError } from "./io.ts";

/** A map in memory, as the app's read model has it. */
export interface LoadedMap {
  readonly mapId: MapId;
  readonly workspace: Workspace;
  readonly board: Board;
}

/** Reads a map file from the disk. What had to be mended is told. */
export function loadMap(path: string, io: Io): LoadedMap {
  const read = readMapFile(bytesOf(path, io));
  if (!read.ok) throw new UsageError(`${path}: ${read.problem.message}`);
  const plan = openMap(read.value.file, emptyWorkspace(), () => "ws", mintFrom(seeded32(1)));
  return { mapId: plan.mapId, ...afterCommand(plan.command, emptyWorkspace(), emptyBoard()) };
}

/** The bytes of a file; a file that cannot be read is the caller's mistake. */
export function bytesOf(path: string, io: Io): Uint8Array {
  try {
    return io.readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path} cannot be read: ${reason}`);
  }
}

/** Workspace and board after a command that makes things. */
export function afterCommand(
  command: Command,
  workspace: Workspace,
  board: Board,
): { readonly workspace: Workspace; readonly board: Board } {
  const made = command.writes.flatMap((write) => (write.op === "create" ? [write] : []));
  const gone = command.writes.flatMap((write) => (write.op === "remove" ? [write] : []));
  const change: Change = {
    document: "ws",
    put: made.map(({ kind, entity }) => ({ kind, entity })),
    removed: gone.map(({ kind, id }) => ({ kind, id })),
  };
  return { workspace: workspaceAfter(workspace, change), board: boardAfter(board, change) };
}
