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
