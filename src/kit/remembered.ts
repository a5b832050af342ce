interface Memory<T> {
  readonly inputs: readonly unknown[];
  readonly value: T;
}

/**
 * Remembers the last few results of a costly function by what went into them.
 * Inputs are compared one by one and by identity, so they must be immutable.
 */
export class Remembered<T> {
  readonly #room: number;
  #memories: readonly Memory<T>[] = [];

  /** @param room how many results to keep; the one asked for longest ago goes first */
  constructor(room: number) {
    this.#room = room;
  }

  /** The result for these inputs: remembered, or made now. */
  of(inputs: readonly unknown[], make: () => T): T {
    const known = this.#memories.find((memory) => areSame(memory.inputs, inputs));
    const memory = known ?? { inputs, value: make() };
    const others = this.#memories.filter((other) => other !== memory);
    this.#memories = [memory, ...others].slice(0, this.#room);
    return memory.value;
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}
