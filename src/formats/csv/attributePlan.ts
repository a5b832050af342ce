import { itemAt, valueAt } from "#kit/itemAt.ts";
import type { AttributeDefinition, AttributeType } from "#journey/attribute.ts";
import type { Write } from "#journey/change.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import { attributeField, type AttributeValue } from "#journey/participant.ts";
import { formatCount } from "#journey/words/plain.ts";
import type { Repair } from "#formats/problem.ts";
import type { Mint } from "#kit/mint.ts";
import { orderKeysBetween } from "#kit/orderKey.ts";
import { guessDates, dateIn, type DateOrder, type DaysFrom } from "./dates.ts";
import { columnName, standardOf } from "./headers.ts";
import { foldedName } from "./names.ts";
import { arePointsThousands, commaIn, type CommaMeans, isBlank, numberIn } from "./numbers.ts";
import type { TextTable } from "./parse.ts";
import { readableName } from "./readable.ts";
import type { Roles } from "./roles.ts";

/** One column that describes people, and the attribute it fills. */
interface Filled {
  readonly column: number;
  readonly name: string;
  readonly field: string;
  readonly type: AttributeType;
  readonly comma: CommaMeans;
  readonly order: DateOrder;
  readonly daysFrom: DaysFrom | undefined;
  /** The rows in which a person is said to be something else than before. */
  readonly conflicts: Conflict[];
}

interface Conflict {
  readonly row: number;
  /** The row that said it first. */
  readonly earlier: number;
  readonly kept: string;
  readonly said: string;
}

interface Described {
  readonly values: Map<string, AttributeValue>;
  /** The row from which each value comes. */
  readonly saidIn: Map<string, number>;
}

/** The attributes that an import fills: those that exist are found by name, the others are made. */
export class AttributePlan {
  readonly writes: readonly Write[];
  readonly #filled: readonly Filled[];
  /** How numbers were read that could have been read otherwise. */
  readonly #notes: Repair[] = [];

  constructor(table: TextTable, roles: Roles, known: readonly AttributeDefinition[], mint: Mint) {
    const columns = roles.all("attribute");
    const last =
      known
        .map(({ order }) => order)
        .toSorted()
        .at(-1) ?? null;
    const orders = orderKeysBetween(last, null, columns.length);
    const taken = new Set<AttributeId>();
    const writes: Write[] = [];
    this.#filled = columns.map(({ column, role }, index) => {
      const name = readableName(columnName(table.header, column));
      const found = knownAttribute(known, name, role.type);
      const own = found !== undefined && !taken.has(found.id) ? found : undefined;
      const id = own?.id ?? asId<AttributeId>(mint("attribute"));
      taken.add(id);
      if (own === undefined) {
        const { section, type } = role;
        const entity = { id, name, section, type, unit: "", order: itemAt(orders, index) };
        writes.push({ op: "create", document: "ws", kind: "attribute", entity });
      }
      const cells = table.rows.map((row) => row[column] ?? "");
      const type = own?.type ?? role.type;
      return {
        column,
        name,
        field: attributeField(id),
        type,
        comma: type === "number" ? this.#commaOf(name, cells, table) : "decimals",
        order: guessDates(cells)?.order ?? "dmy",
        daysFrom: table.daysFrom,
        conflicts: [],
      };
    });
    this.writes = writes;
  }

  /** What the signs of a column of numbers mean; told where they could mean something else. */
  #commaOf(name: string, cells: readonly string[], table: TextTable): CommaMeans {
    if (!arePointsThousands(cells, table.delimiter)) return commaIn(cells);
    this.#notes.push(pointsNote(name, cells, table.rowNumbers));
    return "decimals behind points";
  }

  /** The name of the attribute that a field holds. */
  nameOf(field: string): string {
    return this.#filled.find((one) => one.field === field)?.name ?? "";
  }

  /** Is nothing said of people? */
  get isEmpty(): boolean {
    return this.#filled.length === 0;
  }

  /** Does a row say anything of its person? */
  saysAny(row: readonly string[]): boolean {
    return this.#filled.some(({ column }) => !isBlank(row[column] ?? ""));
  }

  /** Takes what a row says of its person; what was said before stays. */
  describe(person: Described, row: readonly string[], number: number): void {
    for (const filled of this.#filled) {
      const cell = row[filled.column] ?? "";
      if (isBlank(cell)) continue;
      const value = typedValue(filled, cell);
      const before = person.values.get(filled.field);
      if (before === undefined) {
        person.values.set(filled.field, value);
        person.saidIn.set(filled.field, number);
      } else if (foldedName(before.toString()) !== foldedName(value.toString())) {
        const earlier = valueAt(person.saidIn, filled.field);
        const said = value.toString().slice(0, 40);
        filled.conflicts.push({ row: number, earlier, kept: before.toString().slice(0, 40), said });
      }
    }
  }

  /** How numbers were read, and where rows of one person differ, column by column. */
  get repairs(): readonly Repair[] {
    const differing = this.#filled.flatMap(({ name, conflicts }) => {
      const [first] = conflicts;
      if (first === undefined) return [];
      const message = `${differs(name, first)}${moreOf(conflicts)}`;
      const each = conflicts.map((one) => ({ row: one.row, message: differs(name, one) }));
      return [{ row: first.row, message, ...(each.length > 1 ? { each } : {}) }];
    });
    return [...this.#notes, ...differing];
  }

  /** Values that were not taken, because an earlier row says something else of the same person. */
  get differing(): number {
    return this.#filled.reduce((sum, { conflicts }) => sum + conflicts.length, 0);
  }
}

