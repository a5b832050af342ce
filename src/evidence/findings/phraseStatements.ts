import type { StageId, TouchpointId } from "#journey/ids.ts";
import type { StopFact } from "#evidence/facts.ts";
import { type Corpus, rowsAt } from "#evidence/phrases/corpus.ts";
import { type Feeling, feelingStatement } from "#evidence/phrases/painsDelights.ts";
import { PhraseCounter } from "#evidence/phrases/phraseCounter.ts";
import type { Statement } from "#evidence/statement.ts";
import type { Scope } from "./finding.ts";

/** Pains or delights of a part of a map. */
export interface ScopedPhrases {
  readonly scope: Scope;
  readonly feeling: Feeling;
  readonly statement: Statement;
}

const FEELINGS: readonly Feeling[] = ["pains", "delights"];

/** Pains and delights of the map, of each stage and of each stop, where there are any, step by step. */
export function* phraseStatements(
  corpus: Corpus,
  stops: readonly StopFact[],
): Generator<undefined, readonly ScopedPhrases[]> {
  const counter = new PhraseCounter(corpus);
  const found: ScopedPhrases[] = [];
  for (const { scope, stopIds } of scopesOf(stops)) {
    const rows = rowsAt(corpus, stopIds);
    for (const feeling of FEELINGS) {
      const statement = yield* feelingStatement(counter, rows, feeling, claimOf(feeling, scope));
      if (statement !== null) found.push({ scope, feeling, statement });
      yield;
    }
  }
  return found;
}

/** The claim of pains or delights: `pains`, `pains:stage:<id>`, `pains:stop:<id>`. */
function claimOf(feeling: Feeling, scope: Scope): string {
  switch (scope.kind) {
    case "map":
      return feeling;
    case "stage":
      return `${feeling}:stage:${scope.stageId}`;
    case "stop":
      return `${feeling}:stop:${scope.stop}`;
    default:
      return scope satisfies never;
  }
}

function scopesOf(
  stops: readonly StopFact[],
): readonly { readonly scope: Scope; readonly stopIds: readonly TouchpointId[] }[] {
  const byStage = new Map<StageId, TouchpointId[]>();
  for (const { id, stageId } of stops) {
    const own = byStage.get(stageId);
    if (own === undefined) byStage.set(stageId, [id]);
    else own.push(id);
  }
  return [
    { scope: { kind: "map" }, stopIds: stops.map(({ id }) => id) },
    ...[...byStage].map(([stageId, stopIds]) => ({
      scope: { kind: "stage", stageId } as const,
      stopIds,
    })),
    ...stops.map(({ id }) => ({ scope: { kind: "stop", stop: id } as const, stopIds: [id] })),
  ];
}
