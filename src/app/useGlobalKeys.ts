import { useEffect } from "react";
import type { Session } from "#session/session.ts";
import { focusNextRegion } from "./regions.ts";

/** The keys that act everywhere: undo and redo, the next region. */
export function useGlobalKeys(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === "F6") {
        event.preventDefault();
        focusNextRegion(event.shiftKey);
        return;
      }
      const isMod = event.ctrlKey || event.metaKey;
      if (!isMod || event.altKey || isEditable(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === "z" || key === "y") {
        event.preventDefault();
        void (key === "y" || event.shiftKey ? session.redo() : session.undo());
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);
}

/** Is the key meant for a field that a person types in? */
function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}
