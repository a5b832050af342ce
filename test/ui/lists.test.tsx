// @vitest-environment jsdom
import "@testing-library/jest-dom/vitest";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DataGrid } from "#ui/DataGrid.tsx";
import { VirtualList } from "#ui/VirtualList.tsx";

const HEIGHT = 400;

function scrollTo(this: Element, to?: ScrollToOptions | number): void {
  this.scrollTop = typeof to === "object" ? (to.top ?? 0) : 0;
  this.dispatchEvent(new Event("scroll"));
}

/** jsdom lays nothing out: every element is as high as the window of the list. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function height(
    this: HTMLElement,
  ) {
    return this.dataset["index"] === undefined ? HEIGHT : 40;
  });
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(HEIGHT);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(300);
  vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(200_000);
  Element.prototype.scrollTo = scrollTo;
});
afterEach(() => vi.restoreAllMocks());

const STORIES = Array.from({ length: 5000 }, (_, i) => ({ id: `s${i}`, text: `Story ${i + 1}` }));

function aList(onItemKeyDown = vi.fn<() => void>()) {
  render(
    <VirtualList
      label="Stories"
      items={STORIES}
      itemKey={({ id }) => id}
      estimateHeight={40}
      renderItem={({ text }) => (
        <label>
          {text} <input aria-label={`Note on ${text}`} />
        </label>
      )}
      onItemKeyDown={onItemKeyDown}
    />,
  );
  return { onItemKeyDown };
}

describe("a list of thousands", () => {
  test("only the rows in sight exist, and each knows its place among all", () => {
    aList();
    const rows = screen.getAllByRole("listitem");
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]).toHaveAttribute("aria-setsize", "5000");
    expect(rows[0]).toHaveAttribute("aria-posinset", "1");
  });

  test("Tab stops at one row; arrows move from there", async () => {
    aList();
    await userEvent.tab();
    expect(document.activeElement).toHaveTextContent("Story 1");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveTextContent(/^Story 2$/);
    expect(screen.getAllByRole("listitem").filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  test("End goes to the last of all", async () => {
    aList();
    await userEvent.tab();
    await userEvent.keyboard("{End}");
    expect(document.activeElement).toHaveAttribute("aria-posinset", "5000");
    expect(document.activeElement).toHaveTextContent(/^Story 5000$/);
  });

  test("keys typed in a field inside a row stay there", async () => {
    const { onItemKeyDown } = aList();
    await userEvent.click(screen.getByLabelText("Note on Story 1"));
    await userEvent.keyboard("1{ArrowDown}");
    expect(onItemKeyDown).not.toHaveBeenCalled();
    expect(screen.getByLabelText("Note on Story 1")).toHaveFocus();
  });
});

interface Person {
  readonly id: string;
  readonly name: string;
  readonly city: string;
}

function aGrid() {
  const onRename = vi.fn<(id: string, name: string) => void>();
  const onOpen = vi.fn<(person: Person) => void>();
  const onSortChange = vi.fn<(sort: unknown) => void>();
  const people = Array.from({ length: 300 }, (_, i) => ({
    id: `p${i}`,
    name: `Person ${i + 1}`,
    city: "Ghent",
  }));
  render(
    <DataGrid<Person>
      label="People"
      rows={people}
      rowId={({ id }) => id}
      columns={[
        {
          id: "name",
          label: "Name",
          width: 100,
          sortable: true,
          text: ({ name }) => name,
          edit: { kind: "text", commit: ({ id }, name) => onRename(id, name) },
        },
        { id: "city", label: "City", width: 100, text: ({ city }) => city },
      ]}
      onOpen={onOpen}
      sort={null}
      onSortChange={onSortChange}
    />,
  );
  return { onRename, onOpen, onSortChange };
}

/** The cell that has the focus; none while the page has it. */
const focused = (): Element | null =>
  document.activeElement === document.body ? null : document.activeElement;

describe("a table worked by keys", () => {
  test("says how many rows and columns it has, not how many are drawn", () => {
    aGrid();
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "301");
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
  });

  test("arrows move, and stop at the edge of the table", async () => {
    aGrid();
    await userEvent.tab();
    expect(focused()).toHaveTextContent("Person 1");
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toHaveTextContent("Ghent");
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toHaveTextContent("Ghent");
  });

  test("typing begins an edit with that letter; Enter commits and goes down", async () => {
    const { onRename } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("Wanda{Enter}");
    expect(onRename).toHaveBeenCalledExactlyOnceWith("p0", "Wanda");
    expect(focused()).toHaveTextContent("Person 2");
  });

  test("Tab commits and goes to the cell beside", async () => {
    const { onRename } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("{F2}");
    await userEvent.keyboard("Dee{Tab}");
    expect(onRename).toHaveBeenCalledWith("p0", "Dee");
    expect(focused()).toHaveTextContent("Ghent");
  });

  test("Esc leaves the cell as it was and keeps the focus there", async () => {
    const { onRename } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("{F2}x{Escape}");
    expect(onRename).not.toHaveBeenCalled();
    expect(focused()).toHaveTextContent("Person 1");
  });

  test("Mod+Enter opens the row", async () => {
    const { onOpen } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: "p0" }));
  });

  test("Enter on a column's name sorts by it", async () => {
    const { onSortChange } = aGrid();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowUp}");
    expect(focused()).toHaveTextContent("Name");
    await userEvent.keyboard("{Enter}");
    expect(onSortChange).toHaveBeenCalledWith({ columnId: "name", direction: "ascending" });
  });
});
