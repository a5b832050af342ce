import type { AttributeDefinition } from "#journey/attribute.ts";
import type { PersonFact } from "./facts.ts";
import { runSuggestion, suggestSegments, type Suggestion } from "./suggestSegments.ts";

/** Whom to look at for groups. */
export interface ToSuggestion {
  readonly people: readonly PersonFact[];
  readonly attributes: readonly AttributeDefinition[];
}

/** How far it is, or what came of it. */
export type FromSuggestion =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "found"; readonly suggestion: Suggestion };

addEventListener("message", ({ data }: MessageEvent<ToSuggestion>) => {
  const steps = suggestSegments(data.people, data.attributes);
  // The page stops it by ending the worker.
  const suggestion = runSuggestion(
    steps,
    (share) => tell({ kind: "progress", share }),
    () => false,
  );
  if (suggestion !== null) tell({ kind: "found", suggestion });
});

function tell(message: FromSuggestion): void {
  postMessage(message);
}
