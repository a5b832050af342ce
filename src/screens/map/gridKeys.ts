import type { KeyboardEvent } from "react";
import type { BoardLayout } from "#scene/layout.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import { firstFocus, itemsOf, steppedFocus, type Step } from "./gridModel.ts";
import { runMapKey } from "./mapActions.ts";

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * What a key pressed on the map's table does: moves the focus, or runs an
 * action on what has it.
 *
 * @returns where the focus goes; null when the key is not the map's
 */
export function gridKey(
  event: KeyboardEvent,
  session: Session,
  layout: BoardLayout,
  focus: CellFocus,
): CellFocus | null {
  const step = STEPS[event.key];
  const isMod = event.ctrlKey || event.metaKey;
  if (step !== undefined && !event.altKey) {
    const next = isMod ? toTheEdge(layout, focus, step) : steppedFocus(layout, focus, step);
    selectWith(session, layout, next, event.shiftKey);
    return next;
  }
  if (event.key === "Home" || event.key === "End") {
    const next = isMod
      ? firstFocus(layout)
      : toTheEdge(layout, focus, event.key === "Home" ? "left" : "right");
    if (next !== null) selectWith(session, layout, next, event.shiftKey);
    return next;
  }
  return runMapKey(event, session, layout, focus) ? focus : null;
}

function toTheEdge(layout: BoardLayout, focus: CellFocus, step: Step): CellFocus {
  let at = focus;
  for (;;) {
    const next = steppedFocus(layout, at, step);
    if (next === at) return at;
    at = next;
  }
}

/** The selection follows the focus; with Shift it grows by it. */
function selectWith(
  session: Session,
  layout: BoardLayout,
  focus: CellFocus,
  isExtending: boolean,
): void {
  const item = itemsOf(layout, focus.stageId, focus.laneId).find(({ id }) => id === focus.itemId);
  const { selection } = session.store.getState();
  if (item === undefined) {
    if (!isExtending) session.select({ kind: "none", ids: [] });
    return;
  }
  const others = isExtending && selection.kind === item.kind ? selection.ids : [];
  session.select({ kind: item.kind, ids: [...new Set([...others, item.id])] });
}
