import type { ParticipantId, StoryId, TouchpointId } from "#journey/ids.ts";
import { personOf, type StoryFact } from "#evidence/facts.ts";
import type { ClusterSums } from "#evidence/meanInterval.ts";
import { lazyRefs } from "#evidence/lazyRefs.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";

/** What one person scored at one stop. */
export interface Voice {
  /** The participant, or the story itself where nobody is known to have told it. */
  readonly person: string;
  readonly participantId: ParticipantId | null;
  /** The sum of the scores, and how many they are. */
  readonly sum: number;
  readonly n: number;
  readonly mean: number;
  readonly storyIds: readonly StoryId[];
}

/** Everybody who scored a stop, by person. */
export interface StopVoices {
  readonly stop: TouchpointId;
  readonly voices: ReadonlyMap<string, Voice>;
}

/**
 * Who scored what at each stop. Only scored stories count: not scored is not 0.
 *
 * @param stops  in journey order
 * @returns one entry a stop, in that order, people sorted, so that sums over them never depend on the order of the stories
 */
export function voicesAt(
  stories: readonly StoryFact[],
  stops: readonly TouchpointId[],
): readonly StopVoices[] {
  const byStop = new Map<TouchpointId, Map<string, StoryFact[]>>(
    stops.map((id) => [id, new Map()]),
  );
  for (const story of stories) {
    if (story.score === null || story.touchpointId === null) continue;
    const people = byStop.get(story.touchpointId);
    if (people === undefined) continue;
    const person = personOf(story);
    const own = people.get(person);
    if (own === undefined) people.set(person, [story]);
    else own.push(story);
  }
  return stops.map((stop) => {
    const people = [...(byStop.get(stop) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { stop, voices: new Map(people.map(([person, own]) => [person, voiceOf(person, own)])) };
  });
}

function voiceOf(person: string, stories: readonly StoryFact[]): Voice {
  const sum = stories.reduce((total, { score }) => total + (score ?? 0), 0);
  return {
    person,
    participantId: stories[0]?.participantId ?? null,
    sum,
    n: stories.length,
    mean: sum / stories.length,
    storyIds: stories.map(({ id }) => id).toSorted(),
  };
}

/** The mean of each person at a stop. */
export function personMeans({ voices }: StopVoices): ReadonlyMap<string, number> {
  return new Map([...voices.values()].map(({ person, mean }) => [person, mean]));
}

/** The sums of a stop's scores, as a cell has them. */
export function sumsOf(voices: Iterable<Voice>): ClusterSums {
  const sums = { n: 0, sum: 0, a: 0, b: 0, c: 0, people: 0 };
  for (const { sum, n } of voices) {
    sums.n += n;
    sums.sum += sum;
    sums.a += sum * sum;
    sums.b += sum * n;
    sums.c += n * n;
    sums.people += 1;
  }
  return sums;
}

/** The same sums without one person. */
export function sumsWithout(sums: ClusterSums, { sum, n }: Voice): ClusterSums {
  return {
    n: sums.n - n,
    sum: sums.sum - sum,
    a: sums.a - sum * sum,
    b: sums.b - sum * n,
    c: sums.c - n * n,
    people: sums.people - 1,
  };
}

/** The stories and people behind some voices, in their order. */
export function refsOf(voices: readonly Voice[]): EvidenceRefs {
  return lazyRefs(() => ({
    storyIds: voices.flatMap(({ storyIds }) => storyIds),
    participantIds: [...new Set(voices.flatMap(({ participantId }) => participantId ?? []))],
  }));
}
