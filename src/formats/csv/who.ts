import { cutTo } from "#formats/soundText.ts";
import { foldedHeader } from "./headers.ts";
import { MAX_NAME } from "./limits.ts";
import { personNamed } from "./names.ts";
import type { Roles } from "./roles.ts";

const COMES_LAST =
  /^(?:\S+ )?(?:last|family|sur) ?name$|^(?:nachname|familienname|apellidos?|cognome|achternaam)$/;

/** Who tells the rows of a table: by what they are known, and what they are called. */
export class Who {
  readonly #roles: Roles;
  readonly #names: readonly number[];

  constructor(header: readonly string[], roles: Roles) {
    this.#roles = roles;
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

  /** The key by which a row knows its person: its own column's, else the name; empty where nobody is named. */
  keyIn(row: readonly string[]): string {
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
