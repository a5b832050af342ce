import type { Rating } from "#journey/score.ts";
import type { ParticipantId } from "#journey/ids.ts";
import { hashOf } from "#kit/hash.ts";
import { foldedName } from "./names.ts";

/** What makes a story that was told before the same as one in a file. */
export interface ToldStory {
  readonly text: string;
  /** The key by which files know who told it; empty where nobody is named. */
  readonly who: string;
  readonly toldAt: string | null;
  readonly rating: Rating | null;
}

/** A story of somebody who is known, as far as a file may correct it. */
export interface StoryHere {
  readonly id: string;
  readonly document: string;
  /** Who told it, where and when, as one: see `slotOf`. */
  readonly slot: string;
  readonly isDated: boolean;
  /** Its words, by `hashOf`. */
  readonly words: string;
  /** Its rating, by `keyOfRating`. */
  readonly rating: string;
  /** Its key with the words that it was first told in, where somebody edited them here. */
  readonly firstKey: string | null;
  /** Its key as if nobody had been named, for a file that came without the people this time. */
  readonly bareKey: string;
  /** Was it edited or scored here by hand? */
  readonly byHand: boolean;
}

/** The stories that stand on a map already: plain data, so that a worker can have it. */
export interface StoriesHere {
  /** One for each story, by `keyOfStory`. */
  readonly keys: readonly string[];
  /**
   * What a file may correct, beside each key: a `StoryHere` as JSON, since texts
   * pass into a worker many times faster than objects. Null for a story of nobody.
   */
  readonly stories?: readonly (string | null)[];
  /** Were some of them imported from a file of the same name? */
  readonly isSameFile: boolean;
  /** Who told those. */
  readonly cameWith?: readonly ParticipantId[];
}

/** The key of a story: the same where its words, who told it, when, and its rating are the same. */
export function keyOfStory({ text, ...rest }: ToldStory): string {
  return keyOfWords(wordsHash(text), rest);
}

/** The same of words that are known by their hash. */
export function keyOfWords(
  words: string,
  { who, toldAt, rating }: Omit<ToldStory, "text">,
): string {
  return hashOf([words, foldedName(who), toldAt ?? "", keyOfRating(rating)]);
}

/** The hash of a story's words, without the blanks around them. */
export function wordsHash(text: string): string {
  return hashOf([text.trim()]);
}

/** A rating with its scale and question, as one; empty where nothing was rated. */
export function keyOfRating(rating: Rating | null): string {
  if (rating === null) return "";
  const { value, worst, best, wording } = rating;
  return `${value}/${worst}/${best}/${wording ?? ""}`;
}

/** Who told a story, at which touchpoint and when: what stays the same where a file corrects it. */
export function slotOf(person: string, place: string | null, toldAt: string | null): string {
  return hashOf([person, place ?? "", toldAt ?? ""]);
}

const MIN_WORDS = 4;
const MIN_WORDS_UNDATED = 8;

/** Finds rows of a file whose stories are all here already; each story here answers for one in the file. */
export class KnownStories {
  readonly #at = new Map<string, number[]>();
  /** The same, as if nobody had been named. */
  readonly #bareAt = new Map<string, number[]>();
  readonly #used = new Set<number>();
  readonly #stories: readonly (StoryHere | null)[];
  readonly #isSameFile: boolean;

  constructor({ keys, stories = [], isSameFile }: StoriesHere = { keys: [], isSameFile: false }) {
    this.#isSameFile = isSameFile;
    this.#stories = stories.map((json) => (json === null ? null : (JSON.parse(json) as StoryHere)));
    for (const [index, key] of keys.entries()) {
      note(this.#at, key, index);
      const { firstKey = null, bareKey = null } = this.#stories[index] ?? {};
      if (firstKey !== null) note(this.#at, firstKey, index);
      if (bareKey !== null) note(this.#bareAt, bareKey, index);
    }
  }

  /** Are all stories of a row here? Few words of nobody in particular prove nothing, unless the file was here before. */
  areHere(stories: readonly ToldStory[]): boolean {
    if (this.#at.size === 0) return false;
    if (!this.#isSameFile && !stories.some(tellsWhich)) return false;
    const taken: Taken[] = [];
    for (const story of stories) {
      const one = this.#takeOf(story);
      if (one === null) {
        for (const back of taken) this.#giveBack(back);
        return false;
      }
      taken.push(one);
    }
    return true;
  }

  /** Takes the story here that this is; where the file names nobody, the same words, time and rating are proof enough. */
  #takeOf(story: ToldStory): Taken | null {
    const key = keyOfStory(story);
    const own = this.#take(this.#at, key);
    if (own !== null || story.who !== "" || !this.#isProof(story)) return own;
    return this.#take(this.#bareAt, key);
  }

  /** The stories of known people that no row of the file was. */
  left(): readonly StoryHere[] {
    return this.#stories.filter(
      (story, index): story is StoryHere => story !== null && !this.#used.has(index),
    );
  }

  /** Without a time it takes more words to tell one story from another, unless the file was here before. */
  #isProof({ text, toldAt }: ToldStory): boolean {
    return hasWords(text, toldAt !== null || this.#isSameFile ? MIN_WORDS : MIN_WORDS_UNDATED);
  }

  /** Takes one story of a key that no other row was yet. */
  #take(from: Map<string, number[]>, key: string): Taken | null {
    const indices = from.get(key) ?? [];
    for (;;) {
      const index = indices.pop();
      if (index === undefined) return null;
      if (this.#used.has(index)) continue;
      this.#used.add(index);
      return { from, key, index };
    }
  }

  #giveBack({ from, key, index }: Taken): void {
    this.#used.delete(index);
    note(from, key, index);
  }
}

/** A story here that a row of the file was found to be. */
interface Taken {
  readonly from: Map<string, number[]>;
  readonly key: string;
  readonly index: number;
}

function note(at: Map<string, number[]>, key: string, index: number): void {
  const indices = at.get(key);
  if (indices === undefined) at.set(key, [index]);
  else indices.push(index);
}

function tellsWhich({ text, who }: ToldStory): boolean {
  return who !== "" || hasWords(text, MIN_WORDS);
}

function hasWords(text: string, least: number): boolean {
  return text.split(/\s+/, least).length >= least;
}
