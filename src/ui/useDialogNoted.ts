import { useEffect } from "react";

let open = 0;

/**
 * Notes on the page that a dialog is open, for what must make room for it. An
 * attribute, since a rule that looks into the whole page for one (`:root:has`)
 * is asked again with every move of a map.
 */
export function useDialogNoted(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    note(1);
    return () => note(-1);
  }, [isOpen]);
}

function note(more: 1 | -1): void {
  open += more;
  document.documentElement.toggleAttribute("data-dialog-open", open > 0);
}
