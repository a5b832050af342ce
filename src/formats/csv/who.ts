import { cutTo } from "#formats/soundText.ts";
import { foldedHeader } from "./headers.ts";
import type { KnownNames } from "./knownNames.ts";
import { MAX_NAME } from "./limits.ts";
import { personNamed } from "./names.ts";
import type { Roles } from "./roles.ts";

const COMES_LAST =
  /^(?:\S+ )?(?:last|family|sur) ?name$|^(?:nachname|familienname|apellidos?|cognome|achternaam)$/;

/** Who tells the rows of a table: by what they are known, and what they are called. */
export class Who {
  readonly #roles: Roles;
  readonly #names: readonly number[];
  readonly #known: KnownNames;

  constructor(header: readonly string[], roles: Roles, known: KnownNames) {
    this.#roles = roles;
    this.#known = known;
    const columns = roles.all("name").map(({ column }) => column);
    const isLast = (column: number): boolean => COMES_LAST.test(foldedHeader(header[column] ?? ""));
    this.#names = [
      ...columns.filter((column) => !isLast(column)),
      ...columns.filter((column) => isLast(column)),
    ];
  }

  /** Does any column tell who it is? */
  get isKnown(): boolean {
    return this.#roles.has("person") || this.#names.length > 0;
  }

  /**
   * The key by which a row knows its person: its own column's, else the name;
   * of somebody who is here by that name alone, the key that they have here. Empty where nobody is named.
   */
  keyIn(row: readonly string[]): string {
    const said = this.#saidIn(row);
    return this.#known.keyOf(said) ?? said;
  }

  /** Is the person of a row known here by the name alone? */
  isByName(row: readonly string[]): boolean {
    return this.#known.keyOf(this.#saidIn(row)) !== null;
  }

  #saidIn(row: readonly string[]): string {
    return this.#roles.has("person")
      ? personNamed(this.#roles.cell(row, "person"))
      : this.nameIn(row);
  }

  /** What a row calls its person, the given name first; empty where it does not say. */
  nameIn(row: readonly string[]): string {
    const parts = this.#names.map((column) => personNamed(row[column] ?? ""));
    return cutTo(parts.filter((part) => part !== "").join(" "), MAX_NAME);
  }
}
