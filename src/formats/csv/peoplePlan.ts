import { type DocumentId, evidenceDocument, type Write } from "#journey/change.ts";
import { asId, type ParticipantId, type StudyId } from "#journey/ids.ts";
import type { AttributeValue, Participant } from "#journey/participant.ts";
import type { Repair } from "#formats/problem.ts";

import type { Json } from "#kit/json.ts";
import type { Mint } from "#kit/mint.ts";
import { AttributePlan } from "./attributePlan.ts";
import { refreshed } from "./knownPeople.ts";
import { isKnownByName, Met } from "./met.ts";
import { foldedName } from "./names.ts";
import type { TextTable } from "./parse.ts";
import type { ImportContext, ImportReport } from "./plan.ts";
import type { Roles } from "./roles.ts";
import type { Who } from "./who.ts";

interface Planned {
  readonly id: ParticipantId;
  readonly document: DocumentId;
  readonly isNew: boolean;
  /** The person as they are here, as JSON; null for who is new, or of whom no more is known than the key. */
  readonly before: string | null;
  readonly name: string;
  /** The key by which the file knows the person; null where it knows none. */
  readonly key: string | null;
  readonly values: Map<string, AttributeValue>;
  readonly saidIn: Map<string, number>;
}

/** What an import writes of people, and what of it changes who is here. */
export interface SettledPeople {
  readonly writes: readonly Write[];
  /** Who is made or changed, by whom they were taken for, and who is not in the file any more. */
  readonly counts: Pick<ImportReport, "people" | "updated" | "byName" | "dropped">;
  /** Values that were written here by hand, and of which the file says something else. */
  readonly conflicts: number;
  readonly changes: readonly Repair[];
  /** Where rows of one person differ, and who is not in the file any more. */
  readonly repairs: readonly Repair[];
}

/**
 * The people that an import names: known ones are found by key or name and get
 * what the file says of them, the others are made. The first value that the
 * file says of a person stays; that a later row differs is reported.
 */
export class PeoplePlan {
  readonly #who: Who;
  readonly #studyId: StudyId;
  readonly #mint: Mint;
  readonly #attributes: AttributePlan;
  readonly #people = new Map<string, Planned>();
  readonly #takesFile: boolean;
  readonly #met: Met;

  constructor(
    table: TextTable,
    roles: Roles,
    who: Who,
    context: ImportContext,
    studyId: StudyId,
    mint: Mint,
  ) {
    this.#who = who;
    this.#studyId = studyId;
    this.#mint = mint;
    this.#attributes = new AttributePlan(table, roles, context.attributes, mint);
    this.#takesFile = context.takesFile === true;
    const met = new Met(context);
    this.#met = met;
    // Of two who are called the same, the one who came with this file is meant.
    const inOrder = context.people.toSorted(
      ([, a], [, b]) => Number(met.didCome(a)) - Number(met.didCome(b)),
    );
    const isDeclined = (id: ParticipantId, before: string | null): boolean =>
      context.knowsNames === false && before !== null && !met.didCome(id) && isKnownByName(before);
    for (const [key, id, known, document, before = null] of inOrder) {
      if (isDeclined(id, before)) continue;
      const home = document ?? evidenceDocument(known, 0);
      const facts = { values: new Map(), saidIn: new Map(), before };
      const person = { id, document: home, isNew: false, name: key, key, ...facts };
      this.#people.set(foldedName(key), person);
    }
  }

