import type { ParticipantId } from "#journey/ids.ts";
import type { Participant } from "#journey/participant.ts";
import { formatCount } from "#journey/words/plain.ts";
import type { Repair } from "#formats/problem.ts";
import { foldedName } from "./names.ts";
import type { ImportContext } from "./plan.ts";

/** So many are named of those who are not in a file any more. */
const NAMED = 20;

/** Whom of the people here a file names, and by what they were known. */
export class Met {
  readonly #people: ImportContext["people"];
  readonly #cameWith: ReadonlySet<ParticipantId>;
  readonly #ids = new Set<ParticipantId>();
  readonly #byName = new Set<ParticipantId>();

  constructor({ people, here }: Pick<ImportContext, "people" | "here">) {
    this.#people = people;
    this.#cameWith = new Set(here?.cameWith);
  }

  /** Did a person come with a file of this name before? */
  didCome(id: ParticipantId): boolean {
    return this.#cameWith.has(id);
  }

  /** @param before the person as they are here, as JSON; null: no more is known than the key */
  add(id: ParticipantId, before: string | null, isByName: boolean): void {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    if (isByName || (before !== null && !this.didCome(id) && isKnownByName(before)))
      this.#byName.add(id);
  }

  /** How many were known by what they are called, and by no key. */
  get byName(): number {
    return this.#byName.size;
  }

  /** Who came with such a file before and is not in this one, told in one sentence with the first names. */
  missing(): {
    readonly dropped: number;
    readonly repairs: readonly Repair[];
  } {
    const gone = new Set([...this.#cameWith].filter((id) => !this.#ids.has(id)));
    if (gone.size === 0) return { dropped: 0, repairs: [] };
    const names = this.#people.filter(([, id]) => gone.has(id)).map(calledOf);
    const more = gone.size > NAMED ? " …" : "";
    const who =
      gone.size === 1
        ? "1 person who came with this file before is not in it now; they stay"
        : `${formatCount(gone.size)} people who came with this file before are not in it now; they stay`;
    const message = `${who}: ${names.slice(0, NAMED).join(", ")}${more}`;
    return { dropped: gone.size, repairs: [{ row: null, message }] };
  }
}

/** Is a person known here by the name alone: without a key, or with one that is the name? */
export function isKnownByName(json: string): boolean {
  const { key, name } = JSON.parse(json) as Participant;
  return key === null || (foldedName(key) === foldedName(name) && NAME.test(key));
}

/** Letters alone: an id or an address has other signs. */
const NAME = /^[\p{L}\p{M}\s.,'’-]+$/u;

function calledOf([key, , , , json]: ImportContext["people"][number]): string {
  const name = json === undefined ? "" : (JSON.parse(json) as Participant).name;
  return name === "" ? key : name;
}