/** Says by its first number how a column is read whose points part thousands. */
function pointsNote(name: string, cells: readonly string[], rowNumbers: readonly number[]): Repair {
  const at = cells.findIndex((cell) => cell.includes("."));
  const said = (cells[at] ?? "").trim();
  const read = formatCount(numberIn(said, "decimals behind points") ?? 0);
  const message = `${name} “${said}” was read as ${read}, and all of the column so: its points part thousands. Take it as a category to keep it as it is written`;
  return { row: rowNumbers[at] ?? null, message };
}

function differs(name: string, { earlier, kept, said }: Conflict): string {
  return `${name} “${said}” differs from what row ${formatCount(earlier)} says of the same person; kept “${kept}”`;
}

/** The next rows in which people differ from themselves by number, and how many follow; each keeps what it said first. */
function moreOf([, ...later]: readonly Conflict[]): string {
  if (later.length === 0) return "";
  const named = later.slice(0, 3).map(({ row }) => formatCount(row));
  const rest =
    later.length > named.length ? ` and ${formatCount(later.length - named.length)} more` : "";
  const rows = `${named.length > 1 ? "rows" : "row"} ${named.join(", ")}${rest}`;
  return `; the first value also stands against ${rows}`;
}

/** The attribute of this name, in any of its spellings, that can hold such values. */
function knownAttribute(
  known: readonly AttributeDefinition[],
  name: string,
  type: AttributeType,
): AttributeDefinition | undefined {
  const standard = standardOf(name);
  const found =
    known.find((one) => foldedName(one.name) === foldedName(name)) ??
    known.find(({ id }) => id === standard?.id);
  const isStrict = found?.type === "number" || found?.type === "date";
  return isStrict && found.type !== type ? undefined : found;
}

function typedValue({ type, comma, order, daysFrom }: Filled, cell: string): AttributeValue {
  const text = cell.replaceAll(/\s+/g, " ").trim();
  switch (type) {
    case "number":
      return numberIn(text, comma) ?? text;
    case "date":
      return dateIn(text, order, daysFrom)?.slice(0, 10) ?? text;
    case "choices":
      return cell
        .split(/[;|\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
    case "category":
    case "place":
      return text;
    case "text":
      return cell.trim();
    default:
      return type satisfies never;
  }
}
