import { useEffect } from "react";
import type { Session } from "#session/session.ts";
import { focusNextRegion } from "./regions.ts";
import type { Route } from "./useRoute.ts";

/** The keys that act everywhere: undo and redo, the next region, saving a copy. */
export function useGlobalKeys(session: Session, route: Route): void {
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
      if (key === "s" && route.kind !== "home") {
        event.preventDefault();
        document.dispatchEvent(new CustomEvent("wayfelt:save-copy"));
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session, route]);
}

/** Is the key meant for a field that a person types in? */
function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}
