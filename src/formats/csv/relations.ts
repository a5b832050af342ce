import type { Repair } from "#formats/problem.ts";
import { columnName } from "./headers.ts";

type Rows = readonly (readonly string[])[];

/** Where Notion says which page it links: its address, or the file that was exported beside the table. */
const ADDRESS = String.raw`\((?:https:\/\/(?:[\w-]+\.)*notion\.(?:so|site)\/[^\s()]+|[^\s()]*[0-9a-f]{32}(?:\.md|\.csv)?)\)`;
const LINKED = new RegExp(String.raw`^(.+?)\s*${ADDRESS}$`, "is");
const APART = new RegExp(String.raw`(?<=${ADDRESS}),\s*`, "i");

/**
 * Calls the pages that Notion links by their names: `Ann (https://www.notion.so/…)` is Ann. A
 * column is one of links where most of its cells hold nothing else; what names a page without an
 * address stays as it is.
 */
export function withoutAddresses(
  header: readonly string[],
  rows: Rows,
): { readonly rows: Rows; readonly repairs: readonly Repair[] } {
  const columns = header.flatMap((_, column) => (areLinks(rows, column) ? [column] : []));
  if (columns.length === 0) return { rows, repairs: [] };
  const linking = new Set(columns);
  return {
    rows: rows.map((row) => row.map((cell, at) => (linking.has(at) ? namesIn(cell) : cell))),
    repairs: columns.map((column) => ({
      row: null,
      message: `“${columnName(header, column)}” links pages of Notion: each is called by its name, and its address was left out`,
    })),
  };
}

function areLinks(rows: Rows, column: number): boolean {
  const filled = rows.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== "");
  const linked = filled.filter((cell) => namesIn(cell) !== cell);
  return linked.length > 0.5 * filled.length;
}

/** The names of the pages that a cell links; the cell as it is where anything in it is no link. */
function namesIn(cell: string): string {
  // A look for the one sign that every link has spares the search through long stories.
  if (!cell.trimEnd().endsWith(")")) return cell;
  const names = cell
    .trim()
    .split(APART)
    .map((link) => LINKED.exec(link)?.[1]?.trim() ?? "");
  return names.includes("") ? cell : names.join("; ");
}
