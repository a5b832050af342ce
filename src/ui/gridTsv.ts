/** Cells as the text that spreadsheets exchange: tabs between cells, lines between rows, quotes where a cell holds either. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join("\t")).join("\n");
}

/** Cells as the table that spreadsheets and word processors take in the place of the text; its class says whose it is. */
export function toHtmlTable(rows: readonly (readonly string[])[], name: string): string {
  const lines = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
  );
  return `<table class="${name}">${lines.join("")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The cells of such a text. One line break at the end ends the last row and begins none. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, inQuotes, plain, end] of text.matchAll(CELL)) {
    row.push(inQuotes === undefined ? (plain ?? "") : inQuotes.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows.length > 1 && /[\r\n]$/.test(text) ? rows.slice(0, -1) : rows;
}

/** A cell, in quotes or plain, and what ends it. A quote that begins a cell and is never closed is a sign like any other. */
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/g;

function quoted(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
