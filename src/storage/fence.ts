import { DiskError } from "./diskError.ts";
import type { DiskFormat } from "./format.ts";
import type { KeptFolder } from "./folder.ts";

/** A row of what a database says of itself. */
export interface MetaRow {
  key: string;
  value: number;
  /** Only in the row of the folder. */
  kept?: KeptFolder;
  /** Only in the row of the folder that was let go of. */
  tag?: string;
  /** Only in rows of what a map was like. */
  bytes?: Uint8Array;
}

/** Which formats a write may be made to: copies are taken of an older one too. */
export type Writable = "ours" | "older too";

/** The format that a database is in; the first one did not always say so. */
export function formatOf(minWriter: MetaRow | undefined): number {
  return minWriter?.value ?? 1;
}

/**
 * Are neither the tables nor what is in them of a newer build or of an older one?
 *
 * @param tables the version of the open database, as IndexedDB counts it
 */
export function isOurs(
  minWriter: MetaRow | undefined,
  tables: number,
  format: DiskFormat,
): boolean {
  return tables < 10 * (format.tables + 1) && formatOf(minWriter) === format.number;
}

/** Throws where a build of this format may not write. */
export function checkFormat(
  minWriter: MetaRow | undefined,
  tables: number,
  format: DiskFormat,
  writable: Writable,
): void {
  if (isOurs(minWriter, tables, format)) return;
  if (formatOf(minWriter) >= format.number) {
    throw new DiskError("newer-version", "a newer version of Wayfelt writes here");
  }
  if (writable === "ours") {
    throw new DiskError("not-upgraded", "what is stored is of an older format");
  }
}