  /** People who did not exist before. */
  get made(): number {
    return [...this.#people.values()].filter(({ isNew }) => isNew).length;
  }

  /**
   * The participant of a row; where nobody is named each row that says something
   * of its person is a person of its own. Null: nobody is named or described.
   *
   * @param part the part of the study's evidence that a new person goes to
   */
  personOf(row: readonly string[], number: number, part: number): ParticipantId | null {
    const who = this.#who.keyIn(row);
    const isDescribed = this.#who.isKnown
      ? this.#attributes.saysAny(row)
      : !this.#attributes.isEmpty;
    if (who === "" && !isDescribed) return null;
    const key = who === "" ? null : who;
    const at = key === null ? `\u0000${number}` : foldedName(key);
    const called = this.#who.nameIn(row) || (key ?? `Row ${number}`);
    const person = this.#people.get(at) ?? this.#add(at, called, key, part);
    this.#meet(person, row);
    this.#attributes.describe(person, row, number);
    return person.id;
  }

  /** Does a row name somebody and say anything of them? */
  isDescribed(row: readonly string[]): boolean {
    this.#named(row);
    return this.#who.keyIn(row) !== "" && this.#attributes.saysAny(row);
  }

  /**
   * Takes what a row says of somebody who is here, or was named by a row before it.
   *
   * @returns whether it says more than those; null: they are nobody known
   */
  addTo(row: readonly string[], number: number): boolean | null {
    const person = this.#named(row);
    if (person === undefined) return null;
    const before = person.values.size;
    this.#attributes.describe(person, row, number);
    return person.values.size > before;
  }

  /** Takes what a row says of somebody who is here already; of nobody else. */
  refresh(row: readonly string[], number: number): void {
    const person = this.#named(row);
    if (person?.isNew === false) this.#attributes.describe(person, row, number);
  }

  /** The writes that make what is missing and say what is new, and what of it concerns who is here already. */
  settle(): SettledPeople {
    const people = [...this.#people.values()].filter(
      ({ isNew, values }) => isNew || values.size > 0,
    );
    const nameOf = (field: string): string => this.#attributes.nameOf(field);
    const known = people.flatMap(({ before, ...said }) =>
      before === null
        ? []
        : [refreshed({ before: personIn(before), ...said }, nameOf, this.#takesFile)],
    );
    const writes = [
      ...people.filter(({ before }) => before === null).flatMap(writesOf),
      ...known.flatMap((one) => one.writes),
    ];
    const { dropped, repairs } = this.#who.isKnown
      ? this.#met.missing()
      : { dropped: 0, repairs: [] };
    return {
      // A new attribute of which nothing is taken is not made.
      writes: writes.length === 0 ? [] : [...this.#attributes.writes, ...writes],
      counts: {
        people: this.made,
        updated: known.filter(({ isUpdated }) => isUpdated).length,
        byName: this.#met.byName,
        dropped,
      },
      conflicts: known.reduce((sum, { conflicts }) => sum + conflicts, 0),
      changes: known.flatMap(({ changes }) => changes),
      repairs: [...this.#attributes.repairs, ...repairs],
    };
  }

  /** Values that were not taken, because an earlier row says something else of the same person. */
  get differing(): number {
    return this.#attributes.differing;
  }

  /** Whom a row names, of those who are known; that the file names them is noted. */
  #named(row: readonly string[]): Planned | undefined {
    const person = this.#people.get(foldedName(this.#who.keyIn(row)));
    if (person !== undefined) this.#meet(person, row);
    return person;
  }

  #meet({ id, isNew, before }: Planned, row: readonly string[]): void {
    if (!isNew) this.#met.add(id, before, this.#who.isByName(row));
  }

  #add(at: string, name: string, key: string | null, part: number): Planned {
    const id = asId<ParticipantId>(this.#mint("participant"));
    const document = evidenceDocument(this.#studyId, part);
    const facts = { values: new Map(), saidIn: new Map(), before: null };
    const person = { id, document, isNew: true, name, key, ...facts };
    this.#people.set(at, person);
    return person;
  }
}

function personIn(json: string): Participant {
  return JSON.parse(json) as Participant;
}

function writesOf({ id, document, isNew, name, key, values }: Planned): readonly Write[] {
  const kind = "participant";
  if (!isNew) {
    return [...values].map(([field, value]) => ({ op: "set", document, kind, id, field, value }));
  }
  const studyId = document.split(":")[1] ?? "";
  const fields: readonly (readonly [string, Json])[] = [...values];
  const entity = { ...Object.fromEntries(fields), id, studyId, name, key };
  return [{ op: "create", document, kind, entity }];
}
