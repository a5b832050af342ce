/** How much more a phrase belongs to the first group than to the second. */
export interface PhraseOdds {
  readonly phrase: string;
  readonly first: number;
  readonly second: number;
  /** Standard deviations from no difference; above 0 it is the first group's. */
  readonly z: number;
}

/** The prior counts a phrase as often as a tenth of how often it occurs in both groups. */
const PRIOR_SCALE = 0.1;

/**
 * Log-odds of phrases between two groups with an informative Dirichlet prior
 * (Monroe, Colaresi & Quinn 2008, equations 16 and 22).
 *
 * @param first  how often each phrase occurs in the first group
 * @returns one entry for each phrase, largest z first, ties by phrase
 */
export function logOdds(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
  priorScale = PRIOR_SCALE,
): readonly PhraseOdds[] {
  const n1 = total(first);
  const n2 = total(second);
  const prior0 = priorScale * (n1 + n2);
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((phrase) => {
      const y1 = first.get(phrase) ?? 0;
      const y2 = second.get(phrase) ?? 0;
      const prior = priorScale * (y1 + y2);
      const odds = (y: number, n: number): number =>
        Math.log((y + prior) / (n + prior0 - y - prior));
      const variance = 1 / (y1 + prior) + 1 / (y2 + prior);
      return {
        phrase,
        first: y1,
        second: y2,
        z: (odds(y1, n1) - odds(y2, n2)) / Math.sqrt(variance),
      };
    })
    .toSorted((a, b) => b.z - a.z || (a.phrase < b.phrase ? -1 : 1));
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
