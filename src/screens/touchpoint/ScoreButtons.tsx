import type { KeyboardEvent } from "react";
import { type Band, bandOf, BANDS, scoreOfBand } from "#journey/score.ts";
import { formatScore } from "#journey/words/plain.ts";
import { SENTIMENT_GLYPHS } from "#scene/icons.ts";
import styles from "./ScoreButtons.module.css";

const NAMES: Readonly<Record<Band, string>> = {
  [-2]: "very negative",
  [-1]: "rather negative",
  0: "neutral",
  1: "rather positive",
  2: "very positive",
};

/** The five steps of a score; the chosen one again takes the score away. */
export function ScoreButtons({
  score,
  onScore,
}: {
  readonly score: number | null;
  readonly onScore: (score: number | null) => void;
}) {
  const chosen = score === null ? null : bandOf(score);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- digits score wherever the focus is among the steps
    <div
      className={styles.scale}
      role="group"
      aria-label="Score"
      onKeyDown={(event) => {
        const wanted = scoreOfKey(event);
        if (wanted === undefined) return;
        event.preventDefault();
        onScore(wanted);
      }}
    >
      {BANDS.map((band, index) => {
        const isChosen = chosen === band;
        const exact =
          isChosen && score !== null ? formatScore(score) : formatScore(scoreOfBand(band));
        return (
          <button
            key={band}
            type="button"
            className={styles.step}
            data-band={band}
            aria-pressed={isChosen}
            aria-label={`${exact}, ${NAMES[band]}`}
            title={`${exact}, ${NAMES[band]} (${index + 1})`}
            onClick={() => onScore(isChosen ? null : scoreOfBand(band))}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d={SENTIMENT_GLYPHS[band]} />
            </svg>
          </button>
        );
      })}
      <span className={styles.value}>{score === null ? "not scored" : formatScore(score)}</span>
    </div>
  );
}

/** The score that a digit stands for, null for none; undefined for any other key. */
function scoreOfKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | null | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "0") return null;
  const band = BANDS[Number(key) - 1];
  return band === undefined ? undefined : scoreOfBand(band);
}
