import type { ParticipantId, StoryId } from "#journey/ids.ts";
import type { FactsChange } from "./facts.ts";
import type { EvidenceRefs } from "./statement.ts";

/** The ids of things, numbered in the order in which facts told of them. */
class IdBook<Id extends string> {
  readonly #numbers = new Map<Id, number>();
  readonly #ids: Id[] = [];

  /** Numbers the ids that are new. */
  learn(things: readonly { readonly id: Id }[]): void {
    for (const { id } of things) {
      if (this.#numbers.has(id)) continue;
      this.#numbers.set(id, this.#ids.length);
      this.#ids.push(id);
    }
  }

  /** The number of an id; -1 of one that was never told of. */
  numberOf(id: Id): number {
    return this.#numbers.get(id) ?? -1;
  }

  /** The ids of numbers. */
  idsOf(numbers: Int32Array): readonly Id[] {
    return Array.from(numbers, (number) => this.#ids[number]).filter((id) => id !== undefined);
  }
}

/**
 * Numbers for all stories and people that facts told of. Page and worker keep
 * one each, of the same messages, so that lists of evidence are kept and sent
 * as numbers: of 100,000 stories the page would else unpack as many texts after
 * every edit.
 */
export class EvidenceBook {
  readonly stories = new IdBook<StoryId>();
  readonly people = new IdBook<ParticipantId>();

  /** Takes in what a change of facts tells of. */
  learn(change: Pick<FactsChange, "stories" | "people">): void {
    this.stories.learn(change.stories);
    this.people.learn(change.people);
  }
}

/** Stories and people by their numbers. */
export interface NumberedRefs {
  readonly stories: Int32Array;
  readonly people: Int32Array;
}

/** The numbers behind lists that were made of numbers, or were asked for their numbers once. */
const numbered = new WeakMap<EvidenceRefs, NumberedRefs>();

/**
 * A thing that rests on stories and people given by number; the lists of ids
 * are only written out when somebody looks at them.
 */
export function restingOn<T extends object>(
  thing: T,
  numbers: NumberedRefs,
  book: EvidenceBook,
): T & EvidenceRefs {
  const { stories, people } = book;
  let storyIds: EvidenceRefs["storyIds"] | null = null;
  let participantIds: EvidenceRefs["participantIds"] | null = null;
  const resting = Object.defineProperties(thing, {
    storyIds: { enumerable: true, get: () => (storyIds ??= stories.idsOf(numbers.stories)) },
    participantIds: {
      enumerable: true,
      get: () => (participantIds ??= people.idsOf(numbers.people)),
    },
  }) as T & EvidenceRefs;
  numbered.set(resting, numbers);
  return resting;
}

/** The numbers of what something rests on. */
export function numbersOf(refs: EvidenceRefs, book: EvidenceBook): NumberedRefs {
  const known = numbered.get(refs);
  if (known !== undefined) return known;
  const numbers = {
    stories: Int32Array.from(refs.storyIds, (id) => book.stories.numberOf(id)),
    people: Int32Array.from(refs.participantIds, (id) => book.people.numberOf(id)),
  };
  numbered.set(refs, numbers);
  return numbers;
}
