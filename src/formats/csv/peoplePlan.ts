import { evidenceDocument, type Write } from "#journey/change.ts";
import { asId, type AttributeId, type ParticipantId, type StudyId } from "#journey/ids.ts";
import { attributeField, type AttributeValue } from "#journey/participant.ts";
import type { Json } from "#kit/json.ts";
import type { Mint } from "#kit/mint.ts";
import type { ColumnRole, Mapping } from "./mapping.ts";
import type { ImportContext } from "./plan.ts";
import { isBlank, numberIn } from "./values.ts";

interface Planned {
  readonly id: ParticipantId;
  readonly studyId: StudyId;
  /** The part of the study's evidence a new person goes to; null: the person exists. */
  readonly part: number | null;
  readonly name: string;
  readonly values: Map<AttributeId, AttributeValue>;
}

/**
 * The people that an import names: known ones are found by key or name and get
 * what the file says of them, the others are made. The first value that is said
 * of a person stays; what differs in a later row is reported.
 */
export class PeoplePlan {
  readonly #header: readonly string[];
  readonly #mapping: Mapping;
  readonly #studyId: StudyId;
  readonly #mint: Mint;
  readonly #note: (row: number, message: string) => void;
  readonly #column: number;
  readonly #attributes = new Map<number, AttributeId>();
  readonly #attributeWrites: Write[] = [];
  readonly #people = new Map<string, Planned>();

  constructor(
    header: readonly string[],
    mapping: Mapping,
    context: ImportContext,
    studyId: StudyId,
    mint: Mint,
    note: (row: number, message: string) => void,
  ) {
    this.#header = header;
    this.#mapping = mapping;
    this.#studyId = studyId;
    this.#mint = mint;
    this.#note = note;
    this.#column = mapping.findIndex(({ kind }) => kind === "person");
    for (const [key, id, known] of context.people) {
      this.#people.set(folded(key), {
        id,
        studyId: known,
        part: null,
        name: key,
        values: new Map(),
      });
    }
    this.#makeAttributes(context);
  }

  /** People who did not exist before. */
  get made(): number {
    return [...this.#people.values()].filter(({ part }) => part !== null).length;
  }

  /**
   * The participant of a row; without a column of people each row that says
   * something of its person is a person of its own. Null: nobody is named.
   */
  personOf(row: readonly string[], number: number, part: number): ParticipantId | null {
    const isNamed = this.#column !== -1;
    const key = isNamed ? (row[this.#column] ?? "").trim() : `Row ${number}`;
    if (isNamed && isBlank(key)) return null;
    if (!isNamed && this.#attributes.size === 0) return null;
    const at = isNamed ? folded(key) : `\u0000${number}`;
    const person = this.#people.get(at) ?? this.#add(at, key, part);
    this.#describe(person, row, number);
    return person.id;
  }

  /** The writes that make what is missing and say what is new. */
  writes(): readonly Write[] {
    return [...this.#attributeWrites, ...[...this.#people.values()].flatMap(writesOf)];
  }

  #add(at: string, name: string, part: number): Planned {
    const id = asId<ParticipantId>(this.#mint("participant"));
    const person = { id, studyId: this.#studyId, part, name, values: new Map() };
    this.#people.set(at, person);
    return person;
  }

  #describe(person: Planned, row: readonly string[], number: number): void {
    for (const [column, attributeId] of this.#attributes) {
      const role = this.#mapping[column];
      const cell = row[column] ?? "";
      if (role?.kind !== "attribute" || isBlank(cell)) continue;
      const value = typedValue(role, cell);
      const before = person.values.get(attributeId);
      if (before === undefined) person.values.set(attributeId, value);
      else if (before.toString() !== value.toString()) {
        const name = this.#header[column] ?? "";
        this.#note(
          number,
          `${name} differs from an earlier row of the same person; the earlier stays`,
        );
      }
    }
  }

  #makeAttributes(context: ImportContext): void {
    for (const [column, role] of this.#mapping.entries()) {
      if (role.kind !== "attribute") continue;
      const name = (this.#header[column] ?? "").replaceAll(/[_\s]+/g, " ").trim();
      const known = context.attributes.find((one) => folded(one.name) === folded(name));
      const id = known?.id ?? asId<AttributeId>(this.#mint("attribute"));
      this.#attributes.set(column, id);
      if (known !== undefined) continue;
      const entity = {
        id,
        name: name === "" ? `Column ${column + 1}` : name,
        section: role.section,
        type: role.type,
        unit: "",
        order: `b${String(column).padStart(3, "0")}`,
      };
      this.#attributeWrites.push({ op: "create", document: "ws", kind: "attribute", entity });
    }
  }
}

function writesOf(person: Planned): readonly Write[] {
  const { id, studyId, part, name, values } = person;
  if (part === null) {
    return [...values].map(([attributeId, value]) => ({
      op: "set",
      document: evidenceDocument(studyId, 0),
      kind: "participant",
      id,
      field: attributeField(attributeId),
      value,
    }));
  }
  const fields = [...values].map(([attributeId, value]): [string, Json] => [
    attributeField(attributeId),
    value,
  ]);
  const entity = { id, studyId, name, key: name, ...Object.fromEntries(fields) };
  return [{ op: "create", document: evidenceDocument(studyId, part), kind: "participant", entity }];
}

function typedValue(
  role: Extract<ColumnRole, { kind: "attribute" }>,
  cell: string,
): AttributeValue {
  const text = cell.trim();
  if (role.type === "number") return numberIn(text) ?? text;
  if (role.type !== "choices") return text;
  return text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().toLowerCase();
}
