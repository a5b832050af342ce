import { intAt, itemAt } from "#kit/itemAt.ts";
import type { ParticipantId, StoryId, TouchpointId } from "#journey/ids.ts";
import { isScored, personOf, type ScoredStory, type StoryFact } from "#evidence/facts.ts";
import type { ClusterSums } from "#evidence/meanInterval.ts";
import { placedStories, type PlacedStories } from "#evidence/placedStories.ts";
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
  return voicesOf(placedStories(stories, stops), stops);
}

/** The same of stories that are sorted already. */
export function voicesOf(
  { stories, tellers, stopIds, rowsByStop }: PlacedStories,
  stops: readonly TouchpointId[],
): readonly StopVoices[] {
  const places = new Map(stopIds.map((id, index) => [id, index]));
  return stops.map((stop) => {
    const rows = rowsByStop[places.get(stop) ?? -1] ?? [];
    const voices = new Map<string, Voice>();
    let own: ScoredStory[] = [];
    let last = -1;
    const close = (): void => {
      const voice = voiceOf(own);
      if (voice !== null) voices.set(voice.person, voice);
      own = [];
    };
    for (const row of rows) {
      const story = itemAt(stories, row);
      if (tellers[row] !== last) close();
      last = intAt(tellers, row);
      if (isScored(story)) own.push(story);
    }
    close();
    return { stop, voices };
  });
}

function voiceOf(stories: readonly ScoredStory[]): Voice | null {
  const [first] = stories;
  if (first === undefined) return null;
  const sum = stories.reduce((total, { score }) => total + score, 0);
  return {
    person: personOf(first),
    participantId: first.participantId,
    sum,
    n: stories.length,
    mean: sum / stories.length,
    storyIds: stories.map(({ id }) => id),
  };
}

/** The mean of each person at a stop. */
export function personMeans({ voices }: StopVoices): ReadonlyMap<string, number> {
  return new Map([...voices.values()].map(({ person, mean }) => [person, mean]));
}

/** How many of them nobody is known to have told. */
export function unnamedIn(voices: Iterable<Voice>): number {
  let unnamed = 0;
  for (const { participantId } of voices) if (participantId === null) unnamed += 1;
  return unnamed;
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
