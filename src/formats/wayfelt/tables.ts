import { boardAfter, workspaceAfter } from "#journey/applyChange.ts";
import type { Change, DocumentId } from "#journey/change.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { type Board, emptyBoard, emptyWorkspace, type Workspace } from "#journey/workspace.ts";
import { KIND_OF_LIST, MAP_LISTS, type MapFile } from "./mapFile.ts";

/** A map that was read, as the tables that all else works on. */
export interface OpenedMap {
  readonly mapId: MapId;
  readonly board: Board;
  readonly workspace: Workspace;
}

/** Reads a map file into tables of its own, for whoever has no workspace. */
export function tablesOf(file: MapFile): OpenedMap {
  const document: DocumentId = "ws";
  const put = MAP_LISTS.flatMap((list) =>
    file[list].map((entity) => ({ kind: KIND_OF_LIST[list], entity })),
  );
  const change: Change = {
    document,
    put: [{ kind: "map", entity: file.map }, ...put],
    removed: [],
  };
  return {
    mapId: asId<MapId>(file.map.id),
    board: boardAfter(emptyBoard(), change),
    workspace: workspaceAfter(emptyWorkspace(), change),
  };
}
