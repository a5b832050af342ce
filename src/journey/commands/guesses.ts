import type { Guess } from "#journey/guess.ts";
import type { GuessId, MapId, TouchpointId } from "#journey/ids.ts";
import { isScore } from "#journey/score.ts";
import { placementOf, type Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";
import {
  type Context,
  create,
  done,
  type MapContext,
  notDone,
  type Outcome,
  remove,
  set,
} from "./context.ts";

/** Begins a guess of the open map's curve, before anybody sees the evidence. `made`: its id. */
export function startGuess(context: MapContext, name: string): Outcome {
  const id = context.mint("guess");
  const { mapId } = context;
  const entity = { id, mapId, name, points: {}, sealedAt: null, revealedAt: null };
  return done("Start a guess", [create("ws", "guess", entity)], [id]);
}

/** Says whose guess it is. */
export function renameGuess(context: Context, id: GuessId, name: string): Outcome {
  if (!context.workspace.guess.has(id)) return gone();
  return done("Rename guess", [set("ws", "guess", id, "name", name)]);
}

/** Guesses the scores of touchpoints; null takes a point away. Refused once the guess is sealed. */
export function guessPoints(
  context: MapContext,
  id: GuessId,
  scores: ReadonlyMap<TouchpointId, number | null>,
): Outcome {
  const guess = context.workspace.guess.get(id);
  if (guess === undefined) return gone();
  if (guess.sealedAt !== null) return notDone("not-allowed", "A sealed guess does not change.");
  const points = new Map(Object.entries(guess.points));
  for (const [touchpointId, score] of scores) {
    if (score !== null && !isScore(score)) {
      return notDone("not-valid", "A score is a whole number from -100 to 100.");
    }
    if (!context.board.touchpoint.has(touchpointId)) {
      return notDone("not-found", "That touchpoint is no longer here.");
    }
    if (score === null) points.delete(touchpointId);
    else points.set(touchpointId, score);
  }
  const name = scores.size === 1 ? "Guess a score" : "Guess the curve";
  return done(name, [set("ws", "guess", id, "points", Object.fromEntries(points))]);
}

/** Seals a guess: from now on it does not change. What was known by then is noted with it. */
export function sealGuess(context: Context, id: GuessId): Outcome {
  const guess = context.workspace.guess.get(id);
  if (guess === undefined) return gone();
  if (guess.sealedAt !== null) return notDone("not-allowed", "The guess is sealed already.");
  if (Object.keys(guess.points).length === 0) {
    return notDone("nothing-chosen", "Guess at least one touchpoint first.");
  }
  const scoredThen = scoredOnMap(context.workspace, guess.mapId);
  return done("Seal the guess", [
    set("ws", "guess", id, "sealedAt", context.now),
    set("ws", "guess", id, "scoredThen", scoredThen),
  ]);
}

/** Shows a sealed guess beside the evidence. */
export function revealGuess(context: Context, id: GuessId): Outcome {
  const guess = context.workspace.guess.get(id);
  if (guess === undefined) return gone();
  if (guess.sealedAt === null) return notDone("not-allowed", "Seal the guess first.");
  return done("Reveal the guess", [set("ws", "guess", id, "revealedAt", context.now)]);
}

/** So many stories on a map, or of them some alone, have a score: what a guess made now is not blind to. */
export function scoredOnMap(
  { story }: Pick<Workspace, "story">,
  mapId: MapId,
  isCounted: (story: Story) => boolean = () => true,
): number {
  let scored = 0;
  for (const one of story) {
    if (one.score !== null && placementOf(one, mapId) !== null && isCounted(one)) scored += 1;
  }
  return scored;
}

/** Takes a guess away. */
export function removeGuess(context: Context, id: GuessId): Outcome {
  if (!context.workspace.guess.has(id)) return gone();
  return done("Delete guess", [remove("ws", "guess", id)]);
}

/** The guesses of a map by when they were sealed; those still open last. */
export function guessesOf({ guess }: Pick<Workspace, "guess">, mapId: MapId): readonly Guess[] {
  return [...guess]
    .filter((one) => one.mapId === mapId)
    .toSorted((a, b) => (whenSealed(a) < whenSealed(b) ? -1 : 1));
}

function whenSealed({ sealedAt, id }: Guess): string {
  return `${sealedAt ?? "~"} ${id}`;
}

function gone(): Outcome {
  return notDone("not-found", "That guess is no longer here.");
}
