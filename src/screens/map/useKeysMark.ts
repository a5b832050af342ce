import { type RefObject, useEffect } from "react";

/**
 * Marks the map while its table has the focus, so that the ring shows where the
 * keys act. A style that asked the map for it, with `:has()`, would make the
 * browser look at everything on the canvas anew whenever anything of it changes.
 *
 * @param grid the table of the map
 */
export function useKeysMark(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const table = grid.current;
    const map = table?.closest('[data-region="map"]');
    if (table === null || map === null || map === undefined) return undefined;
    const mark = (element: EventTarget | null): void => {
      map.toggleAttribute("data-keys", element instanceof Node && table.contains(element));
    };
    const onFocusIn = ({ target }: FocusEvent): void => mark(target);
    const onFocusOut = ({ relatedTarget }: FocusEvent): void => mark(relatedTarget);
    mark(document.activeElement);
    table.addEventListener("focusin", onFocusIn);
    table.addEventListener("focusout", onFocusOut);
    return () => {
      table.removeEventListener("focusin", onFocusIn);
      table.removeEventListener("focusout", onFocusOut);
    };
  }, [grid]);
}
