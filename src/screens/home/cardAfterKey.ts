/** Where a card stands on the screen. */
export interface CardBox {
  readonly left: number;
  readonly top: number;
}

/** The card that an arrow key leads to, by where the cards stand; null when the key does not move. */
export function cardAfterKey(key: string, index: number, boxes: readonly CardBox[]): number | null {
  const here = boxes[index];
  if (here === undefined) return null;
  switch (key) {
    case "ArrowRight":
      return Math.min(index + 1, boxes.length - 1);
    case "ArrowLeft":
      return Math.max(index - 1, 0);
    case "ArrowDown":
      return nearest(boxes, here, 1) ?? index;
    case "ArrowUp":
      return nearest(boxes, here, -1) ?? index;
    case "Home":
      return 0;
    case "End":
      return boxes.length - 1;
    default:
      return null;
  }
}

/** Cards of one row may stand a little apart: widths are shared out in fractions of a pixel. */
const ONE_ROW = 16;

/** The card of the next row down (1) or up (-1) that stands closest to the column of this one. */
function nearest(boxes: readonly CardBox[], from: CardBox, direction: 1 | -1): number | null {
  const gaps = boxes.map(({ top }) => (top - from.top) * direction);
  const step = Math.min(...gaps.filter((gap) => gap > ONE_ROW));
  const row = boxes.flatMap((box, index) =>
    Math.abs((gaps[index] ?? 0) - step) < ONE_ROW ? [{ box, index }] : [],
  );
  const sorted = row.toSorted(
    (a, b) => Math.abs(a.box.left - from.left) - Math.abs(b.box.left - from.left),
  );
  return sorted[0]?.index ?? null;
}
