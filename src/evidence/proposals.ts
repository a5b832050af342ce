import { inPattern } from "#kit/inPattern.ts";
import { itemAt, valueAt } from "#kit/itemAt.ts";
import type { Insight, InsightKind } from "#journey/insight.ts";
import type { ParticipantId, StoryId } from "#journey/ids.ts";
import { hashOf } from "#kit/hash.ts";
import { folded, tidy } from "./attributeValue.ts";
import { personOf, type StoryFact } from "./facts.ts";
import { competitorsNamed } from "./phrases/competitors.ts";
import { cueCandidates } from "./phrases/cues.ts";
import type { EvidenceRefs, Statement } from "./statement.ts";

/** At most so many of a kind are proposed at once (evidence.md, section 4). */
const MAX_OF_KIND = 10;

/** What the stories propose for a line of the profile, until a person accepts or dismisses it. */
export interface Proposed extends EvidenceRefs {
  readonly kind: InsightKind;
  /** The very words: a key phrase, a sentence, a name. */
  readonly phrase: string;
  /** The longer phrases in which most say it; none for a sentence or a name. */
  readonly fuller?: readonly string[];
  /**
   * Where it stands among those of its kind that as many people say: a phrase by
   * how well it tells good from bad, a sentence by how soon it says what it is about.
   */
  readonly place: number;
  /** How many people say it; a story without a participant counts as one. */
  readonly people: number;
  readonly basis: string;
}

/** A phrase is proposed when at least so many of the group say it (evidence.md, section 4). */
const MIN_PEOPLE = 3;

/**
 * Pains and delights as proposals, from the key phrases of a map, a stage or a stop.
 *
 * @param members who is in view; null: everybody the statements are about
 */
export function phraseProposals(
  kind: "pain" | "delight",
  { value, basis }: Statement,
  members: ReadonlySet<ParticipantId> | null,
): readonly Proposed[] {
  if (value.kind !== "shares") return [];
  return value.shares
    .map(({ label, fuller = [], k, storyIds, participantIds }, found) => {
      const own =
        members === null ? participantIds : participantIds.filter((id) => members.has(id));
      const people = members === null ? k : own.length;
      const place = members === null ? found : 0;
      return { kind, phrase: label, fuller, place, people, storyIds, participantIds: own, basis };
    })
    .filter(({ people }) => people >= MIN_PEOPLE);
}

/** Goals, values, habits and competitors that some stories name; the same words of several people are one proposal. */
export function spokenProposals(stories: readonly StoryFact[]): readonly Proposed[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const sentences = cueCandidates(stories).map(({ kind, storyId, sentence, cue }) => {
    const story = valueAt(byId, storyId);
    const phrase = tidy(story.text.slice(sentence.from, sentence.to));
    return { kind, phrase, story, place: cue.from - sentence.from };
  });
  const names = stories.flatMap((story) =>
    competitorsNamed(story.text).map((phrase) => ({
      kind: "competitor" as const,
      phrase,
      story,
      place: 0,
    })),
  );
  return joined([...sentences, ...names]);
}

interface Spoken {
  readonly kind: InsightKind;
  readonly phrase: string;
  readonly story: StoryFact;
  readonly place: number;
}

/**
 * Several lists of proposals as one: the same words of one kind are one
 * proposal. Phrases stand as they were found, the best first; of sentences and
 * names what most people say comes first.
 */
