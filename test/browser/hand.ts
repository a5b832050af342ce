import type { Locator, Page } from "@playwright/test";
import { paste } from "./paste.ts";

/** A hand that does tasks and counts what it does: a press, a key, a text typed or pasted, a file given, each as one. */
export class Hand {
  readonly #page: Page;
  #steps = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** How much it did so far. */
  get steps(): number {
    return this.#steps;
  }

  async press(where: Locator): Promise<void> {
    this.#steps += 1;
    await where.click();
  }

  async menu(where: Locator): Promise<void> {
    this.#steps += 1;
    await where.click({ button: "right" });
  }

  async key(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#steps += 1;
      // One after the other, as a hand does.
      // oxlint-disable-next-line no-await-in-loop
      await this.#page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.#steps += 1;
    await this.#page.keyboard.type(text);
  }

  async paste(flavours: Readonly<Record<string, string>>): Promise<void> {
    this.#steps += 1;
    await paste(this.#page, flavours);
  }

  /** Chooses a file in what the last step opened. */
  async give(path: string, open: () => Promise<void>): Promise<void> {
    const chooser = this.#page.waitForEvent("filechooser");
    await open();
    this.#steps += 1;
    await (await chooser).setFiles(path);
  }
}
