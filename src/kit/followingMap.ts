/**
 * A map that follows another one some entries at a time, so that whoever shows
 * its entries by the hundred never has to show all of them anew at once.
 */
export class FollowingMap<Key, Value> {
  readonly #some: number;
  readonly #pause: () => Promise<void>;
  readonly #listeners = new Set<() => void>();
  #now: ReadonlyMap<Key, Value>;
  #wanted: ReadonlyMap<Key, Value>;

  /**
   * @param some  how many entries change at once
   * @param pause resolves in a later task
   */
  constructor(first: ReadonlyMap<Key, Value>, some: number, pause: () => Promise<void>) {
    this.#now = first;
    this.#wanted = first;
    this.#some = some;
    this.#pause = pause;
  }

  /** The map as far as it has come. */
  readonly now = (): ReadonlyMap<Key, Value> => this.#now;

  /** Calls back after each step; answers how to end that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes after a map; where it is on its way after another one, that is left for this one. */
  async follow(wanted: ReadonlyMap<Key, Value>): Promise<void> {
    const isOnItsWay = this.#wanted !== this.#now;
    this.#wanted = wanted;
    if (isOnItsWay) return;
    while (this.#now !== this.#wanted) {
      await this.#pause();
      this.#now = this.#nearer();
      for (const listener of this.#listeners) listener();
    }
  }

  /** Some more of what is wanted; that itself once nothing else is missing. */
  #nearer(): ReadonlyMap<Key, Value> {
    const changed = [...this.#wanted].filter(([key, value]) => this.#now.get(key) !== value);
    if (changed.length <= this.#some) return this.#wanted;
    return new Map([...this.#now, ...changed.slice(0, this.#some)]);
  }
}
