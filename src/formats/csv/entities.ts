import { valueAt } from "#kit/itemAt.ts";
import type { Repair } from "#formats/problem.ts";

const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|hellip|ndash|mdash|lsquo|rsquo|ldquo|rdquo|euro));/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["hellip", "…"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["euro", "€"],
]);

/** Reads the signs that web tools write as HTML (`&#39;`, `&amp;`) as what they stand for, and remembers in which rows. */
export class Entities {
  readonly #rows = new Set<number>();
  #example = "";

  /** A cell as it was said; the same string where nothing was written as HTML. */
  read(cell: string, row: number): string {
    if (!cell.includes("&")) return cell;
    const said = cell.replaceAll(ENTITY, signOf);
    if (said === cell) return cell;
    this.#rows.add(row);
    if (this.#example === "") this.#example = cell.match(ENTITY)?.[0] ?? "";
    return said;
  }

  /** What was read otherwise than it was written. */
  get repairs(): readonly Repair[] {
    const [row] = this.#rows;
    if (row === undefined) return [];
    const rest = this.#rows.size - 1;
    const more = rest === 0 ? "" : `; so do ${rest} more of the later rows`;
    const message = `writes signs as HTML (${this.#example}); they were read as what they stand for${more}`;
    return [{ row, message }];
  }
}

/** A text with the signs that are written as HTML read as what they stand for. */
export function withoutEntities(text: string): string {
  return text.includes("&") ? text.replaceAll(ENTITY, signOf) : text;
}

function signOf(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return valueAt(NAMED, name.toLowerCase());
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const isSign = code >= 32 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isSign && !(code >= 127 && code < 160) ? String.fromCodePoint(code) : entity;
}
