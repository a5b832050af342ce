// @vitest-environment jsdom
import type { ClipboardEvent } from "react";
import { expect, test, vi } from "vitest";
import { gridClipboard } from "#ui/gridClipboard.ts";
import type { GridWrites } from "#ui/gridWrite.ts";
import type { GridCursor } from "#ui/useGridCursor.ts";

const TEXTS = ['=HYPERLINK("http://a.invalid","x")', "-50", "'=quoted", "Waited in"];

const columns = [
  {
    id: "text",
    label: "Text",
    width: 100,
    text: (row: string) => row,
    edit: { kind: "text" as const, commit: () => undefined },
  },
];

/** A clipboard that holds what was copied, and its event. */
function clipboard(): { readonly held: Map<string, string>; readonly event: ClipboardEvent } {
  const held = new Map<string, string>();
  const clipboardData = {
    setData: (kind: string, text: string) => held.set(kind, text),
    getData: (kind: string) => held.get(kind) ?? "",
  };
  const event = { preventDefault: vi.fn<() => void>(), clipboardData, target: null };
  return { held, event: event as unknown as ClipboardEvent };
}

test("formulas are copied as text in every form, numbers as numbers, and are pasted as they were", () => {
  const written: GridWrites<string>[] = [];
  const grid = {
    rows: TEXTS,
    columns,
    onWrite: (writes: GridWrites<string>) => written.push(writes),
  };
  const range = { top: 0, bottom: TEXTS.length - 1, left: 0, right: 0 };
  const cursor = { editing: null, range } as unknown as GridCursor;
  const { held, event } = clipboard();
  gridClipboard(grid, cursor).onCopy(event);
  expect(held.get("text/plain")?.split("\n")).toEqual([
    '\'=HYPERLINK("http://a.invalid","x")',
    "-50",
    "''=quoted",
    "Waited in",
  ]);
  expect(held.get("text/html")).not.toMatch(/<td>[=+@]/);
  gridClipboard({ ...grid, rows: ["a", "b", "c", "d"] }, cursor).onPaste(event);
  expect(written[0]?.cells.map(({ text }) => text)).toEqual(TEXTS);
});
