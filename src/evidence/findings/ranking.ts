import type { TouchpointId } from "#journey/ids.ts";
import { shrunkMean } from "#evidence/shrunkMean.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import { refsOf, type StopVoices, sumsOf, unnamedIn } from "./voices.ts";

/** A stop's place among the stops. */
export interface RankedStop {
  readonly stop: TouchpointId;
  readonly people: number;
  /** Those of them who are only a story that nobody is known to have told. */
  readonly unnamed: number;
  readonly mean: number;
  /** The mean it is ranked by, drawn toward the map's. */
  readonly shrunk: number;
  readonly evidence: EvidenceRefs;
}

/**
 * The stops from worst to best by their shrunk means (evidence.md, section 3),
 * so that one angry voice does not lead the list; ties in journey order. Stops
 * that nobody scored are not ranked.
 */
export function rankingOf(stops: readonly StopVoices[]): readonly RankedStop[] {
  const all = sumsOf(stops.flatMap(({ voices }) => [...voices.values()]));
  const mapMean = all.sum / all.n;
  return stops
    .flatMap(({ stop, voices }) => {
      if (voices.size === 0) return [];
      const { sum, n, people } = sumsOf(voices.values());
      const mean = sum / n;
      const shrunk = shrunkMean(people, mean, mapMean);
      const unnamed = unnamedIn(voices.values());
      return [{ stop, people, unnamed, mean, shrunk, evidence: refsOf([...voices.values()]) }];
    })
    .toSorted((a, b) => a.shrunk - b.shrunk);
}
