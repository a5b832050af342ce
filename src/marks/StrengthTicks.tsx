import type { Strength } from "#evidence/stop.ts";
import styles from "./StrengthTicks.module.css";

const TICKS: Readonly<Record<Strength, number>> = {
  none: 0,
  anecdote: 1,
  weak: 2,
  fair: 3,
  solid: 4,
};

/** The words for each strength of evidence. */
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  none: "no evidence",
  anecdote: "anecdote: one or two people",
  weak: "weak evidence",
  fair: "fair evidence",
  solid: "solid evidence",
};

/** How much the evidence can bear, in four ticks. */
export function StrengthTicks({ strength }: { readonly strength: Strength }) {
  return (
    <span
      className={styles.ticks}
      role="img"
      aria-label={STRENGTH_WORDS[strength]}
      title={STRENGTH_WORDS[strength]}
    >
      {[1, 2, 3, 4].map((tick) => (
        <span key={tick} className={styles.tick} data-on={tick <= TICKS[strength]} />
      ))}
    </span>
  );
}
