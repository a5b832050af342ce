import { strToU8, zipSync } from "fflate";
import { canonical } from "#formats/wayfelt/canonical.ts";
import type { DocumentId } from "#journey/change.ts";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupRow,
  FOLDER,
  type Manifest,
  MANIFEST,
} from "./backup.ts";

const README = `A backup of a Wayfelt workspace.

documents/  everything as readable JSON, one thing a line: "ws" holds the list of maps, attributes,
            personas and segments, "map-…" what is drawn on a map, "ev-…" people and their stories.
backup.json says when it was saved and what belongs to it.

To bring it back, drop this zip on Wayfelt, or open it under "Copies and backups".
`;

/** Makes a backup, document by document: a zip of readable JSON. The same workspace and time give the same bytes. */
export class BackupWriter {
  readonly #files = new Map<string, Uint8Array>();

  /** Adds a document. */
  add(id: DocumentId, rows: readonly BackupRow[]): void {
    const lines = rows
      .map(({ kind, entity }) => [`${kind} ${entity.id}`, canonical({ kind, entity })] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, line]) => `  ${line}`);
    this.#files.set(partOf(id), strToU8(`[\n${lines.join(",\n")}\n]\n`));
  }

  /** The bytes of the zip. */
  pack(manifest: Manifest): Uint8Array {
    const said = {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      savedAt: manifest.savedAt,
      facts: { ...manifest.facts },
      documents: manifest.documents.map((id) => ({ id, part: partOf(id) })),
    };
    const parts = {
      "README.txt": strToU8(README),
      [MANIFEST]: strToU8(`${JSON.stringify(said, null, 2)}\n`),
      ...Object.fromEntries(this.#files),
    };
    return zipSync(parts, { level: 6, mtime: manifest.savedAt });
  }
}

/** The part of a document: its id with what file names cannot hold written as its code. */
function partOf(id: DocumentId): string {
  const name = id.replaceAll(/[^A-Za-z0-9_-]/g, (sign) =>
    sign === ":" ? "-" : `_${sign.charCodeAt(0).toString(16)}_`,
  );
  return `${FOLDER}${name}.json`;
}
