import type { Page } from "@playwright/test";

/** From now on a table of the page's database takes no new row, as where a disk is full. */
export function fillDisk(page: Page, table: "updates" | "backups" = "updates"): Promise<void> {
  return page.evaluate((name) => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(globalThis, { isFull: true });
    IDBObjectStore.prototype.add = function (...args) {
      const { isFull } = globalThis as unknown as { isFull: boolean };
      if (isFull && this.name === name) throw new DOMException("", "QuotaExceededError");
      return add.apply(this, args);
    };
  }, table);
}

/** There is room again on a disk that was filled. */
export async function emptyDisk(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { isFull: false }));
}
