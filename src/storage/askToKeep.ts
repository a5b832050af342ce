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
  const storage = storageOf();
  const isKept = await answer(() => storage?.persisted());
  if (isKept === false) await answer(() => storage?.persist());
}

/** How the browser answered, and how much is stored. */
export async function howKept(): Promise<Keeping> {
  const storage = storageOf();
  const [isPersistent, estimate] = await Promise.all([
    answer(() => storage?.persisted()),
    answer(() => storage?.estimate()),
  ]);
  return { isPersistent, usedBytes: estimate?.usage ?? null };
}

/** Pages that were not served safely have no such thing. */
function storageOf(): StorageManager | undefined {
  return typeof navigator === "undefined" ? undefined : (navigator as Partial<Navigator>).storage;
}

/** What the browser says; null where it has no such question, or will not be asked. */
async function answer<T>(ask: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return (await ask()) ?? null;
  } catch {
    return null;
  }
}
