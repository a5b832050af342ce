import { DeviceDisk } from "./deviceDisk.ts";
import type { Disk } from "./disk.ts";
import { asDiskError } from "./diskError.ts";
import { MemoryDisk } from "./memoryDisk.ts";

/** A disk that could be opened, and what a person should know of it. */
export interface OpenedDisk {
  readonly disk: Disk;
  /** `read-only`: a newer version of the app writes here. */
  readonly state: "ready" | "memory" | "read-only";
}

/**
 * Opens the workspace's disk. Where IndexedDB is missing or blocked the
 * workspace lives in memory, so that a person can still work and export.
 */
export async function openDisk(name: string): Promise<OpenedDisk> {
  try {
    if (typeof indexedDB === "undefined") return { disk: new MemoryDisk(), state: "memory" };
    const disk = new DeviceDisk(name);
    await disk.open();
    return { disk, state: (await disk.isWritable()) ? "ready" : "read-only" };
  } catch (error) {
    const isNewer = asDiskError(error).problem === "newer-version";
    return { disk: new MemoryDisk(), state: isNewer ? "read-only" : "memory" };
  }
}
