import { itemAt } from "#kit/itemAt.ts";
import type { ParticipantId, TouchpointId } from "#journey/ids.ts";
import { benjaminiHochberg } from "#evidence/adjusted.ts";
import { mannWhitney } from "#evidence/mannWhitney.ts";
import { lazyRefs } from "#evidence/lazyRefs.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import { refsOf, type StopVoices, sumsOf, type Voice } from "./voices.ts";

/** How two groups of people differ at one stop. */
export interface SegmentDifference {
  readonly stop: TouchpointId;
  /** People on either side. */
  readonly firstPeople: number;
  readonly secondPeople: number;
  /** The mean of all scores of either side, as its curve shows it. */
  readonly firstMean: number;
  readonly secondMean: number;
  /** Chance that somebody of the first is above somebody of the second, ties counting half: U / (n1 n2). */
  readonly effect: number;
  readonly p: number;
  /** Benjamini and Hochberg over all stops shown. */
  readonly adjustedP: number;
  /** Is it among those of which at most one in ten is chance? */
  readonly isFound: boolean;
  readonly evidence: EvidenceRefs;
}

/** Stops at which a comparison is not made, with how many people there are. */
export interface TooFew {
  readonly stop: TouchpointId;
  readonly firstPeople: number;
  readonly secondPeople: number;
}

/** The comparison of two groups over a journey. */
export interface SegmentComparison {
  readonly differences: readonly SegmentDifference[];
  readonly tooFew: readonly TooFew[];
  /** People who belong to both groups, and are left out of the comparison. */
  readonly inBoth: readonly ParticipantId[];
}

const MIN_PEOPLE = 5;
const FALSE_SHARE = 0.1;

/**
 * Where two groups of people differ (evidence.md, section 3): at each stop
 * Mann-Whitney on the people's means, corrected for ties and continuity, from
 * five people a side; Benjamini-Hochberg at 10 % over all stops shown. People
 * in both groups are on no side, nor is a story without a participant.
 *
 * @param second  the members of the other segment; null for everybody else
 */
export function segmentDifferences(
  stops: readonly StopVoices[],
  first: ReadonlySet<ParticipantId>,
  second: ReadonlySet<ParticipantId> | null,
): SegmentComparison {
  const inBoth = new Set([...first].filter((id) => second?.has(id) === true));
  const sides = stops.map(({ stop, voices }) => {
    const known = [...voices.values()].filter(
      ({ participantId }) => participantId !== null && !inBoth.has(participantId),
    );
    return {
      stop,
      a: known.filter((voice) => isIn(first, voice)),
      b: known.filter((voice) => (second === null ? !isIn(first, voice) : isIn(second, voice))),
    };
  });
  const enough = sides.filter(({ a, b }) => Math.min(a.length, b.length) >= MIN_PEOPLE);
  const tooFew = sides.filter((side) => !enough.includes(side));
  return {
    differences: adjusted(enough.flatMap(differenceAt)),
    tooFew: tooFew.map(({ stop, a, b }) => ({
      stop,
      firstPeople: a.length,
      secondPeople: b.length,
    })),
    inBoth: [...inBoth].toSorted(),
  };
}

/** Adjusts several comparisons that are shown side by side as one: Benjamini-Hochberg over all of their stops. */
export function adjustedTogether(
  comparisons: readonly SegmentComparison[],
): readonly SegmentComparison[] {
  const all = adjusted(comparisons.flatMap(({ differences }) => differences));
  let from = 0;
  return comparisons.map((comparison) => {
    const differences = all.slice(from, from + comparison.differences.length);
    from += differences.length;
    return { ...comparison, differences };
  });
}

function differenceAt({
  stop,
  a,
  b,
}: {
  readonly stop: TouchpointId;
  readonly a: readonly Voice[];
  readonly b: readonly Voice[];
}): readonly Omit<SegmentDifference, "adjustedP" | "isFound">[] {
  const first = a.map(({ mean }) => mean);
  const second = b.map(({ mean }) => mean);
  const test = mannWhitney(first, second);
  if (test === null) return [];
  return [
    {
      stop,
      firstPeople: a.length,
      secondPeople: b.length,
      firstMean: meanScore(a),
      secondMean: meanScore(b),
      effect: 1 - test.superiority,
      p: test.p,
      evidence: lazyRefs(() => refsOf(inOrder([...a, ...b]))),
    },
  ];
}

function meanScore(voices: readonly Voice[]): number {
  const { sum, n } = sumsOf(voices);
  return sum / n;
}

/** By person, so that neither side comes first. */
function inOrder(voices: readonly Voice[]): readonly Voice[] {
  return voices.toSorted((a, b) => (a.person < b.person ? -1 : 1));
}

function adjusted(
  differences: readonly Omit<SegmentDifference, "adjustedP" | "isFound">[],
): readonly SegmentDifference[] {
  const ps = benjaminiHochberg(differences.map(({ p }) => p));
  return differences.map((difference, index) => {
    const adjustedP = itemAt(ps, index);
    return { ...difference, adjustedP, isFound: adjustedP <= FALSE_SHARE };
  });
}

function isIn(members: ReadonlySet<ParticipantId>, { participantId }: Voice): boolean {
  return participantId !== null && members.has(participantId);
}
