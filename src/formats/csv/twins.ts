const MIN_WORDS = 4;

/** Finds rows that stand in a file twice, as after a table was pasted under itself. */
export class Twins {
  readonly #seen = new Map<string, number>();

  /** The earlier row that is the same in every cell; null where there is none, or the story is too short to tell. */
  of(row: readonly string[], text: string, number: number): number | null {
    if (text.split(/\s+/, MIN_WORDS).length < MIN_WORDS) return null;
    const key = row.join("\u0001");
    const earlier = this.#seen.get(key);
    if (earlier !== undefined) return earlier;
    this.#seen.set(key, number);
    return null;
  }
}
