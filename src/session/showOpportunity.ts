import { addOpportunity } from "#journey/commands/opportunities.ts";
import { asId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import type { Session } from "./session.ts";

/** Chooses an opportunity and opens what is said of it beside. */
export function showOpportunity(session: Session, id: string): void {
  session.select({ kind: "note", ids: [id] });
  session.show({ sidebar: "touchpoint", sidebarOpen: true });
}

/** A new opportunity at a touchpoint, or at none, opened beside to be written; null: it was refused. */
export function beginOpportunity(session: Session, at: TouchpointId | null): NoteId | null {
  const outcome = session.runOnMap((context) => addOpportunity(context, "", at));
  const made = outcome.ok ? outcome.value.made[0] : undefined;
  if (made === undefined) return null;
  showOpportunity(session, made);
  session.focusPanel();
  return asId<NoteId>(made);
}