export function mergedProposals(lists: readonly (readonly Proposed[])[]): readonly Proposed[] {
  const merged = new Map<string, Proposed>();
  for (const one of lists.flat()) {
    const key = `${one.kind} ${folded(one.phrase)}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? one : together(known, one));
  }
  return [...merged.values()].toSorted(
    (a, b) => rankOf(a) - rankOf(b) || b.people - a.people || a.place - b.place || byPhrase(a, b),
  );
}

/** The place of a phrase; the same for all that were not weighed against another side. */
function rankOf({ kind, place }: Proposed): number {
  return kind === "pain" || kind === "delight" ? place : 0;
}

/** The shorter first: it says the same with less. */
function byPhrase(a: Proposed, b: Proposed): number {
  return a.phrase.length - b.phrase.length || (a.phrase < b.phrase ? -1 : 1);
}

/** So many stories tell whom all of them are about; and a name in so large a share of them is no other's. */
const ENOUGH_STORIES = 20;
const OWN_SHARE = 0.2;
/** It is told of so much more often than it is named as somebody to go to. */
const OWN_TIMES = 10;

/**
 * Without the name of whom the stories are about: "better than BA" in a review
 * of BA names no competitor. It stands in a fifth of some stories and more, ten
 * times as often as where somebody goes elsewhere.
 *
 * @param some stories of who is in view
 */
export function withoutOwnName(
  proposals: readonly Proposed[],
  some: readonly Pick<StoryFact, "id" | "text">[],
): readonly Proposed[] {
  if (some.length < ENOUGH_STORIES) return proposals;
  return proposals.filter(({ kind, phrase, storyIds }) => {
    if (kind !== "competitor") return true;
    const whole = new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])${inPattern(phrase)}(?![\\p{L}\\p{M}\\p{N}])`,
      "u",
    );
    const named = new Set<string>(storyIds);
    const telling = some.filter(({ text }) => whole.test(text));
    const elsewhere = telling.filter(({ id }) => named.has(id)).length;
    const isCommon = telling.length >= OWN_SHARE * some.length;
    return !isCommon || telling.length < OWN_TIMES * elsewhere;
  });
}

/**
 * Without what is a place of the journey itself: who "went to the Help page" of
 * a map with a stop named Help went to nobody else.
 *
 * @param ours names of the map's stages, stops and channels, in any spelling
 */
export function withoutOwnPlaces(
  proposals: readonly Proposed[],
  ours: readonly string[],
): readonly Proposed[] {
  const own = new Set(ours.map(folded));
  return proposals.filter(({ kind, phrase }) => kind !== "competitor" || !own.has(folded(phrase)));
}

/**
 * What nobody has decided about yet, neither accepted nor dismissed; of each
 * kind the ten that most people say. When one is decided the next moves up.
 */
export function undecided(
  proposals: readonly Proposed[],
  insights: readonly Pick<Insight, "kind" | "phrase">[],
): readonly Proposed[] {
  const decided = new Set(insights.map(({ kind, phrase }) => `${kind} ${folded(phrase)}`));
  const room = new Map<InsightKind, number>();
  return proposals.filter(({ kind, phrase }) => {
    const taken = room.get(kind) ?? 0;
    if (taken === MAX_OF_KIND || decided.has(`${kind} ${folded(phrase)}`)) return false;
    room.set(kind, taken + 1);
    return true;
  });
}

function joined(spoken: readonly Spoken[]): readonly Proposed[] {
  const groups = new Map<string, Spoken[]>();
  for (const one of spoken) {
    const key = `${one.kind} ${folded(one.phrase)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(proposedOf);
}

function proposedOf(group: readonly Spoken[]): Proposed {
  const { kind, phrase } = itemAt(group, 0);
  const stories = [...new Set(group.map(({ story }) => story))];
  return {
    kind,
    phrase,
    place: Math.min(...group.map(({ place }) => place)),
    people: new Set(stories.map(personOf)).size,
    storyIds: stories.map(({ id }) => id),
    participantIds: distinct(stories.flatMap(({ participantId }) => participantId ?? [])),
    basis: hashOf(stories.flatMap(({ id, text }) => [id, text])),
  };
}

function together(a: Proposed, b: Proposed): Proposed {
  const participantIds = distinct([...a.participantIds, ...b.participantIds]);
  const unnamed = a.people - a.participantIds.length + b.people - b.participantIds.length;
  return {
    ...a,
    people: participantIds.length + unnamed,
    storyIds: distinct<StoryId>([...a.storyIds, ...b.storyIds]),
    participantIds,
    basis: hashOf([a.basis, b.basis]),
  };
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
