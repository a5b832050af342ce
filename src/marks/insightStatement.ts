import type { Proposed } from "#evidence/proposals.ts";
import type { Statement } from "#evidence/statement.ts";
import { strengthOfKnown } from "#evidence/strength.ts";

/** What a proposal or an insight rests on, as a statement whose stories can be opened. */
export function insightStatement(
  key: string,
  { phrase, storyIds, participantIds, people, basis }: Omit<Proposed, "kind" | "place" | "fuller">,
): Statement {
  return {
    claim: `insight:${key}`,
    value: { kind: "texts", texts: [phrase] },
    n: people,
    known: people,
    interval: null,
    segment: null,
    evidence: { storyIds, participantIds },
    rule: "free-text",
    basis,
    state: "derived",
    strength: strengthOfKnown(people),
  };
}
