/** Who holds words that are on this page alone. */
const holders = new Set<() => boolean>();

/** Lets somebody be asked, before the page goes away, whether they hold words that are nowhere else; the returned function ends it. */
export function askBeforeLeaving(holdsWords: () => boolean): () => void {
  holders.add(holdsWords);
  return () => holders.delete(holdsWords);
}

/** Hands over what is being typed, and lets the typing go on where its field stays. */
export function takeTyped(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches("input, textarea")) return;
  field.blur();
  if (field.isConnected) field.focus();
}

/**
 * Hands over what is being typed, as if its field were left, and tells whether
 * words remain that are on this page alone.
 */
export function areWordsHeld(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.matches("input, textarea")) field.blur();
  return [...holders].some((holdsWords) => holdsWords());
}
