import type { Kind } from "#journey/change.ts";
import { GREW_FROM } from "./mapStates.ts";
import type { FileEntity } from "./mapFile.ts";
import { offPaper, onPaper } from "./paper.ts";

/** An entity as the documents hold it, without what reads the same when it is left out. */
export function plainRow(kind: Kind, row: FileEntity, mapId: string): FileEntity {
  const { id, ...fields } = offPaper(kind, onPaper(kind, row, mapId), mapId);
  if (kind !== "map") return { ...fields, id };
  const { [GREW_FROM]: _, ...kept } = fields;
  return { ...kept, id };
}
