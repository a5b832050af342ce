import { itemAt } from "#kit/itemAt.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { holm } from "#evidence/adjusted.ts";
import { spearman } from "#evidence/spearman.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import type { Journey } from "./journeys.ts";
import { settled } from "#kit/settled.ts";
import { refsOf } from "./voices.ts";

/** How a stop moves with the rest of people's journeys; never that it causes them. */
export interface StopCorrelation {
  readonly stop: TouchpointId;
  readonly people: number;
  readonly rho: number;
  readonly p: number;
  /** Holm over all stops that can be tested. */
  readonly adjustedP: number;
}

/** The stop that moves most with people's whole journeys, and the journeys it is seen in. */
export interface MomentOfTruth extends StopCorrelation {
  readonly evidence: EvidenceRefs;
}

interface Member {
  /** The score at the stop less the person's mean over all their stops. */
  readonly deviation: number;
  /** The person's mean over their other stops. */
  readonly overall: number;
}

const MIN_PEOPLE = 15;
const LEVEL = 0.05;

/**
 * How each stop moves with the whole experience (evidence.md, section 3):
 * Spearman's correlation between the deviation of a person's score there from
 * their own mean, and their overall without that stop; a person's stories of
 * one stop as their mean. A stop that merely follows everybody's temper
 * correlates below 0, since its own noise is taken off: what comes out above
 * swings further than the rest of the journey does.
 *
 * @returns the stops told by at least 15 people who also told another, strongest first
 */
export function stopCorrelations(journeys: readonly Journey[]): readonly StopCorrelation[] {
  const tested = [...membersByStop(journeys)].flatMap(([stop, members]) => {
    if (members.length < MIN_PEOPLE) return [];
    const correlation = spearman(
      members.map(({ deviation }) => deviation),
      members.map(({ overall }) => overall),
    );
    if (correlation === null) return [];
    return [{ stop, people: members.length, ...correlation }];
  });
  const adjusted = holm(tested.map(({ p }) => p));
  return tested
    .map((one, index) => ({ ...one, adjustedP: itemAt(adjusted, index) }))
    .toSorted((a, b) => b.rho - a.rho || (a.stop < b.stop ? -1 : 1));
}

/**
 * The stop that moves most with the whole experience.
 *
 * @param correlations  as `stopCorrelations` made them of the same journeys
 * @returns null where none does beyond chance (adjusted p < .05)
 */
export function momentOfTruth(
  correlations: readonly StopCorrelation[],
  journeys: readonly Journey[],
): MomentOfTruth | null {
  const [first] = correlations;
  if (first === undefined || first.rho <= 0 || first.adjustedP >= LEVEL) return null;
  const behind = journeys.filter(
    ({ legs }) => legs.length > 1 && legs.some(({ stop }) => stop === first.stop),
  );
  const voices = behind.flatMap(({ legs }) => legs.map(({ voice }) => voice));
  return { ...first, evidence: refsOf(voices) };
}

function membersByStop(journeys: readonly Journey[]): ReadonlyMap<TouchpointId, readonly Member[]> {
  const byStop = new Map<TouchpointId, Member[]>();
  for (const { legs } of journeys) {
    if (legs.length < 2) continue;
    const sum = legs.reduce((total, { voice }) => total + voice.mean, 0);
    for (const { stop, voice } of legs) {
      const overall = settled((sum - voice.mean) / (legs.length - 1));
      const member = { deviation: settled(voice.mean - sum / legs.length), overall };
      const known = byStop.get(stop);
      if (known === undefined) byStop.set(stop, [member]);
      else known.push(member);
    }
  }
  return byStop;
}
