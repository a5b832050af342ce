import type { StoryId } from "#journey/ids.ts";
import { Cell } from "./cell.ts";
import { personOf, type StoryFact } from "./facts.ts";

/** The stories that stand at one touchpoint, with the cell of their scores. */
export class Shelf {
  readonly cell = new Cell();
  readonly #stories = new Map<StoryId, StoryFact>();
  #sorted: readonly StoryFact[] | null = [];

  /** Puts a story on the shelf; it must not stand there yet. */
  put(story: StoryFact): void {
    this.#stories.set(story.id, story);
    this.#sorted = null;
    this.cell.add(personOf(story), story.score);
  }

  /** Takes a story off the shelf; it must stand there. */
  take(story: StoryFact): void {
    this.#stories.delete(story.id);
    this.#sorted = null;
    this.cell.remove(personOf(story), story.score);
  }

  /** Does nothing stand here? */
  get isEmpty(): boolean {
    return this.#stories.size === 0;
  }

  /** The stories by id, whatever the order they came in. */
  get stories(): readonly StoryFact[] {
    this.#sorted ??= [...this.#stories.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return this.#sorted;
  }
}
