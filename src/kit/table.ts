/**
 * A persistent table: rows by id, where a change makes a new table that shares
 * all but the touched buckets with the old one.
 *
 * Copying a plain Map of 100,000 stories for one edit costs milliseconds; here
 * an edit copies one bucket of a few hundred rows. Iteration order carries no
 * meaning: what is shown is sorted by stored order keys.
 */
export class Table<T extends { readonly id: string }> implements Iterable<T> {
  readonly #buckets: readonly (ReadonlyMap<string, T> | undefined)[];
  readonly size: number;

  private constructor(buckets: readonly (ReadonlyMap<string, T> | undefined)[], size: number) {
    this.#buckets = buckets;
    this.size = size;
  }

  /** A table with no rows. */
  static empty<T extends { readonly id: string }>(): Table<T> {
    return new Table<T>([], 0);
  }

  /** A table of these rows; of two with one id the later stays. */
  static of<T extends { readonly id: string }>(rows: Iterable<T>): Table<T> {
    return Table.empty<T>().with(rows, []);
  }

  /** The row of this id, if there is one. */
  get(id: string): T | undefined {
    return this.#buckets[bucketOf(id)]?.get(id);
  }

  /** Is there a row of this id? */
  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** A new table with rows put (added or replaced) and ids removed. */
  with(put: Iterable<T>, removed: Iterable<string>): Table<T> {
    const buckets = [...this.#buckets];
    const fresh = new Map<number, Map<string, T>>();
    let size = this.size;
    const open = (id: string): Map<string, T> => {
      const index = bucketOf(id);
      let bucket = fresh.get(index);
      if (bucket === undefined) {
        bucket = new Map(buckets[index]);
        fresh.set(index, bucket);
        buckets[index] = bucket;
      }
      return bucket;
    };
    for (const id of removed) if (open(id).delete(id)) size -= 1;
    for (const row of put) {
      const bucket = open(row.id);
      if (!bucket.has(row.id)) size += 1;
      bucket.set(row.id, row);
    }
    return new Table(buckets, size);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const bucket of this.#buckets) if (bucket !== undefined) yield* bucket.values();
  }
}

const BUCKETS = 512;

/** FNV-1a over the id's code units, folded to a bucket number. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}
