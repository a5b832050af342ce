import { describe, expect, test } from "vitest";
import type { GridColumn } from "#ui/gridColumn.ts";
import { clearing, fillingDown, type GridWrites, pasting, textsIn } from "#ui/gridWrite.ts";

interface Row {
  readonly name: string;
  readonly age: string;
}

const ROWS: readonly Row[] = [
  { name: "Ana", age: "30" },
  { name: "Ben", age: "41" },
  { name: "Cy", age: "" },
];

const COLUMNS: readonly GridColumn<Row>[] = [
  { id: "name", label: "Name", width: 100, text: ({ name }) => name, edit: anEdit() },
  { id: "count", label: "Stories", width: 100, text: () => "2 stories", copied: () => "2" },
  {
    id: "age",
    label: "Age",
    width: 100,
    text: ({ age }) => age,
    edit: { ...anEdit(), check: (text) => (/^\d*$/.test(text) ? null : "Not a number") },
  },
];

const TABLE = { rows: ROWS, columns: COLUMNS };

function anEdit() {
  return { kind: "text" as const, commit: () => undefined };
}

function told(writes: GridWrites<Row> | null): readonly string[] {
  return (writes?.cells ?? []).map(({ row, columnId, text }) => `${row.name} ${columnId}=${text}`);
}

describe("many cells at once", () => {
  test("a selection is copied row by row", () => {
    expect(textsIn(TABLE, { top: 0, bottom: 1, left: 1, right: 2 })).toEqual([
      ["2", "30"],
      ["2", "41"],
    ]);
  });

  test("clearing empties what can be edited, and leaves what is empty alone", () => {
    const writes = clearing(TABLE, { top: 1, bottom: 2, left: 0, right: 2 });
    expect(told(writes)).toEqual(["Ben name=", "Ben age=", "Cy name="]);
  });

  test("a block reaches past a selection of one cell", () => {
    const at = { top: 0, bottom: 0, left: 2, right: 2 };
    expect(told(pasting(TABLE, at, [["5"], ["6"]]))).toEqual(["Ana age=5", "Ben age=6"]);
  });

  test("what reaches behind the last row becomes new rows where the table grows; empty lines do not", () => {
    const at = { top: 2, bottom: 2, left: 0, right: 0 };
    const block = [
      ["Cyd", "", "9"],
      ["Dan", "", "8"],
      ["", "", ""],
      ["Eve", "", "old"],
    ];
    const writes = pasting({ ...TABLE, canGrow: true }, at, block);
    expect(told(writes)).toEqual(["Cy name=Cyd", "Cy age=9"]);
    expect(writes.added).toEqual([
      [
        { columnId: "name", text: "Dan" },
        { columnId: "age", text: "8" },
      ],
      [{ columnId: "name", text: "Eve" }],
    ]);
    expect(writes.refused).toBe(1);
    expect(pasting(TABLE, at, block).added).toEqual([]);
  });

  test("a cell is one line, but where its column keeps line breaks", () => {
    const keeping = COLUMNS.map((column) =>
      column.id === "name"
        ? { ...column, edit: { ...anEdit(), multiline: true as const } }
        : column,
    );
    const range = { top: 0, bottom: 0, left: 0, right: 0 };
    expect(told(pasting(TABLE, range, [["An\nna"]]))).toEqual(["Ana name=An na"]);
    expect(told(pasting({ ...TABLE, columns: keeping }, range, [[" An\nna "]]))).toEqual([
      "Ana name=An\nna",
    ]);
  });

  test("one text fills a whole selection", () => {
    const writes = pasting(TABLE, { top: 0, bottom: 2, left: 2, right: 2 }, [["7"]]);
    expect(told(writes)).toEqual(["Ana age=7", "Ben age=7", "Cy age=7"]);
  });

  test("what a column cannot hold, and what is beyond the table, is counted and left out", () => {
    const at = { top: 1, bottom: 1, left: 1, right: 1 };
    const writes = pasting(TABLE, at, [
      ["x", "abc"],
      ["y", "9"],
      ["z", "8"],
    ]);
    expect(told(writes)).toEqual(["Cy age=9"]);
    expect(writes.refused).toBe(5);
  });

  test("a selection takes its first row; one row takes the row above; the first row nothing", () => {
    const filled = fillingDown(TABLE, { top: 0, bottom: 2, left: 2, right: 2 });
    expect(told(filled)).toEqual(["Ben age=30", "Cy age=30"]);
    expect(told(fillingDown(TABLE, { top: 2, bottom: 2, left: 2, right: 2 }))).toEqual([
      "Cy age=41",
    ]);
    expect(fillingDown(TABLE, { top: 0, bottom: 0, left: 2, right: 2 })).toBeNull();
  });
});
