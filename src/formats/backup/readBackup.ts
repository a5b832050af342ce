import type { FileProblem } from "#formats/problem.ts";
import { parseJson } from "#formats/wayfelt/parseJson.ts";
import { soundJson } from "#formats/wayfelt/soundJson.ts";
import { readZip, type Zip } from "#formats/zip/readZip.ts";
import {
  BOARD_KINDS,
  type DocumentId,
  EVIDENCE_KINDS,
  type Kind,
  WORKSPACE_KINDS,
} from "#journey/change.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupFacts,
  type BackupRow,
  MANIFEST,
  type Manifest,
  type ReadBackup,
  type UnreadablePart,
} from "./backup.ts";

/**
 * Reads a backup. A part that is damaged costs that part, which is listed with
 * its bytes, and not the rest; a zip that is no backup is refused.
 */
export function readBackup(bytes: Uint8Array): Result<ReadBackup, FileProblem> {
  const zip = readZip(bytes, "backup");
  if (!zip.ok) return zip;
  const said = manifestIn(zip.value);
  if (!said.ok) return said;
  const documents: (readonly [DocumentId, readonly BackupRow[]])[] = [];
  const unreadable: UnreadablePart[] = [];
  for (const { id, part } of said.value.parts) {
    const rows = rowsIn(zip.value, id, part);
    if (rows.ok) documents.push([id, rows.value]);
    else
      unreadable.push({ name: part, message: rows.problem.message, bytes: rawOf(zip.value, part) });
  }
  return accept({ manifest: said.value.manifest, documents, unreadable });
}

interface Said {
  readonly manifest: Manifest;
  readonly parts: readonly { readonly id: DocumentId; readonly part: string }[];
}

function manifestIn(zip: Zip): Result<Said, FileProblem> {
  const json = jsonIn(zip, MANIFEST);
  if (!json.ok) return json;
  const root = json.value;
  if (!isJsonObject(root) || root["format"] !== BACKUP_FORMAT) return refuse(notABackup());
  const { version, savedAt, documents } = root;
  if (typeof version !== "number" || version < 1) return refuse(notABackup());
  if (version > BACKUP_VERSION) {
    return refuse({
      kind: "newer-version",
      message: `The backup was saved by a newer version of Wayfelt (its format is ${version}; this app reads ${BACKUP_VERSION}). Update the app and open it again.`,
    });
  }
  const parts = (Array.isArray(documents) ? documents : []).flatMap(
    (row: Json) => partIn(row) ?? [],
  );
  const manifest = {
    savedAt: typeof savedAt === "string" ? savedAt : "",
    facts: factsIn(root["facts"]),
    documents: parts.map(({ id }) => id),
  };
  return accept({ manifest, parts });
}

function partIn(row: Json): Said["parts"][number] | null {
  if (!isJsonObject(row)) return null;
  const { id, part } = row;
  return isDocumentId(id) && typeof part === "string" ? { id, part } : null;
}

function isDocumentId(id: Json | undefined): id is DocumentId {
  return typeof id === "string" && /^(?:ws|map:.+|ev:.+:\d+)$/su.test(id);
}

function factsIn(facts: Json | undefined): BackupFacts {
  const count = (name: keyof BackupFacts): number => {
    const value = isJsonObject(facts) ? facts[name] : 0;
    return typeof value === "number" && Number.isFinite(value) ? value : 0;
  };
  return { maps: count("maps"), people: count("people"), stories: count("stories") };
}

function rowsIn(zip: Zip, id: DocumentId, part: string): Result<readonly BackupRow[], FileProblem> {
  const json = jsonIn(zip, part);
  if (!json.ok) return json;
  if (!Array.isArray(json.value)) return refuse(wrongPart(part));
  const kinds = kindsOf(id);
  const rows = json.value.map((row: Json) => rowIn(row, kinds));
  const good = rows.flatMap((row) => row ?? []);
  return good.length === rows.length ? accept(good) : refuse(wrongPart(part));
}

function rowIn(row: Json, kinds: ReadonlySet<string>): BackupRow | null {
  if (!isJsonObject(row)) return null;
  const { kind, entity } = row;
  if (typeof kind !== "string" || !kinds.has(kind) || !hasId(entity)) return null;
  return { kind: kind as Kind, entity };
}

function hasId(entity: Json | undefined): entity is JsonObject & { readonly id: string } {
  return isJsonObject(entity) && typeof entity["id"] === "string" && entity["id"] !== "";
}

function kindsOf(id: DocumentId): ReadonlySet<string> {
  if (id === "ws") return new Set(WORKSPACE_KINDS);
  return new Set(id.startsWith("map:") ? BOARD_KINDS : EVIDENCE_KINDS);
}

function jsonIn(zip: Zip, part: string): Result<Json, FileProblem> {
  const bytes = zip.file(part);
  if (bytes === null) {
    if (part === MANIFEST) return refuse(notABackup());
    return refuse({ kind: "damaged", message: "It is not in the backup any more." });
  }
  if (!bytes.ok) return bytes;
  const parsed = parseJson(bytes.value);
  return parsed.ok ? accept(soundJson(parsed.value.value, parsed.value.text, [])) : parsed;
}

function rawOf(zip: Zip, part: string): Uint8Array {
  const bytes = zip.file(part);
  return bytes?.ok === true ? bytes.value : new Uint8Array();
}

function wrongPart(part: string): FileProblem {
  return { kind: "wrong-shape", message: `Its part “${part}” is not as a backup writes it.` };
}

function notABackup(): FileProblem {
  return {
    kind: "not-a-map",
    message: "This zip is not a backup of Wayfelt: it does not say so in a backup.json.",
  };
}
