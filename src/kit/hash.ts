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

/** A hash of texts whose order does not matter; one that is there twice counts twice. */
export function hashOfSet(texts: Iterable<string>): string {
  let a = 0;
  let b = 0;
  let count = 0;
  for (const text of texts) {
    a = (a + hash32(text, 0xdeadbeef)) >>> 0;
    b = (b + hash32(text, 0x41c6ce57)) >>> 0;
    count += 1;
  }
  return asText(a ^ Math.imul(count, 2654435761), b);
}

/** A well mixed 32-bit hash of one text (FNV-1a, murmur's last steps). */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
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
