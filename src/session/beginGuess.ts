import { startGuess } from "#journey/commands/guesses.ts";
import { asId, type GuessId } from "#journey/ids.ts";
import type { Session } from "./session.ts";

/** Begins a guess of the open map's curve and opens its room. */
export function beginGuess(session: Session): void {
  const outcome = session.runOnMap((context) => startGuess(context, ""));
  const id = outcome.ok ? outcome.value.made[0] : undefined;
  if (id !== undefined) session.show({ guessing: asId<GuessId>(id) });
}
