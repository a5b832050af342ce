import type { Cell } from "./cell.ts";
import { meanInterval } from "./meanInterval.ts";
import { isSplit, polarisation } from "./polarisation.ts";
import type { StopStatistics } from "./stop.ts";
import { strengthOf } from "./strength.ts";

/** Reads a cell: all that is shown of one group's scores. */
export function statisticsOf(cell: Cell): StopStatistics {
  const { n, sum, squares } = cell;
  return {
    n,
    stories: cell.stories,
    people: cell.people,
    mean: n === 0 ? null : sum / n,
    interval: meanInterval(cell),
    sd: n < 2 ? null : Math.sqrt((n * squares - sum * sum) / (n * (n - 1))),
    median: cell.median(),
    bands: [...cell.bands],
    negatives: cell.negatives,
    positives: cell.positives,
    polarisation: n < 5 ? null : polarisation(cell.bands),
    split: isSplit(cell.bands, cell.people),
    strength: strengthOf(cell),
  };
}
