import type { Guess } from "#journey/guess.ts";
import type { GuessId, MapId, TouchpointId } from "#journey/ids.ts";
import { isScore } from "#journey/score.ts";
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

/** Guesses the score of a touchpoint; null takes the point away. Refused once the guess is sealed. */
export function guessPoint(
  context: MapContext,
  id: GuessId,
  touchpointId: TouchpointId,
  score: number | null,
): Outcome {
  const guess = context.workspace.guess.get(id);
  if (guess === undefined) return gone();
  if (guess.sealedAt !== null) return notDone("not-allowed", "A sealed guess does not change.");
  if (score !== null && !isScore(score)) {
    return notDone("not-valid", "A score is a whole number from -100 to 100.");
  }
  if (!context.board.touchpoint.has(touchpointId)) {
    return notDone("not-found", "That touchpoint is no longer here.");
  }
  const { [touchpointId]: _, ...others } = guess.points;
  const points = score === null ? others : { ...others, [touchpointId]: score };
  return done("Guess a score", [set("ws", "guess", id, "points", points)]);
}

/** Seals a guess: from now on it does not change. */
export function sealGuess(context: Context, id: GuessId): Outcome {
  const guess = context.workspace.guess.get(id);
  if (guess === undefined) return gone();
  if (guess.sealedAt !== null) return notDone("not-allowed", "The guess is sealed already.");
  if (Object.keys(guess.points).length === 0) {
    return notDone("nothing-chosen", "Guess at least one touchpoint first.");
  }
  return done("Seal the guess", [set("ws", "guess", id, "sealedAt", context.now)]);
}

/** Shows a sealed guess beside the evidence. */
export function revealGuess(context: Context, id: GuessId): Outcome {
  const guess = context.workspace.guess.get(id);
  if (guess === undefined) return gone();
  if (guess.sealedAt === null) return notDone("not-allowed", "Seal the guess first.");
  return done("Reveal the guess", [set("ws", "guess", id, "revealedAt", context.now)]);
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
