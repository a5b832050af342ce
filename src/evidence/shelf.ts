import type { StoryId } from "#journey/ids.ts";
import { type Block, blockOf, type ChannelCodes, type Told } from "./block.ts";
import { Cell } from "./cell.ts";
import type { StoryFact } from "./facts.ts";
import { byWords } from "./loudest.ts";

/** The stories that stand at one touchpoint, with the cell of their scores. */
export class Shelf {
  readonly cell = new Cell();
  readonly #told = new Map<StoryId, Told>();
  #sorted: readonly Told[] | null = null;
  #block: Block | null = null;

  /** Puts a story on the shelf; it must not stand there yet. */
  put(told: Told): void {
    this.#told.set(told.story.id, told);
    this.#forget();
    this.cell.add(told.person, told.story.score);
  }

  /** Takes a story off the shelf; it must stand there. */
  take(told: Told): void {
    this.#told.delete(told.story.id);
    this.#forget();
    this.cell.remove(told.person, told.story.score);
  }

  /** Does nothing stand here? */
  get isEmpty(): boolean {
    return this.#told.size === 0;
  }

  /** The stories in no particular order. */
  *facts(): Generator<StoryFact> {
    for (const { story } of this.#told.values()) yield story;
  }

  /** The stories by when and how they were told, whatever the order they came in. */
  get stories(): readonly Told[] {
    this.#sorted ??= [...this.#told.values()].toSorted((a, b) => byWords(a.story, b.story));
    return this.#sorted;
  }

  /** The same, column by column. */
  block(codes: ChannelCodes): Block {
    this.#block ??= blockOf(this.stories, codes);
    return this.#block;
  }

  #forget(): void {
    this.#sorted = null;
    this.#block = null;
  }
}
