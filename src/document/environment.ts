import type { DocumentId } from "#journey/change.ts";
import type { Disk } from "#storage/disk.ts";
import type { Merge } from "./merging.ts";

/** What documents need from around them: effects come in as arguments. */
export interface Environment {
  readonly disk: Disk;
  readonly tabs: TabChannel | null;
  readonly wait: (ms: number) => Promise<void>;
  /** Runs work when the page has nothing better to do. */
  readonly whenIdle: (work: () => void) => void;
  /** Ms since 1970. */
  readonly nowMs: () => number;
  /** Makes several updates of a document into one, for copies of it. */
  readonly merge: Merge;
  /** A hash of bytes by which equal ones are known. */
  readonly digest: (bytes: Uint8Array) => Promise<string>;
  /** Runs work while no other tab runs work of this name. */
  readonly exclusively: (name: string, work: () => Promise<void>) => Promise<void>;
  /**
   * Runs work while no other tab is open, and keeps others from opening until it is done. Where
   * one is open, or the browser does not tell, nothing is run.
   */
  readonly whileAlone: (work: () => Promise<void>) => Promise<void>;
}

/** Talks to the other tabs of this browser. */
export interface TabChannel {
  post(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  close(): void;
}

/** What one tab tells the others. */
export type TabMessage = ToldUpdate | ToldPurge | ToldCleared;

/** The browser had cleared the disk, and this tab wrote back what it had open: the others have to as well. */
export interface ToldCleared {
  readonly kind: "cleared";
}

/** Somebody was forgotten: no tab may keep what was before. */
export interface ToldPurge {
  readonly kind: "purge";
}

/** An update, once it is on the disk. */
export interface ToldUpdate {
  readonly kind: "update";
  readonly documentId: DocumentId;
  readonly update: Uint8Array;
  /** Who tells it: a number drawn for this document in that tab. */
  readonly sender: number;
  /** The how many-th update of this document from this sender, from 1. */
  readonly count: number;
}
