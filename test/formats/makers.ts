import { boardAfter, workspaceAfter } from "#journey/applyChange.ts";
import type { Change, Command, DocumentId, Write } from "#journey/change.ts";
import { type Board, emptyBoard, emptyWorkspace, type Workspace } from "#journey/workspace.ts";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { openMap, type OpenPlan } from "#formats/wayfelt/openMap.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import { asId, type MapId } from "#journey/ids.ts";
import type { Json, JsonObject } from "#kit/json.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";

interface OpenOptions {
  readonly replace?: boolean;
  readonly seed?: number;
}

/** Every document of a workspace, held in memory: id -> kind -> entity. */
export class Shelf {
  readonly #entities = new Map<string, { write: Write; entity: JsonObject & { id: string } }>();
  readonly #homes = new Map<string, DocumentId>();

  /** Carries a command out. */
  run(command: Command): this {
    for (const write of command.writes) this.#write(write);
    return this;
  }

  homeOf = (id: string): DocumentId => this.#homes.get(id) ?? "ws";

  get workspace(): Workspace {
    return this.#changes((id) => !id.startsWith("map:")).reduce(workspaceAfter, emptyWorkspace());
  }

  board(mapId: string): Board {
    return this.#changes((id) => id === `map:${mapId}`).reduce(boardAfter, emptyBoard());
  }

  /** A map as its file. */
  fileOf(mapId: string): string {
    const file = gatherMap(this.workspace, this.board(mapId), asId<MapId>(mapId));
    if (file === null) throw new Error(`no map ${mapId}`);
    return writeMapFile(file);
  }

  /** Opens a file's text; answers the id of the map it became. */
  open(text: string, options: OpenOptions = {}): string {
    const plan = this.planOf(text, options);
    this.run(plan.command);
    return plan.mapId;
  }

  /** What opening a file's text would do. */
  planOf(text: string, options: OpenOptions = {}): OpenPlan {
    const read = readMapFile(bytesOf(text));
    if (!read.ok) throw new Error(read.problem.message);
    const { file } = read.value;
    const mint = mintFrom(seeded32(options.seed ?? 7));
    const replaced = options.replace === true ? this.board(file.map.id) : null;
    return openMap(file, this.workspace, this.homeOf, mint, replaced);
  }

  /** All that is here, as one command that makes it. */
  everything(): Command {
    const writes = [...this.#entities.values()].map(
      ({ write: { document, kind }, entity }): Write => ({ op: "create", document, kind, entity }),
    );
    return { name: "Make everything", writes };
  }

  #write(write: Write): void {
    const { document, kind } = write;
    const id = write.op === "create" ? write.entity.id : write.id;
    const key = JSON.stringify([document, kind, id]);
    if (write.op === "remove") {
      this.#entities.delete(key);
      return;
    }
    const known = this.#entities.get(key);
    if (write.op === "create") {
      this.#entities.set(key, { write, entity: write.entity });
      if (document.startsWith("ev:")) this.#homes.set(id, document);
    } else if (known !== undefined) {
      const value: Json = write.value ?? null;
      this.#entities.set(key, { ...known, entity: { ...known.entity, [write.field]: value, id } });
    } else throw new Error(`a write to nothing: ${key}`);
  }

  #changes(isWanted: (document: DocumentId) => boolean): readonly Change[] {
    return [...this.#entities.values()]
      .filter(({ write }) => isWanted(write.document))
      .map(({ write: { document, kind }, entity }) => ({
        document,
        put: [{ kind, entity }],
        removed: [],
      }));
  }
}

/** A text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
