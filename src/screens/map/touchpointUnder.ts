import { asId, type TouchpointId } from "#journey/ids.ts";

/** The touchpoint whose card lies under a point of the screen. */
export function touchpointUnder({
  x,
  y,
}: {
  readonly x: number;
  readonly y: number;
}): TouchpointId | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const card = element.closest<HTMLElement>("[data-touchpoint]");
    const id = card?.dataset["touchpoint"];
    if (id !== undefined) return asId<TouchpointId>(id);
  }
  return null;
}
