import { personOf, type StoryFact } from "./facts.ts";

/** How the evidence behind a picture came about. */
export interface Methods {
  /** People who told a story; a story without a participant counts as one person. */
  readonly people: number;
  /** How many of them have no name: their stories name no participant. */
  readonly unnamed: number;
  readonly stories: number;
  /** In so many tellings: a review that rates several stops is one. */
  readonly tellings: number;
  readonly scored: number;
  /** ISO dates of the first and the last interview; null when no date is known. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Counts the stories that stand at one of these touchpoints, who told them, and when. */
export function methodsOf(
  stories: Iterable<StoryFact>,
  isShown: (touchpointId: string) => boolean,
): Methods {
  const people = new Set<string>();
  const tellings = new Set<string>();
  let unnamed = 0;
  let count = 0;
  let scored = 0;
  let from: string | null = null;
  let to: string | null = null;
  for (const story of stories) {
    if (story.touchpointId === null || !isShown(story.touchpointId)) continue;
    const { toldAt } = story;
    count += 1;
    people.add(personOf(story));
    tellings.add(story.tellingId ?? story.id);
    if (story.participantId === null) unnamed += 1;
    if (story.score !== null) scored += 1;
    if (toldAt === null) continue;
    if (from === null || toldAt < from) from = toldAt;
    if (to === null || toldAt > to) to = toldAt;
  }
  return {
    people: people.size,
    unnamed,
    stories: count,
    tellings: tellings.size,
    scored,
    from,
    to,
  };
}
