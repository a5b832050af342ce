import { type DocumentId, evidenceDocument, STORIES_PER_DOCUMENT } from "#journey/change.ts";
import { asId, type StudyId } from "#journey/ids.ts";
import type { Workspace } from "#journey/workspace.ts";
import type { FileEntity } from "./mapFile.ts";
import { textIn } from "#journey/read.ts";

/** Where stories and people are kept, and where new ones go: the next part of their study that has room. */
export class EvidenceHomes {
  readonly homeOf: (id: string) => DocumentId;
  readonly #counts = new Map<string, number>();

  constructor(workspace: Workspace, homeOf: (id: string) => DocumentId) {
    this.homeOf = homeOf;
    for (const kind of ["participant", "story"] as const) {
      for (const { studyId } of workspace[kind]) this.#count(kind, studyId);
    }
  }

  /** The document for a new story or person. */
  newHomeOf(kind: "participant" | "story", row: FileEntity): DocumentId {
    const studyId = textIn(row, "studyId");
    const part = Math.floor(this.#count(kind, studyId) / STORIES_PER_DOCUMENT);
    return evidenceDocument(asId<StudyId>(studyId), part);
  }

  /** How many there were before this one. */
  #count(kind: string, studyId: string): number {
    const key = `${kind}/${studyId}`;
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    return count;
  }
}
