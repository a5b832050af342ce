import { boardAfter, workspaceAfter } from "#journey/applyChange.ts";
import { type Change, type DocumentId, evidenceDocument, mapOfBoard } from "#journey/change.ts";
import type { MapId, ParticipantId, StoryId } from "#journey/ids.ts";
import { type Board, emptyBoard, type Workspace } from "#journey/workspace.ts";
import { storyIdsIn } from "./changes.ts";
import { StoryIndex } from "./storyIndex.ts";

/**
 * What a session keeps of all that came up from the documents, beside the state
 * that the screens see: the boards that were opened, in which document a story
 * or person lives, and which stories stand where on the open map.
 */
export class Records {
  readonly #boards = new Map<MapId, Board>();
  readonly #homes = new Map<string, DocumentId>();
  #index: StoryIndex | null = null;

  /** Which stories stand where on the open map; null when none is open. */
  get index(): StoryIndex | null {
    return this.#index;
  }

  /** The board of a map, empty while it was not read. */
  board(mapId: MapId): Board {
    return this.#boards.get(mapId) ?? emptyBoard();
  }

  /** Begins to keep which stories stand where on a map. */
  indexFor(mapId: MapId, workspace: Workspace): void {
    this.#index = new StoryIndex(mapId);
    for (const story of workspace.story) this.#index.put(story);
  }

  /** Ends keeping it. */
  dropIndex(): void {
    this.#index = null;
  }

  /** The evidence document in which a story or participant is kept. */
  homeOf(id: StoryId | ParticipantId, workspace: Workspace): DocumentId {
    const known = this.#homes.get(id);
    if (known !== undefined) return known;
    const studyId = (workspace.story.get(id) ?? workspace.participant.get(id))?.studyId;
    return studyId === undefined ? "ws" : evidenceDocument(studyId, 0);
  }

  /** Takes changes and returns the workspace after them. */
  take(changes: readonly Change[], before: Workspace): Workspace {
    let workspace = before;
    for (const change of changes) {
      const id = mapOfBoard(change.document);
      if (id !== null) {
        this.#boards.set(id, boardAfter(this.board(id), change));
      } else {
        workspace = workspaceAfter(workspace, change);
        this.#noteHomes(change);
      }
    }
    for (const id of storyIdsIn(changes)) {
      const story = workspace.story.get(id);
      if (story === undefined) this.#index?.remove(id);
      else this.#index?.put(story);
    }
    return workspace;
  }

  /** A study's first document is where its stories are looked for; only those elsewhere are noted. */
  #noteHomes(change: Change): void {
    if (!change.document.startsWith("ev:") || change.document.endsWith(":0")) return;
    for (const { entity } of change.put) this.#homes.set(entity.id, change.document);
  }
}
