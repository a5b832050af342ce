import { Cancelled } from "#session/sliced.ts";
import { isDialogOpen, showDialog } from "./openDialog.ts";

/** What takes longer is said. */
const QUICK_MS = 400;

/**
 * Does work that may take a while. When it does, that is said over the page, and
 * it can be cancelled: then it comes to null.
 */
export async function whileBusy<Made>(
  text: string,
  work: (signal: AbortSignal) => Promise<Made>,
): Promise<Made | null> {
  const abort = new AbortController();
  const onCancel = (): void => {
    abort.abort();
    if (isDialogOpen("busy")) showDialog(null);
  };
  const slow = setTimeout(() => showDialog({ kind: "busy", text, onCancel }), QUICK_MS);
  try {
    const made = await work(abort.signal);
    return abort.signal.aborted ? null : made;
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  } finally {
    clearTimeout(slow);
    if (isDialogOpen("busy")) showDialog(null);
  }
}
