import type { Guess } from "./guess.ts";
import type { MapId } from "./ids.ts";
import type { Insight } from "./insight.ts";
import type { Persona } from "./persona.ts";
import type { ProfileEntry } from "./profileEntry.ts";
import type { ProfileVersion } from "./profileVersion.ts";
import type { Scorecard } from "./scorecard.ts";
import type { ScoreMark } from "./scoreMark.ts";
import { mapScope, personaScope, segmentScope, stageScope } from "./scope.ts";
import type { Segment } from "./segment.ts";
import type { Board, Workspace } from "./workspace.ts";

/** What of a workspace belongs to one map, beside its board and its evidence. */
export interface OfMap {
  readonly segment: readonly Segment[];
  readonly scorecard: readonly Scorecard[];
  readonly persona: readonly Persona[];
  readonly scoreMark: readonly ScoreMark[];
  readonly profileEntry: readonly ProfileEntry[];
  readonly insight: readonly Insight[];
  readonly profileVersion: readonly ProfileVersion[];
  readonly guess: readonly Guess[];
}

/** The kinds of what belongs to one map; those that others link to come first. */
export const KINDS_OF_MAP = [
  "segment",
  "scorecard",
  "persona",
  "insight",
  "scoreMark",
  "profileEntry",
  "profileVersion",
  "guess",
] as const satisfies readonly (keyof OfMap)[];

/** All that belongs to one map: its segments, its personas and theirs, scorecards, versions, guesses. */
export function ofMap(workspace: Workspace, board: Pick<Board, "stage">, mapId: MapId): OfMap {
  const isHere = (row: { readonly mapId: MapId }): boolean => row.mapId === mapId;
  const segments = [...workspace.segment].filter(isHere);
  const scorecards = [...workspace.scorecard].filter(isHere);
  const cards = new Set<string>(scorecards.map(({ id }) => id));
  const scopes = new Set<string>([
    mapScope(mapId),
    ...[...board.stage].map(({ id }) => stageScope(id)),
    ...segments.map(({ id }) => segmentScope(id)),
  ]);
  const isScoped = (row: { readonly scope: string }): boolean => scopes.has(row.scope);
  const personas = [...workspace.persona].filter(isScoped);
  for (const { id } of personas) scopes.add(personaScope(id));
  return {
    segment: segments,
    scorecard: scorecards,
    persona: personas,
    scoreMark: [...workspace.scoreMark].filter(({ scorecardId }) => cards.has(scorecardId)),
    profileEntry: [...workspace.profileEntry].filter(isScoped),
    insight: [...workspace.insight].filter(isScoped),
    profileVersion: [...workspace.profileVersion].filter(isScoped),
    guess: [...workspace.guess].filter(isHere),
  };
}
