/** A 53-bit hash of texts, as base 36 (cyrb53). For telling whether something changed, not for secrets. */
export function hashOf(texts: Iterable<string>): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 0x1f, 2654435761);
    b = Math.imul(b ^ 0x1f, 1597334677);
  }
  return asText(a, b);
}

/** A hash of pairs of numbers whose order does not matter; a pair that is there twice counts twice. */
export class PairsHash {
  #a = 0;
  #b = 0;
  #count = 0;

  /** Takes a pair in: a thing's hash, and what is used of it as a number or its hash. */
  add(thing: number, used: number): void {
    this.#a = (this.#a + mixed(Math.imul(thing, 0x9e3779b1) ^ used)) >>> 0;
    this.#b = (this.#b + mixed(Math.imul(used + 0x7f4a7c15, 0x85ebca77) ^ thing)) >>> 0;
    this.#count += 1;
  }

  /** The hash of all pairs so far, as base 36. */
  get text(): string {
    return asText(this.#a ^ Math.imul(this.#count, 2654435761), this.#b);
  }
}

/** A well mixed 32-bit hash of one text (FNV-1a, murmur's last steps). */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return mixed(hash);
}

function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function asText(lowLane: number, highLane: number): string {
  const a =
    Math.imul(lowLane ^ (lowLane >>> 16), 2246822507) ^
    Math.imul(highLane ^ (highLane >>> 13), 3266489909);
  const b =
    Math.imul(highLane ^ (highLane >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
