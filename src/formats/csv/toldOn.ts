import type { Repair } from "#formats/problem.ts";
import { dateIn } from "./dates.ts";
import { isBlank } from "./numbers.ts";
import type { TextTable } from "./parse.ts";
import type { Roles } from "./roles.ts";

/** When the rows of a table were told. */
export class ToldOn {
  readonly #dated: ReturnType<typeof datedIn>;
  readonly #daysFrom: TextTable["daysFrom"];

  constructor({ daysFrom }: TextTable, roles: Roles) {
    this.#daysFrom = daysFrom;
    this.#dated = datedIn(roles);
  }

  /** The day or time of a row; null where it says none that can be read. */
  in(row: readonly string[]): string | null {
    const dated = this.#dated;
    if (dated === undefined) return null;
    return dateIn(row[dated.column] ?? "", dated.role.order, this.#daysFrom);
  }

  /** The same; a cell that is no date is told. */
  read(row: readonly string[], note: (message: Repair["message"]) => void): string | null {
    const cell = this.#dated === undefined ? "" : (row[this.#dated.column] ?? "");
    if (isBlank(cell)) return null;
    const date = this.in(row);
    if (date === null) note(`“${cell.slice(0, 40)}” is no date; it was left empty`);
    return date;
  }
}

function datedIn(roles: Roles) {
  return roles.all("date")[0];
}
