import { type RefObject, useEffect } from "react";
import type { BoardLayout } from "#scene/layout.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { CellFocus } from "#session/state.ts";
import { firstFocus, mendedFocus } from "./gridModel.ts";
import { useBoardLayout } from "./layoutContext.ts";
import { setMapDoor } from "./mapDoor.ts";
import { steppedLine } from "./outlineModel.ts";

/**
 * Lets the keys of the map act on the outline while it is drawn: the same commands,
 * one line below the other.
 *
 * @returns the place that has the focus
 */
export function useOutlineDoor(frame: RefObject<HTMLElement | null>): CellFocus | null {
  const session = useSession();
  const layout = useBoardLayout();
  const cell = useSessionState((state) => state.cell);
  const focus = lineOf(layout, cell);
  useEffect(
    () =>
      setMapDoor({
        layout,
        get focus() {
          return lineOf(layout, session.store.getState().cell);
        },
        stepped: (from, step) => steppedLine(layout, from, step),
        corner: (which) => cornerOf(layout, which),
        isColumn: true,
        goTo: (next) => {
          session.show({ cell: next });
          lineAt(frame.current, next)?.focus();
        },
        zoomBy: () => undefined,
        zoomToFull: () => undefined,
        fit: () => undefined,
        showHead: (id) => showHead(frame.current, id),
        openMenu: (place) => openMenuAt(lineAt(frame.current, place)),
      }),
    [layout, session, frame],
  );
  // The focus goes with what has it: added, moved, or beside what was deleted.
  const place = focus === null ? "" : nameOf(focus);
  useEffect(() => {
    const { activeElement, body } = document;
    const isFree = activeElement === body || frame.current?.contains(activeElement) === true;
    const isHead =
      activeElement instanceof HTMLElement && activeElement.dataset["head"] !== undefined;
    if (place === "" || !isFree || isHead || isField(activeElement)) return;
    elementOf(frame.current, place)?.focus({ preventScroll: true });
  }, [place, frame]);
  return focus;
}

/** The line that stands for a place, the first where nothing is known of it. */
function lineOf(layout: BoardLayout, cell: CellFocus | null): CellFocus | null {
  const focus = cell === null ? firstFocus(layout) : mendedFocus(layout, cell);
  if (focus === null) return null;
  // Something that has no line, as an empty place of the curve, has the first line there is.
  const [up, down] = [steppedLine(layout, focus, "up"), steppedLine(layout, focus, "down")];
  const isLine = up !== focus || down !== focus;
  return isLine && nameOf(up) === nameOf(down) ? up : focus;
}

function cornerOf(layout: BoardLayout, which: "first" | "last"): CellFocus | null {
  let at = firstFocus(layout);
  if (at === null) return null;
  const step = which === "first" ? "up" : "down";
  for (;;) {
    const next = steppedLine(layout, at, step);
    if (nameOf(next) === nameOf(at)) return at;
    at = next;
  }
}

function nameOf({ stageId, laneId, itemId }: CellFocus): string {
  return `${stageId} ${laneId} ${itemId ?? ""}`;
}

function lineAt(frame: HTMLElement | null, place: CellFocus): HTMLElement | null {
  return elementOf(frame, nameOf(place));
}

function elementOf(frame: HTMLElement | null, name: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`) ?? null;
}

function showHead(frame: HTMLElement | null, id: string): void {
  const head = frame?.querySelector<HTMLElement>(`[data-head="${CSS.escape(id)}"]`);
  head?.scrollIntoView({ block: "nearest" });
}

function isField(element: Element | null): boolean {
  return element instanceof HTMLElement && element.matches("textarea, input");
}

function openMenuAt(line: HTMLElement | null): void {
  if (line === null) return;
  const { left, bottom } = line.getBoundingClientRect();
  line.dispatchEvent(
    new MouseEvent("contextmenu", {
      clientX: left + 16,
      clientY: bottom,
      bubbles: true,
      cancelable: true,
    }),
  );
}
