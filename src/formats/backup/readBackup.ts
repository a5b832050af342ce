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
 * Reads a backup. What is damaged costs that thing, or that part, which is listed
 * with its bytes, and not the rest; a zip that is no backup is refused.
 */
export function readBackup(bytes: Uint8Array): Result<ReadBackup, FileProblem> {
  const zip = readZip(bytes, "backup");
  if (!zip.ok) return zip;
  const said = manifestIn(zip.value);
  if (!said.ok) return said;
  const documents: (readonly [DocumentId, readonly BackupRow[]])[] = [];
  const unreadable: UnreadablePart[] = [];
  const list = (name: string, message: string): void => {
    unreadable.push({ name, message, bytes: rawOf(zip.value, name) });
  };
  if (said.value.listProblem !== null) list(MANIFEST, said.value.listProblem);
  for (const { id, part } of said.value.parts) {
    const rows = rowsIn(zip.value, id, part);
    if (rows.ok) documents.push([id, rows.value.good]);
    if (!rows.ok) list(part, rows.problem.message);
    else if (rows.value.bad > 0) list(part, strangeRows(rows.value.bad));
  }
  return accept({ manifest: said.value.manifest, documents, unreadable });
}

interface Said {
  readonly manifest: Manifest;
  readonly parts: readonly Part[];
  /** Why the list of parts is not all there is; null: it is. */
  readonly listProblem: string | null;
}

interface Part {
  readonly id: DocumentId;
  readonly part: string;
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
  const { parts, listProblem } = partsIn(documents);
  const manifest = {
    savedAt: isTime(savedAt) ? savedAt : "",
    facts: factsIn(root["facts"]),
    documents: parts.map(({ id }) => id),
  };
  return accept({ manifest, parts, listProblem });
}

function isTime(value: Json | undefined): value is string {
  return (
    typeof value === "string" && /^\d{4}-\d\d-\d\d/u.test(value) && !Number.isNaN(Date.parse(value))
  );
}

/** The parts that a backup names, each document once. */
function partsIn(list: Json | undefined): Omit<Said, "manifest"> {
  const named = new Map<DocumentId, Part>();
  if (!Array.isArray(list) || list.length === 0) {
    return { parts: [], listProblem: "Its list of parts is empty, or not there." };
  }
  for (const row of list) {
    const part = partIn(row);
    if (part !== null && !named.has(part.id)) named.set(part.id, part);
  }
  const lost = list.length - named.size;
  const listProblem =
    lost === 0 ? null : `Its list of parts cannot be read in ${lost} of ${list.length} places.`;
  return { parts: [...named.values()], listProblem };
}

function partIn(row: Json): Part | null {
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

interface Rows {
  readonly good: readonly BackupRow[];
  /** So many things of the part are none that this app knows. */
  readonly bad: number;
}

function rowsIn(zip: Zip, id: DocumentId, part: string): Result<Rows, FileProblem> {
  const json = jsonIn(zip, part);
  if (!json.ok) return json;
  if (!Array.isArray(json.value)) return refuse(wrongPart(part));
  const kinds = kindsOf(id);
  const rows = json.value.map((row: Json) => rowIn(row, kinds));
  const good = rows.flatMap((row) => row ?? []);
  if (good.length === 0 && rows.length > 0) return refuse(wrongPart(part));
  return accept({ good, bad: rows.length - good.length });
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

function strangeRows(bad: number): string {
  return `Things in it that are not as a backup writes them: ${bad}. All others were read.`;
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
