/**
 * The name that somebody most likely meant: the one of the fewest typing
 * mistakes, where these are few for its length, or the only one that it is a
 * part of.
 *
 * @returns null where none is near
 */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  const text = folded(wanted);
  if (text === "") return null;
  const [nearest] = names
    .map((name) => ({ name, mistakes: mistakesBetween(text, folded(name)) }))
    .filter(({ name, mistakes }) => mistakes <= Math.max(1, Math.floor(name.length / 4)))
    .toSorted((a, b) => a.mistakes - b.mistakes);
  if (nearest !== undefined) return nearest.name;
  const around = names.filter((name) => folded(name).includes(text));
  return around.length === 1 ? (around[0] ?? null) : null;
}

/** A name as it is compared: without regard to case, spaces and how accents are written. */
export function folded(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLocaleLowerCase("en");
}

/** So many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
function mistakesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
