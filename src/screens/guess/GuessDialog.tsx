import { useMemo, useState } from "react";
import {
  guessPoints,
  removeGuess,
  renameGuess,
  scoredOnMap,
  sealGuess,
} from "#journey/commands/guesses.ts";
import type { Guess } from "#journey/guess.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { TextField } from "#ui/TextField.tsx";
import { focusGuesses } from "./focusGuesses.ts";
import { GuessChart } from "./GuessChart.tsx";
import styles from "./guess.module.css";
import { guessedStops } from "./guessedStops.ts";

/** The guess that is being made, in a room of its own: nothing else of the map is seen meanwhile. */
export function GuessDialog() {
  const session = useSession();
  const guess = useSessionState((state) => state.workspace.guess.get(state.guessing ?? ""));
  if (guess === undefined || guess.sealedAt !== null) return null;
  const close = (): void => {
    session.show({ guessing: null });
    focusGuesses(guess.id);
  };
  return <OpenGuess guess={guess} onClose={close} />;
}

function OpenGuess({ guess, onClose }: { readonly guess: Guess; readonly onClose: () => void }) {
  const session = useSession();
  const board = useSessionState((state) => state.board);
  const story = useSessionState((state) => state.workspace.story);
  const scored = useMemo(() => scoredOnMap({ story }, guess.mapId), [story, guess.mapId]);
  const stops = useMemo(
    () => (board === null ? [] : guessedStops(board, guess.mapId, story, guess.points)),
    [board, story, guess.mapId, guess.points],
  );
  const [isRefused, setRefused] = useState(false);
  const guessed = stops.filter(({ id }) => guess.points[id] !== undefined).length;
  const say = (scores: ReadonlyMap<TouchpointId, number | null>): void => {
    session.runOnMap((context) => guessPoints(context, guess.id, scores));
    setRefused(false);
  };
  const seal = (): void => {
    if (guessed === 0) {
      setRefused(true);
      return;
    }
    const outcome = session.run((context) => sealGuess(context, guess.id));
    if (!outcome.ok) return;
    onClose();
    session.notify(words.guesses.sealed, "plain", true);
  };
  const remove = (): void => {
    onClose();
    session.run((context) => removeGuess(context, guess.id));
    session.notify(words.guesses.deleted(guess.name), "plain", true);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.guesses.dialog}
      description={words.guesses.how}
      size="full"
      closeOnPressOutside={false}
      footer={
        <>
          <span className={styles.count} role="status" data-testid="guess-count">
            {isRefused
              ? words.guesses.nothingGuessed
              : words.guesses.guessedSoFar(guessed, stops.length)}
          </span>
          <Button onClick={remove}>{words.actions.delete}</Button>
          <Button onClick={onClose}>{words.actions.close}</Button>
          <Button variant="primary" onClick={seal}>
            {words.guesses.seal}
          </Button>
        </>
      }
    >
      <div className={styles.room} data-testid="guess">
        {scored > 0 && <Banner tone="notice">{words.guesses.notBlind(scored)}</Banner>}
        <div className={styles.whose}>
          <TextField
            label={words.guesses.whose}
            placeholder={words.guesses.nobody}
            maxLength={200}
            value={guess.name}
            onCommit={(name) => session.run((context) => renameGuess(context, guess.id, name))}
          />
        </div>
        {board === null || stops.length === 0 ? (
          <EmptyState title={words.guesses.noStops}>{words.guesses.noStopsText}</EmptyState>
        ) : (
          <GuessChart board={board} stops={stops} points={guess.points} onGuess={say} />
        )}
      </div>
    </Dialog>
  );
}
