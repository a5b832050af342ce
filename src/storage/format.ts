import type { Transaction } from "dexie";

/** The format of what this build writes. A disk that asks for a higher one is only read. */
const FORMAT = 1;

/** The version of the tables; Dexie counts in tenths of IndexedDB's own. */
const TABLES = 1;

/**
 * One step from a format to the next. It runs inside a transaction over all
 * tables, and may wait for nothing but them: what it throws undoes it, and the
 * steps before it.
 */
export interface FormatStep {
  readonly from: number;
  readonly change: (transaction: Transaction) => Promise<void>;
}

/** The steps that this build knows. A format without one only keeps older builds from writing. */
const STEPS: readonly FormatStep[] = [];

/** What a build writes, and how it brings what older ones wrote to it. */
export interface DiskFormat {
  readonly number: number;
  readonly tables: number;
  readonly steps: readonly FormatStep[];
}

/** The format of this build. */
export const CURRENT: DiskFormat = { number: FORMAT, tables: TABLES, steps: STEPS };
