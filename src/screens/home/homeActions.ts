import type { MapId } from "#journey/ids.ts";

/** What home asks of whoever owns the maps. */
export interface HomeActions {
  readonly onOpen: (id: MapId) => void;
  readonly onNew: () => void;
  readonly onSample: () => void;
  readonly onImportStories: () => void;
  readonly onOpenFiles: (files: readonly File[]) => void;
  readonly onRename: (id: MapId, title: string) => void;
  readonly onDuplicate: (id: MapId) => void;
  readonly onTrash: (id: MapId) => void;
  readonly onRestore: (id: MapId) => void;
  readonly onDeleteForever: (ids: readonly MapId[]) => void;
}
