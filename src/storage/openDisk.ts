import { DeviceDisk } from "./deviceDisk.ts";
import type { Disk } from "./disk.ts";
import { asDiskError, namesOf } from "./diskError.ts";
import type { DiskFormat } from "./format.ts";
import { MemoryDisk } from "./memoryDisk.ts";

/** A disk that could be opened, and what a person should know of it. */
export type OpenedDisk =
  | {
      readonly disk: Disk;
      /**
       * `memory`: this browser keeps no data; `unopened`: what it keeps did not
       * open; `no-room`: it did not for want of room; `read-only`: a newer version of the app writes here.
       */
      readonly state: "ready" | "memory" | "unopened" | "no-room" | "read-only";
    }
  /** What is stored is of an older format, and has to be brought to this build's before anything is written. */
  | { readonly disk: DeviceDisk; readonly state: "older" };

/**
 * Opens the workspace's disk. Where IndexedDB is missing or blocked the
 * workspace lives in memory, so that a person can still work and export.
 *
 * @param onBlocked called when another tab has to be closed first; the disk opens as soon as it is
 */
export async function openDisk(
  name: string,
  onBlocked?: () => void,
  format?: DiskFormat,
): Promise<OpenedDisk> {
  try {
    if (typeof indexedDB === "undefined") return { disk: new MemoryDisk(), state: "memory" };
    const disk = new DeviceDisk(name, format, onBlocked);
    await disk.open();
    if (await disk.isOlder()) return { disk, state: "older" };
    return { disk, state: (await disk.isWritable()) ? "ready" : "read-only" };
  } catch (error) {
    return { disk: new MemoryDisk(), state: stateAfter(error) };
  }
}

/** What browsers throw where they keep nothing for a page, as in some private windows. */
const KEEPS_NOTHING: ReadonlySet<string> = new Set([
  "MissingAPIError",
  "SecurityError",
  "InvalidStateError",
  "NotSupportedError",
]);

function stateAfter(error: unknown): "memory" | "unopened" | "no-room" | "read-only" {
  const { problem } = asDiskError(error);
  if (problem === "newer-version") return "read-only";
  if (problem === "full") return "no-room";
  return namesOf(error).some((name) => KEEPS_NOTHING.has(name)) ? "memory" : "unopened";
}
