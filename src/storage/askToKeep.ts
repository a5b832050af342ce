/** How well this browser keeps what is stored here. */
export interface Keeping {
  /** It clears nothing by itself; null where it does not say. */
  readonly isPersistent: boolean | null;
  /** Bytes in use by this page's address; null where it does not say. */
  readonly usedBytes: number | null;
}

/**
 * Asks the browser not to clear what is stored here when it runs short of room.
 * Some browsers put the question to the person, so it is asked only once there
 * is something to keep. A refusal changes nothing.
 */
export async function askToKeep(): Promise<void> {
  if (typeof navigator === "undefined" || !("storage" in navigator)) return;
  const isKept = await navigator.storage.persisted().catch(() => true);
  if (!isKept) await navigator.storage.persist().catch(() => false);
}

/** How the browser answered, and how much is stored. */
export async function howKept(): Promise<Keeping> {
  if (typeof navigator === "undefined" || !("storage" in navigator)) {
    return { isPersistent: null, usedBytes: null };
  }
  const [isPersistent, estimate] = await Promise.all([
    navigator.storage.persisted().catch(() => null),
    navigator.storage.estimate().catch(() => null),
  ]);
  return { isPersistent, usedBytes: estimate?.usage ?? null };
}
