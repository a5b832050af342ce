import type { Rating } from "#journey/score.ts";
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

/** The stories that stand on a map already: plain data, so that a worker can have it. */
export interface StoriesHere {
  /** One for each story, by `keyOfStory`. */
  readonly keys: readonly string[];
  /** Were some of them imported from a file of the same name? */
  readonly isSameFile: boolean;
}

/** The key of a story: the same where its words, who told it, when, and its rating are the same. */
export function keyOfStory({ text, who, toldAt, rating }: ToldStory): string {
  const { value = "", worst = "", best = "", wording = "" } = rating ?? {};
  return hashOf([
    text.trim(),
    foldedName(who),
    toldAt ?? "",
    `${value}/${worst}/${best}`,
    wording ?? "",
  ]);
}

const MIN_WORDS = 4;

/** Finds rows of a file whose stories are all here already; each story here answers for one in the file. */
export class KnownStories {
  readonly #left = new Map<string, number>();
  readonly #isSameFile: boolean;

  constructor({ keys, isSameFile }: StoriesHere = { keys: [], isSameFile: false }) {
    this.#isSameFile = isSameFile;
    for (const key of keys) this.#left.set(key, (this.#left.get(key) ?? 0) + 1);
  }

  /** Are all stories of a row here? Few words of nobody in particular prove nothing, unless the file was here before. */
  areHere(stories: readonly ToldStory[]): boolean {
    if (this.#left.size === 0) return false;
    const isTelling = this.#isSameFile || stories.some(tellsWhich);
    const keys = stories.map(keyOfStory);
    if (!isTelling || !keys.every((key) => (this.#left.get(key) ?? 0) > 0)) return false;
    for (const key of keys) this.#left.set(key, (this.#left.get(key) ?? 0) - 1);
    return true;
  }
}

function tellsWhich({ text, who }: ToldStory): boolean {
  return who !== "" || text.split(/\s+/, MIN_WORDS).length >= MIN_WORDS;
}
