import type { ImportContext } from "./plan.ts";
import { foldedName } from "./names.ts";

/** A single word is a name that many have. */
const NAME = /\S\s+\S/;

/** Who is here by what they are called, for a file that came without the column of keys this time. */
export class KnownNames {
  readonly #people: ImportContext["people"];
  #keys: ReadonlySet<string> | null = null;
  #byName: ReadonlyMap<string, string | null> | null = null;

  constructor(people: ImportContext["people"]) {
    this.#people = people;
  }

  /**
   * The key of the one person here who is called so. Null: somebody is known by
   * this very key, nobody or several are called so, or it is a single word.
   */
  keyOf(called: string): string | null {
    if (this.#people.length === 0 || !NAME.test(called)) return null;
    const folded = foldedName(called);
    this.#keys ??= new Set(this.#people.map(([key]) => foldedName(key)));
    if (this.#keys.has(folded)) return null;
    this.#byName ??= keysByName(this.#people);
    return this.#byName.get(folded) ?? null;
  }
}

function keysByName(people: ImportContext["people"]): ReadonlyMap<string, string | null> {
  const keys = new Map<string, string | null>();
  for (const [key, , , , json] of people) {
    if (json === undefined) continue;
    const { name } = JSON.parse(json) as { readonly name: string };
    const folded = foldedName(name);
    keys.set(folded, keys.has(folded) ? null : key);
  }
  return keys;
}
