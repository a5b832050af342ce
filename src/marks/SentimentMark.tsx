import { bandOf } from "#journey/score.ts";
import { formatScore } from "#journey/words/plain.ts";
import { SENTIMENT_GLYPHS } from "#scene/icons.ts";
import styles from "./SentimentMark.module.css";

/** A score by sign, number, glyph and colour: never by colour alone. */
export function SentimentMark({ score }: { readonly score: number }) {
  const band = bandOf(score);
  return (
    <span className={styles.mark} data-band={band}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.glyph}>
        <path d={SENTIMENT_GLYPHS[band]} />
      </svg>
      {formatScore(score)}
    </span>
  );
}
