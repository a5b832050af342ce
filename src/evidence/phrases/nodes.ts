import { floatAt, intAt } from "#kit/itemAt.ts";
/** Words are numbered below this, so that a beginning and a word fit into one exact number. */
const WORDS = 2 ** 22;

/**
 * A tree of runs of words, each a number: the run before it and one word more.
 * Number 0 is the empty run. An open table of numbers, since a million texts
 * as keys would cost a second and a hundred megabytes.
 */
export class Nodes {
  #keys = new Float64Array(1 << 12);
  #values = new Int32Array(1 << 12);
  #parents = new Int32Array(1 << 11);
  #words = new Int32Array(1 << 11);
  /** So many runs there are, the empty one among them. */
  size = 1;

  /** The number of a run followed by a word; a new one when it was never met. */
  childOf(parent: number, word: number): number {
    const key = parent * WORDS + word + 1;
    const slot = slotOf(this.#keys, key);
    if (this.#keys[slot] === key) return intAt(this.#values, slot);
    const node = this.size;
    this.size += 1;
    if (node === this.#parents.length) this.#lengthen();
    this.#parents[node] = parent;
    this.#words[node] = word;
    this.#keys[slot] = key;
    this.#values[slot] = node;
    if (this.size * 2 > this.#keys.length) this.#spread();
    return node;
  }

  /** The words of a run. */
  wordsOf(node: number): readonly number[] {
    const words: number[] = [];
    for (let at = node; at !== 0; at = intAt(this.#parents, at))
      words.unshift(intAt(this.#words, at));
    return words;
  }

  #lengthen(): void {
    this.#parents = twice(this.#parents);
    this.#words = twice(this.#words);
  }

  #spread(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    const values = new Int32Array(keys.length);
    for (let at = 0; at < this.#keys.length; at += 1) {
      const key = floatAt(this.#keys, at);
      if (key === 0) continue;
      const slot = slotOf(keys, key);
      keys[slot] = key;
      values[slot] = intAt(this.#values, at);
    }
    this.#keys = keys;
    this.#values = values;
  }
}

/** The same numbers with room for as many again. */
export function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

/** Where a key stands, or the free place where it belongs. */
function slotOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1;
  let slot =
    (Math.imul(key % 0x100000000, 0x9e3779b1) ^ Math.imul(key / 0x10000, 0x85ebca6b)) >>> 7;
  slot &= mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
