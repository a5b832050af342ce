/** So many imagined people at the map's mean join each stop for the ranking. */
const PRIOR_PEOPLE = 4;

/**
 * The mean by which stops are ranked: drawn toward the map's mean by the
 * weight of four people, so that one angry voice does not lead the list.
 *
 * @param people  behind the stop's mean
 */
export function shrunkMean(
  people: number,
  mean: number,
  mapMean: number,
  prior = PRIOR_PEOPLE,
): number {
  return (people * mean + prior * mapMean) / (people + prior);
}
