import type { StopStatistics } from "#evidence/stop.ts";
import styles from "./DistributionBar.module.css";

const NAMES = [
  "very negative",
  "rather negative",
  "neutral",
  "rather positive",
  "very positive",
] as const;

/** Fewer scores than this are dots, one each: a bar of one colour would look like everybody. */
const FEW = 3;

/** How the scores fall into the five bands: a bar, and a dot for each where fewer than three spoke. */
export function DistributionBar({ statistics }: { readonly statistics: StopStatistics }) {
  const { bands, n } = statistics;
  const text = bands
    .flatMap((count, index) => (count === 0 ? [] : [`${count} ${NAMES[index] ?? ""}`]))
    .join(", ");
  const isDots = n < FEW;
  return (
    <span className={styles.bar} data-dots={isDots} role="img" aria-label={text} title={text}>
      {bands.flatMap((count, index) =>
        Array.from({ length: isDots ? count : Math.min(count, 1) }, (_, dot) => (
          <span
            key={`${index} ${dot}`}
            className={styles.band}
            data-band={index - 2}
            style={{ flexGrow: isDots ? 0 : count }}
          />
        )),
      )}
    </span>
  );
}
