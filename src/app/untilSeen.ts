/** A page that is not in view paints nothing: it waits no longer than this. */
const PATIENCE_MS = 300;

/** Resolves when what was drawn last has been painted. */
export function untilSeen(): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(patience);
        // The frame is handed over when this task is over.
        setTimeout(resolve);
      }),
    );
  });
}
