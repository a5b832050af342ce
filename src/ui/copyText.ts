/**
 * Hands a text to the clipboard, for a press of a button. Pages that were not
 * served safely have no clipboard to write to: there the browser is asked to
 * copy, as by its keys. Rejects where it would not.
 */
export async function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard !== undefined) await clipboard.writeText(text);
  else if (!copiedByKeys(text)) throw new Error("the browser would not copy");
}

function copiedByKeys(text: string): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    isTaken = true;
  };
  addEventListener("copy", fill, { capture: true, once: true });
  // No browser offers another way to pages that were not served safely.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand("copy");
  removeEventListener("copy", fill, { capture: true });
  return isTaken;
}
