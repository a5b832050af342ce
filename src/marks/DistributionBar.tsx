import type { StopStatistics } from "#evidence/stop.ts";
import styles from "./DistributionBar.module.css";

const NAMES = [
  "very negative",
  "rather negative",
  "neutral",
  "rather positive",
  "very positive",
] as const;

/** How the scores fall into the five bands: a bar, and dots where fewer than three spoke. */
export function DistributionBar({ statistics }: { readonly statistics: StopStatistics }) {
  const { bands, n } = statistics;
  const text = bands
    .flatMap((count, index) => (count === 0 ? [] : [`${count} ${NAMES[index] ?? ""}`]))
    .join(", ");
  return (
    <span className={styles.bar} data-dots={n < 3} role="img" aria-label={text} title={text}>
      {bands.map((count, index) =>
        count === 0 ? null : (
          <span
            key={NAMES[index]}
            className={styles.band}
            data-band={index - 2}
            style={{ flexGrow: n < 3 ? 0 : count }}
          />
        ),
      )}
    </span>
  );
}
