import type { ParticipantId, TouchpointId } from "#journey/ids.ts";
import { addOne, type ClusterSums, Z95 } from "#evidence/meanInterval.ts";
import { shrunkMean } from "#evidence/shrunkMean.ts";
import type { Strength } from "#evidence/stop.ts";
import { strengthOf } from "#evidence/strength.ts";
import { type StopVoices, sumsOf, type Voice } from "./voices.ts";

/** A group of people who could be asked. */
export interface AskedGroup {
  readonly id: string;
  /** Null for everybody who told, also those who gave no name: each of their stories counts as a person. */
  readonly members: ReadonlySet<ParticipantId> | null;
}

/** So many more people each advice speaks of, where nobody says otherwise. */
export const ASKED = 5;

/** So many interviews that would take away most doubt are named to a person. */
export const ADVISED = 5;

/** How well one group is known at one stop, and what asking more of them would bring. */
export interface CoverageCell {
  readonly stop: TouchpointId;
  readonly groupId: string;
  readonly people: number;
  readonly strength: Strength;
  /** Half the width of the mean's interval in score points: 100 where nobody spoke. */
  readonly halfWidth: number;
  /** The half-width to expect after so many more people. */
  readonly expected: number;
  /**
   * What it is expected to shrink by, taken before either is cut to the scale: where
   * nobody spoke more is to be learned than where one person did.
   */
  readonly gain: number;
}

/** Whom to ask next about a stop, or what of theirs to score first. */
export interface Advice extends CoverageCell {
  /** Stories of the group that nobody scored, at a stop where none of theirs is: people were heard, only no number is known. */
  readonly waiting: number;
}

/** Interviews with one group about all stops, with what they would bring. */
export interface InterviewAdvice {
  readonly groupId: string;
  /** What the half-widths of all stops together would shrink by. */
  readonly gain: number;
  /** The group's stops, those that gain most first. */
  readonly cells: readonly CoverageCell[];
}

/** Who to ask next about what. */
export interface AskNext {
  /** So many more people each. */
  readonly more: number;
  /** Every stop with every group, the largest gain first; ties in journey order. */
  readonly cells: readonly CoverageCell[];
  /** The groups, the most useful first. */
  readonly interviews: readonly InterviewAdvice[];
}

/** The half-width of the whole scale: nothing is less known. */
const UNKNOWN = 100;

/** The variance of scores of which nothing is known: all alike likely from -100 to 100. */
const FLAT_VARIANCE = 200 ** 2 / 12;

/** Spread is drawn toward the map's by the weight of four people, as means are. */
const PRIOR_PEOPLE = 4;

interface Guess {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Which interviews would shrink the doubt most: for each stop and group, how
 * much narrower the mean's interval is expected to be with a few more people,
 * each telling one story there, whose mean and spread are those of the group at
 * the stop, drawn toward the map's.
 *
 * @param more  people to ask
 */
export function askNext(
  stops: readonly StopVoices[],
  groups: readonly AskedGroup[],
  more = ASKED,
): AskNext {
  const ofMap = guessOf(stops);
  const cells = groups.flatMap(({ id, members }) =>
    stops.map(({ stop, voices }) => {
      const own = [...voices.values()].filter((voice) => isOf(voice, members));
      return cellOf(stop, id, own, ofMap, more);
    }),
  );
  return {
    more,
    cells: cells.toSorted(byGain),
    interviews: groups
      .map(({ id }) => {
        const own = cells.filter(({ groupId }) => groupId === id).toSorted(byGain);
        return { groupId: id, gain: own.reduce((sum, { gain }) => sum + gain, 0), cells: own };
      })
      .toSorted(byGain),
  };
}

function isOf({ participantId }: Voice, members: AskedGroup["members"]): boolean {
  return members === null || (participantId !== null && members.has(participantId));
}

function cellOf(
  stop: TouchpointId,
  groupId: string,
  voices: readonly Voice[],
  ofMap: Guess,
  more: number,
): CoverageCell {
  const sums = sumsOf(voices);
  const now = halfWidthOf(sums);
  const then = halfWidthOf(sumsWith(sums, guessAt(voices, ofMap), more));
  return {
    stop,
    groupId,
    people: sums.people,
    strength: strengthOf(sums),
    halfWidth: Math.min(UNKNOWN, now),
    expected: Math.min(UNKNOWN, then),
    gain: Math.max(0, now - then),
  };
}

/** Half the width of the add-one interval, before it is clamped to the scale. */
function halfWidthOf(sums: ClusterSums): number {
  return Z95 * addOne(sums).error;
}

/** The sums to expect with more people, one story each. */
function sumsWith(sums: ClusterSums, { mean, variance }: Guess, more: number): ClusterSums {
  return {
    n: sums.n + more,
    sum: sums.sum + more * mean,
    a: sums.a + more * (mean * mean + variance),
    b: sums.b + more * mean,
    c: sums.c + more,
    people: sums.people + more,
  };
}

/** The mean and the spread of people's means on the whole map, each stop around its own mean. */
function guessOf(stops: readonly StopVoices[]): Guess {
  const means = stops.map(({ voices }) => [...voices.values()].map(({ mean }) => mean));
  const spread = means.reduce((sum, own) => sum + squaresOf(own), 0);
  const freedom = means.reduce((sum, own) => sum + Math.max(0, own.length - 1), 0);
  const all = means.flat();
  return {
    mean: all.length === 0 ? 0 : all.reduce((sum, mean) => sum + mean, 0) / all.length,
    variance: (spread + PRIOR_PEOPLE * FLAT_VARIANCE) / (freedom + PRIOR_PEOPLE),
  };
}

function guessAt(voices: readonly Voice[], ofMap: Guess): Guess {
  const means = voices.map(({ mean }) => mean);
  if (means.length === 0) return ofMap;
  const own = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  return {
    mean: shrunkMean(means.length, own, ofMap.mean),
    variance:
      (squaresOf(means) + PRIOR_PEOPLE * ofMap.variance) / (means.length - 1 + PRIOR_PEOPLE),
  };
}

function squaresOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function byGain(a: { readonly gain: number }, b: { readonly gain: number }): number {
  return b.gain - a.gain;
}
