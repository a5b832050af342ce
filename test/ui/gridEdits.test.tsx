// @vitest-environment jsdom
import "@testing-library/jest-dom/vitest";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DataGrid } from "#ui/DataGrid.tsx";
import type { GridColumn, GridEditRequest } from "#ui/gridColumn.ts";
import type { GridWrites } from "#ui/gridWrite.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly age: string;
}

const ROWS: readonly Row[] = Array.from({ length: 300 }, (_, i) => ({
  id: `p${i}`,
  name: `Person ${i + 1}`,
  age: i === 1 ? "old" : String(20 + i),
}));

/** jsdom lays nothing out: every element is as high as the window of the list. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(400);
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(400);
  Element.prototype.scrollTo = vi.fn<() => void>();
});
afterEach(() => vi.restoreAllMocks());

function aGrid() {
  const onCommit = vi.fn<(id: string, text: string) => void>();
  const onWrite = vi.fn<(writes: GridWrites<Row>) => void>();
  const notANumber = (text: string): string | null => (/^\d*$/.test(text) ? null : "Not a number");
  const columns: readonly GridColumn<Row>[] = [
    {
      id: "name",
      label: "Name",
      width: 100,
      text: ({ name }) => name,
      edit: {
        kind: "text",
        suggest: () => ["Ana", "Anton", "Ben"],
        commit: ({ id }, text) => onCommit(id, text),
      },
    },
    {
      id: "age",
      label: "Age",
      width: 100,
      text: ({ age }) => age,
      problem: ({ age }) => notANumber(age),
      edit: { kind: "text", check: notANumber, commit: ({ id }, text) => onCommit(id, text) },
    },
  ];
  const table = (rows: readonly Row[], editRequest: GridEditRequest | null = null) => (
    <DataGrid
      label="People"
      rows={rows}
      rowId={({ id }) => id}
      columns={columns}
      onWrite={onWrite}
      editRequest={editRequest}
    />
  );
  const { rerender } = render(table(ROWS));
  return {
    onCommit,
    onWrite,
    show: (rows: readonly Row[], request?: GridEditRequest) => rerender(table(rows, request)),
  };
}

describe("the cells of a table under edit", () => {
  test("what a column cannot hold is refused with a reason and stays to be corrected", async () => {
    const { onCommit } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}abc{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("Not a number");
    expect(screen.getByRole("textbox")).toHaveFocus();
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}41{Enter}");
    expect(onCommit).toHaveBeenCalledExactlyOnceWith("p0", "41");
  });

  test("the row under edit keeps its text when the rows above it change", async () => {
    const { onCommit, show } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}abc");
    show(ROWS.slice(1));
    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}7{Enter}");
    expect(onCommit).toHaveBeenCalledExactlyOnceWith("p1", "7");
  });

  test("Delete asks to empty the selected cells, all at once", async () => {
    const { onWrite } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Delete}");
    expect(onWrite).toHaveBeenCalledOnce();
    const [writes] = onWrite.mock.calls[0] ?? [];
    expect(writes?.cells.map(({ row, text }) => [row.id, text])).toEqual([
      ["p0", ""],
      ["p1", ""],
      ["p2", ""],
    ]);
  });

  test("a cell can be asked to open for typing, however far down it is", async () => {
    const { onCommit, show } = aGrid();
    show(ROWS, { rowId: "p299", columnId: "name" });
    expect(screen.getByRole("combobox")).toHaveFocus();
    await userEvent.keyboard("Zoë An na{Enter}");
    expect(onCommit).toHaveBeenCalledExactlyOnceWith("p299", "Zoë An na");
  });

  test("known values are chosen by the arrows; Esc takes nothing", async () => {
    const { onCommit } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("an");
    expect(screen.getAllByRole("option").map((one) => one.textContent)).toEqual(["Ana", "Anton"]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(onCommit).toHaveBeenCalledExactlyOnceWith("p0", "Anton");
    await userEvent.keyboard("b{ArrowDown}{Escape}");
    expect(onCommit).toHaveBeenCalledOnce();
  });

  test("what came from elsewhere and fits no column is marked", () => {
    aGrid();
    expect(screen.getByRole("gridcell", { name: "old" })).toHaveAttribute("aria-invalid", "true");
  });
});
