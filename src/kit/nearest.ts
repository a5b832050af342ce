/**
 * The word that was probably meant: the one that the fewest changed letters
 * lead to, if they are at most a third of it. Case and signs do not count.
 *
 * @returns null when nothing is near
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = plain(word);
  const near = known
    .map((one) => ({ one, apart: changesBetween(wanted, plain(one)) }))
    .filter(({ one, apart }) => apart <= Math.max(1, Math.floor(plain(one).length / 3)))
    .toSorted((a, b) => a.apart - b.apart);
  return wanted === "" ? null : (near[0]?.one ?? null);
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, 60);
}

/** Letters to change, add or take away (Levenshtein). */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
