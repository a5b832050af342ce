import type { Derived } from "#evidence/engine.ts";
import type { Told } from "#evidence/findings/asides.ts";
import { statementsByClaim } from "#evidence/profileSections.ts";
import type { Statement } from "#evidence/statement.ts";
import type { SessionState } from "./state.ts";
import { stopsBehind } from "./stopsBehind.ts";

type Opened = Pick<SessionState, "statement" | "finding" | "highlighted">;

/** A statement or finding whose evidence is open, with the stops where it was told; nothing: closed. */
export function openEvidence(
  { workspace, mapId }: Pick<SessionState, "workspace" | "mapId">,
  statement: Statement | null,
  finding: Told | null,
): Opened {
  const stops = mapId === null ? [] : stopsBehind(statement ?? finding, workspace, mapId);
  return { statement, finding, highlighted: new Set(stops) };
}

/**
 * What stays open when who is in view is derived anew: what the same line says now.
 * A statement that is no line of who was in view, as of a segment's column or an
 * insight, stays as it is; a line that says nothing any more is closed.
 */
export function openAfter(state: SessionState, after: Derived): Partial<Opened> {
  const { statement, derived: before } = state;
  if (statement === null || before === null) return {};
  if (statementIn(before, statement.claim) !== statement) return {};
  const now = statementIn(after, statement.claim);
  return now === statement ? {} : openEvidence(state, now, null);
}

function statementIn({ profile }: Derived, claim: string): Statement | null {
  return statementsByClaim(profile).get(claim) ?? null;
}
