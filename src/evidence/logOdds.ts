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
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((phrase) => {
      const y1 = first.get(phrase) ?? 0;
      const y2 = second.get(phrase) ?? 0;
      const { odds, variance } = oddsBetween({ y1, y2, n1, n2 }, priorScale);
      return { phrase, first: y1, second: y2, z: odds / Math.sqrt(variance) };
    })
    .toSorted((a, b) => b.z - a.z || (a.phrase < b.phrase ? -1 : 1));
}

/** How often a phrase, and how often any phrase, occurs in two groups. */
export interface PhraseCounts {
  readonly y1: number;
  readonly y2: number;
  readonly n1: number;
  readonly n2: number;
}

/**
 * The log-odds of one phrase between two groups, and their variance (Monroe,
 * Colaresi & Quinn 2008, equations 16 and 20).
 *
 * @returns odds above 0 where it is the first group's; not finite where it is the only phrase of both
 */
export function oddsBetween(
  { y1, y2, n1, n2 }: PhraseCounts,
  priorScale = PRIOR_SCALE,
): { readonly odds: number; readonly variance: number } {
  const prior = priorScale * (y1 + y2);
  const prior0 = priorScale * (n1 + n2);
  const oddsOf = (y: number, n: number): number => Math.log((y + prior) / (n + prior0 - y - prior));
  return { odds: oddsOf(y1, n1) - oddsOf(y2, n2), variance: 1 / (y1 + prior) + 1 / (y2 + prior) };
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
