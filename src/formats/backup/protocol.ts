import type { FileProblem } from "#formats/problem.ts";
import type { DocumentId } from "#journey/change.ts";
import type { Result } from "#kit/result.ts";
import type { BackupRow, Manifest, ReadBackup } from "./backup.ts";

/** What the page asks the worker of backups. */
export type ToBackup =
  | { readonly kind: "add"; readonly id: DocumentId; readonly rows: readonly BackupRow[] }
  | { readonly kind: "pack"; readonly manifest: Manifest }
  | { readonly kind: "read"; readonly bytes: Uint8Array };

/** What it answers. */
export type FromBackup =
  | { readonly kind: "packed"; readonly bytes: Uint8Array }
  | { readonly kind: "read"; readonly result: Result<ReadBackup, FileProblem> };
