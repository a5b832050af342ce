import type { Page } from "@playwright/test";

/** Pastes where the focus is what another program has put on the clipboard, by its type. */
export async function paste(page: Page, flavours: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((all) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(all)) clipboardData.setData(type, text);
    const init = { clipboardData, bubbles: true, cancelable: true };
    (document.activeElement ?? document).dispatchEvent(new ClipboardEvent("paste", init));
  }, flavours);
}
