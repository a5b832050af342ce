import type { Folder } from "#storage/folder.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";

/** A folder in memory, with the faults that real ones have. */
export class FakeFolder implements Folder {
  readonly name = "Backups";
  readonly files = new Map<string, Uint8Array>();
  permission: PermissionState = "granted";
  /** What a person answers when the browser asks. */
  answer: PermissionState = "granted";
  /** Thrown by the next write. */
  fault: string | null = null;
  /** Files that another program holds open. */
  readonly locked = new Set<string>();
  asked = 0;

  // oxlint-disable-next-line typescript/require-await -- the folder of a browser answers so
  async *keys(): AsyncIterable<string> {
    yield* this.files.keys();
  }

  getFileHandle(name: string): ReturnType<Folder["getFileHandle"]> {
    if (this.fault === "NotFoundError") return Promise.reject(new DOMException("", this.fault));
    let written = new Uint8Array();
    return Promise.resolve({
      getFile: () => Promise.resolve(new Blob([this.files.get(name) as Uint8Array<ArrayBuffer>])),
      createWritable: () =>
        Promise.resolve({
          write: (bytes) => {
            if (this.fault !== null) return Promise.reject(new DOMException("", this.fault));
            written = bytes;
            return Promise.resolve();
          },
          close: () => Promise.resolve(void this.files.set(name, written)),
          abort: () => Promise.resolve(),
        }),
    });
  }

  removeEntry(name: string): Promise<void> {
    if (this.locked.has(name))
      return Promise.reject(new DOMException("", "NoModificationAllowedError"));
    this.files.delete(name);
    return Promise.resolve();
  }

  queryPermission = (): Promise<PermissionState> => Promise.resolve(this.permission);

  requestPermission = (): Promise<PermissionState> => {
    this.asked += 1;
    this.permission = this.answer;
    return Promise.resolve(this.answer);
  };
}

/** A disk that counts as one that keeps what is written. */
export class KeepingDisk extends MemoryDisk {
  override readonly kind = "device" as "memory";
}
