import { Ellipsis } from "lucide-react";
import { useCallback, useRef } from "react";
import type { GuessGap } from "#evidence/guessGaps.ts";
import { guessesOf, removeGuess, revealGuess } from "#journey/commands/guesses.ts";
import type { Guess } from "#journey/guess.ts";
import type { GuessId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useFindingNames } from "#marks/useFindingNames.ts";
import { beginGuess } from "#session/beginGuess.ts";
import { type Decided, guessInView } from "#session/decided.ts";
import { useDecided, useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import styles from "./FindingsPanel.module.css";

/** What the team assumed of the curve, and where people say otherwise. */
export function Guesses() {
  const session = useSession();
  const mapId = useSessionState((state) => state.mapId);
  const guess = useSessionState((state) => state.workspace.guess);
  if (mapId === null) return null;
  const guesses = guessesOf({ guess }, mapId);
  return (
    <section aria-label={words.guesses.title} data-testid="guesses">
      <h2 className={styles.heading}>{words.guesses.title}</h2>
      {guesses.length === 0 && <p className={styles.note}>{words.guesses.lead}</p>}
      {guesses.map((one) => (
        <GuessEntry key={one.id} guess={one} />
      ))}
      <div className={styles.begin} data-begins-guess="">
        <Button size="small" onClick={() => beginGuess(session)}>
          {guesses.length === 0 ? words.guesses.begin : words.guesses.another}
        </Button>
      </div>
    </section>
  );
}

function GuessEntry({ guess }: { readonly guess: Guess }) {
  const session = useSession();
  const entry = useRef<HTMLDivElement>(null);
  const isShown = useSessionState((state) => state.guess === guess.id);
  const show = (is: boolean): void => session.show({ guess: is ? guess.id : null });
  const reveal = (): void => {
    const outcome = session.run((context) => revealGuess(context, guess.id));
    if (!outcome.ok) return;
    show(true);
    // It takes the place of the word that the guess is sealed.
    session.notify(words.guesses.revealed, "plain", true);
    // The button that was pressed is gone.
    requestAnimationFrame(() => entry.current?.querySelector("button")?.focus());
  };
  const remove = (): void => {
    const outcome = session.run((context) => removeGuess(context, guess.id));
    if (outcome.ok) session.notify(words.guesses.deleted(guess.name), "plain", true);
  };
  return (
    <div ref={entry} className={styles.guess} data-testid="guess-entry" data-guess={guess.id}>
      <div className={styles.guessHead}>
        <span dir="auto">
          <b>{words.guesses.curveOf(guess.name)}</b>
          <span className={styles.note}>{whenSealed(guess)}</span>
        </span>
        {guess.sealedAt === null && (
          <Button size="small" onClick={() => session.show({ guessing: guess.id })}>
            {words.guesses.goOn}
          </Button>
        )}
        {guess.sealedAt !== null && guess.revealedAt === null && (
          <Button size="small" variant="primary" onClick={reveal}>
            {words.guesses.reveal}
          </Button>
        )}
        <Menu
          align="end"
          trigger={
            <IconButton
              label={words.guesses.menuOf(guess.name)}
              icon={<Ellipsis />}
              size="small"
              tooltip={false}
            />
          }
          entries={[
            ...(guess.revealedAt === null
              ? []
              : [
                  {
                    kind: "action" as const,
                    id: "show",
                    label: isShown ? words.guesses.hide : words.guesses.show,
                    run: () => show(!isShown),
                  },
                ]),
            {
              kind: "action",
              id: "delete",
              label: words.actions.delete,
              danger: true,
              run: remove,
            },
          ]}
        />
      </div>
      {guess.revealedAt !== null && <Verdict id={guess.id} />}
    </div>
  );
}

function whenSealed({ sealedAt, scoredThen }: Guess): string {
  if (sealedAt === null) return words.guesses.open;
  const known =
    scoredThen === null
      ? []
      : [scoredThen === 0 ? words.guesses.blind : words.guesses.seen(scoredThen)];
  return [words.guesses.sealedOn(words.formats.date(sealedAt.slice(0, 10))), ...known].join(", ");
}

/** Where the guess lies outside of what people said, the farthest first; what holds, and what nobody knows. */
function Verdict({ id }: { readonly id: GuessId }) {
  const names = useFindingNames();
  const read = useCallback((state: Decided) => guessInView(state, id), [id]);
  const verdict = useDecided(read);
  if (verdict === null) return null;
  const { gaps, compared, outside } = verdict;
  const wrong = gaps.filter(({ isOutside }) => isOutside);
  const right = gaps.filter(({ isOutside, mean }) => !isOutside && mean !== null);
  const unknown = gaps.filter(({ mean }) => mean === null);
  return (
    <>
      <p className={styles.verdict}>
        {compared === 0 ? words.guesses.nothingCompared : words.guesses.verdict(outside, compared)}
      </p>
      <ul className={styles.list}>
        {wrong.map((gap) => (
          <li key={gap.touchpointId}>
            <GapLine gap={gap} />
          </li>
        ))}
      </ul>
      {right.length > 0 && (
        <details className={styles.parts}>
          <summary>{words.guesses.held(right.length)}</summary>
          <ul className={styles.list}>
            {right.map((gap) => (
              <li key={gap.touchpointId}>
                <GapLine gap={gap} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {unknown.length > 0 && (
        <p className={styles.note} dir="auto">
          {words.guesses.unknown(unknown.map(({ touchpointId }) => names.stop(touchpointId)))}
        </p>
      )}
    </>
  );
}

/** What was guessed of a stop and what people say; a press leads to their stories. */
function GapLine({ gap }: { readonly gap: GuessGap }) {
  const session = useSession();
  const names = useFindingNames();
  const statistics = useSessionState(
    (state) => state.readings.stops.get(gap.touchpointId)?.statistics,
  );
  const { mean, interval, people } = statistics ?? { mean: null, interval: null, people: 0 };
  if (mean === null || interval === null) return null;
  const stop = names.stop(gap.touchpointId);
  const off = gap.guessed - mean;
  return (
    <button
      type="button"
      className={styles.ranked}
      onClick={() => session.select({ kind: "touchpoint", ids: [gap.touchpointId] })}
    >
      <span className={styles.says} dir="auto">
        {gap.isOutside
          ? words.guesses.gap(stop, gap.guessed, mean, interval.low, interval.high, people)
          : words.guesses.holds(stop, gap.guessed, mean)}
        {gap.isOutside && (
          <span className={styles.hangs}>
            {off > 0 ? words.guesses.tooGood(off) : words.guesses.tooBad(-off)}
          </span>
        )}
      </span>
    </button>
  );
}
