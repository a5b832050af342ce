import type { ParticipantId } from "#journey/ids.ts";
import type { Participant } from "#journey/participant.ts";
import { formatCount } from "#journey/words/plain.ts";
import type { Repair } from "#formats/problem.ts";
import type { ImportContext } from "./plan.ts";

/** So many are named of those who are not in a file any more. */
const NAMED = 20;

/** Whom of the people here a file names, and by what they were known. */
export class Met {
  readonly #people: ImportContext["people"];
  readonly #ids = new Set<ParticipantId>();
  readonly #byName = new Set<ParticipantId>();

  constructor(people: ImportContext["people"]) {
    this.#people = people;
  }

  /** @param before the person as they are here, as JSON; null: no more is known than the key */
  add(id: ParticipantId, before: string | null, isByName: boolean): void {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    if (isByName || (before !== null && isWithoutKey(before))) this.#byName.add(id);
  }

  /** How many were known by what they are called, and by no key. */
  get byName(): number {
    return this.#byName.size;
  }

  /** Who came with such a file before and is not in this one, told in one sentence with the first names. */
  missing(cameWith: readonly ParticipantId[]): {
    readonly dropped: number;
    readonly repairs: readonly Repair[];
  } {
    const gone = new Set(cameWith.filter((id) => !this.#ids.has(id)));
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

/** Is a person known here by the name alone? */
export function isWithoutKey(json: string): boolean {
  return (JSON.parse(json) as Participant).key === null;
}

function calledOf([key, , , , json]: ImportContext["people"][number]): string {
  const name = json === undefined ? "" : (JSON.parse(json) as Participant).name;
  return name === "" ? key : name;
}
