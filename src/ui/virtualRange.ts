import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";

/** The rows in sight and, wherever it is, the row that has the focus or is being edited. */
export function rangeWith(range: Range, kept: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes;
  return kept < range.startIndex ? [kept, ...indexes] : [...indexes, kept];
}

/** A key and what is held with it. */
export interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key that moves through a list leads; null when the key does not move. */
export function indexAfterKey(
  press: Press,
  index: number,
  count: number,
  page: number,
): number | null {
  if (count === 0 || press.altKey || press.ctrlKey || press.metaKey) return null;
  const to = destination(press.key, index, count, page);
  return to === null ? null : Math.min(count - 1, Math.max(0, to));
}

function destination(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case "ArrowDown":
      return index + 1;
    case "ArrowUp":
      return index - 1;
    case "PageDown":
      return index + page;
    case "PageUp":
      return index - page;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
