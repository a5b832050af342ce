import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { DeviceDisk } from "#storage/deviceDisk.ts";
import type { StoredDocument } from "#storage/disk.ts";

/** Gives Dexie an IndexedDB of its own: a browser's worth of databases that nothing else sees. */
export function aBrowser(): IDBFactory {
  const browser = new IDBFactory();
  Dexie.dependencies.indexedDB = browser;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return browser;
}

/** An open disk in the browser made last. */
export async function aDeviceDisk(name = "workspace"): Promise<DeviceDisk> {
  const disk = new DeviceDisk(name);
  await disk.open();
  return disk;
}

export function bytes(...numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers);
}

/** The first byte of each row of a stored document: which updates are there. */
export function firstBytes({ rows }: StoredDocument): readonly (number | undefined)[] {
  return rows.map((row) => row.bytes[0]);
}

/** Opens a database without our code. */
export function rawOpen(browser: IDBFactory, name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = browser.open(name, version);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("open failed")));
  });
}

/** Writes to a table without our code. */
export async function rawWrite(
  browser: IDBFactory,
  name: string,
  table: string,
  work: (store: IDBObjectStore) => void,
): Promise<void> {
  const database = await rawOpen(browser, name);
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(table, "readwrite");
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
    work(transaction.objectStore(table));
  });
  database.close();
}

/** What a browser does when it clears the data of a page that is open. */
export async function clearAll(browser: IDBFactory, name: string): Promise<void> {
  for (const table of ["snapshots", "updates", "meta", "docIndex"]) {
    await rawWrite(browser, name, table, (store) => store.clear());
  }
}
